"""A stretch of the table of lines: some pages in a row, in offsets from where the first of them begins."""

from collections.abc import Callable, Sequence
from functools import cache, cached_property
from typing import Any

import numpy as np
import regex
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.characters import ALL, SPACE, class_table, classes
from cleantext.evidence.inked_lines import running
from cleantext.lines import Array, Lines, Table

Mask = NDArray[np.bool_]
Places = NDArray[np.int64]

# What joins two parts of a line; it goes with the part that goes.
JOINT = r"[\s\-–—―_|｜¦,，、·•・/／\\>＞»›→:：;；~～]"


class Stretch:
    """Some pages in a row; all places count from the begin of the first.

    texts      the text of each page
    offset     where each begins, and the end: pages + 1
    first_row  the first row of each, and the number of rows: pages + 1
    page       per row: the number of its page
    begin, end, stop      per row: where the line, its text's end, and its line end stand
    ink_begin, ink_end    per row: where its ink stands; for blank lines the end is not after the begin
    """

    def __init__(self, table: Table, pages: range) -> None:
        self.texts: Sequence[str] = table.texts[pages.start : pages.stop]
        base = int(table.offset[pages.start])
        self._codes = slice(base, int(table.offset[pages.stop]))
        self._table, self._pages = table, pages
        self._rows = rows = slice(int(table.first_row[pages.start]), int(table.first_row[pages.stop]))
        self.offset = table.offset[pages.start : pages.stop + 1] - base
        self.first_row = table.first_row[pages.start : pages.stop + 1] - rows.start
        self.page = table.page[rows] - pages.start
        self.begin, self.end, self.stop = (edge[rows] - base for edge in (table.begin, table.end, table.stop))
        self.ink_begin = table.column(shape.ink_begin)[rows] - base
        self.ink_end = table.column(shape.ink_end)[rows] - base

    @classmethod
    def of(cls, lines: Lines) -> "Stretch":
        """A page alone."""
        return cls(lines.table, range(lines.number, lines.number + 1))

    def __len__(self) -> int:
        """How many characters its pages have."""
        return self._codes.stop - self._codes.start

    def of_pages(self, compute: Callable[[Table], Array]) -> Array:
        """The part of a column that has an entry per page."""
        return self._table.column(compute)[self._pages.start : self._pages.stop]

    @property
    def blank(self) -> Mask:
        """Which rows have no ink."""
        return self.ink_end <= self.ink_begin

    @cached_property
    def black(self) -> Places:
        """How many characters before each place are no white space: one more than characters."""
        return running((self._table.column(classes)[self._codes] & SPACE) == 0)

    @cached_property
    def parted(self) -> Places:
        """How many characters before each place join nothing: one more than characters."""
        return running(~_joint_table()[self._table.codes[self._codes]])

    def page_at(self, place: Any) -> Any:
        """The number of the page that a character, or each of some, stands on."""
        return np.searchsorted(self.offset, place, side="right") - 1

    def characters(self, rows: Mask) -> Mask:
        """True for the characters of the rows, line ends included."""
        return np.repeat(rows, self.stop - self.begin)


@cache
def _joint_table() -> Mask:
    """For each code point whether it is a joint."""
    table = np.zeros(ALL, dtype=np.bool_)
    blank = (chr(point) for point in np.flatnonzero(class_table() & SPACE))
    joints = regex.findall(JOINT, "".join(blank) + JOINT)
    table[[ord(character) for character in joints]] = True
    return table
