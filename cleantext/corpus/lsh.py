"""Locality-sensitive hashing: which signatures may be alike, without comparing each with each.

A signature is cut into bands of so many rows; documents that agree in a whole band fall into one bucket. A pair of
similarity s meets in at least one of b buckets with probability 1 - (1 - s**rows)**b (Leskovec, Rajaraman, Ullman:
Mining of Massive Datasets, 3.4.2). The more rows, the fewer pairs meet by chance, and the more are missed.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.hashing import Hashes, mixed
from cleantext.minhash import Signatures

RECALL = 0.99  # of the pairs right at the threshold; of those above it more
CROWD = 32  # later documents of a bucket that one is paired with: a bucket of 33 is complete
PART = 1 << 14  # documents whose pairs are in memory at once
_HALF = np.uint64(32)
_LOWER = np.uint64(0xFFFFFFFF)

Pairs = NDArray[np.int64]


class Buckets(NamedTuple):
    """The keys of a band, sorted, and the document of each."""

    key: Hashes
    document: Hashes


def meeting(similarity: float, rows: int, num_perm: int) -> float:
    """The probability that a pair of this similarity shares a bucket, with bands of `rows` rows."""
    return float(1 - (1 - similarity**rows) ** (num_perm // rows))


def rows_per_band(threshold: float, num_perm: int) -> int:
    """The most rows with which a pair at the threshold is met with probability `RECALL`, or else 1.

    >>> rows_per_band(0.8, 128)
    6
    """
    enough = (rows for rows in range(num_perm, 1, -1) if meeting(threshold, rows, num_perm) >= RECALL)
    return next(enough, 1)


def candidates(signatures: Signatures, threshold: float) -> Iterator[Pairs]:
    """The pairs that share a bucket, in parts: pairs × 2 row numbers, the lower first, sorted, none twice.

    Within a bucket a document is paired with the next `CROWD` only, so that the work is linear in the documents; a
    part has the pairs of `PART` documents with later ones, so that not all of them are in memory at once.
    """
    count, num_perm = signatures.shape
    rows = rows_per_band(threshold, num_perm)
    bands = [_buckets(signatures[:, begin : begin + rows]) for begin in range(0, num_perm - rows + 1, rows)]
    for begin in range(0, count, PART):
        packed = np.concatenate([pairs for band in bands for pairs in _neighbours(band, begin, begin + PART)])
        found = np.unique(packed)
        yield np.stack([found >> _HALF, found & _LOWER], axis=1).astype(np.int64)


def _buckets(band: Signatures) -> Buckets:
    """The documents of one band, those of a bucket side by side and in order.

    Key and document are packed into one number for one plain sort. The key loses its lowest bits by that: a few pairs
    more that meet by chance.
    """
    bits = np.uint64(max(1, (len(band) - 1).bit_length()))
    packed = np.sort((_keys(band) >> bits << bits) | np.arange(len(band), dtype=np.uint64))
    return Buckets(packed >> bits, packed & ((np.uint64(1) << bits) - np.uint64(1)))


def _neighbours(band: Buckets, begin: int, end: int) -> Iterator[Hashes]:
    """The pairs of the documents from `begin` to `end` with later ones in their bucket, each packed into a number."""
    place = np.flatnonzero((band.document >= begin) & (band.document < end))
    for step in range(1, CROWD + 1):
        place = place[: np.searchsorted(place, len(band.key) - step)]
        place = place[band.key[place] == band.key[place + step]]
        yield (band.document[place] << _HALF) | band.document[place + step]
        if not place.size:
            return


def _keys(band: Signatures) -> Hashes:
    keys: Hashes = np.zeros(len(band), dtype=np.uint64)
    for column in band.T:
        keys = mixed(keys + column)
    return keys
