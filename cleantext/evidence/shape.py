"""The shape of a line: where its ink is, how wide it is, what it is made of."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.characters import (
    ALL,
    DIGIT,
    LETTER,
    MARK,
    PUNCTUATION,
    SENTENCE_END,
    SPACE,
    SPACELESS,
    UPPER,
    classes,
    ink,
    per_line,
)
from cleantext.lines import Table

Column = NDArray[np.int64]
SENTENCE = 60  # columns that a sentence takes where no mark ends it
UNMARKED = (0x0E00, 0x0EFF)  # Thai and Lao


def inked(table: Table) -> Column:
    """How many characters of the line show."""
    return per_line(table, table.column(ink))


def ink_begin(table: Table) -> Column:
    """Where in the batch the line's first ink stands; the line's end for a blank line."""
    if not len(table):
        return np.zeros(0, dtype=np.int64)
    at = np.where(table.column(ink), np.arange(len(table.codes)), len(table.codes))
    return np.minimum(np.minimum.reduceat(at, table.begin), table.end)


def ink_end(table: Table) -> Column:
    """Where in the batch the line's last ink ends; the line's begin for a blank line."""
    if not len(table):
        return np.zeros(0, dtype=np.int64)
    at = np.where(table.column(ink), np.arange(1, len(table.codes) + 1), 0)
    return np.maximum(np.maximum.reduceat(at, table.begin), table.begin)


def width(table: Table) -> Column:
    """Columns of a terminal that the ink takes: characters of scripts without spaces count double."""
    wide = (table.column(classes) & SPACELESS) > 0
    return table.column(inked) + per_line(table, wide)


def letters(table: Table) -> Column:
    """How many letters the line has, the marks that belong to them included."""
    return per_line(table, (table.column(classes) & (LETTER | MARK)) > 0)


def digits(table: Table) -> Column:
    """How many digits the line has."""
    return per_line(table, (table.column(classes) & DIGIT) > 0)


def capitals(table: Table) -> Column:
    """How many capital letters the line has."""
    return per_line(table, (table.column(classes) & UPPER) > 0)


def punctuation(table: Table) -> Column:
    """How many punctuation marks the line has."""
    return per_line(table, (table.column(classes) & PUNCTUATION) > 0)


def sentence_ends(table: Table) -> Column:
    """How many marks that may end a sentence the line has.

    A mark of ASCII ends one only before a blank or what closes a quotation: elsewhere it stands in a number, in a
    name, or for a character that was lost.
    """
    kinds = table.column(classes)
    ends = (kinds & SENTENCE_END) > 0
    closed = np.append(((kinds[1:] & SPACE) > 0) | _table_of("\"')]”’»」』")[table.codes[1:]], True)
    closed[table.stop - 1] = True  # what follows is of another text
    ends &= (table.codes >= 0x80) | closed
    return per_line(table, ends)


def code_marks(table: Table) -> Column:
    """How many characters the line has that are common in code, formulas and tables and rare in prose."""
    return per_line(table, _table_of("=<>{}[]()\\|;_$^*+#@&~")[table.codes])


def joints(table: Table) -> Column:
    """How many characters the line has that may join the items of a list; blanks only between ideographs."""
    kinds = table.column(classes)
    wide = (kinds & SPACELESS) > 0
    blank = (kinds & SPACE) > 0
    blank[1:] &= wide[:-1]
    blank[:-1] &= wide[1:]
    blank[table.begin] = False  # what stands before is of another line
    blank[table.stop - 1] = False  # a line end, or a blank before another text
    return per_line(table, blank | _table_of("|｜¦丨_·•・☆★◆-–—;；,，、")[table.codes])


@cache
def _table_of(characters: str) -> NDArray[np.bool_]:
    table = np.zeros(ALL, dtype=np.bool_)
    table[[ord(character) for character in characters]] = True
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
