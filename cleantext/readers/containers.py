"""The containers of a page, in the order in which they begin, while the page is walked."""

from array import array

from cleantext.markup import packed


class Containers:
    """Collects what `Markup` says of containers; lists, for they grow faster than arrays do.

    >>> containers = Containers()
    >>> containers.begin(0, 0, "", 0), containers.begin(1, 4, "story", 0), containers.end(2), containers.end(2)
    (0, 1, 0, 0)
    >>> containers.parent, containers.within, containers.stop
    ([0, 0], [0, 4], [2, 2])
    """

    def __init__(self) -> None:
        self.parent: list[int] = []
        self.tag: list[int] = []
        self.within: list[int] = []
        self.first: list[int] = []
        self.stop: list[int] = []
        self.last: list[int] = []
        self.names: list[str] = []
        self._current = 0

    def begin(self, tag: int, within: int, names: str, line: int) -> int:
        """A container begins; its number."""
        number, current = len(self.names), self._current
        self.parent.append(current)
        self.tag.append(tag)
        self.within.append(within | self.within[current] if number else within)
        self.first.append(line)
        self.stop.append(line)
        self.last.append(number + 1)
        self.names.append(names)
        self._current = number
        return number

    def end(self, line: int) -> int:
        """The innermost container ends; the number of the one around it."""
        current = self._current
        self.stop[current] = line
        self.last[current] = len(self.names)
        self._current = current = self.parent[current]
        return current

    def join(self, line: int) -> None:
        """The cells of the innermost container, a row, have become one line."""
        for number in range(self._current + 1, len(self.names)):
            self.first[number] = line
            self.stop[number] = min(self.stop[number], line + 1)

    def arrays(self) -> "tuple[array[int], ...]":
        """Parent, tag, within, first, stop and last, as `Markup` has them."""
        lists = self.parent, self.tag, self.within, self.first, self.stop, self.last
        return tuple(map(packed, lists))
