"""The spans of a page's text that are hidden, collected by line and place while the page is walked."""

from itertools import accumulate

from cleantext.markup import Hidden
from cleantext.readers.elements import HIDDEN
from cleantext.readers.visible_lines import VisibleLines

Place = tuple[int, int]  # the number of a line, and characters of it


class HiddenSpans:
    """Collects the hidden spans of some lines, one after the other; of those within each other the outermost.

    >>> lines = VisibleLines()
    >>> spans = HiddenSpans(lines)
    >>> began = spans.begin("attribute hidden"); lines.parts.append("hello"); lines.end_line(); spans.end()
    >>> spans.found()
    (Hidden(start=0, end=5, how='attribute hidden'),)
    """

    def __init__(self, lines: VisibleLines) -> None:
        self._lines = lines
        self._open = False
        self._begin: Place = 0, 0
        self._how = ""
        self._found: list[tuple[Place, Place, str]] = []

    def begin(self, how: str) -> int:
        """A span may begin here; what the end of its element has to undo: `HIDDEN` if one does."""
        if self._open or not how:
            return 0
        self._open, self._begin, self._how = True, self._lines.place(), how
        return HIDDEN

    def end(self) -> None:
        """The open span ends; one that holds nothing is forgotten: the lines of its row may become one."""
        self._open, place = False, self._lines.place()
        if place != self._begin or self._lines.parts:
            self._found.append((self._begin, place, self._how))
            self._lines.keep_apart()

    def found(self) -> tuple[Hidden, ...]:
        """The spans as offsets into the text of all lines; those that hold nothing are none."""
        if not self._found:
            return ()
        sizes = [*map(len, self._lines.texts), 0]
        starts = [0, *accumulate(size + 1 for size in sizes)]
        found = []
        for (first, begin), (last, end), how in self._found:
            start = starts[first] + min(begin, sizes[first])
            stop = starts[last] + min(end, sizes[last]) - (last > first and not end)
            if stop > start:
                found.append(Hidden(start, stop, how))
        return tuple(found)
