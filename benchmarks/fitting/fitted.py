"""Both passes of the judge, fitted to some of the lines."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.fitting.passes import CONTEXT_CUTS, Rows, context_columns, first_odds, fit_first, fit_second
from benchmarks.fitting.softmax import Matrix, Model
from benchmarks.fitting.steps import Stepped
from cleantext.evidence.judge import log_probabilities
from cleantext.evidence.weights import CLASSES, CONTENT, METADATA

INNER_FOLDS = 4
OTHER_DIGITS = 7  # dividing a host by it makes inner folds that have nothing to do with the outer ones


class Fitted(NamedTuple):
    """One set of weights, and what it says.

    first    the first pass
    stepped  how the features of the second pass become steps
    second   the second pass
    place    the rows that hold ink
    odds     what the second pass says of these: log-probabilities of the classes
    """

    first: Model
    stepped: Stepped
    second: Model
    place: NDArray[np.int64]
    odds: Matrix

    def junk(self, rows: int) -> NDArray[np.float64]:
        """Of all `rows` lines: the probability that they are neither content nor metadata; 0 for blank lines."""
        junk = np.zeros(rows)
        junk[self.place] = 1 - np.exp(self.odds[:, CONTENT]) - np.exp(self.odds[:, METADATA])
        return junk


def fitted(rows: Rows, chosen: NDArray[np.bool_], seed: int) -> Fitted:
    """Both passes, from the chosen lines; the second from first-pass values of fits that had not seen the line."""
    random = np.random.default_rng(seed)
    first, odds = _first_pass(rows, chosen, random)
    names, columns, place = context_columns(rows.data, odds, rows.shape)
    used = chosen[place] & (rows.data.label[place] >= 0)
    stepped = Stepped.of(names, columns[used], CONTEXT_CUTS)
    steps = stepped.columns(columns)
    second = fit_second(rows, steps, place, chosen, random)
    return Fitted(first, stepped, second, place, log_probabilities(second.odds(steps)))


def _first_pass(rows: Rows, chosen: NDArray[np.bool_], random: np.random.Generator) -> tuple[Model, Matrix]:
    """The first pass, and what is known after it of every line: of a chosen one from a fit without its host."""
    odds = np.zeros((len(rows.data), len(CLASSES)))
    inner = rows.data.host // OTHER_DIGITS % INNER_FOLDS
    for fold in range(INNER_FOLDS):
        here = np.flatnonzero(chosen & (inner == fold))
        odds[here] = first_odds(rows, fit_first(rows, chosen & (inner != fold), random), here)
    model = fit_first(rows, chosen, random)
    left = np.flatnonzero(~chosen)
    if len(left):
        odds[left] = first_odds(rows, model, left)
    return model, odds
