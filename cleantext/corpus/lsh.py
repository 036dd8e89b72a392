"""Locality-sensitive hashing: which signatures may be alike, without comparing each with each.

A signature is cut into bands of so many rows; documents that agree in a whole band fall into one bucket. A pair of
similarity s meets in at least one of b buckets with probability 1 - (1 - s**rows)**b (Leskovec, Rajaraman, Ullman:
Mining of Massive Datasets, 3.4.2). The more rows, the fewer pairs meet by chance, and the more are missed.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.hashing import Hashes, mixed
from cleantext.minhash import Signatures

RECALL = 0.99  # of the pairs right at the threshold; of those above it more
CROWD = 100  # neighbours in a bucket that a document is compared with
_HALF = np.uint64(32)
_LOWER = np.uint64(0xFFFFFFFF)


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


def candidates(signatures: Signatures, threshold: float) -> NDArray[np.int64]:
    """The pairs that share a bucket: pairs × 2 row numbers, the lower first, sorted, none twice.

    Within a bucket a document is paired with the next `CROWD` only, so that the work is linear in the documents.
    """
    num_perm = signatures.shape[1]
    rows = rows_per_band(threshold, num_perm)
    found: Hashes = np.empty(0, dtype=np.uint64)
    for begin in range(0, num_perm - rows + 1, rows):
        found = np.unique(np.concatenate([found, *_band_pairs(signatures[:, begin : begin + rows])]))
    return np.stack([found >> _HALF, found & _LOWER], axis=1).astype(np.int64)


def _band_pairs(band: Signatures) -> Iterator[Hashes]:
    """The pairs of one band, each packed into one number.

    Key and document are packed too, so that one plain sort brings the members of a bucket together, in order. The
    key loses its lowest bits by that: a few pairs more that meet by chance.
    """
    count = len(band)
    bits = np.uint64(max(1, (count - 1).bit_length()))
    packed = np.sort((_keys(band) >> bits << bits) | np.arange(count, dtype=np.uint64))
    bucket, member = packed >> bits, packed & ((np.uint64(1) << bits) - np.uint64(1))
    for step in range(1, CROWD + 1):
        together = np.flatnonzero(bucket[step:] == bucket[:-step])
        if not together.size:
            return
        yield (member[together] << _HALF) | member[together + step]


def _keys(band: Signatures) -> Hashes:
    keys: Hashes = np.zeros(len(band), dtype=np.uint64)
    for column in band.T:
        keys = mixed(keys + column)
    return keys
