"""The two passes of the judge, fitted: terms and shape, then the surroundings on out-of-fold first-pass values."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import scipy.sparse as sparse
from numpy.typing import NDArray

from benchmarks.fitting.labelled import Labelled
from benchmarks.fitting.softmax import Model, fit, row_weights
from benchmarks.fitting.steps import Stepped
from cleantext.evidence.context_features import Surroundings
from cleantext.evidence.judge import log_probabilities
from cleantext.evidence.line_classes import CLASSES
from cleantext.evidence.line_features import FEATURES
from cleantext.evidence.weighed_terms import Wording

TERM_LOOSENESS = 1.0  # one over the strength of L2
SHAPE_SCALE = 0.5  # shape is held less tightly than words are
CONTEXT_LOOSENESS = 0.02
ALIGNED_WEIGHT = 0.75  # of a line labelled by alignment
ALIGNED_SHARE = 0.025  # of those lines, drawn at random, are enough
LINE_CUTS, CONTEXT_CUTS = 5, 5
CONTEXT_ITERATIONS = 80


@dataclass
class Rows:
    """What is fitted on.

    data     labelled lines
    terms    lines x terms
    shape    lines x features
    stepped  how these features become steps
    known    how many terms of each line are among these
    size     how many terms each line has
    """

    data: Labelled
    terms: sparse.csr_matrix
    shape: NDArray[np.float32]
    stepped: Stepped
    known: NDArray[np.int64]
    size: NDArray[np.int64]

    def first_columns(self, rows: NDArray[np.int64]) -> sparse.csr_matrix:
        """The columns of the first pass: terms, then shape."""
        shape = self.stepped.columns(self.shape[rows]) * SHAPE_SCALE
        return sparse.hstack([self.terms[rows], sparse.csr_matrix(shape)]).tocsr()

    def usable(self, chosen: NDArray[np.bool_], random: np.random.Generator) -> NDArray[np.int64]:
        """Rows with a class among the chosen, lines labelled by alignment thinned out."""
        drawn = self.data.by_hand | (random.random(len(self.data)) < ALIGNED_SHARE)
        return np.flatnonzero(chosen & drawn & (self.data.label >= 0))

    def weights(self, rows: NDArray[np.int64]) -> NDArray[np.float64]:
        """What each row counts."""
        own = row_weights(self.data.label[rows], self.data.page[rows])
        return own * np.where(self.data.by_hand[rows], 1.0, ALIGNED_WEIGHT)


def fit_first(rows: Rows, chosen: NDArray[np.bool_], random: np.random.Generator) -> Model:
    """The first pass, from the chosen lines."""
    used = rows.usable(chosen, random)
    return fit(rows.first_columns(used), rows.data.label[used], rows.weights(used), len(CLASSES), TERM_LOOSENESS)


class Told(NamedTuple):
    """What the first pass says of all lines: log-probabilities of the classes, and what their words add."""

    odds: NDArray[np.float64]
    words: NDArray[np.float64]

    def put(self, rows: Rows, model: Model, chosen: NDArray[np.int64]) -> None:
        """Fills in what a model says of the chosen lines."""
        if len(chosen):
            self.odds[chosen] = log_probabilities(model.odds(rows.first_columns(chosen)))
            self.words[chosen] = rows.terms[chosen] @ model.weight[: rows.terms.shape[1]]


def context_columns(rows: Rows, told: Told) -> tuple[list[str], NDArray[np.float32], NDArray[np.int64]]:
    """Names and values of the second pass's features, and the rows (those with ink) that they stand for."""
    parts, places = [], []
    names: list[str] = []
    offset = 0
    for table in rows.data.tables:
        inked = Surroundings.rows_of(table)
        here = slice(offset, offset + len(table))
        said = Wording(told.words[here], rows.known[here], rows.size[here])
        around = dict(Surroundings(table, inked, told.odds[here][inked], said).columns())
        names = list(around)
        parts.append(np.stack(list(around.values()), axis=1).astype(np.float32))
        places.append(offset + inked)
        offset += len(table)
    place = np.concatenate(places)
    return [*names, *FEATURES], np.concatenate([np.concatenate(parts), rows.shape[place]], axis=1), place


def fit_second(
    rows: Rows,
    columns: NDArray[np.float32],
    place: NDArray[np.int64],
    chosen: NDArray[np.bool_],
    random: np.random.Generator,
) -> Model:
    """The second pass, from the chosen lines; `columns` stand for the rows `place`."""
    used = np.intersect1d(rows.usable(chosen, random), place, assume_unique=True)
    at = np.searchsorted(place, used)
    chosen_columns, label, weight = columns[at], rows.data.label[used], rows.weights(used)
    return fit(chosen_columns, label, weight, len(CLASSES), CONTEXT_LOOSENESS, CONTEXT_ITERATIONS)
