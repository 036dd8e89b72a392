"""The elements of HTML: which begin a line, which hold links or no text at all, and what each is in the page."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from cleantext.markup import FLAG, TAGS

TEXT = 2  # lexbor's number for a text
COMMENT, INSTRUCTION = 4, 0

INLINE = 0
BLOCK, SKIPPED, LINK, STRONG, BREAK, ROW = (1 << bit for bit in range(6))
CELL, PREFORMATTED, ITEM, ORDERED, UNSCRIPTED, MARQUEE = (1 << bit for bit in range(6, 12))
HIDDEN = 1 << 12  # not the element: this one of them

_SKIPPED = "noframes head script style template svg iframe title object video audio canvas datalist"
_ROLES = {
    "a": LINK,
    "b": STRONG,
    "strong": STRONG,
    "br": BREAK,
    "hr": BREAK,
    "tr": BLOCK | ROW,
    "td": BLOCK | CELL,
    "th": BLOCK | CELL,
    "li": BLOCK | ITEM,
    "ol": BLOCK | ORDERED,
    "noscript": BLOCK | UNSCRIPTED,
    "marquee": BLOCK | MARQUEE,
    **dict.fromkeys(("pre", "listing", "textarea", "plaintext", "xmp"), BLOCK | PREFORMATTED),
    **dict.fromkeys(_SKIPPED.split(), SKIPPED),
}
_WITHIN = {
    "menu": "nav",
    "li": "item",
    "figcaption": "caption",
    "blockquote": "quote",
    "dl": "definition",
    "textarea": "form",
    "option": "select",
    "noscript": "unscripted",
    "legend": "form",
    "fieldset": "form",
    **dict.fromkeys(("pre", "listing", "plaintext", "xmp"), "code"),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "hgroup"), "heading"),
}
_BY_ROLE = {
    "navigation": "nav",
    "menu": "nav",
    "menubar": "nav",
    "banner": "header",
    "contentinfo": "footer",
    "complementary": "aside",
    "main": "main",
    "article": "article",
    "search": "form",
    "form": "form",
    "button": "button",
    "heading": "heading",
    "dialog": "hidden",
}
_BODIES = frozenset(("articlebody", "text", "mainentity", "recipeinstructions", "mainentityofpage", "reviewbody"))


class Element(NamedTuple):
    """What is known of an element by its name.

    role    bits: BLOCK, SKIPPED, LINK, …; 0 for one that only stands within a line
    number  its place in `TAGS`, of a container
    within  what its text is within, bits of `FLAG`
    name    its name
    """

    role: int
    number: int = 0
    within: int = 0
    name: str = ""


INLINE_ELEMENT = Element(INLINE)


@cache
def elements() -> Mapping[int, Element]:
    """The elements by lexbor's numbers; whatever is not among them stands within a line."""
    from selectolax.lexbor import LexborHTMLParser

    create = LexborHTMLParser("").create_node
    known = {name: create(name).tag_id for name in (*TAGS, *_ROLES)}
    found = {number: _element(name) for name, number in known.items()}
    return found | dict.fromkeys((COMMENT, INSTRUCTION), Element(SKIPPED))


@cache
def roles() -> Mapping[int, int]:
    """The roles of the elements by lexbor's numbers: all that most of a walk wants to know."""
    return {number: element.role for number, element in elements().items()}


def _element(name: str) -> Element:
    role = _ROLES.get(name, BLOCK if name in TAGS else INLINE)
    within = FLAG.get(_WITHIN.get(name, name), 0)
    return Element(role, TAGS.index(name) if name in TAGS else 0, within, name)


def said_of_itself(attributes: Mapping[str, str | None]) -> int:
    """What the attributes of an element make it: its `role` and its `itemprop`, as bits of `FLAG`."""
    within = 0
    if "role" in attributes:
        within = FLAG.get(_BY_ROLE.get((attributes["role"] or "").lower(), ""), 0)
    if "itemprop" in attributes and (attributes["itemprop"] or "").lower() in _BODIES:
        within |= FLAG["body"]
    return within
