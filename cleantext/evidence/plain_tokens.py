"""The tokens of lines as they are written: words, and single characters of scripts that put no spaces between them."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.characters import SPACELESS, SYLLABLES, WORD, classes
from cleantext.evidence.folding import folded
from cleantext.evidence.hashing import Hashes, SpanHashes
from cleantext.lines import Table

Places = NDArray[np.int64]
Mask = NDArray[np.bool_]


class Tokens(NamedTuple):
    """The tokens of a batch, in order: where each begins and ends in `table.codes`, its hash, its row.

    wide  whether it is a character of a script without spaces
    """

    begin: Places
    end: Places
    hash: Hashes
    row: Places
    wide: Mask


def plain_tokens(table: Table) -> Tokens:
    """The tokens of the batch, folded one to one."""
    return _tokens(table, *table.column(token_spans))


def plain_pieces(table: Table) -> Tokens:
    """The same, each Korean syllable a token of its own."""
    alone = table.column(spaceless) | table.column(korean)
    return _tokens(table, *_spans(alone, ends_of_runs(table, _in_words(table, alone))), alone)


def token_spans(table: Table) -> tuple[Places, Places]:
    """Where each token of the batch begins and ends in `table.codes`."""
    return _spans(table.column(spaceless), table.column(ends_of_words))


def ends_of_words(table: Table) -> tuple[Mask, Mask]:
    """Which characters are the first, and which the last, of a word of a script that puts spaces between them."""
    return ends_of_runs(table, _in_words(table, table.column(spaceless)))


def korean(table: Table) -> Mask:
    """Which code points of the batch are Korean syllables."""
    first, last = SYLLABLES
    found: Mask = (table.codes >= first) & (table.codes <= last)
    return found


def spaceless(table: Table) -> Mask:
    """Which code points of the batch are tokens of their own."""
    return np.asarray((table.column(classes) & SPACELESS) > 0)


def _in_words(table: Table, alone: Mask) -> Mask:
    return np.asarray((table.column(classes) & WORD) > 0) & ~alone


def _spans(alone: Mask, words: tuple[Mask, Mask]) -> tuple[Places, Places]:
    """Each of the characters that stand `alone`, and the words between them."""
    first, last = words
    return np.flatnonzero(first | alone), np.flatnonzero(last | alone) + 1


def _tokens(table: Table, begin: Places, end: Places, alone: Mask | None = None) -> Tokens:
    alone = table.column(spaceless) if alone is None else alone
    return Tokens(begin, end, table.column(folded_hashes).of(begin, end), rows_of(table, begin), alone[begin])


def folded_hashes(table: Table) -> SpanHashes:
    """What gives the hash of any folded part of the batch."""
    return SpanHashes(table.column(folded))


def ends_of_runs(table: Table, chosen: Mask) -> tuple[Mask, Mask]:
    """Which characters are the first, and which the last, of a run of `chosen` ones on a line."""
    first, last = chosen.copy(), chosen.copy()
    first[1:] &= ~chosen[:-1]
    last[:-1] &= ~chosen[1:]
    cut = table.begin[1:]
    first[cut] |= chosen[cut]  # two texts of a batch may touch
    last[cut - 1] |= chosen[cut - 1]
    return first, last


def rows_of(table: Table, places: Places) -> Places:
    """The rows of places in order."""
    per_row = np.diff(np.searchsorted(places, table.begin), append=len(places))  # few rows, many places: the quick way
    return np.repeat(np.arange(len(table)), per_row)
