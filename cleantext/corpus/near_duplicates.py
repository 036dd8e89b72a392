"""Pairs of nearly equal documents, for what fits into memory.

Documents are cleaned first, so that a common footer makes no pair and an injected title parts none; case, width, white
space and punctuation do not count. Candidates come from MinHash signatures, but what is said of a pair is exact: the
Jaccard similarity of the two sets of shingles themselves (as 64-bit hashes).

Documents with *equal* sets of shingles are a group. Each of a group is paired with the first of it, and only the first
ones are compared with each other, so that ten thousand copies make ten thousand pairs and not fifty million. Whoever
wants the pair of any two documents looks up the pair of their firsts; whoever joins pairs to clusters gets the same
clusters. Of very many documents that are alike without being equal (one template, other numbers) each is compared
with the next 32 in a bucket: they hold together as a cluster, but not every pair of it is listed.
"""

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from math import sqrt
from typing import NamedTuple

import numpy as np

from cleantext.cleaner import Cleaner
from cleantext.corpus import lsh
from cleantext.document import Document
from cleantext.errors import OptionError
from cleantext.evidence.hashing import Hashes
from cleantext.minhash import estimate, of_shingles, shingles_of

DEVIATIONS = 4  # of the estimate: candidates that it puts so far below the threshold are not worth an exact look
_CHUNK = 1024  # pairs whose signatures are compared at once


class Pair(NamedTuple):
    """Two documents by their numbers (from 0, `first` < `second`) and their exact Jaccard similarity."""

    first: int
    second: int
    jaccard: float


def near_duplicates(
    documents: Iterable[Document | str], threshold: float = 0.8, cleaner: Cleaner | None = None
) -> list[Pair]:
    """The pairs of documents whose similarity is at least `threshold`, sorted; at least 99 % of them are found.

    cleaner  what cleans the documents before they are compared; None for `Cleaner()`

    Documents without any letter or digit are like none. Memory: 8 bytes for each distinct shingle of a document
    (in Chinese about four times its characters, in English about one time) and 512 for its signature.
    """
    if not 0 < threshold <= 1:
        raise OptionError(f"threshold is a similarity above 0 and up to 1, not {threshold}")
    pages = (Document(each) if isinstance(each, str) else each for each in documents)
    cleaned = (Document(result.text) for result in (cleaner or Cleaner()).clean_all(pages))
    firsts, sets, pairs = _grouped(shingles_of(cleaned))
    pairs += (Pair(firsts[one], firsts[other], similarity) for one, other, similarity in _alike(sets, threshold))
    return sorted(pairs)


def _grouped(documents: Iterable[Hashes]) -> tuple[list[int], list[Hashes], list[Pair]]:
    """The first document of each group of equal sets, its set, and the pairs of the others with their first."""
    sets: list[Hashes] = []
    first_of: dict[bytes, int] = {}
    pairs: list[Pair] = []
    for number, shingles in enumerate(documents):
        distinct = np.unique(shingles)
        first = first_of.setdefault(blake2b(distinct.tobytes(), digest_size=16).digest(), number)
        if first == number:
            sets.append(distinct)
        elif distinct.size:
            pairs.append(Pair(first, number, 1.0))
    return list(first_of.values()), sets, pairs


def _alike(sets: list[Hashes], threshold: float) -> Iterator[Pair]:
    """The pairs of sets that are similar enough."""
    signatures = of_shingles(sets)
    size = np.array([len(each) for each in sets])
    least = threshold - DEVIATIONS * sqrt(threshold * (1 - threshold) / signatures.shape[1])
    for one, other in _chunks(lsh.candidates(signatures, threshold)):
        fits = np.minimum(size[one], size[other]) / np.maximum(size[one], size[other]) >= threshold
        likely = fits & (estimate(signatures[one], signatures[other]) >= least)
        for first, second in zip(one[likely].tolist(), other[likely].tolist(), strict=True):
            similarity = jaccard(sets[first], sets[second])
            if similarity >= threshold:
                yield Pair(first, second, similarity)


def _chunks(parts: Iterable[lsh.Pairs]) -> Iterator[lsh.Pairs]:
    """2 × pairs at a time."""
    for part in parts:
        for begin in range(0, len(part), _CHUNK):
            yield part[begin : begin + _CHUNK].T


def jaccard(one: Hashes, other: Hashes) -> float:
    """The share of the union of two sets (sorted, without repetitions, not both empty) that is in both."""
    both = np.sort(np.concatenate([one, other]))
    shared = int(np.count_nonzero(both[1:] == both[:-1]))
    return shared / (len(both) - shared)
