"""What the terms of a line say, by their weights: the wording half of the judge's first pass."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.line_classes import BOILERPLATE, CLASSES, CONTENT, SPAM
from cleantext.evidence.term_table import TERM_UNIT, Terms
from cleantext.evidence.wording import term_parts
from cleantext.lines import Table

Column = NDArray[np.float64]


class Wording(NamedTuple):
    """What the terms of each line say.

    odds   the sum of their weights over the square root of how many terms the line has: lines x classes
    known  how many of them have a weight
    size   how many terms the line has
    """

    odds: NDArray[np.float64]
    known: NDArray[np.int64]
    size: NDArray[np.int64]

    def columns(self, rows: NDArray[np.int64]) -> dict[str, Column]:
        """The same for the neighbours' sake, of some rows."""
        odds = self.odds[rows]
        return {
            "boilerplate_words": odds[:, BOILERPLATE] - odds[:, CONTENT],
            "spam_words": odds[:, SPAM] - odds[:, CONTENT],
            "known_words": self.known[rows] / np.maximum(1, self.size[rows]),
        }


def weighed_terms(table: Table, terms: Terms) -> Wording:
    """What the terms of the batch's lines say."""
    sums = np.zeros((len(CLASSES), len(table)))
    known, size = np.zeros((2, len(table)), dtype=np.int64)
    for part in term_parts(table):
        places, numbers = terms.found(part.hash)
        row = part.row[places]
        for each, weight in zip(sums, terms.weights, strict=True):
            each += np.bincount(row, weight.take(numbers), len(table))
        known += np.bincount(row, minlength=len(table))
        size += np.bincount(part.row, minlength=len(table))
    odds = np.ascontiguousarray((sums / (TERM_UNIT * np.sqrt(np.maximum(1, size)))).T)
    return Wording(odds, known, size)
