"""Sorts of characters: all that is counted of a line is counted in one pass.

Characters that every count takes alike are of one sort; there are about seventy. The characters of each sort are
counted once, and every count is a sum over some sorts.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.character_kinds import kind_table
from cleantext.evidence.characters import ALL, LETTER, SENTENCE_END, class_table, row_of_character, script_table
from cleantext.evidence.chinese import simplified_forms, traditional_forms
from cleantext.lines import Table

Chosen = NDArray[np.intp]  # numbers of sorts
Flags = NDArray[np.bool_]  # one for each code point

CODE = "=<>{}[]()\\|;_$^*+#@&~"  # common in code, formulas and tables and rare in prose
JOINTS = "|｜¦丨_·•・☆★◆-–—;；,，、"  # may join the items of a list
DEBRIS = "?？\ufffd•·●▪◦■□"  # what is left of an icon, or of a character that was lost


@cache
def sort_table() -> NDArray[np.uint8]:
    """Code point to the number of its sort."""
    classes = class_table()
    key = np.zeros(ALL, dtype=np.int32)
    for told in (
        classes & ~np.uint16(SENTENCE_END),  # whether a mark ends a sentence depends on what follows
        kind_table(),
        np.where(classes & LETTER, script_table(), 0),
        simplified_forms(),
        traditional_forms(),
        *map(_flags, (CODE, JOINTS, DEBRIS)),
    ):
        key *= int(told.max()) + 1
        key += told
    used = np.zeros(int(key.max()) + 1, dtype=np.bool_)
    used[key] = True
    return (np.cumsum(used, dtype=np.uint8) - np.uint8(1)).take(key)


@cache
def _first() -> NDArray[np.intp]:
    """A code point of each sort."""
    table = sort_table()
    first = np.zeros(int(table.max()) + 1, dtype=np.intp)
    first[table[::-1]] = np.arange(ALL)[::-1]
    return first


def _flags(characters: str) -> Flags:
    flags = np.zeros(ALL, dtype=np.bool_)
    flags[[ord(character) for character in characters]] = True
    return flags


def chosen(flags: Flags) -> Chosen:
    """The sorts of the flagged code points; of a sort, all are flagged or none."""
    return np.flatnonzero(flags[_first()])


@cache
def marks(characters: str) -> Chosen:
    """The sorts of the characters of `CODE`, `JOINTS` or `DEBRIS`."""
    return chosen(_flags(characters))


@cache
def with_class(bits: int) -> Chosen:
    """The sorts of the characters that have any of the class bits."""
    return chosen((class_table() & bits) > 0)


@cache
def without_class(bits: int) -> Chosen:
    """The sorts of the characters that have none of the class bits."""
    return chosen((class_table() & bits) == 0)


def count(table: Table, wanted: Chosen) -> NDArray[np.int64]:
    """How many characters of the wanted sorts each line has."""
    counts: NDArray[np.int64] = np.add.reduce(table.column(_counts)[wanted], axis=0)
    return counts


def _counts(table: Table) -> NDArray[np.int64]:
    """How many characters of each sort each line has: sorts x rows."""
    shape = len(_first()), len(table)
    keys = sort_table().take(table.codes) * np.int64(len(table)) + table.column(row_of_character)
    return np.bincount(keys, minlength=shape[0] * shape[1]).reshape(shape)
