"""The rules of style sheets that decide whether elements of a class or an id are shown.

Read as far as hiding needs it: `.x`, `#x`, `tag.x`, `.x.y` and lists of them, as a wide screen would apply them. Of
`html .x` and `body .x` the last part counts, of `#a #b` too, for an id is one element; whatever else depends on other
elements or on what a reader does (`li .x`, `.open > .x`, `.x:hover`, `.x[y]`) does not. Nor do rules for print, for
small screens and within other rules. Rules are parsed when an element asks for them; hostile sheets cost linear time.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from cleantext.readers.hiding_styles import PROPERTIES, way
from cleantext.readers.style_values import Value, declarations, without_comments

MOST = 100_000  # characters of all sheets of a page; the smallest count first: whole frameworks hide nothing by stealth
LONGEST = 5_000  # characters of one rule
SEVERAL = 12  # rules of one name, the last ones: more would let a hostile page cost the square of its size
# What stands in every rule that hides something or shows it again, and in few others.
MARKS: tuple[str, ...] = ("display", "visibility", "hidden", "opacity", "indent", "clip", "scale", "translate")
MARKS += (":-", " -", "99", "000", "e:0", "e: 0", "e:1px", "e: 1px", "font:0", "font: 0")
GROUND, LETTERS = "background", "color:"  # both in rules that write in the colour of the ground
_NAME = r"[.#](?:[\w-]|\\[^\n])++"
_NAMES = re.compile(_NAME)
_SIMPLE = re.compile(rf"([a-z][a-z0-9-]*+|\*)?((?:{_NAME})++)", re.IGNORECASE)
_BEFORE = re.compile(r"(?:html|body)(?:\s*+>\s*+|\s++)(?:body(?:\s*+>\s*+|\s++))?", re.IGNORECASE)
_IDS_BEFORE = re.compile(r"(?:(?:[a-z][a-z0-9-]*+|#[\w-]++)(?:\s*+>\s*+|\s++))++(?=[a-z0-9]*+#)", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))")
_WIDE_SCREEN = frozenset(("only", "screen", "all", "and", "min-width", "min-device-width", "px", "em", "rem"))
_MEDIA_WORD = re.compile(r"[a-z][a-z-]*")
_APPLIES = ("@supports", "@layer", "@container", "@document")


class Body:
    """What a rule declares, parsed when it is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def style(self) -> dict[str, Value]:
        """The declarations that have to do with hiding."""
        return declarations(self._text[:LONGEST], PROPERTIES)

    @cached_property
    def hides(self) -> bool:
        """Whether it hides what it applies to, all by itself."""
        return way(self.style) is not None


class Rule(NamedTuple):
    """A simple selector and what it declares; `rank` orders rules, the strongest last."""

    rank: tuple[int, int, int, int]
    tag: str
    names: frozenset[str]
    body: Body


def rules(sheets: Sequence[str]) -> dict[str, list[Rule]]:
    """By class (`.x`) or id (`#x`), the rules that may hide or show elements and have it as their first name.

    A name that is only a later one of a rule has none.
    """
    found: dict[str, list[Rule]] = {}
    for order, (selectors, body) in enumerate(_blocks(_readable(sheets))):
        if ("." in selectors or "#" in selectors) and _matters(body.lower()):
            for name, rule in _rules(selectors, Body(body), order):
                found.setdefault(name, []).append(rule)
                for other in rule.names:
                    found.setdefault(other, [])
    return {name: several[-SEVERAL:] for name, several in found.items()}


def _readable(sheets: Sequence[str]) -> str:
    """As many sheets as there is time for, in the order of the page."""
    left, chosen = MOST, set()
    for number in sorted(range(len(sheets)), key=lambda number: len(sheets[number])):
        left -= len(sheets[number])
        if left >= 0:
            chosen.add(number)
    return "\n".join(sheets[number] for number in sorted(chosen))


def _matters(body: str) -> bool:
    """A cheap test of what a rule declares: pages have thousands of rules, of which few hide anything."""
    for mark in MARKS:
        if mark in body:
            return True
    return GROUND in body and LETTERS in body.replace("-color", "")


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """Selectors and body of every rule that counts on a wide screen."""
    around: list[bool] = []  # of the blocks that are open: whether what stands within them counts
    counts = True
    for part in without_comments(sheet).split("}"):
        selectors, brace, body = part.partition("{")
        while "{" in body:
            around.append(counts)
            counts = counts and _applies(selectors)
            selectors, brace, body = body.partition("{")
        if not brace and around:
            counts = around.pop()
        elif brace and counts:
            yield selectors.rpartition(";")[2], body


def _applies(head: str) -> bool:
    """Whether a block that holds rules applies to a wide screen."""
    head = head.rpartition(";")[2].strip().lower()
    if not head.startswith("@media"):
        return head.startswith(_APPLIES)
    return any(_WIDE_SCREEN.issuperset(_MEDIA_WORD.findall(each)) for each in head[len("@media") :].split(","))


def _rules(selectors: str, body: Body, order: int) -> Iterator[tuple[str, Rule]]:
    for selector in selectors.split(","):
        selector = selector.strip()
        simple = _SIMPLE.fullmatch(selector, _last(selector)) if "." in selector or "#" in selector else None
        if simple:
            names = [_unescaped(name) for name in _NAMES.findall(simple[2])]
            ids = sum(name.startswith("#") for name in names)
            tag = (simple[1] or "").lower().strip("*")
            yield names[0], Rule((ids, len(names) - ids, len(tag) > 0, order), tag, frozenset(names), body)


def _last(selector: str) -> int:
    """Where the part of the selector begins that names the element, if what stands before it does not matter."""
    if " " not in selector and ">" not in selector:
        return 0
    before = _BEFORE.match(selector) or _IDS_BEFORE.match(selector)
    return before.end() if before else 0


def _unescaped(name: str) -> str:
    return _ESCAPE.sub(_character, name) if "\\" in name else name


def _character(escape: re.Match[str]) -> str:
    number = int(escape[1], 16) if escape[1] else 0
    return escape[2] or (chr(number) if 0 < number < 0xD800 or 0xDFFF < number < 0x110000 else "\ufffd")
