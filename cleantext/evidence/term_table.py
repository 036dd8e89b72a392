"""The terms that have weights, found by hash: one look-up in a table by the low bits of the hash."""

from importlib.resources.abc import Traversable

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.hashing import Hashes
from cleantext.evidence.line_classes import CLASSES
from cleantext.evidence.tabbed import rows
from cleantext.evidence.wording import term_hash

TERM_UNIT = 100
SLOTS = 1 << 18  # many times the terms: nearly all words that are no terms meet an empty one


class Terms:
    """Weights of terms, found by hash.

    hash     of each term; term 0 is no term
    weights  in hundredths: classes x terms
    """

    def __init__(self, hashes: Hashes, weights: NDArray[np.float64]) -> None:
        self.hash, self.weights = hashes, np.ascontiguousarray(weights)
        self._slot = _slots(hashes)  # that of the hash's low bits, or one soon after, has the term's number; 0 for none
        self._taken = self._slot > 0  # a quarter of the size: it stays in the processor's cache

    def found(self, hashes: Hashes) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The places of the hashes that are terms, and the numbers of these terms."""
        at = _first_slot(hashes)
        places = np.flatnonzero(self._taken.take(at))  # few
        at = at[places]
        number = self._slot[at].astype(np.int64)
        other = np.flatnonzero(self.hash[number] != hashes[places])  # the next slot may have them
        while other.size:
            at[other] = (at[other] + 1) % SLOTS
            number[other] = self._slot[at[other]]
            other = other[(self.hash[number[other]] != hashes[places[other]]) & (number[other] > 0)]
        right = np.flatnonzero(number > 0)
        return places[right], number[right]


def _first_slot(hashes: Hashes) -> NDArray[np.int64]:
    return (hashes & np.uint64(SLOTS - 1)).view(np.int64)


def read_terms(file: Traversable) -> Terms:
    """The terms of a file: a term a line, and its weight for each class."""
    found = list(rows(file, 1 + len(CLASSES)))
    hashes = np.zeros(len(found) + 1, dtype=np.uint64)
    weights = np.zeros((len(CLASSES), len(found) + 1))
    if found:
        hashes[1:] = term_hash([row.cells[0] for row in found])
        weights[:, 1:] = np.array([row.numbers(1, int) for row in found]).T
    return Terms(hashes, weights)


def _slots(hashes: Hashes) -> NDArray[np.int32]:
    """The number of each term in the first free slot from its own; of equal terms the last one counts."""
    slot = np.zeros(SLOTS, dtype=np.int32)
    for number, at in enumerate(_first_slot(hashes).tolist()[1:], start=1):
        while slot[at] and hashes[slot[at]] != hashes[number]:
            at = (at + 1) % SLOTS
        slot[at] = number
    return slot
