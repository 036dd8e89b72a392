"""The spans of a page's text that are hidden, collected by line and place while the page is walked."""

from collections.abc import Sequence
from itertools import accumulate

from cleantext.markup import Hidden

Place = tuple[int, int]  # the number of a line, and characters of it


class HiddenSpans:
    """Collects spans, one after the other.

    open  whether one has begun that has not ended; within it no other is to begin

    >>> spans = HiddenSpans()
    >>> spans.begin((0, 0), "attribute hidden"); spans.end((1, 0))
    (0, 0)
    >>> spans.of(["hello", "world"])
    (Hidden(start=0, end=5, how='attribute hidden'),)
    """

    def __init__(self) -> None:
        self.open = False
        self._begin: Place = 0, 0
        self._how = ""
        self._found: list[tuple[Place, Place, str]] = []

    def begin(self, place: Place, how: str) -> None:
        """A span begins here."""
        self.open, self._begin, self._how = True, place, how

    def end(self, place: Place) -> Place:
        """The open span ends; where it began."""
        self.open = False
        self._found.append((self._begin, place, self._how))
        return self._begin

    def of(self, texts: Sequence[str]) -> tuple[Hidden, ...]:
        """The spans as offsets into the text of all lines; those that hold nothing are none."""
        starts = [0, *accumulate(len(line) + 1 for line in texts)]
        sizes = [*map(len, texts), 0]
        found = []
        for (first, begin), (last, end), how in self._found:
            start = starts[first] + min(begin, sizes[first])
            stop = starts[last] + min(end, sizes[last]) - (last > first and not end)
            if stop > start:
                found.append(Hidden(start, stop, how))
        return tuple(found)
