"""Lines that count: archives by month or year, lists with a tally behind each item, calendars, quantities.

What tells them is what comes next: the same year or the one before it, a tally again, the next number. One such line
says nothing.
"""

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import regex
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.counting_hints import may_count
from cleantext.lines import Table

Mask = NDArray[np.bool_]
FEWEST_MONTHS, FEWEST_TALLIES, FEWEST_NUMBERS, FEWEST_QUANTITIES = 4, 3, 5, 2  # lines in a row
_TALLY = regex.compile(r"[\[(（]\s*+(?P<tally>\d{1,6})\s*+[\])）]\W*+$")
_YEAR = regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# Beside the year: the number of a month in East Asian writing, one word (a month), the number of a month, or nothing.
_MONTH = regex.compile(r"\W*+(?:[年년]\W*+\d{1,2}\W*+[月월]|[\p{L}\p{M}]++|\d{1,2}\W*+[月월]?+)?+\W*+(?:\d{1,2}\W*+)?+")
_QUANTITY = regex.compile(r"(?=[^\d\n]*?[\p{L}\p{M}])[^\d\n]++(?<=\s)\d++(?:[.,/]\d++)?+\s*+[\p{L}\p{M}]{1,14}\.?+")
_NUMBER = regex.compile(r"\W*+(?P<number>\d{1,2})\W*+")


class Counting(NamedTuple):
    """What a line counts: the year of an archive, whether a month stands by it, whether a tally ends it, a number.

    quantity  whether it is a thing, how much of it, and a unit
    """

    year: int | None = None
    month: bool = False
    tally: bool = False
    number: int | None = None
    quantity: bool = False


def archives(table: Table) -> Mask:
    """Per line: whether it is a month or a year of an archive."""
    return _in_runs(table, lambda line: line.year is not None, FEWEST_MONTHS, _passes_time)


def tallies(table: Table, known: Mask) -> Mask:
    """Per line: whether it is an item of a list with a tally behind each, under a heading that is known furniture.

    Without such a heading it may be any list of how many there are of each.
    """
    found = _in_runs(table, lambda line: line.tally, FEWEST_TALLIES, lambda lines: True)
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
    return _in_runs(table, lambda line: line.number is not None, FEWEST_NUMBERS, _counts_up)


def quantities(table: Table) -> Mask:
    """Per line: whether it is an item of a list of quantities, as of ingredients or measures: these are content."""
    return _in_runs(table, lambda line: line.quantity, FEWEST_QUANTITIES, lambda lines: True)


def _passes_time(lines: list[Counting]) -> bool:
    """Whether the months of a year stand together, newest or oldest first, or bare years count down."""
    years = [line.year or 0 for line in lines]
    steps = [second - first for first, second in pairwise(years)]
    if not (all(step in (0, 1) for step in steps) or all(step in (0, -1) for step in steps)):
        return False
    same = steps.count(0)
    return same * 2 >= len(steps) if any(line.month for line in lines) else same == 0 and steps[0] == -1


def _counts_up(lines: list[Counting]) -> bool:
    return all((second.number or 0) - (first.number or 0) == 1 for first, second in pairwise(lines))


def _in_runs(
    table: Table, wanted: Callable[[Counting], bool], fewest: int, right: Callable[[list[Counting]], bool]
) -> Mask:
    """The lines of runs of wanted lines, on one page and blank lines aside, that are long enough and right."""
    found = np.zeros(len(table), dtype=np.bool_)
    lines = {row: line for row, line in table.column(counting).items() if wanted(line)}
    rows = np.array(list(lines), dtype=np.int64)
    order = np.cumsum(table.column(shape.inked) > 0)[rows]
    cuts = np.flatnonzero((np.diff(order) > 1) | (np.diff(table.page[rows]) > 0)) + 1
    for run in np.split(rows, cuts):
        if len(run) >= fewest and right([lines[row] for row in run.tolist()]):
            found[run] = True
    return found


def counting(table: Table) -> dict[int, Counting]:
    """Row -> what the line counts, of the narrow lines with a digit that count something."""
    read = ((row, _read(table.line(row).strip())) for row in np.flatnonzero(may_count(table)).tolist())
    return {row: line for row, line in read if line is not None}


def _read(text: str) -> Counting | None:
    """What a line counts, or None."""
    if number := _NUMBER.fullmatch(text):
        return Counting(number=int(number["number"]))
    tally = _TALLY.search(text)
    label = text[: tally.start()] if tally else text
    year = _YEAR.search(label)
    rest = label[: year.start()] + label[year.end() :] if year else label
    if year and _MONTH.fullmatch(rest):
        return Counting(int(year[0]), any(map(str.isalnum, rest)), bool(tally))
    counted = tally is not None and not _YEAR.fullmatch(tally["tally"]) and any(map(str.isalpha, label))
    quantity = _QUANTITY.fullmatch(text) is not None
    return Counting(tally=counted, quantity=quantity) if counted or quantity else None
