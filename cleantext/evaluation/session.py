"""One evaluation: labelled pages go in, are cleaned once, and whatever was judged of them can be asked."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import tee

import numpy as np

from cleantext.cleaner import Cleaner
from cleantext.document import Document
from cleantext.errors import DetectorError
from cleantext.evaluation.calibration import Band, calibration
from cleantext.evaluation.examples import Example, examples
from cleantext.evaluation.labelled import LabelledPage
from cleantext.evaluation.ledger import Judged, Ledger
from cleantext.evaluation.page_lines import PageLines

SWEEP = (0.99, 0.97, 0.95, 0.9, 0.8, 0.7, 0.5, 0.3)
FEW = 10  # pages; of smaller groups the figures say nothing


class Session:
    """An evaluation of a cleaner.

    sweep  whether it is judged at the values of min_score in `SWEEP` too
    by     the field of the records whose values make groups of pages
    show   the kind of examples that are collected
    """

    def __init__(
        self, cleaner: Cleaner, *, sweep: bool = False, by: str | None = None, show: str | None = None
    ) -> None:
        self.cleaner, self.by, self.show = cleaner, by, show
        self._sweep = SWEEP if sweep else ()
        self._others = [at(cleaner, score) for score in self._sweep if score != cleaner.min_score]
        self._ledger = Ledger([cleaner.min_score, *(each.min_score for each in self._others)])
        self._tags: list[list[str]] = []
        self.examples: list[Example] = []

    @property
    def pages(self) -> int:
        """How many pages were judged."""
        return len(self._tags)

    def judge(self, pages: Iterable[LabelledPage]) -> Iterator[tuple[LabelledPage, Sequence[DetectorError]]]:
        """Judges page after page; yields each with the errors of detectors that failed on it."""
        pages, ahead = tee(pages)
        documents = (Document(page.text, page.id, page.url) for page in ahead)
        for page, result in zip(pages, self.cleaner.clean_all(documents), strict=True):
            lines = PageLines(page)
            decided = [result, *(other.decided(result.document, result.findings) for other in self._others)]
            outcomes = [lines.outcome(each) for each in decided]
            self._ledger.add(lines, outcomes, result.findings)
            self._tags.append(page.tags(self.by) if self.by else [])
            if self.show:
                self.examples += examples(self.show, lines, outcomes[0], result.findings)
            yield page, result.errors

    def judged(self) -> Judged:
        """All pages at the cleaner's min_score."""
        return self._ledger.judged(self.cleaner.min_score)

    def swept(self) -> list[tuple[str, Judged]]:
        """All pages at each value of min_score, by its name."""
        return [(f"{score:g}", self._ledger.judged(score)) for score in self._sweep]

    def groups(self) -> list[tuple[str, Judged]]:
        """The pages that share a tag, by the tag, large groups first."""
        judged, found = self.judged(), []
        for tag in sorted({tag for tags in self._tags for tag in tags}):
            chosen = np.array([tag in tags for tags in self._tags])
            if chosen.sum() >= FEW:
                found.append((tag, judged.only(chosen)))
        return sorted(found, key=lambda group: -len(group[1].pages))

    def calibration(self) -> list[Band]:
        """What the scores are worth."""
        return calibration(self.judged(), *self._ledger.claims())


def at(cleaner: Cleaner, min_score: float) -> Cleaner:
    """The same cleaner, stricter or laxer: it decides otherwise on the same findings."""
    return Cleaner(cleaner.detectors, min_score, cleaner.keep, cleaner.protect, cleaner.weights)
