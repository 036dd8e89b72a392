"""The one walk over the tree of a page: lines of text, the containers that hold them, and what is hidden.

The tree is walked without recursion, each node once; most of the time of reading goes by here, so the loop is lean:
texts and inline elements are dealt with on the spot, only what begins or ends a line calls a method.
"""

from typing import Any

from cleantext.markup import FLAG, Markup
from cleantext.readers.containers import Containers
from cleantext.readers.elements import (
    BLOCK,
    BREAK,
    CELL,
    HIDDEN,
    INLINE,
    INLINE_ELEMENT,
    ITEM,
    LINK,
    ORDERED,
    PREFORMATTED,
    ROW,
    SKIPPED,
    STRONG,
    TEXT,
    UNSCRIPTED,
    elements,
    roles,
    said_of_itself,
)
from cleantext.readers.hidden_spans import HiddenSpans
from cleantext.readers.hiding import Attributes, Hiding
from cleantext.readers.visible_lines import BULLET, VisibleLines

_BY_RULE = ("a rule", "opacity")  # ways that scripts undo: what is hidden so is content as often as not


class Walk:
    """Walks a tree and keeps what it saw.

    lines  the lines of text, each with its columns
    """

    def __init__(self, hiding: Hiding) -> None:
        self.lines = VisibleLines()
        self._elements = elements()
        self._hiding = hiding
        self._hidden = HiddenSpans()
        self._containers = Containers()
        self._telling = hiding.telling | {"role", "itemprop"}
        self._linking = self._bold = 0  # depth of links, and of bold text
        self._ordered: list[int] = []  # numbers of the items of ordered lists that are open; -1 of others

    def run(self, root: Any) -> None:
        """Sees all of the tree under `root`."""
        lines, role_of, telling = self.lines, roles(), self._hiding.telling
        parts = lines.parts
        stack: list[tuple[Any, int]] = []
        node = root
        while node is not None:
            number = node.tag_id
            if number == TEXT:
                text = node.text_content
                if parts or not text.isspace() or lines.preformatted:
                    parts.append(text)
                    if self._linking or self._bold:
                        self._weigh(text)
            else:
                role = role_of.get(number, INLINE)
                if not role & SKIPPED:
                    attributes = node.attributes
                    if role & BLOCK:
                        role = self._begin_block(number, role, attributes)
                    elif role or (attributes and not telling.isdisjoint(attributes)):
                        role = self._begin_inline(number, role, attributes)
                    child = node.first_child
                    if child is not None:
                        stack.append((node, role))
                        node = child
                        continue
                    if role:
                        self._end(role)
            while (following := node.next) is None and stack:
                node, role = stack.pop()
                if role:
                    self._end(role)
            node = following
        lines.end_line()

    def markup(self, title: str, description: str) -> Markup:
        """What was seen beside the text, and what the head of the page says it is about."""
        container, linked, links, strong, broken = self.lines.arrays()
        parent, tag, within, first, stop, last = self._containers.arrays()
        names, hidden = tuple(self._containers.names), self._hidden.of(self.lines.texts)
        of_lines = container, linked, links, strong, broken
        return Markup(*of_lines, parent, tag, within, first, stop, last, names, hidden, title, description)

    def say(self, text: str) -> None:
        """Adds a line that the page does not show."""
        self.lines.parts.append(text)
        self.lines.end_line()

    def _weigh(self, text: str) -> None:
        size = len(text.strip())
        if self._linking:
            self.lines.linked += size
        if self._bold:
            self.lines.strong += size

    def _begin_inline(self, number: int, role: int, attributes: Attributes) -> int:
        """An element within a line begins, or one that breaks it; what its end has to undo."""
        if role & LINK:
            self._linking += 1
            self.lines.links += 1
        elif role & STRONG:
            self._bold += 1
        elif role & BREAK:
            self.lines.end_line()
            self.lines.broken = 1
        if attributes and not self._hiding.telling.isdisjoint(attributes):
            how = self._hiding.how(self._elements.get(number, INLINE_ELEMENT).name, attributes)
            if how and not self._hidden.open:
                self._hidden.begin(self.lines.place(), how)
                role |= HIDDEN
        return role

    def _begin_block(self, number: int, role: int, attributes: Attributes) -> int:
        """A container begins; what its end has to undo."""
        lines, how, names = self.lines, "", ""
        _, tag, within, name = self._elements[number]
        if role != BLOCK:
            self._begin_special(role)
        elif lines.parts:
            lines.end_line()
        if attributes:
            names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        if role & UNSCRIPTED:
            how = self._hiding.how(name, attributes)
            within |= said_of_itself(attributes)
        elif attributes and not self._telling.isdisjoint(attributes):
            how = self._hiding.how(name, attributes)
            within |= said_of_itself(attributes) | (_flag(how) if how else 0)
        lines.container = self._containers.begin(tag, within, names, len(lines.texts))
        if how and not self._hidden.open:
            self._hidden.begin(lines.place(), how)
            role |= HIDDEN
        return role

    def _begin_special(self, role: int) -> None:
        """What begins is a container of the kind that does more than begin a line."""
        lines = self.lines
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

    def _end(self, role: int) -> None:
        lines = self.lines
        if role & BLOCK:
            if lines.parts:
                lines.end_line()
            if role != BLOCK:
                self._end_special(role)
            lines.marker = ""
            lines.container = self._containers.end(len(lines.texts))
        elif role & LINK:
            self._linking -= 1
        elif role & STRONG:
            self._bold -= 1
        if role & HIDDEN and self._hidden.open:
            begin = self._hidden.end(lines.place())
            if begin[1] or lines.parts:
                lines.keep_apart()

    def _end_special(self, role: int) -> None:
        if role & ROW:
            joined = self.lines.close_row()
            if joined is not None:
                self._containers.join(joined)
        elif role & PREFORMATTED:
            self.lines.preformatted -= 1
        elif role & ORDERED:
            self._ordered.pop()


def _flag(how: str) -> int:
    """What is hidden in some way is within, a bit of `FLAG`."""
    return FLAG["styled" if any(way in how for way in _BY_RULE) else "hidden"]
