"""The judge: what each line is, in two passes of weighted sums.

Pass one weighs the wording and the shape of the line alone; pass two weighs the line among its neighbours, with the
probabilities of the first. Both give log-probabilities of five classes: content, spam, breadcrumb, boilerplate,
metadata. All weights come from files that a person can read (`cleantext.evidence.weights`).
"""

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.breadcrumbs import SURE_TRAIL, trail_score
from cleantext.evidence.context_features import Surroundings
from cleantext.evidence.furniture import furniture
from cleantext.evidence.kinds import held, junk_odds, kinds, with_neighbours
from cleantext.evidence.line_classes import BREADCRUMB, CONTENT
from cleantext.evidence.line_features import FEATURES
from cleantext.evidence.spam_page import Pages
from cleantext.evidence.weighed_terms import Wording, weighed_terms
from cleantext.evidence.weights import Weights, read_weights
from cleantext.lines import Table

Matrix = NDArray[np.float64]
Column = NDArray[np.float64]
UNSURE = 0.5  # the most that a line can score which is held
NEVER = -20.0  # logarithm of a probability that is as good as none
GRID = 1024  # log-odds are whole multiples of 1/1024: what the last bits of a sum are cannot matter


class Judged(NamedTuple):
    """What the judge says of the lines of a batch: rows x classes. Blank lines are content."""

    wording: Wording  # what the terms of the line add
    first: Matrix  # log-probabilities after the first pass
    second: Matrix  # log-probabilities after the second pass


class Scored(NamedTuple):
    """What each line of a batch is called, and how surely it is junk."""

    kind: NDArray[np.int64]
    score: Column


class Judge:
    """Judges all lines of a batch by one set of weights."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights

    def judged(self, table: Table) -> Judged:
        """Both passes, and what the wording adds to the first."""
        wording = weighed_terms(table, self._weights.terms)
        line = {name: table.column(compute) for name, compute in FEATURES.items()}
        first = log_probabilities(wording.odds + self._weights.line.weighed(line.items(), len(table)))
        rows = Surroundings.rows_of(table)
        around = Surroundings(table, rows, first[rows], wording)
        features = [*around.columns(), *((name, values[rows]) for name, values in line.items())]
        second = np.full_like(first, NEVER)
        second[:, CONTENT] = 0.0
        second[rows] = log_probabilities(self._weights.context.weighed(features, len(rows)))
        return Judged(wording, first, second)

    def scored(self, table: Table) -> Scored:
        """The kind of junk that each line is if it is any, and the calibrated probability that it is."""
        judged = table.column(self.judged)
        odds = junk_odds(judged.second)
        kind = np.where(table.column(trail_score) >= SURE_TRAIL, BREADCRUMB, kinds(judged.second))
        score = np.zeros(len(table))
        for each, (said, right) in self._weights.calibration.items():
            score = np.where(kind == each, np.interp(odds, said, right, left=0.0), score)
        score = np.where(held(table, judged.first, kind, judged.wording), np.minimum(score, UNSURE), score)
        inked = np.flatnonzero(table.column(shape.inked) > 0)
        scores = np.zeros(len(table))
        scores[inked] = with_neighbours(kind[inked], score[inked], table.page[inked])
        return Scored(kind, scores)

    def furniture(self, table: Table) -> NDArray[np.int64]:
        """Per line the number of its kind of furniture; 0 for none."""
        return furniture(table, self._weights.menu)

    def spam_pages(self, table: Table) -> Column:
        """Per page the probability that it is spam as a whole."""
        judged = table.column(self.judged)
        odds = np.full(len(table.texts), self._weights.page.get("bias", 0.0))
        pages = Pages(table, judged.first, judged.second, judged.wording)
        for name, values in pages.features():
            odds += self._weights.page.get(name, 0.0) * values
        chance: Column = 1 / (1 + np.exp(-odds))
        return np.where(pages.speak_of_it(), chance, np.minimum(chance, UNSURE))


@cache
def judge(weights: str | None = None) -> Judge:
    """The judge with the weights in a folder, or with the built-in ones."""
    return Judge(read_weights(weights))


def log_probabilities(odds: Matrix) -> Matrix:
    """Log-probabilities of the classes, rounded to the grid."""
    if not len(odds):
        return odds
    odds = odds - odds.max(axis=1, keepdims=True)
    logs: Matrix = np.rint((odds - np.log(np.exp(odds).sum(axis=1, keepdims=True))) * GRID) / GRID
    return logs
