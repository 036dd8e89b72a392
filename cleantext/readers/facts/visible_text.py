"""The text of an element, as far as a fact can reach: 200 nodes, however much the element holds."""

from collections.abc import Iterable, Iterator
from itertools import islice

from cleantext.readers.facts.marks import Node
from cleantext.readers.facts.things import plain

MOST_NODES = 200
EMPHASIS = frozenset(("b", "bdi", "em", "font", "mark", "strong", "sub", "sup", "u"))
_NO_TEXT = frozenset(("script", "style", "svg", "title", "template", "noscript"))


def text_nodes(node: Node) -> Iterator[Node]:
    """The text nodes within an element that a person sees, of its first ones."""
    for inner in islice(node.traverse(include_text=True), MOST_NODES):
        if inner.is_text_node and inner.parent is not None and inner.parent.tag not in _NO_TEXT:
            yield inner


def text_of(node: Node) -> str:
    """What an element says, white space collapsed."""
    return joined(text_nodes(node))


def joined(nodes: Iterable[Node]) -> str:
    """The texts of nodes, apart unless one of them is only emphasised: an icon that is a word stands beside a name."""
    text, was_emphasis = "", True
    for node in nodes:
        is_emphasis = node.parent is not None and node.parent.tag in EMPHASIS
        text += f"{'' if was_emphasis or is_emphasis else ' '}{node.text_content or ''}"
        was_emphasis = is_emphasis
    return plain(text)
