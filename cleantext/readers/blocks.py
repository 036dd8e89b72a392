"""What begins and ends lines: the containers of a page, and what the special ones among them do to the lines."""

from cleantext.markup import FLAG
from cleantext.readers.containers import Containers
from cleantext.readers.elements import (
    BLOCK,
    CELL,
    HIDDEN,
    ITEM,
    MARQUEE,
    ORDERED,
    PREFORMATTED,
    ROW,
    UNSCRIPTED,
    elements,
    said_of_itself,
)
from cleantext.readers.hidden_spans import HiddenSpans
from cleantext.readers.hiding import TELLING, Attributes, Hiding
from cleantext.readers.visible_lines import BULLET, VisibleLines

_TELLING = TELLING | {"role", "itemprop"}
_BY_RULE = ("a rule", "opacity")  # ways that scripts undo: what is hidden so is content as often as not


class Blocks:
    """Has lines begin and end with the containers around them."""

    def __init__(self, lines: VisibleLines, hidden: HiddenSpans, hiding: Hiding) -> None:
        self.containers = Containers()
        self._lines = lines
        self._hidden = hidden
        self._hiding = hiding
        self._ruled = hiding.has_rules
        self._elements = elements()
        self._ordered: list[int] = []  # numbers of the items of ordered lists that are open

    def begin(self, number: int, role: int, attributes: Attributes) -> int:
        """The container with this number of lexbor's begins; what its end has to undo."""
        lines = self._lines
        _, tag, within, name = self._elements[number]
        if role != BLOCK:
            self._begin_special(role)
        elif lines.parts:
            lines.end_line()
        how = names = ""
        if attributes:
            names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
            if not _TELLING.isdisjoint(attributes) or (self._ruled and self._hiding.named(attributes)):
                within |= said_of_itself(attributes)
                how = self._hiding.how(name, attributes)
        if role & (UNSCRIPTED | MARQUEE):
            how = self._hiding.how(name, attributes)
        if how and not role & UNSCRIPTED:
            within |= _flag(how)
        lines.container = self.containers.begin(tag, within, names, len(lines.texts))
        return role | self._hidden.begin(how) if how else role

    def end(self, role: int) -> None:
        """The innermost container ends."""
        lines = self._lines
        if lines.parts:
            lines.end_line()
        if role != BLOCK:
            self._end_special(role)
        lines.marker = ""
        lines.container = self.containers.end(len(lines.texts))
        if role & HIDDEN:
            self._hidden.end()

    def _begin_special(self, role: int) -> None:
        """What begins is a container of the kind that does more than begin a line."""
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

    def _end_special(self, role: int) -> None:
        if role & ROW:
            joined = self._lines.close_row()
            if joined is not None:
                self.containers.join(joined)
        elif role & PREFORMATTED:
            self._lines.preformatted -= 1
        elif role & ORDERED:
            self._ordered.pop()


def _flag(how: str) -> int:
    """What is hidden in some way is within, a bit of `FLAG`."""
    return FLAG["styled" if any(way in how for way in _BY_RULE) else "hidden"]
