"""The elements of a page that state facts, found in one search of its tree.

A search walks the whole tree, and that is what it costs (about .07 of parsing with lxml), whatever it looks for: so
there is one search, and its finds are sorted here.
"""

import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

Node: TypeAlias = "LexborNode"
MOST_ELEMENTS = 20_000  # of a page; a listing of 500 articles has fewer
_SELECTOR = """meta, link[rel], base, title, script[type], time, [itemprop], [itemscope], [typeof], [property],
[rel~=author], [class*=crumb i], [id*=crumb i], [aria-label*=crumb i]"""
_LOOKS_LIKE_TRAIL = re.compile("crumb", re.IGNORECASE)
_ANNOTATIONS = ("itemprop", "itemscope", "typeof", "property")


class Mark(NamedTuple):
    """An element and its attributes; one that has no value is an empty string."""

    node: Node
    attributes: dict[str, str]


class Marks:
    """The elements that may state a fact, by kind and in the order of the page."""

    def __init__(self, tree: "LexborHTMLParser") -> None:
        self.root = {name: value or "" for name, value in tree.root.attributes.items()} if tree.root else {}
        self.metas: list[dict[str, str]] = []
        self.links: list[dict[str, str]] = []
        self.base = ""
        self.titles: list[Node] = []
        self.scripts: list[str] = []
        self.times: list[Mark] = []
        self.annotated: list[Mark] = []
        self.bylines: list[Mark] = []
        self.labelled_trails: list[Mark] = []
        self.named_trails: list[Mark] = []
        for node in unique(tree.css(_SELECTOR)[:MOST_ELEMENTS]):
            self._sort(Mark(node, {name: value or "" for name, value in node.attributes.items()}))

    def _sort(self, mark: Mark) -> None:
        node, attributes = mark
        match node.tag:
            case "meta":
                self.metas.append(attributes)
            case "link":
                self.links.append(attributes)
            case "base":
                self.base = self.base or attributes.get("href", "").strip()
            case "title":
                self.titles.append(node)
            case "script":
                if "ld+json" in attributes.get("type", "").lower():
                    self.scripts.append(node.text())
            case "time":
                self.times.append(mark)
        self._sort_by_attributes(mark)

    def _sort_by_attributes(self, mark: Mark) -> None:
        attributes = mark.attributes
        if any(name in attributes for name in _ANNOTATIONS):
            self.annotated.append(mark)
        if "author" in attributes.get("rel", "").lower().split() and mark.node.tag != "link":
            self.bylines.append(mark)
        if _LOOKS_LIKE_TRAIL.search(attributes.get("aria-label", "")):
            self.labelled_trails.append(mark)
        elif _LOOKS_LIKE_TRAIL.search(f"{attributes.get('class', '')} {attributes.get('id', '')}"):
            self.named_trails.append(mark)


def unique(nodes: "list[LexborNode]") -> "list[LexborNode]":
    """The nodes without repetition: lexbor finds one once for every part of the selector that fits."""
    return list({node.mem_id: node for node in nodes}.values())
