"""The containers of a page, in the order in which they begin, while the page is walked."""

from array import array

from cleantext.markup import FLAG, packed
from cleantext.readers.elements import BLOCK, HIDDEN, MARQUEE, UNSCRIPTED, elements, said_of_itself
from cleantext.readers.hidden_spans import HiddenSpans
from cleantext.readers.hiding import Attributes, Hiding
from cleantext.readers.special_blocks import SpecialBlocks
from cleantext.readers.visible_lines import VisibleLines

_BY_RULE = ("a rule", "opacity")  # ways that scripts undo: what is hidden so is content as often as not


class Containers:
    """Collects what `Markup` says of containers, and has lines begin and end with them.

    Lists, for they grow faster than arrays do.
    """

    def __init__(self, lines: VisibleLines, hidden: HiddenSpans, hiding: Hiding) -> None:
        self.parent: list[int] = []
        self.tag: list[int] = []
        self.within: list[int] = []
        self.first: list[int] = []
        self.stop: list[int] = []
        self.last: list[int] = []
        self.names: list[str] = []
        self._lines = lines
        self._hidden = hidden
        self._hiding = hiding
        self._special = SpecialBlocks(lines)
        self._elements = elements()

    def begin(self, number: int, role: int, attributes: Attributes) -> int:
        """A container begins, an element with this number of lexbor's; what its end has to undo."""
        lines, hiding, how, names = self._lines, self._hiding, "", ""
        _, tag, within, name = self._elements[number]
        if role != BLOCK:
            self._special.begin(role)
        elif lines.parts:
            lines.end_line()
        if attributes:
            names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
            if "role" in attributes or "itemprop" in attributes:
                within |= said_of_itself(attributes)
            if hiding.concerns(attributes):
                how = hiding.how(name, attributes)
        if role & (UNSCRIPTED | MARQUEE):
            how = hiding.how(name, attributes)
        if how and not role & UNSCRIPTED:
            within |= _flag(how)
        parent, line = lines.container, len(lines.texts)
        if self.names:
            within |= self.within[parent]
        lines.container = len(self.names)
        self.parent.append(parent)
        self.tag.append(tag)
        self.within.append(within)
        self.first.append(line)
        self.stop.append(line)
        self.last.append(0)
        self.names.append(names)
        return role | self._hidden.begin(how) if how else role

    def end(self, role: int) -> None:
        """The innermost container ends."""
        lines = self._lines
        if lines.parts:
            lines.end_line()
        if role != BLOCK:
            joined = self._special.end(role)
            if joined is not None:
                self._join(joined)
        current = lines.container
        self.stop[current] = len(lines.texts)
        self.last[current] = len(self.names)
        lines.container = self.parent[current]
        lines.marker = ""
        if role & HIDDEN:
            self._hidden.end()

    def _join(self, line: int) -> None:
        """The cells of the innermost container, a row, have become one line."""
        for number in range(self._lines.container + 1, len(self.names)):
            self.first[number] = line
            self.stop[number] = min(self.stop[number], line + 1)

    def arrays(self) -> "tuple[array[int], ...]":
        """Parent, tag, within, first, stop and last, as `Markup` has them."""
        lists = self.parent, self.tag, self.within, self.first, self.stop, self.last
        return tuple(map(packed, lists))


def _flag(how: str) -> int:
    """What is hidden in some way is within, a bit of `FLAG`."""
    return FLAG["styled" if any(way in how for way in _BY_RULE) else "hidden"]
