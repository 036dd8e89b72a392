"""The one walk over the tree of a page: lines of text, the containers that hold them, and what is hidden.

The tree is walked without recursion, each node once; most of the time of reading goes by here, so the loop is lean:
texts and inline elements are dealt with on the spot, only what begins or ends a line calls a method.
"""

from array import array
from collections.abc import Mapping
from itertools import accumulate
from typing import Any

from cleantext.markup import FLAG, Hidden, Markup
from cleantext.readers.elements import (
    BLOCK,
    BREAK,
    CELL,
    HIDDEN,
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
    Element,
    elements,
    said_of_itself,
)
from cleantext.readers.hiding import Hiding
from cleantext.readers.visible_lines import BULLET, VisibleLines

Attributes = Mapping[str, str | None]
Place = tuple[int, int]
_BY_RULE = ("a rule", "opacity")  # ways that scripts undo: what is hidden so is content as often as not


class Walk:
    """Walks a tree and keeps what it saw.

    lines  the lines of text, each with its columns
    """

    def __init__(self, hiding: Hiding) -> None:
        self.lines = VisibleLines()
        self._hiding = hiding
        self._containers = _Containers()
        self._hidden: list[tuple[Place, Place, str]] = []
        self._open_hidden: tuple[Place, str] | None = None
        self._linking = self._bold = 0  # depth of links, and of bold text
        self._ordered: list[int] = []  # numbers of the items of ordered lists that are open; -1 of others

    def run(self, root: Any) -> None:
        """Sees all of the tree under `root`."""
        lines, known, hides = self.lines, elements(), self._hiding.active
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
                element = known.get(number, INLINE_ELEMENT)
                role = element.role
                if not role & SKIPPED:
                    if role or hides:
                        role = self._begin(element, node)
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
        containers = self._containers
        return Markup(
            *self.lines.columns,
            containers.parent,
            containers.tag,
            containers.within,
            containers.first,
            containers.stop,
            containers.last,
            tuple(containers.names),
            self._spans(),
            title,
            description,
        )

    def _weigh(self, text: str) -> None:
        size = len(text.strip())
        if self._linking:
            self.lines.linked += size
        if self._bold:
            self.lines.strong += size

    def _begin(self, element: Element, node: Any) -> int:
        """An element begins; what its end has to undo."""
        role = element.role
        attributes: Attributes = node.attributes if role & BLOCK or self._hiding.active else {}
        how = self._hiding.how(element.name, attributes) if attributes or role & UNSCRIPTED else ""
        if role & BLOCK:
            self._begin_block(element, attributes, how)
        elif role & BREAK:
            self.lines.end_line()
            self.lines.broken = 1
        elif role & LINK:
            self._linking += 1
            self.lines.links += 1
        elif role & STRONG:
            self._bold += 1
        if how and self._open_hidden is None:
            self._open_hidden = self.lines.place(), how
            role |= HIDDEN
        return role

    def _begin_block(self, element: Element, attributes: Attributes, how: str) -> None:
        lines, role = self.lines, element.role
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
        within = element.within | said_of_itself(attributes) if attributes else element.within
        if how and not role & UNSCRIPTED:
            within |= FLAG["styled" if any(way in how for way in _BY_RULE) else "hidden"]
        lines.container = self._containers.begin(element.number, within, attributes, len(lines.texts))

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
            self._end_block(role)
        elif role & LINK:
            self._linking -= 1
        elif role & STRONG:
            self._bold -= 1
        if role & HIDDEN and self._open_hidden:
            begin, how = self._open_hidden
            self._hidden.append((begin, lines.place(), how))
            self._open_hidden = None
            if begin[1] or lines.parts:
                lines.keep_apart()

    def _end_block(self, role: int) -> None:
        lines = self.lines
        if role & ROW:
            joined = lines.close_row()
            if joined is not None:
                self._containers.join(joined)
        elif role & PREFORMATTED:
            lines.preformatted -= 1
        elif role & ORDERED:
            self._ordered.pop()
        lines.marker = ""
        lines.container = self._containers.end(len(lines.texts))

    def _spans(self) -> tuple[Hidden, ...]:
        """The hidden spans as offsets into the text; those that hold nothing are none."""
        starts = [0, *accumulate(len(line) + 1 for line in self.lines.texts)]
        sizes = [*map(len, self.lines.texts), 0]
        found = []
        for (first, begin), (last, end), how in self._hidden:
            start = starts[first] + min(begin, sizes[first])
            stop = starts[last] + min(end, sizes[last]) - (last > first and not end)
            if stop > start:
                found.append(Hidden(start, stop, how))
        return tuple(found)


class _Containers:
    """The containers in the order in which they begin."""

    def __init__(self) -> None:
        self.parent, self.tag, self.within, self.first, self.stop, self.last = (array("i") for _ in range(6))
        self.names: list[str] = []
        self._current = 0

    def begin(self, tag: int, within: int, attributes: Attributes, line: int) -> int:
        """A container begins; its number."""
        number = len(self.names)
        self.parent.append(self._current)
        self.tag.append(tag)
        self.within.append(within | self.within[self._current] if number else within)
        self.first.append(line)
        self.stop.append(line)
        self.last.append(number + 1)
        if attributes:
            self.names.append(f"{attributes.get('class') or ''} {attributes.get('id') or ''}")
        else:
            self.names.append("")
        self._current = number
        return number

    def end(self, line: int) -> int:
        """The innermost container ends; the number of the one around it."""
        current = self._current
        self.stop[current] = line
        self.last[current] = len(self.names)
        self._current = self.parent[current]
        return self._current

    def join(self, line: int) -> None:
        """The cells of the innermost container, a row, have become one line."""
        for number in range(self._current + 1, len(self.names)):
            self.first[number] = line
            self.stop[number] = min(self.stop[number], line + 1)
