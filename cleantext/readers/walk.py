"""The one walk over the tree of a page: lines of text, the containers that hold them, and what is hidden.

The tree is walked without recursion, each node once; most of the time of reading goes by here, so the loop is lean:
it knows a node by its number, asks for nothing that it does not need, and hands on what begins and what ends.
"""

from typing import Any

from cleantext.markup import Markup
from cleantext.readers.containers import Containers
from cleantext.readers.elements import (
    BLOCK,
    BREAK,
    HIDDEN,
    INLINE,
    INLINE_ELEMENT,
    LINK,
    SKIPPED,
    STRONG,
    TEXT,
    elements,
    roles,
)
from cleantext.readers.hidden_spans import HiddenSpans
from cleantext.readers.hiding import TELLING, Attributes, Hiding
from cleantext.readers.visible_lines import VisibleLines


class Walk:
    """Walks a tree and keeps what it saw.

    lines  the lines of text, each with its columns
    """

    def __init__(self, hiding: Hiding) -> None:
        self.lines = VisibleLines()
        self._hiding = hiding
        self._hidden = HiddenSpans(self.lines)
        self._containers = Containers(self.lines, self._hidden, hiding)

    def run(self, root: Any) -> None:
        """Sees all of the tree under `root`."""
        lines, role_of, begin_block, end_block = self.lines, roles().get, self._containers.begin, self._containers.end
        parts, ruled, says_nothing = lines.parts, self._hiding.has_rules, TELLING.isdisjoint
        stack: list[tuple[Any, int]] = []
        node = root
        while node is not None:
            number = node.tag_id
            if number == TEXT:
                if parts or not node.is_empty_text_node or lines.preformatted:
                    text = node.text_content
                    if parts or not text.isspace() or lines.preformatted:
                        parts.append(text)
                        if lines.within_links:
                            lines.linked += len(text.strip())
                        if lines.within_bold:
                            lines.strong += len(text.strip())
            else:
                role = role_of(number, INLINE)
                if not role & SKIPPED:
                    attributes = node.attributes
                    if role & BLOCK:
                        role = begin_block(number, role, attributes)
                    elif role or (attributes and (ruled or not says_nothing(attributes))):
                        role = self._begin(number, role, attributes)
                    child = node.first_child
                    if child is not None:
                        stack.append((node, role))
                        node = child
                        continue
                    if role:
                        end_block(role) if role & BLOCK else self._end(role)
            while (following := node.next) is None and stack:
                node, role = stack.pop()
                if role:
                    end_block(role) if role & BLOCK else self._end(role)
            node = following
        lines.end_line()

    def markup(self, title: str, description: str) -> Markup:
        """What was seen beside the text, and what the head of the page says it is about."""
        container, linked, links, strong, broken = self.lines.arrays()
        parent, tag, within, first, stop, last = self._containers.arrays()
        names, hidden = tuple(self._containers.names), self._hidden.found()
        of_lines = container, linked, links, strong, broken
        return Markup(*of_lines, parent, tag, within, first, stop, last, names, hidden, title, description)

    def say(self, text: str) -> None:
        """Adds a line that the page does not show."""
        self.lines.parts.append(text)
        self.lines.end_line()

    def _begin(self, number: int, role: int, attributes: Attributes) -> int:
        """An element within a line begins, or one that breaks it; what its end has to undo."""
        lines = self.lines
        if role & LINK:
            lines.within_links += 1
            lines.links += 1
        elif role & STRONG:
            lines.within_bold += 1
        elif role & BREAK:
            lines.end_line()
            lines.broken = 1
        if attributes and self._hiding.concerns(attributes):
            name = elements().get(number, INLINE_ELEMENT).name
            role |= self._hidden.begin(self._hiding.how(name, attributes))
        return role

    def _end(self, role: int) -> None:
        if role & LINK:
            self.lines.within_links -= 1
        elif role & STRONG:
            self.lines.within_bold -= 1
        if role & HIDDEN:
            self._hidden.end()
