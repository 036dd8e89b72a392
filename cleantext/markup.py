"""What HTML says of a document beyond its text: which elements hold each line, what is a link, what is hidden.

A container is an element that begins a line of its own; containers stand in the order in which they begin, so that
the descendants of one are a range behind it. A document of plain text has no markup.
"""

from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from struct import pack
from typing import NamedTuple

_TAGS = """
html body address article aside blockquote button caption center dd details dialog dir div dl dt fieldset
figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup legend li listing main menu nav noframes ol
optgroup option p plaintext pre search section select summary table tbody textarea tfoot thead ul xmp tr td th
noscript marquee canvas object video audio iframe picture
"""
TAGS = tuple(_TAGS.split())
"""Elements that are containers; a container's `tag` is a place in this row."""

ALIKE = 0.9  # share of lines

_FLAGS = """
nav header footer aside article main form button table item figure caption quote code heading select definition
hidden styled unscripted body
"""
FLAG = {name: 1 << place for place, name in enumerate(_FLAGS.split())}
"""What a container is within: itself, or one around it; by element, by role or by what the page calls it."""


def packed(numbers: Sequence[int]) -> "array[int]":
    """The numbers as a column of `Markup`; to pack them first costs a sixth of what `array` takes to look at each.

    >>> packed([3, 1])
    array('i', [3, 1])
    """
    return array("i", pack(f"{len(numbers)}i", *numbers))


class Hidden(NamedTuple):
    """A span of the text that a reader of the page would not see: code points, end exclusive; and how it is hidden."""

    start: int
    end: int
    how: str


@dataclass(frozen=True)
class Markup:
    """The markup of one document.

    Per line of the text:
      container  the innermost container that holds the line
      linked     characters within links
      links      links that begin on the line
      strong     characters in bold
      broken     1 where the line begins behind a `<br>`
    Per container:
      parent     the container around it; the first is its own
      tag        a place in `TAGS`
      within     bits of `FLAG`: what the container is, and all around it
      first      its first line; `stop` the line behind its last one
      last       the container behind its last descendant
      names      its class and id as the page writes them
    And `hidden`, spans of the text in their order; `title` and `description`, what the head says the page is about.
    """

    container: "array[int]"
    linked: "array[int]"
    links: "array[int]"
    strong: "array[int]"
    broken: "array[int]"
    parent: "array[int]"
    tag: "array[int]"
    within: "array[int]"
    first: "array[int]"
    stop: "array[int]"
    last: "array[int]"
    names: tuple[str, ...]
    hidden: tuple[Hidden, ...] = ()
    title: str = ""
    description: str = ""

    @cached_property
    def says_nothing(self) -> bool:
        """Whether nearly all lines stand in containers of one kind, as those of a text that was put into HTML do."""
        kinds = Counter((self.parent[one], self.tag[one], self.names[one]) for one in self.container)
        return max(kinds.values(), default=0) >= ALIKE * len(self.container)
