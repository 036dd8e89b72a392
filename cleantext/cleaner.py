"""The cleaner: asks every detector, weighs what they found, and makes the result."""

from collections.abc import Iterable, Iterator, Sequence
from os import PathLike

from cleantext.asking import Pointed, pointed
from cleantext.collector import at_rest
from cleantext.detectors import Detector, chosen, with_weights
from cleantext.document import Document, batches, one_table
from cleantext.errors import DocumentError, OptionError
from cleantext.evidence.judge import judge
from cleantext.evidence.weights import read_weights
from cleantext.finding import Finding
from cleantext.parts import joined, parts
from cleantext.pattern import Pattern, compiled
from cleantext.removal import removals
from cleantext.result import Result
from cleantext.stretch import Stretch
from cleantext.verdict import SPAM_DETECTOR, inks, verdict

# The careful operating point: at it, one sentence in 200 of labelled pages was lost, most of them to repeats.
DEFAULT_MIN_SCORE = 0.97
# That of HTML: whoever gives a page of it wants its main content, and the best F1 is where either is as likely.
HTML_MIN_SCORE = 0.5
MAIN_CONTENT = "boilerplate"  # the detector that tells it


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
        self.detectors: Sequence[Detector] = tuple(with_weights(detector, weights) for detector in chosen(detectors))
        self.min_score = DEFAULT_MIN_SCORE if min_score is None else min_score
        if not 0 <= self.min_score <= 1:
            raise OptionError(f"min_score is a probability from 0 to 1, not {min_score}")
        self._html_min_score = HTML_MIN_SCORE if min_score is None else self.min_score
        self.keep = frozenset([keep] if isinstance(keep, str) else keep)
        self.protect = compiled(protect)
        self.weights = weights

    def clean(self, document: Document) -> Result:
        """What the document is without its junk."""
        return next(self.clean_all([document]))

    def clean_all(self, documents: Iterable[Document], jobs: int = 1) -> Iterator[Result]:
        """The results of a stream of documents, in order; memory stays that of one batch, or of a few per process.

        A text of more than a million characters is cleaned in parts (`cleantext.parts`). `jobs` is how many processes
        clean; the results do not depend on it.
        """
        if jobs < 1:
            raise OptionError(f"jobs is a number of processes from 1 up, not {jobs}")
        checked = map(_document, documents)
        if jobs > 1:
            from cleantext.parallel import clean_all  # its imports cost more than to clean a page

            yield from clean_all(self, checked, jobs)
            return
        for batch in batches(checked):
            if len(pieces := parts(batch[0])) > 1:  # it is alone in its batch
                yield joined(batch[0], [self._cleaned([piece])[0] for piece in pieces])
            else:
                yield from self._cleaned(batch)

    def _cleaned(self, batch: Sequence[Document]) -> list[Result]:
        with at_rest(), one_table(batch) as table:
            found = [pointed(self.detectors, document) for document in batch]
            return self._decided(batch, Stretch(table, range(len(batch))), found)

    def decided(self, document: Document, findings: Sequence[Finding]) -> Result:
        """The result of findings that are known, also those that a cleaner with another `min_score` or `keep` made."""
        return self._decided([document], Stretch.of(document.lines), [(findings, ())])[0]

    def _decided(self, documents: Sequence[Document], stretch: Stretch, found: Sequence[Pointed]) -> list[Result]:
        """The results of pages in a row."""
        removed = removals(stretch, [self._sure(*each) for each in zip(documents, found, strict=True)])
        chances = self._spam_chances(stretch)
        told = [verdict(*each) for each in zip(inks(stretch, removed), chances, strict=True)]
        return [
            Result(document, gone, tuple(findings), said, why, tuple(errors))
            for document, gone, (findings, errors), (said, why) in zip(documents, removed, found, told, strict=True)
        ]

    def _sure(self, document: Document, found: Pointed) -> list[Finding]:
        """The findings of a document that remove."""
        told = document.markup is not None and not document.markup.says_nothing
        main_content = self._html_min_score if told else self.min_score
        return [
            one
            for one in found[0]
            if one.score >= (main_content if one.detector == MAIN_CONTENT else self.min_score)
            and one.detector not in self.keep
            and not self._protected(document, one)
        ]

    def _spam_chances(self, stretch: Stretch) -> list[float]:
        """How surely each page is spam as a whole; 0 for a cleaner that does not look for spam."""
        if not any(detector.name == SPAM_DETECTOR for detector in self.detectors):
            return [0.0] * len(stretch.texts)
        judged = judge(None if self.weights is None else str(self.weights))
        chances: list[float] = stretch.of_pages(judged.spam_pages).tolist()
        return chances

    def _protected(self, document: Document, finding: Finding) -> bool:
        return bool(self.protect and self.protect.search(document.text[finding.start : finding.end]))


def _document(given: Document) -> Document:
    """What is to be cleaned, if it is a document."""
    if not isinstance(given, Document):
        kind = type(given).__name__
        raise DocumentError(f"a Document is cleaned, not a {kind}; cleantext.read(…) or Document(text) would be right")
    return given
