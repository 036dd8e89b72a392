"""Containers that do more than begin and end a line: rows and cells, items of lists, text that keeps its breaks."""

from cleantext.readers.elements import CELL, ITEM, ORDERED, PREFORMATTED, ROW
from cleantext.readers.visible_lines import BULLET, VisibleLines


class SpecialBlocks:
    """Does to the lines what such containers do."""

    def __init__(self, lines: VisibleLines) -> None:
        self._lines = lines
        self._ordered: list[int] = []  # numbers of the newest items of ordered lists that are open

    def begin(self, role: int) -> None:
        """One begins."""
        lines = self._lines
        if role & CELL:
            lines.cell()
        elif lines.parts:
            lines.end_line()
        if role & ROW:
            lines.open_row()
        elif role & PREFORMATTED:
            lines.preformatted += 1
        elif role & ITEM:
            lines.marker = self._marker()
        elif role & ORDERED:
            self._ordered.append(0)

    def _marker(self) -> str:
        if not self._ordered:
            return BULLET
        self._ordered[-1] += 1
        return f"{self._ordered[-1]}. "

    def end(self, role: int) -> int | None:
        """One ends; the number of its line if it is a row that became one."""
        if role & ROW:
            return self._lines.close_row()
        if role & PREFORMATTED:
            self._lines.preformatted -= 1
        elif role & ORDERED:
            self._ordered.pop()
        return None
