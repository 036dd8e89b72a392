"""The lines of a batch that hold ink, with what the first pass says of them, and sums over stretches of them.

Probabilities and weights are whole multiples of a small power of two: sums over rows are integers, and so the same
whatever stands before the page in its batch. Matrices have a row for each class, so that a class is read in one go.
"""

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import lexicon, shape
from cleantext.evidence.marks import ends_colon
from cleantext.evidence.recurrence import elsewhere, token_count
from cleantext.evidence.weighed_terms import Wording
from cleantext.lines import Table

Column = NDArray[np.float64]
Integers = NDArray[np.int64]
Mask = NDArray[np.bool_]

LEAST = -6.0  # of a logarithm of a probability; how much less likely a class is tells nothing more
UNIT = 1 << 20  # of a probability
SENTENCE = 60  # columns of a line that is a sentence if a mark ends it
WIDEST = 4096  # columns that count
WEIGHT_UNIT = 16  # of a weight


class InkedLines:
    """The inked lines of a batch, numbered from the batch's first.

    rows      their rows in the table
    odds      log-probabilities of the classes after the first pass: classes x lines
    words     name -> column: what the words of each line say
    chance    the same as probabilities, in `UNIT`s
    at        their own numbers
    page      the number of their page among those that hold ink
    first     number of the page's first inked line
    end       one past the number of its last
    width     columns
    weight    what a line counts for in a weighted mean: the square root of its width
    sentence  whether the line is a sentence
    label     whether the line ends in a colon
    twin      whether all its words stand on other lines of the page too
    blank_before, blank_after  whether a blank line or the page's edge stands there
    """

    @staticmethod
    def rows_of(table: Table) -> Integers:
        """The rows that hold ink."""
        return np.flatnonzero(table.column(shape.inked) > 0)

    def __init__(self, table: Table, rows: Integers, odds: NDArray[np.float64], said: Wording) -> None:
        self.rows = rows
        self.words = {**said.columns(rows), "lexicon": table.column(lexicon.strength)[rows]}
        odds = np.ascontiguousarray(odds.T)
        self.odds = np.maximum(LEAST, odds)
        self.chance = np.rint(np.exp(odds) * UNIT).astype(np.int64)
        self.at = np.arange(len(rows))
        self._number_pages(table.page[rows])
        self.width = table.column(shape.width)[rows]
        self.weight = np.rint(np.sqrt(np.clip(self.width, 1, WIDEST)) * WEIGHT_UNIT).astype(np.int64)
        self.sentence: Mask = table.column(shape.ends_sentence)[rows] & (self.width >= SENTENCE)
        self.label: Mask = table.column(ends_colon)[rows]
        self.twin: Mask = (table.column(elsewhere) >= table.column(token_count))[rows]
        gap = np.append(True, rows[1:] - rows[:-1] > 1)
        self.blank_before: Mask = gap | (self.at == self.first)
        self.blank_after: Mask = np.append(gap[1:], True) | (self.at == self.end - 1)

    def _number_pages(self, page: Integers) -> None:
        begins = np.flatnonzero(np.append(True, page[1:] != page[:-1])) if len(page) else np.zeros(0, dtype=np.int64)
        ends = np.append(begins[1:], len(page))
        self.page: Integers = np.repeat(np.arange(len(begins)), ends - begins)
        self.first, self.end = begins[self.page], ends[self.page]

    @cached_property
    def chances(self) -> Integers:
        """Running sums of the probabilities."""
        return running(self.chance)

    @cached_property
    def weighted(self) -> Integers:
        """Running sums of the probabilities by weight."""
        return running(self.chance * self.weight)

    @cached_property
    def weights(self) -> Integers:
        """Running sums of the weights."""
        return running(self.weight)

    def window(self, reach: int) -> tuple[Integers, Integers]:
        """First line of the window around each line, within its page, and one past the last."""
        return np.maximum(self.first, self.at - reach), np.minimum(self.end, self.at + reach + 1)

    def means(self, low: Integers, high: Integers, numbers: list[int]) -> NDArray[np.float64]:
        """The weighted mean probabilities of some classes over the lines low..high-1: classes x lines."""
        weight = np.maximum(1, self.weights[high] - self.weights[low])
        sums = self.weighted[numbers]
        means: NDArray[np.float64] = (sums[:, high] - sums[:, low]) / (weight * UNIT)
        return means


def running(values: Integers | Mask) -> Integers:
    """Sums of what stands before each value along the last axis, and of all."""
    sums = np.zeros((*values.shape[:-1], values.shape[-1] + 1), dtype=np.int64)
    np.cumsum(values, axis=-1, out=sums[..., 1:])
    return sums
