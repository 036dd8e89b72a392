"""MinHash signatures of documents, for `datasketch` to compare, merge and index.

The signature of a document says how much of its shingles it shares with any other: two signatures agree in a place
with the probability of the Jaccard similarity of the two *sets* of shingles (how often a shingle stands in a document
does not count). A shingle is five tokens: a character 5-gram in scripts without spaces, a word 5-gram elsewhere.

>>> one, other, none = signatures(["It rained all night in the hills.", "it RAINED all night, in the hills", "***"])
>>> estimate(one, other)
1.0
>>> bool((none == EMPTY).all())
True

The scheme is Fast Similarity Sketching (`cleantext.evidence.sketches`): as good as that many independent permutations,
on pages of ten shingles as on those of ten thousand, at the price of one or two of them.

**With datasketch.** What `to_datasketch` and `to_lean` make can be compared (`jaccard`), merged (`merge`, `union`: the
signature of both sets together, exactly) and put into any of its indexes, among themselves. datasketch's own signatures
of the same text come from another scheme: `jaccard` and `merge` refuse the two together, since their seeds differ; an
index cannot see it and should hold one kind. `update` of such an object is refused as well: sign the other text, then
merge. Whoever needs datasketch's own values gives the shingles of `shingles_of`, as uint32, to its
`MinHash(hashfunc=int).update_batch`.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NoReturn

import numpy as np
from numpy.typing import NDArray

from cleantext.document import Document, batches
from cleantext.errors import OptionError
from cleantext.evidence.hashing import Hashes
from cleantext.evidence.page_shingles import page_shingles
from cleantext.evidence.sketches import EMPTY, mixed32, sketches
from cleantext.lines import Table

if TYPE_CHECKING:
    from datasketch import LeanMinHash, MinHash

Signatures = NDArray[np.uint32]

NUM_PERM = 128
MOST_PERM = 4096
SEED = 1
SCHEME = "affine32"  # what datasketch calls values of 32 bits
OUR_SEEDS = 1 << 31  # added to the seed that datasketch is told, so that it takes none of its own for one of ours
BATCH = 80_000  # characters that are signed together: their columns fit the cache of a processor's core
BLOCK = 1 << 16  # shingles that are signed together: enough to make numpy's start per call cheap


def signatures(documents: Iterable[Document | str], num_perm: int = NUM_PERM, seed: int = SEED) -> Signatures:
    """The signatures of a stream of documents: uint32, documents × `num_perm`.

    The documents are read in batches; what grows with their number is the answer alone (4 bytes × `num_perm` each).
    A document without tokens has `EMPTY` throughout: like none to `estimate`, like its kind to datasketch.
    """
    _check(num_perm)
    tables = (Table([document.text for document in batch]) for batch in _batches(documents))
    return _joined((_signed(*page_shingles(table, np.uint32), num_perm, seed) for table in tables), num_perm)


def of_shingles(shingles: Iterable[Hashes], num_perm: int = NUM_PERM, seed: int = SEED) -> Signatures:
    """The signatures of documents given by their shingle hashes, of which the lower 32 bits count."""
    _check(num_perm)
    blocks = ((np.concatenate(block), np.cumsum([0, *map(len, block)])) for block in _blocks(shingles))
    return _joined((_signed(hashes, begin, num_perm, seed) for hashes, begin in blocks), num_perm)


def shingles_of(documents: Iterable[Document | str]) -> Iterator[Hashes]:
    """The shingle hashes of each document, 64 bits, in order and as often as they stand there."""
    for batch in _batches(documents):
        hashes, begin = page_shingles(Table([document.text for document in batch]))
        for number in range(len(batch)):
            yield hashes[begin[number] : begin[number + 1]]


def estimate(one: Signatures, other: Signatures) -> Any:
    """The estimated Jaccard similarity of two signatures, or of each two rows of two arrays of them.

    Its standard deviation is about sqrt(J * (1 - J) / num_perm). Two `EMPTY` rows are similar in nothing: 0.
    """
    equal = ((one == other) & (one != EMPTY)).mean(axis=-1)
    return float(equal) if equal.ndim == 0 else equal


def to_datasketch(signature: Signatures, seed: int = SEED) -> "MinHash":
    """The `datasketch.MinHash` of a row of `signatures(…, seed=seed)`; it can be merged, not updated."""
    from datasketch import MinHash  # brings scipy: half a second that only its users pay

    unused = np.ones((2, len(signature)), dtype=np.uint32)  # permutations; given, so that none are drawn
    return MinHash(seed=OUR_SEEDS + seed, hashfunc=_refused, hashvalues=signature, permutations=unused, scheme=SCHEME)


def to_lean(signature: Signatures, seed: int = SEED) -> "LeanMinHash":
    """The `datasketch.LeanMinHash` of a row of `signatures(…, seed=seed)`."""
    from datasketch import LeanMinHash

    return LeanMinHash(seed=OUR_SEEDS + seed, hashvalues=signature, scheme=SCHEME)


def _refused(value: object) -> NoReturn:
    raise OptionError("a signature of cleantext cannot be updated by datasketch: sign the other text too, then merge")


def _check(num_perm: int) -> None:
    if not 1 <= num_perm <= MOST_PERM:
        raise OptionError(f"num_perm is the number of permutations, from 1 to {MOST_PERM}, not {num_perm}")


def _batches(documents: Iterable[Document | str]) -> Iterator[list[Document]]:
    return batches((Document(each) if isinstance(each, str) else each for each in documents), BATCH)


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


def _signed(shingles: NDArray[Any], begin: NDArray[np.int64], num_perm: int, seed: int) -> Signatures:
    return sketches(mixed32(shingles), begin, num_perm, seed)


def _joined(parts: Iterable[Signatures], num_perm: int) -> Signatures:
    return np.concatenate([np.empty((0, num_perm), dtype=np.uint32), *parts])
