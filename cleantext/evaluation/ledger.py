"""What was judged on all pages, as columns: a row per labelled line, a row per page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cleantext.evaluation.labels import LABELS, META, SPAM_PAGE_PROSE, STAYS
from cleantext.evaluation.page_lines import Outcome, PageLines
from cleantext.finding import Finding

LINE = np.dtype(
    [
        ("page", np.int32),
        ("label", np.int16),  # its place in `labels`
        ("sentence", np.bool_),
        ("ink", np.int32),
        ("inline", np.int32),  # characters labelled apart
        ("removed", np.bool_),
        ("ink_removed", np.int32),
        ("inline_removed", np.int32),
        ("takers", np.int16),  # its place in `takers`
    ]
)
PAGE = np.dtype([("host", np.int32), ("spam_share", np.float64), ("called_spam", np.bool_)])
CLAIM = np.dtype([("line", np.int32), ("detector", np.int16), ("score", np.float64)])

Rows = NDArray[Any]  # of one of these types


@dataclass(frozen=True)
class Judged:
    """Pages and their lines at one min_score; `takers` are the sets of detectors that took a line together."""

    lines: Rows
    pages: Rows
    labels: tuple[str, ...]
    takers: tuple[tuple[str, ...], ...]

    def only(self, chosen: NDArray[np.bool_]) -> "Judged":
        """The chosen pages, numbered anew, and their lines."""
        lines = self.lines[chosen[self.lines["page"]]]
        lines["page"] = (np.cumsum(chosen) - 1)[lines["page"]]
        return replace(self, lines=lines, pages=self.pages[chosen])


class Names:
    """Values numbered in the order in which they come."""

    def __init__(self, known: Sequence[Any] = ()) -> None:
        self._number = {value: number for number, value in enumerate(known)}

    def number(self, value: Any) -> int:
        """The number of a value, a new one if it is new."""
        return self._number.setdefault(value, len(self._number))

    def all(self) -> tuple[Any, ...]:
        """The values, each at its number."""
        return tuple(self._number)


class Ledger:
    """Takes page after page; keeps of each no text, only its rows, one set for every min_score."""

    def __init__(self, min_scores: Sequence[float]) -> None:
        self._labels, self._takers, self._hosts, self._detectors = Names(LABELS), Names(), Names(), Names()
        self._lines: dict[float, list[Rows]] = {score: [] for score in min_scores}
        self._pages: dict[float, list[Any]] = {score: [] for score in min_scores}
        self._claims: list[Rows] = []
        self._number_of_pages = self._number_of_lines = 0

    def add(self, lines: PageLines, outcomes: Sequence[Outcome], findings: Sequence[Finding]) -> None:
        """Adds a page, what became of it at every min_score, in order, and all that was pointed at."""
        rows, page = self._rows(lines), (self._hosts.number(lines.page.host), spam_share(lines))
        self._claims += self._claimed(lines, findings)
        for score, outcome in zip(self._lines, outcomes, strict=True):
            self._lines[score].append(self._judged(rows, outcome))
            self._pages[score].append((*page, outcome.called_spam))
        self._number_of_pages += 1
        self._number_of_lines += len(rows)

    def judged(self, min_score: float) -> Judged:
        """All that was added, at one min_score."""
        lines = np.concatenate([np.empty(0, LINE), *self._lines[min_score]])
        pages = np.array(self._pages[min_score], dtype=PAGE)
        return Judged(lines, pages, self._labels.all(), self._takers.all())

    def claims(self) -> tuple[Rows, tuple[str, ...]]:
        """Which detector pointed at which line how surely, and the names of the detectors."""
        return np.concatenate([np.empty(0, CLAIM), *self._claims]), self._detectors.all()

    def _rows(self, lines: PageLines) -> Rows:
        rows = np.zeros(len(lines.labels), LINE)
        rows["page"] = self._number_of_pages
        rows["label"] = [self._labels.number(label) for label in lines.labels]
        rows["sentence"], rows["ink"], rows["inline"] = lines.sentences(), lines.ink, lines.inline
        return rows

    def _judged(self, rows: Rows, outcome: Outcome) -> Rows:
        rows = rows.copy()
        rows["removed"], rows["ink_removed"] = outcome.removed, outcome.ink_removed
        rows["inline_removed"] = outcome.inline_removed
        rows["takers"] = [self._takers.number(names) for names in outcome.taken_by]
        return rows

    def _claimed(self, lines: PageLines, findings: Sequence[Finding]) -> list[Rows]:
        found = []
        for name in sorted({finding.detector for finding in findings}):
            scores = lines.scores([finding for finding in findings if finding.detector == name])
            pointed = np.flatnonzero(scores)
            rows = np.zeros(len(pointed), CLAIM)
            rows["line"], rows["score"] = pointed + self._number_of_lines, scores[pointed]
            rows["detector"] = self._detectors.number(name)
            found.append(rows)
        return found


def spam_share(lines: PageLines) -> float:
    """How much of the page's text, menus and the like aside, is spam."""
    ink = dict.fromkeys((*LABELS, META), 0)
    for label, size in zip(lines.labels, lines.ink.tolist(), strict=True):
        ink[label] = ink.get(label, 0) + size
    spam = ink["spam"] + ink[SPAM_PAGE_PROSE]
    return spam / max(1, spam + sum(ink[label] for label in STAYS))
