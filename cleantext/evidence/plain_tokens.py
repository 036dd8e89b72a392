"""The tokens of lines as they are written: words, and single characters of scripts that put no spaces between them."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.characters import SPACELESS, SYLLABLES, WORD, classes
from cleantext.evidence.folding import folded
from cleantext.evidence.hashing import Hashes, SpanHashes
from cleantext.lines import Table


class Tokens(NamedTuple):
    """The tokens of a batch, in order: where each begins and ends in `table.codes`, its hash, its row.

    wide  whether it is a character of a script without spaces
    """

    begin: NDArray[np.int64]
    end: NDArray[np.int64]
    hash: Hashes
    row: NDArray[np.int64]
    wide: NDArray[np.bool_]


def plain_tokens(table: Table) -> Tokens:
    """The tokens of the batch, folded one to one."""
    return _cut(table, table.column(_spaceless))


def plain_pieces(table: Table) -> Tokens:
    """The same, each Korean syllable a token of its own."""
    return _cut(table, table.column(_spaceless) | table.column(korean))


def korean(table: Table) -> NDArray[np.bool_]:
    """Which code points of the batch are Korean syllables."""
    first, last = SYLLABLES
    found: NDArray[np.bool_] = (table.codes >= first) & (table.codes <= last)
    return found


def _spaceless(table: Table) -> NDArray[np.bool_]:
    return np.asarray((table.column(classes) & SPACELESS) > 0)


def _cut(table: Table, alone: NDArray[np.bool_]) -> Tokens:
    """Tokens: each of the characters that stand `alone`, and the words between them."""
    first, last = ends_of_runs(table, ((table.column(classes) & WORD) > 0) & ~alone)
    begin, end = np.flatnonzero(first | alone), np.flatnonzero(last | alone) + 1
    return Tokens(begin, end, table.column(folded_hashes).of(begin, end), rows_of(table, begin), alone[begin])


def folded_hashes(table: Table) -> SpanHashes:
    """What gives the hash of any folded part of the batch."""
    return SpanHashes(table.column(folded))


def ends_of_runs(table: Table, chosen: NDArray[np.bool_]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which characters are the first, and which the last, of a run of `chosen` ones on a line."""
    first, last = chosen.copy(), chosen.copy()
    first[1:] &= ~chosen[:-1]
    last[:-1] &= ~chosen[1:]
    cut = table.begin[1:]
    first[cut] |= chosen[cut]  # two texts of a batch may touch
    last[cut - 1] |= chosen[cut - 1]
    return first, last


def rows_of(table: Table, places: NDArray[np.int64]) -> NDArray[np.int64]:
    """The rows of places in order."""
    per_row = np.diff(np.searchsorted(places, table.begin), append=len(places))  # few rows, many places: the quick way
    return np.repeat(np.arange(len(table)), per_row)
