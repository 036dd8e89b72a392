"""The cleaner: asks every detector, weighs what they found, and makes the result."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from os import PathLike
from typing import Any, Protocol

from cleantext.detectors import Detector, chosen
from cleantext.document import Document, batches, one_table
from cleantext.errors import DetectorError, DocumentError, OptionError
from cleantext.evidence.weights import read_weights
from cleantext.finding import Finding
from cleantext.parallel import clean_all as clean_in_processes
from cleantext.removal import removal
from cleantext.result import Result
from cleantext.verdict import SPAM_DETECTOR, spam_chance, verdict

# The careful operating point: at it, one sentence in 200 of labelled pages was lost, most of them to repeats.
DEFAULT_MIN_SCORE = 0.97
# That of HTML: whoever gives a page of it wants its main content, and the best F1 is where either is as likely.
HTML_MIN_SCORE = 0.5
MAIN_CONTENT = "boilerplate"  # the detector that tells it
NOT_WORTH_A_FINDING = 0.1


class Pattern(Protocol):
    """A compiled pattern of `re` or `regex`."""

    def search(self, string: str, /) -> Any:
        """A match, or None."""
        ...


class Cleaner:
    """Cleans documents; may be shared between threads and pickled.

    detectors  names or detectors, `"default"` for all built-in ones; see `cleantext.detectors.chosen`
    min_score  the least score of a finding that is removed; None for `DEFAULT_MIN_SCORE`, and for `HTML_MIN_SCORE`
               where `boilerplate` tells the main content of a page of HTML
    keep       names of detectors whose findings never remove
    protect    a pattern (compiled, or a string for `re`); no span in which it is found is removed
    weights    a folder of weight files in place of the built-in ones
    """

    def __init__(
        self,
        detectors: str | Iterable[str | Detector] | None = None,
        min_score: float | None = None,
        keep: Iterable[str] = ("metadata",),
        protect: str | Pattern | None = None,
        weights: str | PathLike[str] | None = None,
    ) -> None:
        if weights is not None:
            read_weights(str(weights))  # a folder that cannot be read is told now, not on the first page
        self.detectors: Sequence[Detector] = tuple(_weighted(detector, weights) for detector in chosen(detectors))
        self.min_score = DEFAULT_MIN_SCORE if min_score is None else min_score
        if not 0 <= self.min_score <= 1:
            raise OptionError(f"min_score is a probability from 0 to 1, not {min_score}")
        self._html_min_score = HTML_MIN_SCORE if min_score is None else self.min_score
        self.keep = frozenset([keep] if isinstance(keep, str) else keep)
        self.protect = _compiled(protect)
        self.weights = weights

    def clean(self, document: Document) -> Result:
        """What the document is without its junk."""
        return next(self.clean_all([document]))

    def clean_all(self, documents: Iterable[Document], jobs: int = 1) -> Iterator[Result]:
        """The results of a stream of documents, in order; memory stays that of one batch, or of a few per process.

        `jobs` is how many processes clean; the results do not depend on it.
        """
        if jobs < 1:
            raise OptionError(f"jobs is a number of processes from 1 up, not {jobs}")
        checked = map(_document, documents)
        if jobs > 1:
            yield from clean_in_processes(self, checked, jobs)
            return
        for batch in batches(checked):
            with one_table(batch):
                results = [self._clean(document) for document in batch]
            yield from results

    def _clean(self, document: Document) -> Result:
        findings: list[Finding] = []
        errors: list[DetectorError] = []
        for detector in self.detectors:
            try:
                findings += _checked(document, detector)
            except Exception as error:
                cause = f"{type(error).__name__}: {error}"
                errors.append(DetectorError(detector.name, document.id, cause))
        findings.sort(key=lambda finding: (finding.start, finding.end, finding.detector))
        return self.decided(document, findings, errors)

    def decided(self, document: Document, findings: Sequence[Finding], errors: Iterable[DetectorError] = ()) -> Result:
        """The result of findings that are known, also those that a cleaner with another `min_score` or `keep` made."""
        told = document.markup is not None and not document.markup.says_nothing
        least = {MAIN_CONTENT: self._html_min_score} if told else {}
        sure = [
            one
            for one in findings
            if one.score >= least.get(one.detector, self.min_score) and one.detector not in self.keep
        ]
        removed = removal(document, [finding for finding in sure if not self._protected(document, finding)])
        said, why = verdict(document, removed, self._spam_chance(document))
        return Result(document, removed, tuple(findings), said, why, tuple(errors))

    def _spam_chance(self, document: Document) -> float:
        """How surely the page is spam as a whole; 0 for a cleaner that does not look for spam."""
        if not any(detector.name == SPAM_DETECTOR for detector in self.detectors):
            return 0.0
        return spam_chance(document, None if self.weights is None else str(self.weights))

    def _protected(self, document: Document, finding: Finding) -> bool:
        return bool(self.protect and self.protect.search(document.text[finding.start : finding.end]))


def _document(given: Document) -> Document:
    """What is to be cleaned, if it is a document."""
    if not isinstance(given, Document):
        kind = type(given).__name__
        raise DocumentError(f"a Document is cleaned, not a {kind}; cleantext.read(…) or Document(text) would be right")
    return given


def _weighted(detector: Detector, weights: str | PathLike[str] | None) -> Detector:
    """The detector with other weights, if it has any."""
    if weights is None or not (is_dataclass(detector) and any(field.name == "weights" for field in fields(detector))):
        return detector
    other: Detector = replace(detector, weights=str(weights))
    return other


def _compiled(pattern: str | Pattern | None) -> Pattern | None:
    if not isinstance(pattern, str):
        return pattern
    try:
        return re.compile(pattern)
    except re.error as error:
        raise OptionError(f"protect is no regular expression: {error}: {pattern!r}") from None


def _checked(document: Document, detector: Detector) -> list[Finding]:
    """The detector's findings that are worth one; a span outside the text is the detector's fault."""
    found = [finding for finding in detector.detect(document) if finding.score >= NOT_WORTH_A_FINDING]
    for finding in found:
        if finding.end > len(document.text):
            raise ValueError(f"a finding ends at {finding.end}, the text at {len(document.text)}")
    return found
