"""Fast Similarity Sketching: signatures of sets of hashes (Dahlgaard, Knudsen, Thorup, FOCS 2017).

In each turn every hash is moved by another linear map, which gives it a place and a value; a place keeps the least of
(turn, value). A set of some hundred fills all its places in a turn or two, where as many independent permutations as
there are places would each cost a turn. In the last turns all go to one place after the other, so that even a set of
one fills them. Each place is a minimum over the set, so that the sketch of a union is the lesser of two in each place.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Hashes32 = NDArray[np.uint32]
Places = NDArray[np.int64]
Sketches = NDArray[np.uint32]

EMPTY = 0xFFFFFFFF  # every place of the sketch of an empty set
AT_ONCE = 1 << 16  # moved hashes that are in memory, at least those of one turn


def sketches(hashes: Hashes32, begin: Places, places: int, seed: int) -> Sketches:
    """The sketch of each set: uint32, sets × `places`.

    The hashes of set n are those from `begin[n]` to `begin[n + 1]`: well mixed, in any order, some perhaps twice.
    """
    rows = np.full((len(begin) - 1, places), EMPTY, dtype=np.uint32)
    row, size = np.arange(len(rows), dtype=np.uint32), np.diff(begin)
    turn, turns = 0, 1
    while hashes.size and turn < 2 * places - 1:
        last = places - 1 if turn < places - 1 else 2 * places - 1  # of the turns that draw, or of all
        stop = min(turn + turns, last)
        _take_turns(
            rows, hashes, np.repeat(row * np.uint32(places), size), np.arange(turn, stop, dtype=np.uint32), seed
        )
        unfilled = (rows[row] == EMPTY).any(axis=1)
        hashes = hashes[np.repeat(unfilled, size)] if unfilled.any() else hashes[:0]
        row, size = row[unfilled], size[unfilled]
        turn, turns = stop, max(1, min(2 * turns, AT_ONCE // max(1, len(hashes))))
    return rows


def _take_turns(
    rows: Sketches, hashes: Hashes32, begin: NDArray[np.uint32], turns: NDArray[np.uint32], seed: int
) -> None:
    """Lowers what the hashes reach in these turns, all of one kind; `begin` is where the row of each hash begins."""
    places = rows.shape[1]
    factors, summands = _moves(places, seed)[:, turns, np.newaxis]
    moved = hashes * factors
    moved += summands
    if turns[0] < places - 1:
        place = moved >> np.uint32(16)
        place *= np.uint32(places)
        place >>= np.uint32(16)
    else:
        place = np.repeat(turns[:, np.newaxis] - np.uint32(places - 1), len(hashes), axis=1)
    place += begin
    value_bits = np.uint32(32 - (2 * places - 1).bit_length())
    moved &= (np.uint32(1) << value_bits) - np.uint32(1)
    moved |= turns[:, np.newaxis] << value_bits
    np.minimum.at(rows.reshape(-1), place.reshape(-1).astype(np.intp), moved.reshape(-1))


@lru_cache(maxsize=8)
def _moves(places: int, seed: int) -> NDArray[np.uint32]:
    """The factors (odd) and the summands of the maps of all turns: 2 × turns."""
    generator = np.random.RandomState(seed)
    return generator.randint(0, 1 << 32, (2, 2 * places - 1), dtype=np.uint32) | np.array([[1], [0]], dtype=np.uint32)


def mixed32(values: NDArray[np.uint64] | Hashes32) -> Hashes32:
    """The lower halves, scattered over 32 bits: the finaliser of MurmurHash3."""
    x = values.astype(np.uint32)
    x ^= x >> np.uint32(16)
    x *= np.uint32(0x85EBCA6B)
    x ^= x >> np.uint32(13)
    x *= np.uint32(0xC2B2AE35)
    x ^= x >> np.uint32(16)
    return x
