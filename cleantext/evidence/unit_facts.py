"""What is known of the units of a batch, a column each, and of its pages: whether anything on them may be a copy."""

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.repeats import Places, covered_after, covered_before, repeats, units
from cleantext.lines import Table

SHARED = 0.8  # of a copy's tokens stand in its original


def widths(table: Table) -> Places:
    """The columns of each unit; of a part of a line, its share of the line's."""
    parts = table.column(units)
    line = np.maximum(1, table.end[parts.row] - table.begin[parts.row])
    found: Places = table.column(shape.width)[parts.row] * (parts.end - parts.begin) // line
    return found


def share_before(table: Table) -> NDArray[np.float64]:
    """The share of each unit's tokens that stand earlier on the page too."""
    parts = table.column(units)
    share: NDArray[np.float64] = table.column(covered_before) / (parts.last - parts.first)
    return share


def share_after(table: Table) -> NDArray[np.float64]:
    """The share of each unit's tokens that stand later on the page too."""
    parts = table.column(units)
    share: NDArray[np.float64] = table.column(covered_after) / (parts.last - parts.first)
    return share


def widest_copy(table: Table) -> Places:
    """Per page the columns of the widest unit that stands on it again; 0 if there is none."""
    again = (table.column(share_before) >= SHARED) | (table.column(share_after) >= SHARED)
    widest = np.zeros(len(table.texts), dtype=np.int64)
    np.maximum.at(widest, table.page[table.column(units).row[again]], table.column(widths)[again])
    return widest


def in_rows(table: Table) -> NDArray[np.bool_]:
    """Per page: whether a unit follows itself twice."""
    follows = table.column(repeats).exact_before == np.arange(-1, len(table.column(units).row) - 1)
    follows[:1] = False
    found = np.zeros(len(table.texts), dtype=np.bool_)
    found[table.page[table.column(units).row[1:][follows[1:] & follows[:-1]]]] = True
    return found
