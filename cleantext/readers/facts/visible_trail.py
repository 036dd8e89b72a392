"""A breadcrumb trail that a page only shows: the element that calls itself one, read name by name.

Each link is a name; the text between links is cut at its separators. What has fewer than two names, very long ones
or very many is no trail but a wrapper or a menu with "crumb" in its name. On Chinese pages an element that is called
`position`, `location` or the like is one if it begins with "位置:" or has separators between its links.
"""

import re
from itertools import groupby
from typing import TYPE_CHECKING

from cleantext.readers.facts.marks import Marks, Node, unique
from cleantext.readers.facts.visible_text import EMPHASIS, MOST_NODES, first_nodes, joined, text_nodes

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

MOST_TRIED = 20  # elements with such a name; every item of a trail may have it as well
MOST_NAMES = 8  # that a person is shown
MANY_NUMBERS = 3  # Home > 2024 > 05 is a trail, 1 2 3 are pages
MOST_CLIMBED = 10  # elements from a text up to the trail
LONGEST_NAME = 200  # characters: the last one is a headline
_CHINESE = (
    "[class*=position],[class*=location],[class*=weizhi],[class*=path],[id*=position],[id*=location],[id*=weizhi]"
)
_ALWAYS_CUTS = "[>»›＞❯▸▶➔→⟩]+"
_CUTS = re.compile(rf"\s*+{_ALWAYS_CUTS}\s*+|(?:\s+|^)[/|\\]+(?:\s+|$)|(?<=\S)[/|\\]+$|^[/|\\]+(?=\S)")
_STANDS_BETWEEN = re.compile(f"^(?:{_ALWAYS_CUTS}|[/|\\\\·•:–—-]+)$")
_LABEL = re.compile(r"^[^:：]{2,25}[:：]\s*+|^you are here$", re.IGNORECASE)
_HAN = re.compile("[\u4e00-\u9fff]")
_PLACE = re.compile(r"^.{0,8}位置")
_GOES_BACK = re.compile("[<«←‹]")
_THIS_PAGE = "正文"
_ICON = re.compile(r"^(?:chevron|navigate|keyboard|arrow)_[a-z_]+$")


def visible_trail(marks: Marks, tree: "LexborHTMLParser", title: str) -> list[str]:
    """The names of the first trail that the page shows; one titled in Chinese may show it as its position."""
    named = marks.labelled_trails + marks.named_trails + marks.other_trails
    trail = next(filter(None, map(trail_of, named[:MOST_TRIED])), [])
    if trail or not _HAN.search(title):
        return trail
    chinese = unique(tree.css(_CHINESE))[:MOST_TRIED]
    return next((names for node in chinese if _is_like_trail(node) and (names := trail_of(node))), [])


def trail_of(node: Node) -> list[str]:
    """The names of the trail in an element, [] if it is none."""
    names: list[str] = []
    links = 0
    for piece, is_link in _pieces(node):
        links += is_link
        names += [piece] if is_link else _cut(piece, is_first=not names)
    names = _to_the_end([name for name in names if not _GOES_BACK.match(name)])
    is_short = 2 <= len(names) <= MOST_NAMES and all(len(name) <= LONGEST_NAME for name in names)
    return names if links and is_short and sum(map(str.isdigit, names)) < MANY_NUMBERS else []


def _to_the_end(names: list[str]) -> list[str]:
    """The names up to the one that Chinese pages give to the page itself; what follows is another link."""
    return names[: names.index(_THIS_PAGE) + 1] if _THIS_PAGE in names else names


def _is_like_trail(node: Node) -> bool:
    pieces = _pieces(node)
    between = any(_STANDS_BETWEEN.match(piece) for piece, is_link in pieces if not is_link)
    return between or bool(pieces and _PLACE.match(pieces[0][0]))


def _pieces(node: Node) -> list[tuple[str, bool]]:
    """The texts within an element that is small enough, those of one link joined, and whether each is a link."""
    nodes = first_nodes(node)
    if len(nodes) > MOST_NODES:
        return []
    units = groupby(text_nodes(nodes), lambda inner: _unit(inner, node))
    texts = ((joined(unit), is_link) for (_, is_link), unit in units)
    return [(text, is_link) for text, is_link in texts if text and not _ICON.match(text)]


def _unit(inner: Node, node: Node) -> tuple[int, bool]:
    """The link around a text, or else the nearest element that is not for emphasis; and whether it is a link."""
    nearest, above = None, inner.parent
    for _ in range(MOST_CLIMBED):
        if above is None or above.mem_id == node.mem_id:
            break
        if above.tag == "a":
            return above.mem_id, True
        if nearest is None and above.tag not in EMPHASIS:
            nearest = above.mem_id
        above = above.parent
    return nearest or node.mem_id, False


def _cut(piece: str, is_first: bool) -> list[str]:
    """The names in a text that is no link: none if it stands between links."""
    if is_first:
        piece = _LABEL.sub("", piece)
    return [name for name in map(str.strip, _CUTS.split(piece)) if name and not _STANDS_BETWEEN.match(name)]
