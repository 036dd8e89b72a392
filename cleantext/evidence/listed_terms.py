"""The terms of a batch's lines as hashes: what `cleantext.evidence.items.terms` cuts, without a call per line."""

from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import items
from cleantext.evidence.characters import ALL, matched
from cleantext.evidence.evasion import meant_lines
from cleantext.evidence.folding import fold_table, folded
from cleantext.evidence.hashing import Hashes
from cleantext.evidence.items import ALPHABETS_END, SHORT
from cleantext.evidence.listed_lines import listing_pages
from cleantext.evidence.plain_tokens import ends_of_runs, folded_hashes, rows_of
from cleantext.lines import Table

Places = NDArray[np.int64]
Kinds = NDArray[np.uint8]

LETTER, WIDE, DIGIT = 1, 2, 4
NUMBER, SHORT_WORD, TELLING = range(3)  # what a term says: only the last kind tells one page from another


class Terms(NamedTuple):
    """The terms of a batch, in order: the row of each, its place in the line as it is meant, its hash, what it says."""

    row: Places
    begin: Places
    end: Places
    hash: Hashes
    says: Kinds


def terms_of_lines(table: Table) -> Terms:
    """The terms of all pages that have lists; lines that may hide words are read as they are meant."""
    kinds = _term_table().take(table.codes)
    kinds[~np.repeat(table.column(listing_pages), np.diff(table.offset))] = 0
    plain, meant = _plain(table, kinds), _meant(table)
    if meant is None:
        return plain
    written = np.ones(len(table), dtype=np.bool_)
    written[meant.row] = False
    others = np.flatnonzero(written.take(plain.row))
    plain = Terms._make(column.take(others) for column in plain)
    return _merged(plain, meant, np.argsort(np.concatenate((plain.row, meant.row)), kind="stable"))


def first_terms(table: Table) -> Places:
    """Per row its first term, and the number of all terms: rows + 1."""
    return np.searchsorted(table.column(terms_of_lines).row, np.arange(len(table) + 1))


def _meant(table: Table) -> Terms | None:
    """The terms of the lines that may hide words; None where no page has both such lines and lists."""
    lines, asked = table.column(meant_lines), table.column(listing_pages)
    rows = [row for row in lines if asked[table.page[row]]]
    if not rows:
        return None
    meant = Table(["\n".join(lines[row].text for row in rows)])
    found = _plain(meant, _term_table().take(meant.codes))
    return found._replace(row=np.array(rows, dtype=np.int64)[found.row])


def _plain(table: Table, kinds: Kinds) -> Terms:
    """The terms of lines as they are written; `kinds` says what each character may be part of."""
    words = _words(table, kinds)
    if (kinds & WIDE).any():
        pairs = _pairs(table, kinds)
        words = _merged(words, pairs, np.argsort(np.concatenate((words.begin, pairs.begin)), kind="stable"))
    first = table.begin[words.row]
    return words._replace(begin=words.begin - first, end=words.end - first)


def _merged(one: Iterable[NDArray[Any]], two: Iterable[NDArray[Any]], order: Places) -> Terms:
    return Terms._make(np.concatenate(both)[order] for both in zip(one, two, strict=True))


@cache
def _term_table() -> Kinds:
    """Code point to what its folded form is: part of a word, of a script that puts no spaces, a digit."""
    digits = np.zeros(ALL, dtype=np.bool_)
    digits[[point for point in np.flatnonzero(matched(r"\p{N}")).tolist() if chr(point).isdigit()]] = True
    table: Kinds = (matched(items.LETTER) * LETTER + matched(items.WIDE) * WIDE + digits * DIGIT).astype(np.uint8)
    return table[fold_table()]


def _words(table: Table, kinds: Kinds) -> Terms:
    """Words of two letters or more."""
    first, last = ends_of_runs(table, (kinds & LETTER) > 0)
    begin, end = np.flatnonzero(first), np.flatnonzero(last) + 1
    long = np.flatnonzero(end - begin > 1)
    begin, end = begin.take(long), end.take(long)
    telling = (end - begin >= SHORT) | (table.column(folded).take(begin) >= ord(ALPHABETS_END))
    says = SHORT_WORD + telling.astype(np.uint8)
    says[_numbers(kinds, begin, end)] = NUMBER
    return Terms(rows_of(table, begin), begin, end, table.column(folded_hashes).of(begin, end), says)


def _numbers(kinds: Kinds, begin: Places, end: Places) -> Places:
    """Which words are nothing but digits."""
    digits = (kinds & DIGIT) > 0
    maybe = np.flatnonzero(digits.take(begin) & digits.take(end - 1))
    before = np.concatenate(([0], np.cumsum(digits)))
    numbers: Places = maybe[before[end[maybe]] - before[begin[maybe]] == (end - begin)[maybe]]
    return numbers


def _pairs(table: Table, kinds: Kinds) -> Terms:
    """Two characters in a row of scripts without spaces."""
    wide = (kinds & WIDE) > 0
    both = wide[:-1] & wide[1:]
    both[table.begin[1:] - 1] = False  # two texts of a batch may touch
    begin = np.flatnonzero(both)
    number = ((kinds[begin] & kinds[begin + 1]) & DIGIT) > 0
    says = np.where(number, NUMBER, TELLING).astype(np.uint8)
    return Terms(rows_of(table, begin), begin, begin + 2, table.column(folded_hashes).of(begin, begin + 2), says)
