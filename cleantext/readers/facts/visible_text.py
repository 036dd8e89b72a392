"""The text of an element, as far as a fact can reach: its first nodes, however much it holds."""

from collections.abc import Iterable, Iterator
from itertools import islice

from cleantext.readers.facts.marks import Node
from cleantext.readers.facts.things import plain

MOST_NODES = 200
EMPHASIS = frozenset(("b", "bdi", "em", "font", "mark", "strong", "sub", "sup", "u"))
_NO_TEXT = frozenset(("script", "style", "svg", "title", "template", "noscript"))


def first_nodes(node: Node) -> list[Node]:
    """The first nodes within an element; one more than are read tells that there are more."""
    return list(islice(node.traverse(include_text=True), MOST_NODES + 1))


def text_nodes(nodes: Iterable[Node]) -> Iterator[Node]:
    """The text nodes among some that a person sees."""
    for inner in nodes:
        if inner.is_text_node and inner.parent is not None and inner.parent.tag not in _NO_TEXT:
            yield inner


def text_of(node: Node) -> str:
    """What an element says, white space collapsed."""
    return joined(text_nodes(first_nodes(node)))


def joined(nodes: Iterable[Node]) -> str:
    """The texts of nodes, apart unless one of them is only emphasised: an icon that is a word stands beside a name."""
    text, was_emphasis = "", True
    for node in nodes:
        is_emphasis = node.parent is not None and node.parent.tag in EMPHASIS
        text += f"{'' if was_emphasis or is_emphasis else ' '}{node.text_content or ''}"
        was_emphasis = is_emphasis
    return plain(text)
