"""What the judge says of the lines of one document, how it is told in words, and the findings made of it."""

from collections.abc import Callable, Iterator
from os import PathLike

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.judge import Judge, judge
from cleantext.evidence.weights import CLASSES, CONTENT, METADATA, SPAM
from cleantext.finding import Finding
from cleantext.lines import Lines

SENTENCE = 60  # columns of a line that ends a sentence and is safe unless the page as a whole is spam
SPAM_PAGE = 0.5  # mean probability of the page's sentences to be spam by their own wording and shape
FIGURES = 0.3  # share of digits in the ink of a row of figures
# Log-odds to content, by a line's own wording and shape, below which it does not go for its neighbours' sake.
ALONE = 0.0
UNSURE = 0.5  # the most that a guarded line can score
LEAST = 0.1  # a lower score is not worth a finding
DIGITS = 4  # of a score, so that a report is short

Scores = NDArray[np.float64]


class Opinion:
    """The judge's opinion of a document's lines; every array has one entry per line."""

    def __init__(self, lines: Lines, weights: str | PathLike[str] | None) -> None:
        self.lines = lines
        this: Judge = judge(None if weights is None else str(weights))
        judged = lines.table.column(this.judged)
        self._wording, self._odds = judged.wording[lines.rows], judged.second[lines.rows]
        self._first = judged.first[lines.rows]
        self.junk: Scores = lines.table.column(this.junk)[lines.rows]
        self.kind: NDArray[np.int64] = 1 + self._odds[:, 1:METADATA].argmax(axis=1) if len(lines) else np.zeros(0, int)
        self.metadata: Scores = np.exp(self._odds[:, METADATA])
        self.spam: Scores = np.exp(self._odds[:, SPAM])

    def scores(self, kind: int) -> Scores:
        """The score of each line as one of a class; 0 where another class is likelier."""
        return np.where(self.kind == kind, self._guarded(), 0.0)

    def _guarded(self) -> Scores:
        """The score of each line, held down where a line is a sentence, a label, or mostly figures."""
        lines = self.lines
        sentence = lines.column(shape.ends_sentence) & (lines.column(shape.width) >= SENTENCE)
        worded = np.exp(self._first[sentence, SPAM])
        whole_page = len(worded) > 0 and worded.mean() > SPAM_PAGE
        figures = lines.column(shape.digits) > FIGURES * np.maximum(1, lines.column(shape.inked))
        own = self._first[np.arange(len(self.kind)), self.kind] - self._first[:, CONTENT]
        held = (sentence & (not whole_page)) | (figures & (self.kind != SPAM)) | (own < ALONE)
        return np.where(held, np.minimum(self.junk, UNSURE), self.junk)

    def reason(self, row: int) -> str:
        """What speaks for the line's class: its wording, its shape, its neighbours."""
        kind = int(self.kind[row])
        name = CLASSES[kind]
        wording = self._wording[row, kind] - self._wording[row, CONTENT]
        line = self._first[row, kind] - self._first[row, CONTENT]
        around = self._odds[row, kind] - self._odds[row, CONTENT] - line
        parts = [f"wording {wording:+.1f}", f"shape {line - wording:+.1f}", f"surroundings {around:+.1f}"]
        return f"{name}: {', '.join(parts)}"


def line_findings(lines: Lines, detector: str, scores: Scores, reason: Callable[[int], str]) -> Iterator[Finding]:
    """A finding for every line whose score is worth one; `reason` tells it of a row."""
    for row in np.flatnonzero(scores >= LEAST).tolist():
        start, end = lines.span(row)
        yield Finding(start, end, detector, reason(row), rounded(scores[row]))


def rounded(score: float) -> float:
    """A score as findings state it.

    >>> rounded(0.97654321)
    0.9765
    """
    return round(float(score), DIGITS)
