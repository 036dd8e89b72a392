"""The lines of a page while they are collected: blocks one after the other, and the rows of tables put together."""

import re
from dataclasses import dataclass

CELL_SEPARATOR = " | "
_SPACES = re.compile(r"[ \t\n\r\f]+")  # what a browser collapses: a no-break space is none of it
_LINE_END = re.compile(r"\r\n?|\n")


@dataclass
class _Row:
    """A row that is still open: the first of its lines, that of its newest cell, and whether it can be one line."""

    start: int
    cell: int
    simple: bool = True


class VisibleLines:
    """Collects text and breaks.

    A row becomes one line when none of its cells has more than one; a table that lays out a page, with whole
    articles or further tables in its cells, keeps their lines apart.

    >>> lines = VisibleLines()
    >>> lines.open_row(); lines.text("Apples "); lines.cell(); lines.text("3"); lines.close_row()
    >>> lines.all()
    ['Apples | 3']
    """

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._parts: list[str] = []
        self._rows: list[_Row] = []
        self.preformatted = 0  # depth of elements that keep their line breaks

    def text(self, text: str) -> None:
        """Text that goes on with the line."""
        self._parts.append(text)

    def end_line(self) -> None:
        """A break: what comes now is on a line of its own."""
        text = "".join(self._parts)
        self._parts.clear()
        if self.preformatted:
            self._lines += _without_blank_ends(_LINE_END.split(text))
        elif text.strip():
            self._lines.append(_SPACES.sub(" ", text).strip(" "))

    def open_row(self) -> None:
        """Begins a row of a table."""
        self.end_line()
        if self._rows:
            self._rows[-1].simple = False
        self._rows.append(_Row(len(self._lines), len(self._lines)))

    def cell(self) -> None:
        """Begins a cell."""
        self.end_line()
        if self._rows:
            row = self._rows[-1]
            row.simple = row.simple and len(self._lines) - row.cell <= 1
            row.cell = len(self._lines)

    def close_row(self) -> None:
        """Ends a row of a table."""
        self.cell()
        row = self._rows.pop()
        if row.simple:
            cells = self._lines[row.start :]
            self._lines[row.start :] = [CELL_SEPARATOR.join(cells)] if cells else []

    def all(self) -> list[str]:
        """The lines."""
        self.end_line()
        return self._lines


def _without_blank_ends(lines: list[str]) -> list[str]:
    full = [number for number, line in enumerate(lines) if line.strip()]
    return [line.rstrip() for line in lines[full[0] : full[-1] + 1]] if full else []
