"""MinHash signatures of documents, value for value those of `datasketch`.

The signature of a document says how much of its shingles it shares with any other: two signatures agree in a place
with the probability of the Jaccard similarity of the two *sets* of shingles (how often a shingle stands in a document
does not count). A shingle is five tokens: a character 5-gram in scripts without spaces, a word 5-gram elsewhere.

>>> one, other, none = signatures(["It rained all night in the hills.", "it RAINED all night, in the hills", "***"])
>>> estimate(one, other)
1.0
>>> bool((none == EMPTY).all())
True

The permutations are those of datasketch 2 (its scheme `affine32`) for the same seed, so that `to_datasketch` and
`to_lean` only wrap what is here, and both kinds can be compared, merged and put into one index.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from cleantext.document import Document, batches
from cleantext.errors import OptionError
from cleantext.evidence.hashing import Hashes
from cleantext.evidence.shingles import page_shingles
from cleantext.lines import Table

if TYPE_CHECKING:
    from datasketch import LeanMinHash, MinHash

Signatures = NDArray[np.uint32]

NUM_PERM = 128
SEED = 1
SCHEME = "affine32"
EMPTY = 0xFFFFFFFF  # every place of the signature of a document without tokens; datasketch starts from it too
BLOCK = 1 << 16  # shingles that are permuted together: enough to make numpy's start per call cheap


def signatures(documents: Iterable[Document | str], num_perm: int = NUM_PERM, seed: int = SEED) -> Signatures:
    """The signatures of a stream of documents: uint32, documents × `num_perm`.

    The documents are read in batches; what grows with their number is the answer alone (4 bytes × `num_perm` each).
    A document without tokens has `EMPTY` throughout: like none to `estimate`, like its kind to datasketch.
    """
    return of_shingles(shingles_of(documents), num_perm, seed)


def shingles_of(documents: Iterable[Document | str]) -> Iterator[Hashes]:
    """The shingle hashes of each document, 64 bits, in order and as often as they stand there."""
    for batch in batches(Document(each) if isinstance(each, str) else each for each in documents):
        hashes, begin = page_shingles(Table([document.text for document in batch]))
        for number in range(len(batch)):
            yield hashes[begin[number] : begin[number + 1]]


def hash_values(document: Document | str) -> NDArray[np.uint32]:
    """What `MinHash(hashfunc=int).update_batch` of datasketch takes to come to the document's signature."""
    return next(shingles_of([document])).astype(np.uint32)


def of_shingles(shingles: Iterable[Hashes], num_perm: int = NUM_PERM, seed: int = SEED) -> Signatures:
    """The signatures of documents given by their shingle hashes, of which the lower 32 bits count."""
    functions = permutations(num_perm, seed)
    blocks = [_rows(block, functions) for block in _blocks(shingles)]
    return np.concatenate([np.empty((0, num_perm), dtype=np.uint32), *blocks])


@lru_cache(maxsize=8)
def permutations(num_perm: int = NUM_PERM, seed: int = SEED) -> NDArray[np.uint32]:
    """The factors (odd) and the summands of the maps h → factor * h + summand modulo 2**32: 2 × `num_perm`."""
    if num_perm < 1:
        raise OptionError(f"num_perm is the number of permutations, 1 or more, not {num_perm}")
    generator = np.random.RandomState(seed)  # datasketch's generator and its order of drawing
    factors = generator.randint(0, 1 << 31, num_perm, dtype=np.uint32) * np.uint32(2) + np.uint32(1)
    functions = np.array([factors, generator.randint(0, 1 << 32, num_perm, dtype=np.uint32)])
    functions.flags.writeable = False
    return functions


def estimate(one: Signatures, other: Signatures) -> Any:
    """The estimated Jaccard similarity of two signatures, or of each two rows of two arrays of them.

    Its standard deviation is sqrt(J * (1 - J) / num_perm). Two `EMPTY` rows are similar in nothing: 0.
    """
    equal = ((one == other) & (one != EMPTY)).mean(axis=-1)
    return float(equal) if equal.ndim == 0 else equal


def to_datasketch(signature: Signatures, seed: int = SEED) -> "MinHash":
    """The `datasketch.MinHash` of a row of `signatures(…, seed=seed)`; update it with `hash_values` of more text."""
    from datasketch import MinHash  # brings scipy: half a second that only its users pay

    functions = permutations(len(signature), seed)
    return MinHash(seed=seed, hashfunc=int, hashvalues=signature, permutations=functions, scheme=SCHEME)


def to_lean(signature: Signatures, seed: int = SEED) -> "LeanMinHash":
    """The `datasketch.LeanMinHash` of a row of `signatures(…, seed=seed)`."""
    from datasketch import LeanMinHash

    return LeanMinHash(seed=seed, hashvalues=signature, scheme=SCHEME)


def _blocks(shingles: Iterable[Hashes]) -> Iterator[list[Hashes]]:
    block: list[Hashes] = []
    size = 0
    for each in shingles:
        block.append(each)
        size += len(each)
        if size >= BLOCK or len(block) >= BLOCK:
            yield block
            block, size = [], 0
    if block:
        yield block


def _rows(block: list[Hashes], functions: NDArray[np.uint32]) -> Signatures:
    size = np.array([len(shingles) for shingles in block])
    some = np.flatnonzero(size)
    rows = np.full((len(block), functions.shape[1]), EMPTY, dtype=np.uint32)
    if some.size:
        values = _mixed32(np.concatenate(block).astype(np.uint32))
        rows[some] = _minima(values, (np.cumsum(size) - size)[some], functions).T
    return rows


def _minima(values: NDArray[np.uint32], begin: NDArray[np.int64], functions: NDArray[np.uint32]) -> Signatures:
    """The least value of each part under each permutation: permutations × parts."""
    # One permutation at a time: a row of values stays in the processor's cache, the whole product would not.
    permuted = np.empty_like(values)
    minima = np.empty((functions.shape[1], len(begin)), dtype=np.uint32)
    for number, (factor, summand) in enumerate(functions.T):
        np.multiply(values, factor, out=permuted)
        np.add(permuted, summand, out=permuted)
        np.minimum.reduceat(permuted, begin, out=minima[number])
    return minima


def _mixed32(x: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The finaliser of MurmurHash3 for 32 bits, which datasketch puts before its permutations; changes `x`."""
    x ^= x >> np.uint32(16)
    x *= np.uint32(0x85EBCA6B)
    x ^= x >> np.uint32(13)
    x *= np.uint32(0xC2B2AE35)
    x ^= x >> np.uint32(16)
    return x
