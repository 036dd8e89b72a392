"""Phrases that are compared token by token by hash, so that brackets, bullets and case do not matter.

Where they may stand is told by a look at each token and at those after it; only there, runs of tokens are hashed.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.hashing import Hashes, SpanHashes
from cleantext.evidence.shingles import pieces, token_runs, tokens
from cleantext.lines import Table

LOOKS = 3  # tokens of a phrase that are looked at before runs are hashed
SLOTS = 1 << 16  # of the tables that are asked first: many times the phrases, and small enough for a cache

Places = NDArray[np.int64]


class Runs(NamedTuple):
    """Runs of tokens that are phrases: the row, the first token, how many tokens, their hash, the phrase's value."""

    row: Places
    first: Places
    size: Places
    hash: Hashes
    value: Places


class Phrases:
    """Phrases with a value each, over 0, one if none is given; the bits of those that are compared alike are joined."""

    def __init__(self, phrases: Sequence[str], values: Sequence[int] | None = None) -> None:
        values = [1] * len(phrases) if values is None else values
        table = Table(["\n".join(phrases)])
        first, last = token_spans(table)
        said = np.flatnonzero(last > first)
        hashes, size = span_hashes(table).of(first, last)[said], (last - first)[said]
        self._hash, number = np.unique(hashes, return_inverse=True)
        self._value = np.zeros(len(self._hash), dtype=np.int64)
        np.bitwise_or.at(self._value, number, np.array(values, dtype=np.int64)[said])
        self._listed = np.zeros(SLOTS, dtype=np.bool_)
        self._listed[_slot(self._hash)] = True
        self._sizes, bit = np.unique(size, return_inverse=True)
        self._bits = np.uint32(1) << np.arange(len(self._sizes), dtype=np.uint32)
        slot = _slot(table.column(pieces).hash)
        self._looks = [
            self._look(slot[np.minimum(first[said] + place, last[said] - 1)], place, bit) for place in range(LOOKS)
        ]

    def _look(self, slot: Places, place: int, bit: Places) -> NDArray[np.uint32]:
        """Slot of a token -> bits of the sizes of phrases that have it in a place, or that are shorter than that."""
        shorter = np.bitwise_or.reduce(self._bits[self._sizes <= place], initial=np.uint32(0))
        look = np.full(SLOTS, shorter, dtype=np.uint32)
        np.bitwise_or.at(look, slot, self._bits[bit])
        return look

    def values(self, hashes: Hashes) -> Places:
        """The value of the phrase of each hash; 0 for hashes of no phrase."""
        found = np.zeros(len(hashes), dtype=np.int64)
        maybe = np.flatnonzero(self._listed[_slot(hashes)])
        place = np.minimum(np.searchsorted(self._hash, hashes[maybe]), len(self._hash) - 1)
        found[maybe] = np.where(self._hash[place] == hashes[maybe], self._value[place], 0)
        return found

    def runs(self, table: Table) -> Runs:
        """The phrases in the batch; those that overlap count each."""
        tokens = table.column(pieces)
        some, sizes = self._may_begin(_slot(tokens.hash))
        bit, at = np.nonzero((sizes & self._bits[:, None]) > 0)
        first, size = some[at], self._sizes[bit]
        last = np.minimum(first + size, len(tokens.row)) - 1
        inside = (last - first == size - 1) & (tokens.row[first] == tokens.row[last])
        first, size = first[inside], size[inside]
        hashes = table.column(span_hashes).of(first, first + size)
        value = self.values(hashes)
        found = np.flatnonzero(value > 0)
        first = first[found]
        return Runs(tokens.row[first], first, size[found], hashes[found], value[found])

    def _may_begin(self, slot: Places) -> tuple[Places, NDArray[np.uint32]]:
        """The tokens that phrases may begin with, and the bits of these phrases' sizes."""
        sizes = self._looks[0].take(slot)
        some = np.flatnonzero(sizes > 0)
        sizes = sizes[some]
        for place in range(1, LOOKS):
            sizes &= self._looks[place][slot[np.minimum(some + place, len(slot) - 1)]]
            left = np.flatnonzero(sizes > 0)
            some, sizes = some[left], sizes[left]
        return some, sizes


def _slot(hashes: Hashes) -> Places:
    return (hashes & np.uint64(SLOTS - 1)).view(np.int64)


def token_count(table: Table) -> Places:
    """How many tokens each line has."""
    return np.bincount(table.column(pieces).row, minlength=len(table))


def token_spans(table: Table) -> tuple[Places, Places]:
    """First token of each line, and one past its last."""
    last = np.cumsum(table.column(token_count))
    return last - table.column(token_count), last


def span_hashes(table: Table) -> SpanHashes:
    """What gives the hash of any run of the batch's tokens, Korean ones cut."""
    cut = table.column(pieces)
    return table.column(token_runs) if cut is table.column(tokens) else SpanHashes(cut.hash)


def line_hashes(table: Table) -> Hashes:
    """The hash of all tokens of each line."""
    return table.column(span_hashes).of(*table.column(token_spans))
