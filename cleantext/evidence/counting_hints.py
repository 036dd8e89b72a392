"""Which lines may count something: told from columns, so that few are read one by one.

What is told is only that a line may count; `cleantext.evidence.counting` reads it.
"""

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape, sorts
from cleantext.evidence.characters import DIGIT, LETTER, classes
from cleantext.evidence.marks import count
from cleantext.evidence.plain_tokens import plain_tokens
from cleantext.lines import Table

Mask = NDArray[np.bool_]
WIDEST = 48  # columns of a line that counts


def may_count(table: Table) -> Mask:
    """Per line: whether it is narrow and may be a number or end in a tally, or count years or quantities."""
    narrow = (table.column(shape.width) <= WIDEST) & (table.column(shape.digits) > 0)
    plain = count(table, "code", "semicolon") == 0
    number = sorts.count(table, sorts.with_class(LETTER)) == 0
    tally = count(table, "bracket") > 1
    year = table.column(shape.digits) >= 4
    found: Mask = narrow & plain & (number | tally | year | _may_be_quantity(table))
    return found


def _may_be_quantity(table: Table) -> Mask:
    """Per line with ink: whether its last word begins with a digit or has one before it, and the line does neither
    begin nor end with one.
    """
    found = table.column(plain_tokens)
    tokens = np.bincount(found.row, minlength=len(table))
    first = table.codes[np.minimum(table.column(shape.ink_begin), len(table.codes) - 1)]
    thing = (tokens > 1) & ((first < ord("0")) | (first > ord("9")))
    last = (np.cumsum(tokens) - 1)[thing]
    before = last - 1
    kinds = table.column(classes)
    unspaced = found.wide[last] | found.wide[before]  # a unit of several tokens
    counted = ((kinds[found.begin[last]] | kinds[found.end[before] - 1]) & DIGIT) > 0
    unit = (kinds[found.end[last] - 1] & DIGIT) == 0
    thing[thing] = unit & (unspaced | counted)
    return thing
