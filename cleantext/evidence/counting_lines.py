"""Lines that count: archives by month or year, lists with a tally behind each item, calendars, quantities.

What tells them is what comes next: the same year or the one before it, a tally again, the next number. One such line
says nothing.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.counting import NOTHING, Counted, adjacent, counting
from cleantext.lines import Table

Mask = NDArray[np.bool_]
FEWEST_MONTHS, FEWEST_TALLIES, FEWEST_NUMBERS, FEWEST_QUANTITIES = 4, 3, 5, 2  # lines in a row


def archives(table: Table) -> Mask:
    """Per line: whether it is a month or a year of an archive."""
    counted = table.column(counting)
    return _in_runs(table, counted.year != NOTHING, FEWEST_MONTHS, _passes_time)


def tallies(table: Table, known: Mask) -> Mask:
    """Per line: whether it is an item of a list with a tally behind each, under a heading that is known furniture.

    Without such a heading it may be any list of how many there are of each.
    """
    found = _in_runs(table, table.column(counting).tally, FEWEST_TALLIES)
    inked = np.flatnonzero(table.column(shape.inked) > 0)
    listed, page = found[inked], table.page[inked]
    begins = listed & np.append(True, ~listed[:-1] | (page[1:] != page[:-1]))[: len(listed)]
    headed = np.append(False, known[inked][:-1] & (page[1:] == page[:-1]))[: len(listed)]
    run = np.cumsum(begins)
    right = np.bincount(run[begins & headed], minlength=len(listed) + 1) > 0
    found[inked] &= right[run]
    return found


def numbers(table: Table) -> Mask:
    """Per line: whether it is a number of a calendar or of a list of pages, a number a line."""
    return _in_runs(table, table.column(counting).number != NOTHING, FEWEST_NUMBERS, _counts_up)


def quantities(table: Table) -> Mask:
    """Per line: whether it is an item of a list of quantities, as of ingredients or measures: these are content."""
    return _in_runs(table, table.column(counting).quantity, FEWEST_QUANTITIES)


def _passes_time(lines: Counted) -> bool:
    """Whether the months of a year stand together, newest or oldest first, or bare years count down."""
    steps = np.diff(lines.year)
    if not (((steps == 0) | (steps == 1)).all() or ((steps == 0) | (steps == -1)).all()):
        return False
    same = int((steps == 0).sum())
    return bool(same * 2 >= len(steps) if lines.month.any() else same == 0 and steps[0] == -1)


def _counts_up(lines: Counted) -> bool:
    return bool((np.diff(lines.number) == 1).all())


def _in_runs(table: Table, wanted: Mask, fewest: int, right: Callable[[Counted], bool] = lambda lines: True) -> Mask:
    """The lines of runs of `wanted` ones of those that count, blank lines aside, that are long enough and right."""
    found = np.zeros(len(table), dtype=np.bool_)
    lines = _chosen(table.column(counting), wanted)
    cuts = np.append(0, np.flatnonzero(~adjacent(table, lines.row, lines.place)) + 1)
    ends = np.append(cuts[1:], len(lines.row))
    long = ends - cuts >= fewest
    for begin, end in zip(cuts[long].tolist(), ends[long].tolist(), strict=True):
        run = _chosen(lines, slice(begin, end))
        found[run.row] = right(run)
    return found


def _chosen(lines: Counted, which: Mask | slice) -> Counted:
    return Counted._make(column[which] for column in lines)
