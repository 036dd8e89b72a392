"""The terms of a batch's lines as hashes: what `cleantext.evidence.items.terms` cuts, without a call per line."""

from functools import cache
from typing import NamedTuple

import numpy as np
import regex
from numpy.typing import NDArray

from cleantext.evidence.characters import ALL
from cleantext.evidence.evasion import meant_lines
from cleantext.evidence.folding import fold_table
from cleantext.evidence.hashing import Hashes, text_hash
from cleantext.evidence.items import ALPHABETS_END, SHORT, WIDE_RUN, WORD, terms
from cleantext.evidence.plain_tokens import ends_of_runs, folded_hashes, rows_of
from cleantext.lines import Lines, Table

Places = NDArray[np.int64]
Kinds = NDArray[np.uint8]

LETTER, WIDE, DIGIT = 1, 2, 4


class Terms(NamedTuple):
    """The terms of a batch, by row: the row of each, its hash, and whether it is one that `items.foreign` counts."""

    row: Places
    hash: Hashes
    counts: NDArray[np.bool_]


class Vocabulary:
    """The terms of some lines of a page: they are asked for by their text, and kept as hashes.

    To cut the lines into texts would take longer than all else that is done about lists.
    """

    def __init__(self, lines: Lines, chosen: NDArray[np.bool_]) -> None:
        meant = lines.table.column(meant_lines)
        disguised = [row for row in np.flatnonzero(chosen).tolist() if lines.rows.start + row in meant] if meant else []
        plain = chosen.copy()
        plain[disguised] = False
        found = lines.table.column(plain_terms)
        here = slice(*np.searchsorted(found.row, (lines.rows.start, lines.rows.stop)))
        self._hashes = set(found.hash[here][plain[found.row[here] - lines.rows.start]].tolist())
        for row in disguised:
            self._hashes.update(map(text_hash, terms(meant[lines.rows.start + row].text)))

    def __contains__(self, term: object) -> bool:
        return isinstance(term, str) and text_hash(term) in self._hashes

    def __len__(self) -> int:
        return len(self._hashes)


def plain_terms(table: Table) -> Terms:
    """The terms of the lines as they are written; disguises are not undone."""
    kinds = _term_table()[table.codes]
    words, pairs = _words(table, kinds), _pairs(table, kinds)
    if not len(pairs.row):
        return words
    order = np.argsort(np.concatenate((words.row, pairs.row)), kind="stable")
    row, hashes, counts = (np.concatenate(both)[order] for both in zip(words, pairs, strict=True))
    return Terms(row, hashes, counts)


@cache
def _term_table() -> Kinds:
    """Code point to what its folded form is: part of a word, of a script that puts no spaces, a digit."""
    table = np.zeros(ALL, dtype=np.uint8)
    everything = "".join(map(chr, range(ALL)))
    for bit, pattern in ((LETTER, WORD), (WIDE, WIDE_RUN)):
        for found in pattern.finditer(everything):
            table[found.start() : found.end()] |= bit
    table[[ord(number) for number in regex.findall(r"\p{N}", everything) if number.isdigit()]] |= DIGIT
    return table[fold_table()]


def _words(table: Table, kinds: Kinds) -> Terms:
    """Words of two letters or more."""
    first, last = ends_of_runs(table, (kinds & LETTER) > 0)
    begin, end = np.flatnonzero(first), np.flatnonzero(last) + 1
    begin, end = begin[long := end - begin > 1], end[long]
    digits = np.concatenate(([0], np.cumsum((kinds & DIGIT) > 0)))
    number = digits[end] - digits[begin] == end - begin
    telling = (end - begin >= SHORT) | (fold_table()[table.codes[begin]] >= ord(ALPHABETS_END))
    return Terms(rows_of(table, begin), table.column(folded_hashes).of(begin, end), telling & ~number)


def _pairs(table: Table, kinds: Kinds) -> Terms:
    """Two characters in a row of scripts without spaces."""
    wide = (kinds & WIDE) > 0
    both = wide[:-1] & wide[1:]
    both[table.begin[1:] - 1] = False  # two texts of a batch may touch
    begin = np.flatnonzero(both)
    number = ((kinds[begin] & kinds[begin + 1]) & DIGIT) > 0
    return Terms(rows_of(table, begin), table.column(folded_hashes).of(begin, begin + 2), ~number)
