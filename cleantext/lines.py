"""The table of lines: one row per line over a batch of documents, evidence as columns that are computed once.

A line ends at `\\n`, `\\r\\n` or `\\r`; every other separator (U+2028, form feed) is a character. The lines of a
page are a slice of the table, and a page alone is a table of one: sums over rows are integers, so that columns are
bit-identical alone and in any batch.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from cleantext.markup import Markup

Array = NDArray[Any]
Evidence = TypeVar("Evidence")

NEWLINE, RETURN = 10, 13


def code_points(text: str) -> NDArray[np.uint32]:
    """The code points of `text` (lone surrogates too), read-only.

    >>> code_points("aé").tolist()
    [97, 233]
    """
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


class Table:
    """The lines of a batch of texts.

    codes      uint32, every code point of every text, one text after the other
    offset     int64, where each text begins in `codes`, and the end: len(texts) + 1
    begin      int64, per row: where the line begins in `codes`
    end        int64, per row: where its text ends, the line end excluded
    stop       int64, per row: where the line end ends; `stop` of a row is `begin` of the next
    page       int64, per row: the number of its text
    first_row  int64, the first row of each text, and the number of rows: len(texts) + 1
    markups    of each text, what HTML says of its lines; None for plain text
    """

    def __init__(self, texts: Sequence[str], markups: Sequence[Markup | None] | None = None) -> None:
        self.texts = texts
        self.markups = markups or [None] * len(texts)
        self.codes = code_points("".join(texts))
        self.offset = np.cumsum([0, *map(len, texts)], dtype=np.int64)
        self.begin, self.end, self.stop = _cut(self.codes, self.offset)
        self.first_row = np.searchsorted(self.begin, self.offset).astype(np.int64)
        self.page = np.repeat(np.arange(len(texts)), np.diff(self.first_row))
        self._columns: dict[Callable[[Table], Any], Any] = {}

    def __len__(self) -> int:
        return len(self.begin)

    def column(self, compute: Callable[["Table"], Evidence]) -> Evidence:
        """What `compute(table)` returns, computed when it is first asked for."""
        if compute not in self._columns:
            self._columns[compute] = compute(self)
        found: Evidence = self._columns[compute]
        return found

    def line(self, row: int) -> str:
        """The text of a row, without its line end."""
        page = int(self.page[row])
        first = int(self.offset[page])
        return self.texts[page][int(self.begin[row]) - first : int(self.end[row]) - first]

    def lines(self, page: int) -> "Lines":
        """The rows of one text."""
        return Lines(self, page)


class Lines:
    """The lines of one document: a slice of a batch's table."""

    def __init__(self, table: Table, page: int) -> None:
        self.table = table
        self.number = page
        self.rows = slice(int(table.first_row[page]), int(table.first_row[page + 1]))
        self.offset = int(table.offset[page])
        self._text = table.texts[page]

    def __len__(self) -> int:
        return self.rows.stop - self.rows.start

    def __getitem__(self, row: int) -> str:
        """The text of a line, without its line end."""
        begin, end = self.span(row)
        return self._text[begin:end]

    def __iter__(self) -> Iterator[str]:
        return (self[row] for row in range(len(self)))

    def span(self, row: int) -> tuple[int, int]:
        """Where the line's text begins and ends in `document.text`."""
        if not 0 <= row < len(self):
            raise IndexError(f"line {row} of {len(self)}")
        at = self.rows.start + row
        return int(self.table.begin[at]) - self.offset, int(self.table.end[at]) - self.offset

    def stop(self, row: int) -> int:
        """Where the line ends in `document.text`, its line end included."""
        return int(self.table.stop[self.rows.start + row]) - self.offset

    def column(self, compute: Callable[[Table], Array]) -> Array:
        """This page's part of a column that has an entry per row."""
        return self.table.column(compute)[self.rows]


def _cut(codes: Array, offset: Array) -> tuple[Array, Array, Array]:
    """Begin, end and stop of every line; a text that ends in a line end has no empty line after it."""
    newline, carriage = codes == NEWLINE, codes == RETURN
    ends = newline | carriage
    if carriage.any():
        joined = carriage[:-1] & newline[1:]
        inside = offset[(offset > 0) & (offset < len(codes))] - 1
        joined[inside] = False  # a text that ends in \r before one that begins with \n
        ends[:-1] &= ~joined
    cuts = np.concatenate(([False], ends))
    cuts[offset[offset > 0]] = True
    stop = np.flatnonzero(cuts)
    begin = np.concatenate(([0], stop[:-1])).astype(np.int64)[: len(stop)]
    last = codes[stop - 1]
    end = stop - ((last == NEWLINE) | (last == RETURN))
    crlf = (last == NEWLINE) & (end > begin) & (codes[end - 1] == RETURN)
    return begin, end - crlf, stop
