"""The shape of a line: where its ink is, how wide it is, what it is made of."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import sorts
from cleantext.evidence.characters import (
    ALL,
    DIGIT,
    IGNORED,
    LETTER,
    MARK,
    PUNCTUATION,
    SENTENCE_END,
    SPACE,
    SPACELESS,
    UPPER,
    classes,
    ink,
    row_of_character,
)
from cleantext.lines import Table

Column = NDArray[np.int64]
SENTENCE = 60  # columns that a sentence takes where no mark ends it
UNMARKED = (0x0E00, 0x0EFF)  # Thai and Lao


def inked(table: Table) -> Column:
    """How many characters of the line show."""
    return sorts.count(table, sorts.without_class(SPACE | IGNORED))


def _inks(table: Table) -> Column:
    """Where in the batch the characters that show stand."""
    return np.flatnonzero(table.column(ink))


def ink_begin(table: Table) -> Column:
    """Where in the batch the line's first ink stands; the line's end for a blank line."""
    shown = table.column(inked)
    at = table.end.copy()
    at[shown > 0] = table.column(_inks)[(np.cumsum(shown) - shown)[shown > 0]]
    return at


def ink_end(table: Table) -> Column:
    """Where in the batch the line's last ink ends; the line's begin for a blank line."""
    shown = table.column(inked)
    at = table.begin.copy()
    at[shown > 0] = table.column(_inks)[np.cumsum(shown)[shown > 0] - 1] + 1
    return at


def width(table: Table) -> Column:
    """Columns of a terminal that the ink takes: characters of scripts without spaces count double."""
    return table.column(inked) + sorts.count(table, sorts.with_class(SPACELESS))


def letters(table: Table) -> Column:
    """How many letters the line has, the marks that belong to them included."""
    return sorts.count(table, sorts.with_class(LETTER | MARK))


def digits(table: Table) -> Column:
    """How many digits the line has."""
    return sorts.count(table, sorts.with_class(DIGIT))


def capitals(table: Table) -> Column:
    """How many capital letters the line has."""
    return sorts.count(table, sorts.with_class(UPPER))


def punctuation(table: Table) -> Column:
    """How many punctuation marks the line has."""
    return sorts.count(table, sorts.with_class(PUNCTUATION))


def sentence_ends(table: Table) -> Column:
    """How many marks that may end a sentence the line has.

    A mark of ASCII ends one only before a blank or what closes a quotation: elsewhere it stands in a number, in a
    name, or for a character that was lost.
    """
    at = np.flatnonzero((table.column(classes) & SENTENCE_END) > 0)
    row = table.column(row_of_character)[at]
    after = np.minimum(at + 1, len(table.codes) - 1)
    closed = ((table.column(classes)[after] & SPACE) > 0) | _closing()[table.codes[after]]
    closed |= at + 1 == table.stop[row]  # what follows is of another text
    return np.bincount(row[closed | (table.codes[at] >= 0x80)], minlength=len(table))


def code_marks(table: Table) -> Column:
    """How many characters the line has that are common in code, formulas and tables and rare in prose."""
    return sorts.count(table, sorts.marks(sorts.CODE))


def joints(table: Table) -> Column:
    """How many characters the line has that may join the items of a list; blanks only between ideographs."""
    kinds = table.column(classes)
    wide = (kinds & SPACELESS) > 0
    blank = (kinds & SPACE) > 0
    blank[1:] &= wide[:-1]
    blank[:-1] &= wide[1:]
    blank[table.begin] = False  # what stands before is of another line
    blank[table.stop - 1] = False  # a line end, or a blank before another text
    blanks = np.bincount(table.column(row_of_character)[np.flatnonzero(blank)], minlength=len(table))
    return blanks + sorts.count(table, sorts.marks(sorts.JOINTS))


@cache
def _closing() -> NDArray[np.bool_]:
    table = np.zeros(ALL, dtype=np.bool_)
    table[[ord(character) for character in "\"')]”’»」』"]] = True
    return table


def ends_sentence(table: Table) -> NDArray[np.bool_]:
    """Whether the line's last ink, closing quotes and brackets left aside, ends a sentence.

    Thai and Lao end sentences with a blank: there a line is one that is wide enough.
    """
    if not len(table):
        return np.zeros(0, dtype=np.bool_)
    kinds = table.column(classes)
    last = table.column(ink_end) - 1
    for _ in range(2):
        inside = last > table.column(ink_begin)
        closing = inside & ((kinds[last] & (PUNCTUATION | SENTENCE_END)) == PUNCTUATION)
        last = last - closing
    unmarked = (table.codes[last] >= UNMARKED[0]) & (table.codes[last] <= UNMARKED[1])
    ends: NDArray[np.bool_] = ((kinds[last] & SENTENCE_END) > 0) | (unmarked & (table.column(width) >= SENTENCE))
    return ends & (table.column(inked) > 0)  # before a blank line, another text may end
