"""The lexicon of injected text: which of its phrases a line holds, and how much they say.

`lexicon.tsv` among the weights is a list that people wrote: strength (1 to 3), topic, phrases between bars. They are
columns that the judge weighs; where they are dense, they are enough (`cleantext.evidence.lexicon_lines`).
"""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.hashing import Hashes
from cleantext.evidence.phrase_hashes import among, by_length, span_hashes
from cleantext.evidence.shingles import pieces
from cleantext.evidence.tabbed import rows
from cleantext.lines import Table

Column = NDArray[np.float64]
MOST = 9.0  # of a line's strength that counts
STRONGEST = 3


class Found(NamedTuple):
    """The phrases in a batch: the row that each stands in, its first token, its hash, its strength, its size."""

    row: NDArray[np.int64]
    first: NDArray[np.int64]
    hash: Hashes
    strength: NDArray[np.int64]
    size: NDArray[np.int64]


@cache
def _listed() -> dict[int, tuple[Hashes, NDArray[np.int64]]]:
    """Number of tokens -> sorted hashes of the phrases of that length, and their strengths."""
    entries = [
        (phrase, int(row.number(row.cells[0], int)))
        for row in rows(files("cleantext") / "weights" / "lexicon.tsv", 3)
        for phrase in row.cells[2].split("|")
    ]
    strength = np.array([each for _, each in entries], dtype=np.int64)
    listed = {}
    for size, (hashes, number) in by_length([phrase for phrase, _ in entries]).items():
        order = np.argsort(hashes, kind="stable")
        listed[size] = hashes[order], strength[number[order]]
    return listed


def found(table: Table) -> Found:
    """The phrases in the batch; those that overlap count each."""
    row = table.column(pieces).row
    parts = []
    for size, (phrases, strength) in _listed().items():
        hashes = table.column(span_hashes).runs(size)
        at = np.flatnonzero(among(hashes, phrases))
        at = at[row[at] == row[at + size - 1]]
        number = np.searchsorted(phrases, hashes[at])
        parts.append(Found(row[at], at, hashes[at], strength[number], np.full(len(at), size)))
    return Found(*map(np.concatenate, zip(*parts, strict=True)))


def strength(table: Table) -> Column:
    """Per line the strengths of its phrases, over the square root of how many tokens it has."""
    here = table.column(found)
    sums = np.bincount(here.row, here.strength, minlength=len(table))
    return np.minimum(MOST, sums / np.sqrt(np.maximum(1, _size(table))))


def strongest(table: Table) -> Column:
    """Per line the logarithm of how many phrases of the greatest strength it holds."""
    here = table.column(found)
    return np.log1p(np.bincount(here.row[here.strength == STRONGEST], minlength=len(table)))


def share(table: Table) -> Column:
    """Per line the share of its tokens that phrases cover; at most one."""
    here = table.column(found)
    covered = np.bincount(here.row, here.size, minlength=len(table))
    return np.minimum(1, covered / np.maximum(1, _size(table)))


def variety(table: Table) -> Column:
    """Per line the logarithm of the strengths of the different phrases on its page."""
    here = table.column(found)
    page = table.page[here.row].astype(np.uint64)
    _, first = np.unique((here.hash << np.uint64(20)) | page, return_index=True)
    sums = np.bincount(table.page[here.row[first]], here.strength[first], minlength=len(table.texts))
    spread: Column = np.log1p(sums)[table.page]
    return spread


def _size(table: Table) -> NDArray[np.int64]:
    return np.bincount(table.column(pieces).row, minlength=len(table))
