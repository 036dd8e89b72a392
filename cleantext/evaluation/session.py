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
from cleantext.result import Result

SWEEP = (0.99, 0.97, 0.95, 0.9, 0.8, 0.7, 0.5, 0.3)
FEW = 10  # pages; of smaller groups the figures say nothing


class Session:
    """An evaluation at one min_score.

    sweep  whether pages are judged at the values of min_score in `SWEEP` too
    by     the field of the records whose values make groups of pages
    show   the kind of examples that are collected
    """

    def __init__(
        self, min_score: float, *, sweep: bool = False, by: str | None = None, show: str | None = None
    ) -> None:
        self.min_score, self.by, self.show = min_score, by, show
        self._sweep = SWEEP if sweep else ()
        self._others = [score for score in self._sweep if score != min_score]
        self._ledger = Ledger([min_score, *self._others])
        self._tagged: dict[str, list[int]] = {}
        self.pages = 0
        self.examples: list[Example] = []

    def judge(
        self, cleaner: Cleaner, pages: Iterable[LabelledPage]
    ) -> Iterator[tuple[LabelledPage, Sequence[DetectorError]]]:
        """Judges what the cleaner does to page after page; yields each with the errors of detectors that failed."""
        first, *others = (at(cleaner, score) for score in (self.min_score, *self._others))
        pages, ahead = tee(pages)
        documents = (Document(page.text, page.id, page.url) for page in ahead)
        for page, result in zip(pages, first.clean_all(documents), strict=True):
            self._add(page, result, [other.decided(result.document, result.findings) for other in others])
            yield page, result.errors

    def _add(self, page: LabelledPage, result: Result, others: Sequence[Result]) -> None:
        lines = PageLines(page)
        outcomes = [lines.outcome(each) for each in (result, *others)]
        self._ledger.add(lines, outcomes, result.findings)
        for tag in page.tags(self.by) if self.by else ():
            self._tagged.setdefault(tag, []).append(self.pages)
        self.pages += 1
        if self.show:
            self.examples += examples(self.show, lines, outcomes[0], result.findings)

    def judged(self) -> Judged:
        """All pages at the min_score of the evaluation."""
        return self._ledger.judged(self.min_score)

    def swept(self) -> list[tuple[str, Judged]]:
        """All pages at each value of min_score, by its name."""
        return [(f"{score:g}", self._ledger.judged(score)) for score in self._sweep]

    def groups(self) -> list[tuple[str, Judged]]:
        """The pages that share a tag, by the tag, large groups first."""
        judged, found = self.judged(), []
        for tag, places in sorted(self._tagged.items(), key=lambda group: (-len(group[1]), group[0])):
            if len(places) >= FEW:
                chosen = np.zeros(self.pages, dtype=np.bool_)
                chosen[places] = True
                found.append((tag, judged.only(chosen)))
        return found

    def calibration(self) -> list[Band]:
        """What the scores are worth."""
        return calibration(self.judged(), *self._ledger.claims())


def at(cleaner: Cleaner, min_score: float) -> Cleaner:
    """The same cleaner, stricter or laxer: it decides otherwise on the same findings."""
    return Cleaner(cleaner.detectors, min_score, cleaner.keep, cleaner.protect, cleaner.weights)
