"""The text of an element, as far as a fact can reach: a few hundred nodes, however much the element holds."""

from collections.abc import Iterator
from itertools import islice

from cleantext.readers.facts.marks import Node
from cleantext.readers.facts.things import plain

MOST_NODES = 400
_NO_TEXT = frozenset(("script", "style", "svg", "title", "template", "noscript"))


def text_nodes(node: Node) -> Iterator[Node]:
    """The text nodes within an element that a person sees, of its first few hundred nodes."""
    for inner in islice(node.traverse(include_text=True), MOST_NODES):
        if inner.is_text_node and inner.parent is not None and inner.parent.tag not in _NO_TEXT:
            yield inner


def text_of(node: Node) -> str:
    """What an element says, white space collapsed."""
    return plain(" ".join(inner.text_content or "" for inner in text_nodes(node)))
