"""What lines count: a year of an archive, a tally, a number, a quantity; read from the few lines that may count."""

from typing import Any, NamedTuple

import numpy as np
import regex
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.counting_hints import may_count
from cleantext.lines import Table

Mask = NDArray[np.bool_]
Places = NDArray[np.int64]

_TALLY = regex.compile(r"[\[(（]\s*+(?P<tally>\d{1,6})\s*+[\])）]\W*+$")
_YEAR = regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# Beside the year: the number of a month in East Asian writing, one word (a month), the number of a month, or nothing.
_MONTH = regex.compile(r"\W*+(?:[年년]\W*+\d{1,2}\W*+[月월]|[\p{L}\p{M}]++|\d{1,2}\W*+[月월]?+)?+\W*+(?:\d{1,2}\W*+)?+")
_QUANTITY = regex.compile(r"(?=[^\d\n]*?[\p{L}\p{M}])[^\d\n]++(?<=\s)\d++(?:[.,/]\d++)?+\s*+[\p{L}\p{M}]{1,14}\.?+")
_NUMBER = regex.compile(r"\W*+(?P<number>\d{1,2})\W*+")
NOTHING = -1  # in place of a year or a number


class Counting(NamedTuple):
    """What a line counts: the year of an archive, whether a month stands by it, whether a tally ends it, a number.

    quantity  whether it is a thing, how much of it, and a unit
    """

    year: int = NOTHING
    month: bool = False
    tally: bool = False
    number: int = NOTHING
    quantity: bool = False


class Counted(NamedTuple):
    """The lines of a batch that count something: their rows and places among the inked lines, and a `Counting` each."""

    row: Places
    place: Places
    year: Places
    month: Mask
    tally: Mask
    number: Places
    quantity: Mask


def counting(table: Table) -> Counted:
    """The narrow lines with a digit that count something; those that stand alone are left out: one says nothing."""
    rows = np.flatnonzero(may_count(table))
    places = np.cumsum(table.column(shape.inked) > 0, dtype=np.int64)[rows]
    near = np.zeros(len(rows), dtype=np.bool_)
    together = adjacent(table, rows, places)
    near[1:] |= together
    near[:-1] |= together
    read = [_read(table.line(row).strip()) for row in rows[near].tolist()]
    some = np.array([line is not None for line in read], dtype=np.bool_)
    told: Any = np.array([line for line in read if line is not None], dtype=np.int64)
    year, month, tally, number, quantity = told.reshape(-1, len(Counting._fields)).T
    return Counted(rows[near][some], places[near][some], year, month > 0, tally > 0, number, quantity > 0)


def adjacent(table: Table, row: Places, place: Places) -> Mask:
    """Whether each line but the first follows the one before it on the same page, blank lines aside."""
    page = table.page[row]
    adjacent: Mask = (place[1:] == place[:-1] + 1) & (page[1:] == page[:-1])
    return adjacent


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
