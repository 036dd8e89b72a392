"""What the judge says of the lines of a batch, how it is told in words, and the findings made of it."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from os import PathLike

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.judge import judge
from cleantext.evidence.line_classes import CLASSES, CONTENT, METADATA, SPAM
from cleantext.finding import Finding
from cleantext.lines import Table

LEAST = 0.1  # a lower score is not worth a finding
DIGITS = 4  # of a score, so that a report is short

Scores = NDArray[np.float64]
Rows = NDArray[np.int64]


class Opinion:
    """The judge's opinion of a batch's lines; every array has one entry per row."""

    def __init__(self, table: Table, weights: str | PathLike[str] | None) -> None:
        self._table = table
        self._judge = judge(None if weights is None else str(weights))
        self._judged = table.column(self._judge.judged)
        self._scored = table.column(self._judge.scored)

    @property
    def metadata(self) -> Scores:
        """The probability of each line to be metadata."""
        return np.exp(self._judged.second[:, METADATA])

    @property
    def spam(self) -> Scores:
        """The probability of each line to be spam."""
        return np.exp(self._judged.second[:, SPAM])

    @property
    def spam_alone(self) -> Scores:
        """The same by the line alone, whatever its neighbours and its page are."""
        return np.exp(self._judged.first[:, SPAM])

    def scores(self, kind: int) -> Scores:
        """The score of each line as one of a class; 0 where it is called otherwise."""
        return np.where(self._scored.kind == kind, self._scored.score, 0.0)

    def furniture(self) -> NDArray[np.int64]:
        """The number of the kind of furniture that each line is; 0 for none."""
        return self._table.column(self._judge.furniture)

    def reasons(self, rows: Rows) -> list[str]:
        """What speaks for the class of some lines: their wording, their shape, their neighbours."""
        kind, said = self._scored.kind[rows], self._judged
        wording, line, all_told = (
            odds[rows, kind] - odds[rows, CONTENT] for odds in (said.wording.odds, said.first, said.second)
        )
        parts = (part.tolist() for part in (kind, wording, line - wording, all_told - line))
        return [
            f"{CLASSES[name]}: wording {words:+.1f}, shape {shape:+.1f}, surroundings {around:+.1f}"
            for name, words, shape, around in zip(*parts, strict=True)
        ]


def line_findings(
    table: Table, detector: str, scores: Scores, reasons: Callable[[Rows], Sequence[str]]
) -> list[list[Finding]]:
    """For each text a finding for every line whose score is worth one; `reasons` tells them of rows."""
    rows = np.flatnonzero(scores >= LEAST)
    offset = table.offset[table.page[rows]]
    begin, end = ((edge[rows] - offset).tolist() for edge in (table.begin, table.end))
    told = zip(begin, end, reasons(rows), scores[rows].round(DIGITS).tolist(), strict=True)
    found = [Finding(first, last, detector, reason, score) for first, last, reason, score in told]
    cuts = np.searchsorted(rows, table.first_row).tolist()
    return [found[first:last] for first, last in pairwise(cuts)]


def rounded(score: float) -> float:
    """A score as findings state it.

    >>> rounded(0.97654321)
    0.9765
    """
    return round(float(score), DIGITS)
