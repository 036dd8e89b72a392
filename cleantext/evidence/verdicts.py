"""What the judge says of the lines of one document, how it is told in words, and the findings made of it."""

from collections.abc import Callable
from functools import cached_property
from os import PathLike

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.judge import judge
from cleantext.evidence.line_classes import CLASSES, CONTENT, METADATA, SPAM
from cleantext.finding import Finding
from cleantext.lines import Lines

LEAST = 0.1  # a lower score is not worth a finding
DIGITS = 4  # of a score, so that a report is short

Scores = NDArray[np.float64]


class Opinion:
    """The judge's opinion of a document's lines; every array has one entry per line."""

    def __init__(self, lines: Lines, weights: str | PathLike[str] | None) -> None:
        self.lines = lines
        self._judge = judge(None if weights is None else str(weights))
        self._odds = lines.table.column(self._judge.judged).second[lines.rows]
        scored = lines.table.column(self._judge.scored)
        self._kind, self._score = scored.kind[lines.rows], scored.score[lines.rows]

    @property
    def metadata(self) -> Scores:
        """The probability of each line to be metadata."""
        return np.exp(self._odds[:, METADATA])

    @property
    def spam(self) -> Scores:
        """The probability of each line to be spam."""
        return np.exp(self._odds[:, SPAM])

    @property
    def spam_alone(self) -> Scores:
        """The same by the line alone, whatever its neighbours and its page are."""
        first: Scores = self.lines.table.column(self._judge.judged).first[self.lines.rows]
        return np.exp(first[:, SPAM])

    def scores(self, kind: int) -> Scores:
        """The score of each line as one of a class; 0 where it is called otherwise."""
        return np.where(self._kind == kind, self._score, 0.0)

    def furniture(self) -> NDArray[np.int64]:
        """The number of the kind of furniture that each line is; 0 for none."""
        return self.lines.column(self._judge.furniture)

    def reason(self, row: int) -> str:
        """What speaks for the line's class: its wording, its shape, its neighbours."""
        kind, wording, line, around = self._told[row]
        return f"{CLASSES[kind]}: wording {wording:+.1f}, shape {line:+.1f}, surroundings {around:+.1f}"

    @cached_property
    def _told(self) -> list[tuple[int, float, float, float]]:
        """The class of each line, and the log-odds that each part of the judge adds to it."""
        said = self.lines.table.column(self._judge.judged)
        rows = np.arange(self.lines.rows.start, self.lines.rows.stop)
        odds = (said.wording.odds[rows], said.first[rows], self._odds)
        at = np.arange(len(rows))
        wording, line, all_told = (each[at, self._kind] - each[:, CONTENT] for each in odds)
        parts = (wording, line - wording, all_told - line)
        return list(zip(self._kind.tolist(), *(part.tolist() for part in parts), strict=True))


def line_findings(lines: Lines, detector: str, scores: Scores, reason: Callable[[int], str]) -> list[Finding]:
    """A finding for every line whose score is worth one; `reason` tells it of a row."""
    rows = np.flatnonzero(scores >= LEAST)
    begin, end = (edge[lines.rows][rows] - lines.offset for edge in (lines.table.begin, lines.table.end))
    found = (rows.tolist(), begin.tolist(), end.tolist(), scores[rows].round(DIGITS).tolist())
    return [Finding(first, last, detector, reason(row), score) for row, first, last, score in zip(*found, strict=True)]


def rounded(score: float) -> float:
    """A score as findings state it.

    >>> rounded(0.97654321)
    0.9765
    """
    return round(float(score), DIGITS)
