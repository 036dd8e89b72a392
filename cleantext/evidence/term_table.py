"""The terms that have weights, found by hash: one look-up in a table by the low bits of the hash."""

from importlib.resources.abc import Traversable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.hashing import Hashes
from cleantext.evidence.line_classes import CLASSES
from cleantext.evidence.tabbed import rows
from cleantext.evidence.wording import term_hash

TERM_UNIT = 100
SLOTS = 1 << 18  # many times the terms: nearly all words that are no terms meet an empty one


class Terms(NamedTuple):
    """Weights of terms, found by hash: `slot` of its low bits, or a slot soon after, is a term's number; 0 for none."""

    hash: Hashes  # of each term; term 0 is no term
    weight: NDArray[np.int64]  # terms x classes, in hundredths
    slot: NDArray[np.int32]

    def found(self, hashes: Hashes) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The places of the hashes that are terms, and the numbers of these terms."""
        at = _first_slot(hashes)
        first = self.slot.take(at)
        places = np.flatnonzero(first > 0)  # few
        number, at = first[places].astype(np.int64), at[places]
        other = np.flatnonzero(self.hash[number] != hashes[places])  # the next slot may have them
        while other.size:
            at[other] = (at[other] + 1) % SLOTS
            number[other] = self.slot[at[other]]
            other = other[(self.hash[number[other]] != hashes[places[other]]) & (number[other] > 0)]
        right = np.flatnonzero(number > 0)
        return places[right], number[right]


def _first_slot(hashes: Hashes) -> NDArray[np.int64]:
    return (hashes & np.uint64(SLOTS - 1)).view(np.int64)


def read_terms(file: Traversable) -> Terms:
    """The terms of a file: a term a line, and its weight for each class."""
    found = list(rows(file, 1 + len(CLASSES)))
    hashes = np.zeros(len(found) + 1, dtype=np.uint64)
    weight = np.zeros((len(found) + 1, len(CLASSES)), dtype=np.int64)
    if found:
        hashes[1:] = term_hash([row.cells[0] for row in found])
        weight[1:] = [row.numbers(1, int) for row in found]
    return Terms(hashes, weight, slots(hashes))


def slots(hashes: Hashes) -> NDArray[np.int32]:
    """The number of each term in the first free slot from its own; of equal terms the last one counts."""
    slot = np.zeros(SLOTS, dtype=np.int32)
    for number, at in enumerate(_first_slot(hashes).tolist()[1:], start=1):
        while slot[at] and hashes[slot[at]] != hashes[number]:
            at = (at + 1) % SLOTS
        slot[at] = number
    return slot
