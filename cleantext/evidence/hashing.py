"""Hashes of any span of a batch, from prefix sums: two look-ups and one product a span, however long it is.

The hash of the values v[s:e] is the polynomial sum of v[i] * B**(i - s) modulo 2**64, read off the prefix sums of
v[i] * B**i by multiplying with the inverse power B**-s; a finaliser mixes the bits (the constants are those of
MurmurHash3). Equal spans hash alike wherever they stand, alone or in any batch.
"""

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse; the golden ratio of 2**64
_STEP = 1 << 16
_ALL_BITS = (1 << 64) - 1
_FIRST_FACTOR, _SECOND_FACTOR = 0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53


def mixed(values: NDArray[Any]) -> Hashes:
    """Values scattered over 64 bits; a bijection."""
    x = values.astype(np.uint64)
    x ^= x >> np.uint64(33)
    x *= np.uint64(_FIRST_FACTOR)
    x ^= x >> np.uint64(33)
    x *= np.uint64(_SECOND_FACTOR)
    x ^= x >> np.uint64(33)
    return x


def text_hash(text: str) -> int:
    """The hash that `SpanHashes` of code points gives a span that reads `text`: for the few that come as texts.

    >>> spans = SpanHashes(np.array([120, 97, 98]))
    >>> text_hash("ab") == int(spans.of(np.array([1]), np.array([3]))[0])
    True
    """
    value = 0
    for character in reversed(text):
        value = (value * BASE + ord(character) + 1) & _ALL_BITS
    value ^= value >> 33
    value = value * _FIRST_FACTOR & _ALL_BITS
    value ^= value >> 33
    value = value * _SECOND_FACTOR & _ALL_BITS
    return value ^ value >> 33


class SpanHashes:
    """Hashes of spans of one sequence of values (code points, token hashes)."""

    def __init__(self, values: NDArray[Any]) -> None:
        factors, _ = powers(len(values))
        self._sums = np.zeros(len(values) + 1, dtype=np.uint64)
        np.cumsum((values.astype(np.uint64) + np.uint64(1)) * factors, out=self._sums[1:])

    def of(self, begin: NDArray[Any], end: NDArray[Any]) -> Hashes:
        """The hashes of the spans [begin, end), each within the sequence."""
        _, inverse = powers(len(self._sums))
        return mixed((self._sums[end] - self._sums[begin]) * inverse[begin])

    def runs(self, length: int) -> Hashes:
        """The hashes of all runs of `length` values, in order: max(0, len - length + 1) of them."""
        count = max(0, len(self._sums) - length)
        _, inverse = powers(count)
        return mixed((self._sums[length:] - self._sums[:count]) * inverse)


def powers(size: int, width: Any = np.uint64) -> tuple[NDArray[Any], NDArray[Any]]:
    """B**i and B**-i for i < size, modulo 2**64, or 2**32 as numbers of the type `width`."""
    powers, inverse = _powers(size // _STEP + 1, width)
    return powers[:size], inverse[:size]


@lru_cache(maxsize=4)
def _powers(steps: int, width: Any = np.uint64) -> tuple[NDArray[Any], NDArray[Any]]:
    size = steps * _STEP
    return _powers_of(BASE, size).astype(width), _powers_of(pow(BASE, -1, 1 << 64), size).astype(width)


def _powers_of(base: int, size: int) -> Hashes:
    factors = np.full(size, base, dtype=np.uint64)
    factors[0] = 1
    return np.multiply.accumulate(factors)


_SLOTS = 1 << 16


def among(hashes: Hashes, wanted: Hashes) -> NDArray[np.bool_]:
    """Which hashes are among the wanted ones; a look at their low bits spares nearly all the search."""
    if not len(wanted):
        return np.zeros(len(hashes), dtype=np.bool_)
    low = (hashes & np.uint64(_SLOTS - 1)).astype(np.int64)
    slots = np.zeros(_SLOTS, dtype=np.bool_)
    slots[(wanted & np.uint64(_SLOTS - 1)).astype(np.int64)] = True
    maybe = np.flatnonzero(slots[low])
    found = np.zeros(len(hashes), dtype=np.bool_)
    if len(maybe):
        ordered = np.sort(wanted)
        place = np.minimum(np.searchsorted(ordered, hashes[maybe]), len(ordered) - 1)
        found[maybe] = ordered[place] == hashes[maybe]
    return found
