"""The elements of a page that state facts, found in one search of its head and one of its tree.

A search of the tree costs a tenth of parsing with lxml, half of it for the walk and half for what it looks for; to find
out beforehand whether the text has the word "itemprop" costs as much as looking for the attribute. So there is one
search, and its finds are sorted here; style sheets, which state no fact, are found along with them.
"""

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

Node: TypeAlias = "LexborNode"
Attributes = dict[str, str | None]  # one without a value is None
MOST_ELEMENTS = 5000  # of a page; a listing of 500 articles has fewer
IN_HEAD = "meta, link[rel~=canonical], base, title"
ANYWHERE = """script[type*="ld+json" i], time, [itemprop], [itemscope], [typeof], a[rel~=author], [class*=crumb i],
[id*=crumb i], nav[aria-label*=crumb i], style"""
FIRST_IN_BODY = 8  # children, to see whether an element of the body ended the head before its <meta>
_CRUMB = re.compile("crumb", re.IGNORECASE)
_TRAIL = re.compile(r"(?<!\S)(?:bread[-_]?)?crumbs?(?!\S)", re.IGNORECASE)


class Mark(NamedTuple):
    """An element and its attributes."""

    node: Node
    attributes: Attributes


class Marks:
    """The elements that may state a fact, by kind and in the order of the page."""

    def __init__(self, tree: "LexborHTMLParser") -> None:
        self.root: Attributes = tree.root.attributes if tree.root else {}
        self.metas: list[Attributes] = []
        self.by_tag: dict[str, list[Mark]] = {}
        self.microdata: list[Mark] = []
        self.rdfa: list[Mark] = []
        self.bylines: list[Mark] = []
        self.labelled_trails: list[Node] = []
        self.named_trails: list[Node] = []
        self.other_trails: list[Node] = []  # with "crumb" within a name: wrappers and items of trails, too
        for node in _in_head(tree)[:MOST_ELEMENTS]:
            self._sort_head(node)
        found = unique(tree.css(ANYWHERE))
        self.sheets = [node for node in found if node.tag == "style"]
        for node in found[: MOST_ELEMENTS + len(self.sheets)]:
            self._sort(node)
        if self.rdfa:  # few pages have any; many have a `property` in their <meta>
            self.rdfa = [
                Mark(node, node.attributes) for node in unique(tree.css("[typeof], [property]"))[:MOST_ELEMENTS]
            ]

    def _sort_head(self, node: Node) -> None:
        if node.tag == "meta":
            self.metas.append(node.attributes)
        else:
            self.by_tag.setdefault(node.tag or "", []).append(Mark(node, node.attributes))

    def _sort(self, node: Node) -> None:
        tag, attributes = node.tag or "", node.attributes
        if "itemprop" in attributes or "itemscope" in attributes:
            self.microdata.append(Mark(node, attributes))
        if tag in ("script", "time"):
            self.by_tag.setdefault(tag, []).append(Mark(node, attributes))
        if "typeof" in attributes:
            self.rdfa.append(Mark(node, attributes))
        if "rel" in attributes and tag == "a":
            self.bylines.append(Mark(node, attributes))
        self._sort_trail(node, attributes)

    def _sort_trail(self, node: Node, attributes: Attributes) -> None:
        if _CRUMB.search(attributes.get("aria-label") or ""):
            self.labelled_trails.append(node)
        elif _TRAIL.search(attributes.get("class") or "") or _TRAIL.search(attributes.get("id") or ""):
            self.named_trails.append(node)
        elif _CRUMB.search(attributes.get("class") or "") or _CRUMB.search(attributes.get("id") or ""):
            self.other_trails.append(node)


def _in_head(tree: "LexborHTMLParser") -> "list[LexborNode]":
    found = tree.head.css(IN_HEAD) if tree.head else []
    if _is_cut_short(tree) or not any(node.tag == "title" for node in found):
        return tree.css(IN_HEAD)
    return found


def _is_cut_short(tree: "LexborHTMLParser") -> bool:
    """Whether the head ended early, so that what belongs in it stands at the beginning of the body."""
    first = islice(tree.body.iter(), FIRST_IN_BODY) if tree.body else ()
    return any(node.tag in ("meta", "title") for node in first)


def unique(nodes: "list[LexborNode]") -> "list[LexborNode]":
    """The nodes without repetition: lexbor finds one once for every part of the selector that fits."""
    return list({node.mem_id: node for node in nodes}.values())
