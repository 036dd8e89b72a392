"""The lines of a page while they are collected: blocks one after the other, and the rows of tables put together."""

import re
from array import array
from dataclasses import dataclass

from cleantext.markup import packed

CELL_SEPARATOR = " | "
BULLET = "- "
_SPACE = " \t\n\r\f"  # what a browser collapses: a no-break space is none of it
_SPACES = re.compile(f"[{_SPACE}]+")
_LINE_END = re.compile(r"\r\n?|\n")


@dataclass
class _Row:
    """A row that is still open: the first of its lines, that of its newest cell, and whether it can be one line."""

    start: int
    cell: int
    simple: bool = True


class VisibleLines:
    """Collects text and breaks, and what the markup says of every line.

    A row becomes one line when none of its cells has more than one; a table that lays out a page, with whole
    articles or further tables in its cells, keeps their lines apart.

    texts      the lines
    parts      texts of the line that is being collected
    container  the container that it stands in
    linked, strong, links   of the line: characters in links, in bold, links that begin
    broken     1 behind a `<br>`
    within_links, within_bold, preformatted   how many of these elements are open
    marker     of a list item, put before its first line unless that is all link: a menu is read without bullets

    >>> lines = VisibleLines()
    >>> lines.open_row(); lines.parts.append("Apples "); lines.cell(); lines.parts.append("3"); _ = lines.close_row()
    >>> lines.texts
    ['Apples | 3']
    """

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.parts: list[str] = []
        self.container = self.linked = self.strong = self.links = self.broken = 0
        self.within_links = self.within_bold = self.preformatted = 0
        self.marker = ""
        self.columns: tuple[list[int], ...] = [], [], [], [], []  # container, linked, links, strong, broken
        self._rows: list[_Row] = []

    def end_line(self) -> None:
        """A break: what comes now is on a line of its own."""
        text = "".join(self.parts)
        self.parts.clear()
        if self.preformatted:
            for line in _without_blank_ends(_LINE_END.split(text)):
                self._add(line)
        elif text and not text.isspace():
            text = _collapsed(text)
            if self.marker:
                if self.linked < len(text):
                    text = self.marker + text
                self.marker = ""
            self._add(text)
        self.linked = self.strong = self.links = self.broken = 0

    def _add(self, text: str) -> None:
        self.texts.append(text)
        container, linked, links, strong, broken = self.columns
        container.append(self.container)
        linked.append(self.linked)
        links.append(self.links)
        strong.append(self.strong)
        broken.append(self.broken)

    def arrays(self) -> "tuple[array[int], ...]":
        """The columns, as `Markup` has them."""
        return tuple(map(packed, self.columns))

    def place(self) -> tuple[int, int]:
        """Where the text ends so far: the number of the line, and characters of it."""
        self.marker = ""
        return len(self.texts), len(_SPACES.sub(" ", "".join(self.parts)).lstrip(" "))

    def keep_apart(self) -> None:
        """The open rows stay as they are: something points into their lines."""
        for row in self._rows:
            row.simple = False

    def open_row(self) -> None:
        """Begins a row of a table."""
        self.keep_apart()
        self._rows.append(_Row(len(self.texts), len(self.texts)))

    def cell(self) -> None:
        """Begins a cell."""
        self.end_line()
        if self._rows:
            row = self._rows[-1]
            row.simple = row.simple and len(self.texts) - row.cell <= 1
            row.cell = len(self.texts)

    def close_row(self) -> int | None:
        """Ends a row of a table; the number of its line if it became one of several."""
        self.cell()
        row = self._rows.pop()
        cells = self.texts[row.start :]
        if not row.simple or len(cells) < 2:
            return None
        self.texts[row.start :] = [CELL_SEPARATOR.join(cells)]
        for column in self.columns:
            total = sum(column[row.start :])
            del column[row.start :]
            column.append(total)
        self.columns[0][row.start] = self.container
        return row.start


def _collapsed(text: str) -> str:
    """The text with its white space collapsed; a regex costs more, and most texts need nothing but a look."""
    text = text.strip(_SPACE)
    if "\n" in text or "\t" in text or "\r" in text or "\f" in text:
        text = text.replace("\n", " ").replace("\t", " ").replace("\r", " ").replace("\f", " ")
    if "  " in text:
        text = " ".join([word for word in text.split(" ") if word])
    return text


def _without_blank_ends(lines: list[str]) -> list[str]:
    full = [number for number, line in enumerate(lines) if line and not line.isspace()]
    return [line.rstrip() for line in lines[full[0] : full[-1] + 1]] if full else []
