"""What the judge says of the lines of one document, how it is told in words, and the findings made of it."""

from collections.abc import Callable, Iterator
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
        judged, scored = lines.table.column(self._judge.judged), lines.table.column(self._judge.scored)
        self._wording, self._odds = judged.wording.odds[lines.rows], judged.second[lines.rows]
        self._first = judged.first[lines.rows]
        self._kind, self._score = scored.kind[lines.rows], scored.score[lines.rows]
        self.metadata: Scores = np.exp(self._odds[:, METADATA])
        self.spam: Scores = np.exp(self._odds[:, SPAM])
        self.spam_alone: Scores = np.exp(self._first[:, SPAM])  # whatever its neighbours and its page are

    def scores(self, kind: int) -> Scores:
        """The score of each line as one of a class; 0 where it is called otherwise."""
        return np.where(self._kind == kind, self._score, 0.0)

    def furniture(self) -> NDArray[np.int64]:
        """The number of the kind of furniture that each line is; 0 for none."""
        return self.lines.column(self._judge.furniture)

    def reason(self, row: int) -> str:
        """What speaks for the line's class: its wording, its shape, its neighbours."""
        kind = int(self._kind[row])
        name = CLASSES[kind]
        said = (self._wording[row].tolist(), self._first[row].tolist(), self._odds[row].tolist())
        wording, line, all_told = (odds[kind] - odds[CONTENT] for odds in said)
        around = all_told - line
        parts = [f"wording {wording:+.1f}", f"shape {line - wording:+.1f}", f"surroundings {around:+.1f}"]
        return f"{name}: {', '.join(parts)}"


def line_findings(lines: Lines, detector: str, scores: Scores, reason: Callable[[int], str]) -> Iterator[Finding]:
    """A finding for every line whose score is worth one; `reason` tells it of a row."""
    rows = np.flatnonzero(scores >= LEAST)
    begin, end = (edge[lines.rows][rows] - lines.offset for edge in (lines.table.begin, lines.table.end))
    found = (rows.tolist(), begin.tolist(), end.tolist(), scores[rows].tolist())
    for row, first, last, score in zip(*found, strict=True):
        yield Finding(first, last, detector, reason(row), rounded(score))


def rounded(score: float) -> float:
    """A score as findings state it.

    >>> rounded(0.97654321)
    0.9765
    """
    return round(float(score), DIGITS)
