"""The judge: what each line is, in two passes of weighted sums.

Pass one weighs the wording and the shape of the line alone; pass two weighs the line among its neighbours, with the
probabilities of the first. Both give log-probabilities of five classes: content, spam, breadcrumb, boilerplate,
metadata. All weights come from files that a person can read (`cleantext.evidence.weights`).
"""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.context_features import Surroundings
from cleantext.evidence.line_features import FEATURES
from cleantext.evidence.weights import CLASSES, CONTENT, METADATA, Steps, Terms, Weights, read_weights
from cleantext.evidence.wording import line_terms
from cleantext.lines import Table

Matrix = NDArray[np.float64]
Column = NDArray[np.float64]
GRID = 1024  # log-odds are whole multiples of 1/1024: what the last bits of a sum are cannot matter


class Judged(NamedTuple):
    """What the judge says of the lines of a batch: rows x classes. Blank lines are content."""

    wording: Matrix  # what the terms of the line add
    first: Matrix  # log-probabilities after the first pass
    second: Matrix  # log-probabilities after the second pass


class Judge:
    """Judges all lines of a batch by one set of weights."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights

    def judged(self, table: Table) -> Judged:
        """Both passes, and what the wording adds to the first."""
        wording = wording_odds(table, self._weights.terms)
        line = {name: compute(table) for name, compute in FEATURES.items()}
        first = log_probabilities(wording + weighed(line.items(), self._weights.line, len(table)))
        rows = Surroundings.rows_of(table)
        around = Surroundings(table, rows, first[rows])
        features = [*around.columns(), *((name, values[rows]) for name, values in line.items())]
        second = np.full_like(first, -20.0)
        second[:, CONTENT] = 0.0
        second[rows] = log_probabilities(weighed(features, self._weights.context, len(rows)))
        return Judged(wording, first, second)

    def junk(self, table: Table) -> Column:
        """Per line the calibrated probability that it is neither content nor metadata."""
        second = table.column(self.judged).second
        kept = np.exp(second[:, CONTENT]) + np.exp(second[:, METADATA])
        said, right = self._weights.calibration.T
        calibrated: Column = np.interp(np.clip(1 - kept, 0, 1), said, right)
        return np.where(table.column(shape.inked) > 0, calibrated, 0.0)


@cache
def judge(weights: str | None = None) -> Judge:
    """The judge with the weights in a folder, or with the built-in ones."""
    return Judge(read_weights(weights))


def wording_odds(table: Table, terms: Terms) -> Matrix:
    """The weights of each line's terms, over the square root of how many terms it has."""
    found = table.column(line_terms)
    size = np.bincount(found.row, minlength=len(table))
    numbers = terms.numbers(found.hash)
    known = np.flatnonzero(numbers)
    row, weight = found.row[known], terms.weight[numbers[known]]
    sums = np.stack([np.bincount(row, weight[:, each], len(table)) for each in range(len(CLASSES))], axis=1)
    odds: Matrix = sums / (100 * np.sqrt(np.maximum(1, size))[:, None])
    return odds


def weighed(features: Iterable[tuple[str, Column]], steps: Steps, rows: int) -> Matrix:
    """The sum of the steps of all features; feature by feature, so that a row's sum never depends on other rows."""
    odds = np.tile(steps.bias, (rows, 1))
    for name, values in features:
        if name in steps.features and rows:
            slope, edges, added = steps.features[name]
            odds += values[:, None] * slope
            if len(edges):
                odds += added[np.searchsorted(edges, values, side="left")]
    return odds


def log_probabilities(odds: Matrix) -> Matrix:
    """Log-probabilities of the classes, rounded to the grid."""
    if not len(odds):
        return odds
    odds = odds - odds.max(axis=1, keepdims=True)
    logs: Matrix = np.rint((odds - np.log(np.exp(odds).sum(axis=1, keepdims=True))) * GRID) / GRID
    return logs
