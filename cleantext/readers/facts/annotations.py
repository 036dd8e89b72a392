"""Microdata and RDFa: what attributes state of the things that a page shows, in the form of JSON-LD.

The two differ in the names of their attributes. A thing belongs to the nearest thing around it, under the property
it is annotated with; of the properties only those are read that a fact is made of. `itemref` and `resource` are not
followed.
"""

from collections.abc import Iterable
from typing import NamedTuple

from cleantext.readers.facts.marks import Mark, Node
from cleantext.readers.facts.things import Thing, short_name
from cleantext.readers.facts.visible_text import text_of

_NAMES = """name title headline datePublished dateCreated author creator publisher inLanguage url mainEntityOfPage
    itemListElement item position breadcrumb child mainEntity"""
_READ = frozenset(_NAMES.split())
MOST_TEXTS = 500  # that are read: who nests 10,000 names gets no more
_ADDRESSES = frozenset(("url", "mainEntityOfPage", "item"))
_DATES = frozenset(("datePublished", "dateCreated"))


class Syntax(NamedTuple):
    """The names of the attributes of one way to annotate."""

    begins: str  # has a thing begin
    kind: str
    property: str


MICRODATA = Syntax("itemscope", "itemtype", "itemprop")
RDFA = Syntax("typeof", "typeof", "property")


class Annotations:
    """What the elements of a page state in one syntax."""

    def __init__(self, syntax: Syntax, marks: Iterable[Mark]) -> None:
        self._syntax = syntax
        self._nearest: dict[int, Thing | None] = {}  # by node: the thing it is or stands in
        self._texts_left = MOST_TEXTS
        self.things: list[Thing] = []  # those that are no property of another
        self.loose: Thing = {}  # properties of nothing
        for mark in marks:
            self._take(mark)

    def _take(self, mark: Mark) -> None:
        owner = self._thing_around(mark.node)
        names = [short_name(name) for name in (mark.attributes.get(self._syntax.property) or "").split()]
        thing = self._begun(mark)
        if thing is not None and (owner is None or not names):
            self.things.append(thing)
        for name in _READ.intersection(names):
            value = self._value(mark, name) if thing is None else thing
            (self.loose if owner is None else owner).setdefault(name, []).append(value)

    def _begun(self, mark: Mark) -> Thing | None:
        if self._syntax.begins not in mark.attributes:
            return None
        thing: Thing = {"@type": (mark.attributes.get(self._syntax.kind) or "").split()}
        self._nearest[mark.node.mem_id] = thing
        return thing

    def _thing_around(self, node: Node) -> Thing | None:
        """The nearest thing above a node; what was climbed is remembered, or deep pages would cost too much."""
        climbed, above = [], node.parent
        while above is not None and above.mem_id not in self._nearest:
            climbed.append(above.mem_id)
            above = above.parent
        found = self._nearest[above.mem_id] if above is not None else None
        self._nearest.update(dict.fromkeys(climbed, found))
        return found

    def _value(self, mark: Mark, name: str) -> str:
        stated = mark.attributes.get("content")
        if stated is None and name in _DATES:
            stated = mark.attributes.get("datetime")
        if stated is None and name in _ADDRESSES:
            stated = mark.attributes.get("href")
        if stated is not None:
            return stated
        self._texts_left -= 1
        return text_of(mark.node) if self._texts_left >= 0 else ""
