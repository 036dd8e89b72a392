"""Both passes of the judge, fitted to some of the lines."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.fitting.passes import CONTEXT_CUTS, Rows, Told, context_columns, fit_first, fit_second
from benchmarks.fitting.softmax import Matrix, Model
from benchmarks.fitting.steps import Stepped
from cleantext.evidence.judge import NEVER, log_probabilities
from cleantext.evidence.line_classes import CLASSES, CONTENT

INNER_FOLDS = 4
OTHER_DIGITS = 7  # dividing a host by it makes inner folds that have nothing to do with the outer ones


class Fitted(NamedTuple):
    """One set of weights, and what it says.

    first    the first pass
    told     what it says: of the lines that it was fitted to, by fits without their hosts
    stepped  how the features of the second pass become steps
    second   the second pass
    place    the rows that hold ink
    odds     what the second pass says of these: log-probabilities of the classes
    """

    first: Model
    told: Told
    stepped: Stepped
    second: Model
    place: NDArray[np.int64]
    odds: Matrix

    def second_of(self, rows: int) -> Matrix:
        """Of all `rows` lines: log-probabilities of the classes; blank lines are content."""
        odds = np.full((rows, len(CLASSES)), NEVER)
        odds[:, CONTENT] = 0
        odds[self.place] = self.odds
        return odds


def fitted(rows: Rows, chosen: NDArray[np.bool_], seed: int) -> Fitted:
    """Both passes, from the chosen lines; the second from first-pass values of fits that had not seen the line."""
    random = np.random.default_rng(seed)
    first, told = _first_pass(rows, chosen, random)
    names, columns, place = context_columns(rows, told)
    used = chosen[place] & (rows.data.label[place] >= 0)
    stepped = Stepped.of(names, columns[used], CONTEXT_CUTS)
    steps = stepped.columns(columns)
    second = fit_second(rows, steps, place, chosen, random)
    return Fitted(first, told, stepped, second, place, log_probabilities(second.odds(steps)))


def _first_pass(rows: Rows, chosen: NDArray[np.bool_], random: np.random.Generator) -> tuple[Model, Told]:
    """The first pass, and what it says of every line: of a chosen one by a fit without its host."""
    told = Told(*np.zeros((2, len(rows.data), len(CLASSES))))
    inner = rows.data.host // OTHER_DIGITS % INNER_FOLDS
    for fold in range(INNER_FOLDS):
        told.put(rows, fit_first(rows, chosen & (inner != fold), random), np.flatnonzero(chosen & (inner == fold)))
    model = fit_first(rows, chosen, random)
    told.put(rows, model, np.flatnonzero(~chosen))
    return model, told
