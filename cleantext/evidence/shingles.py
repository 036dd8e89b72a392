"""Tokens and shingles: what near-duplicates are measured on, within a page and between pages.

A token is a word of a script that puts spaces between words, or one character of a script that does not (Han, Kana,
Thai, …). A shingle is a run of `SHINGLE` tokens, so that it is a character 5-gram in Chinese and a word 5-gram in
English. Case and width are folded; white space, punctuation and control characters do not count.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.characters import SPACELESS, WORD, classes, syllables
from cleantext.evidence.folding import folded
from cleantext.evidence.hashing import Hashes, SpanHashes
from cleantext.lines import Table

SHINGLE = 5  # tokens; the usual length for web pages (character 5-grams, word 5-grams)


class Tokens(NamedTuple):
    """The tokens of a batch, in order: where each begins and ends in `table.codes`, its hash, its row."""

    begin: NDArray[np.int64]
    end: NDArray[np.int64]
    hash: Hashes
    row: NDArray[np.int64]


def tokens(table: Table) -> Tokens:
    """The tokens of the batch."""
    return _cut(table, (table.column(classes) & SPACELESS) > 0)


def pieces(table: Table) -> Tokens:
    """The tokens of the batch, Korean words cut into their syllables: what wording is looked up by."""
    korean = syllables(table.codes)
    if not korean.any():
        return table.column(tokens)
    return _cut(table, korean | ((table.column(classes) & SPACELESS) > 0))


def _cut(table: Table, alone: NDArray[np.bool_]) -> Tokens:
    """Tokens: each of the characters that stand `alone`, and the words between them."""
    word = ((table.column(classes) & WORD) > 0) & ~alone
    first, last = word.copy(), word.copy()
    first[1:] &= ~word[:-1]
    last[:-1] &= ~word[1:]
    cut = table.begin[1:]
    first[cut] |= word[cut]  # two texts of a batch may touch
    last[cut - 1] |= word[cut - 1]
    begin, end = np.flatnonzero(first | alone), np.flatnonzero(last | alone) + 1
    per_row = np.diff(np.searchsorted(begin, table.begin), append=len(begin))  # few rows in many tokens: the quick way
    row = np.repeat(np.arange(len(table)), per_row)
    return Tokens(begin, end, SpanHashes(table.column(folded)).of(begin, end), row)


def shingles(table: Table) -> tuple[Hashes, NDArray[np.int64]]:
    """The hashes of the batch's shingles, and the token that each begins with; none reaches over two texts."""
    found = table.column(tokens)
    runs = SpanHashes(found.hash).runs(SHINGLE)
    page = table.page[found.row]
    inside = np.flatnonzero(page[: len(runs)] == page[SHINGLE - 1 :][: len(runs)])
    return runs[inside], inside


def page_shingles(table: Table) -> tuple[Hashes, NDArray[np.int64]]:
    """The hashes of each text's shingles, in order, and where each text's begin: len(texts) + 1 places.

    A text too short for a shingle has one, of all its tokens; a text without tokens has none.
    """
    hashes, first = table.column(shingles)
    found = table.column(tokens)
    page_of_token = table.page[found.row]
    page = page_of_token[first]
    count = np.bincount(page_of_token, minlength=len(table.texts))
    short = np.flatnonzero((count > 0) & (count < SHINGLE))
    if short.size:
        begin = np.searchsorted(page_of_token, short)
        place = np.searchsorted(page, short)
        hashes = np.insert(hashes, place, SpanHashes(found.hash).of(begin, begin + count[short]))
        page = np.insert(page, place, short)
    return hashes, np.searchsorted(page, np.arange(len(table.texts) + 1))
