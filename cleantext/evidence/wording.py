"""Wording: the terms of each line, as hashes.

A term is a word, two words in a row, one to three characters in a row of a script without spaces, or any of these
tied to the line's begin or end (`^home`, `more$`) or to both (`^home$`, up to three tokens). Folded; digits are words.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.hashing import Hashes, mixed
from cleantext.evidence.plain_tokens import Tokens
from cleantext.evidence.shingles import pieces
from cleantext.lines import Table

BEGIN, END = np.uint64(0x5E), np.uint64(0x24)  # ^ and $
_STEP = np.uint64(0x9E3779B97F4A7C15)
LONGEST_LINE = 3  # tokens of a line that is a term as a whole


class Terms(NamedTuple):
    """The terms of a batch: hash, and the row it stands in."""

    hash: Hashes
    row: NDArray[np.int64]


def _pair(first: Hashes, second: Hashes | np.uint64) -> Hashes:
    return mixed(first * _STEP + second)


def line_terms(table: Table) -> Terms:
    """All terms of the batch's lines."""
    hashes, rows = zip(*term_parts(table), strict=True)
    return Terms(np.concatenate(hashes), np.concatenate(rows))


def term_parts(table: Table) -> list[Terms]:
    """The same in parts: tokens, pairs of them, runs of three, those tied to the ends of lines."""
    found = table.column(pieces)
    ones, rows, wide = found.hash, found.row, found.wide
    pair = np.flatnonzero((rows[1:] == rows[:-1]) & (wide[1:] == wide[:-1]))
    pairs = _pair(ones[pair], ones[pair + 1])
    three = np.flatnonzero((pair[1:] == pair[:-1] + 1) & wide[pair[:-1]])  # two pairs that share a character
    threes = _pair(pairs[three], ones[pair[three] + 2])
    edges, edge_rows = _edges(found)
    row_of_pair = rows[pair]
    return [Terms(ones, rows), Terms(pairs, row_of_pair), Terms(threes, row_of_pair[three]), Terms(edges, edge_rows)]


def _edges(found: Tokens) -> tuple[Hashes, NDArray[np.int64]]:
    """The terms tied to the ends of lines."""
    if not len(found.row):
        return found.hash, found.row
    starts = np.flatnonzero(np.append(True, np.diff(found.row) > 0))
    ends = np.append(starts[1:], len(found.row)) - 1
    length = ends - starts + 1
    head = found.hash[starts]
    parts = [_pair(head, BEGIN), _pair(found.hash[ends], END)]
    rows = [found.row[starts], found.row[starts]]
    whole = head
    for size in range(1, LONGEST_LINE + 1):
        if size > 1:
            whole = _pair(whole, found.hash[np.minimum(starts + size - 1, len(found.hash) - 1)])
        this = length == size
        parts.append(_pair(_pair(whole[this], BEGIN), END))
        rows.append(found.row[starts[this]])
    two = length > 1
    parts.append(_pair(_pair(head[two], found.hash[starts[two] + 1]), BEGIN))
    rows.append(found.row[starts[two]])
    return np.concatenate(parts), np.concatenate(rows)


def term_hash(terms: Sequence[str]) -> Hashes:
    """The hash of each term as it is written in a file of weights: `read more`, `首页`, `^home`, `more$`, `^home$`."""
    table = Table(["\n".join(term.strip("^$") or "x" for term in terms)])
    found = table.column(pieces)
    first = np.searchsorted(found.row, np.arange(len(terms)))
    last = np.append(first[1:], len(found.row))
    hashes = found.hash[np.minimum(first, len(found.hash) - 1)]
    for size in range(1, LONGEST_LINE):
        more = first + size < last
        hashes = np.where(more, _pair(hashes, found.hash[np.minimum(first + size, len(found.hash) - 1)]), hashes)
    for mark, side in (("^", BEGIN), ("$", END)):
        tied = np.array([term.startswith(mark) if mark == "^" else term.endswith(mark) for term in terms], dtype=bool)
        hashes = np.where(tied, _pair(hashes, side), hashes)
    return hashes
