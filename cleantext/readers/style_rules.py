"""The rules of style sheets that decide whether elements of a class or an id are shown.

Read as far as hiding needs it: `.x`, `#x`, `tag.x`, `.x.y` and lists of them, as a wide screen would apply them. Of
`html .x` and `body .x` the last part counts, of `#a #b` too, for an id is one element; whatever else depends on other
elements or on what a reader does (`li .x`, `.open > .x`, `.x:hover`, `.x[y]`) does not. Nor do rules for print, for
small screens and within other rules. Hostile sheets cost linear time, and no more than `MOST` characters are read.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cleantext.readers.hiding_styles import way
from cleantext.readers.style_values import Value, declarations, without_comments

MOST = 1_000_000  # characters of all sheets of a page
WORDS = ("none", "hidden", "collapse", "opacity", "indent", "clip", "-9", "00px", "font", "color", "scale", "translate")
_HIDES = re.compile(
    r"none|hidden|collapse|opacity|clip|indent|scale|-\d{3}|\d{4}|-\d\de|font(?:-size)?\s*:\s*[.01]|[^-]color\s*:",
    re.IGNORECASE,
)
_SHOWS = re.compile(r"display|visibility|opacity", re.IGNORECASE)
_NAME = r"[.#](?:[\w-]|[^\x00-\x7f]|\\[^\n])+"
_NAMES = re.compile(_NAME)
_SIMPLE = re.compile(rf"([a-z][a-z0-9-]*|\*)?((?:{_NAME})++)", re.IGNORECASE)
_BEFORE = re.compile(r"(?:html|body)(?:\s*>\s*|\s+)(?:body(?:\s*>\s*|\s+))?", re.IGNORECASE)
_IDS_BEFORE = re.compile(r"(?:(?:[a-z][a-z0-9-]*|#[\w-]+)(?:\s*+>\s*+|\s++))++(?=[a-z0-9]*+#)", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))")
_WIDE_SCREEN = frozenset(["only", "screen", "all", "and", "min-width", "min-device-width", "px", "em", "rem"])
_MEDIA_WORD = re.compile(r"[a-z][a-z-]*")
_APPLIES = ("@supports", "@layer", "@container", "@document")


class Rule(NamedTuple):
    """A simple selector and what it declares; `rank` orders rules, the strongest last."""

    rank: tuple[int, int, int, int]
    tag: str
    names: frozenset[str]
    style: dict[str, Value]


def hiding_rules(sheets: Sequence[str]) -> dict[str, list[Rule]]:
    """By class (`.x`) and id (`#x`), the rules that hide elements and those that may show them again."""
    sheet = "\n".join(sheets)[:MOST]
    if not any(word in sheet for word in WORDS):
        return {}
    blocks = [block for block in _blocks(sheet) if "." in block[0] or "#" in block[0]]
    hiding = {order for order, (_, body) in enumerate(blocks) if _HIDES.search(body) and way(declarations(body))}
    hidden = {name for order in hiding for name in _NAMES.findall(blocks[order][0])}
    found: dict[str, list[Rule]] = {}
    for order, (selectors, body) in enumerate(blocks) if hidden else ():
        if order in hiding or _SHOWS.search(body) or not hidden.isdisjoint(_NAMES.findall(selectors)):
            for name, rule in _rules(selectors, body, order):
                found.setdefault(name, []).append(rule)
    return found


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """Selectors and body of every rule that counts on a wide screen."""
    around: list[bool] = []  # of the blocks that are open: whether what stands within them counts
    for part in without_comments(sheet).split("}"):
        *heads, body = part.split("{")
        for head in heads[:-1]:
            around.append(_applies(head) and all(around[-1:]))
        if heads and all(around[-1:]):
            yield heads[-1].rpartition(";")[2].strip(), body
        elif not heads and around:
            around.pop()


def _applies(head: str) -> bool:
    """Whether a block that holds rules applies to a wide screen."""
    head = head.rpartition(";")[2].strip().lower()
    if not head.startswith("@media"):
        return head.startswith(_APPLIES)
    return any(_WIDE_SCREEN.issuperset(_MEDIA_WORD.findall(each)) for each in head[len("@media") :].split(","))


def _rules(selectors: str, body: str, order: int) -> Iterator[tuple[str, Rule]]:
    style = declarations(body)
    for selector in selectors.split(","):
        selector = selector.strip()
        before = _BEFORE.match(selector) or _IDS_BEFORE.match(selector)
        simple = _SIMPLE.fullmatch(selector, before.end() if before else 0)
        if simple:
            names = [_unescaped(name) for name in _NAMES.findall(simple[2])]
            ids = sum(name.startswith("#") for name in names)
            tag = (simple[1] or "").lower().strip("*")
            yield names[0], Rule((ids, len(names) - ids, len(tag) > 0, order), tag, frozenset(names), style)


def _unescaped(name: str) -> str:
    return _ESCAPE.sub(_character, name) if "\\" in name else name


def _character(escape: re.Match[str]) -> str:
    number = int(escape[1], 16) if escape[1] else 0
    return escape[2] or (chr(number) if 0 < number < 0xD800 or 0xDFFF < number < 0x110000 else "\ufffd")
