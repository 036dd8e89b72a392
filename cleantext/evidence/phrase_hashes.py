"""Phrases that are compared token by token by hash, so that brackets, bullets and case do not matter.

Where they may begin is told by one look at each token; only there, runs of tokens are hashed and looked up.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.hashing import Hashes, SpanHashes
from cleantext.evidence.shingles import pieces
from cleantext.lines import Table

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
    """Phrases with a value each, which is not 0; the bits of those that are compared alike are joined."""

    def __init__(self, phrases: Sequence[str], values: Sequence[int]) -> None:
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
        self._begin = np.zeros(SLOTS, dtype=np.uint32)  # slot of a token -> bits of the sizes of phrases that begin so
        np.bitwise_or.at(self._begin, _slot(table.column(pieces).hash[first[said]]), np.uint32(1) << bit)

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
        begin = self._begin[_slot(tokens.hash)]
        some = np.flatnonzero(begin)
        bit, at = np.nonzero(begin[some] & (np.uint32(1) << np.arange(len(self._sizes), dtype=np.uint32))[:, None])
        first, size = some[at], self._sizes[bit]
        last = np.minimum(first + size, len(tokens.row)) - 1
        inside = (last - first == size - 1) & (tokens.row[first] == tokens.row[last])
        first, size = first[inside], size[inside]
        hashes = table.column(span_hashes).of(first, first + size)
        value = self.values(hashes)
        found = np.flatnonzero(value)
        first = first[found]
        return Runs(tokens.row[first], first, size[found], hashes[found], value[found])


def _slot(hashes: Hashes) -> Places:
    return (hashes & np.uint64(SLOTS - 1)).astype(np.int64)


def token_count(table: Table) -> Places:
    """How many tokens each line has."""
    return np.bincount(table.column(pieces).row, minlength=len(table))


def token_spans(table: Table) -> tuple[Places, Places]:
    """First token of each line, and one past its last."""
    last = np.cumsum(table.column(token_count))
    return last - table.column(token_count), last


def span_hashes(table: Table) -> SpanHashes:
    """What gives the hash of any run of the batch's tokens."""
    return SpanHashes(table.column(pieces).hash)


def line_hashes(table: Table) -> Hashes:
    """The hash of all tokens of each line."""
    return table.column(span_hashes).of(*table.column(token_spans))
