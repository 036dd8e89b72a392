"""Trails: the nodes of a breadcrumb, read from one line of text."""

from collections import defaultdict
from functools import cache
from typing import NamedTuple

import numpy as np
import regex
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.characters import LETTER, classes
from cleantext.evidence.folding import fold, folded
from cleantext.evidence.trail_words import ANNOUNCEMENTS, ROOTS, is_root
from cleantext.lines import Table

MOST_INK = 240  # characters; no trail is longer

ARROWS = ">＞»›→〉》➔❯"
FLOWS = ("→", "->", "=>", "➔", "::")
_MARKER = regex.compile(r"[\s\p{Cf}]*+(?:[•·●▪◦■□◆※*◎○](?=\s)|[-–](?=\s)|\d{1,2}[.)](?=\s))?+[\s\[【]*+")
_ARROW = r"(?:-{1,2}>|=>|[>＞»›→〉➔❯])(?:\s*+[>＞»›→〉])*+"
_STRONG = regex.compile(rf"\s*+(?:{_ARROW}|(?<=\s)::(?=\s)|(?<=[\s\p{{Han}}])》)\s*+")
# Quotation marks and brackets whose second half looks like an arrow.
_PAIRED = regex.compile(r"[«‹<＜〈《]|[-=]>\s*+[({]")
_WEAK = (
    regex.compile(r"\s*+(?:(?<!/)/(?!/)|／)\s*+"),
    regex.compile(r"\s*+[|｜]\s*+"),
    regex.compile(r"\s++[·•?\-–—\\]\s++"),
)


class Trail(NamedTuple):
    """A line read as a trail; the nodes are folded.

    announced  a phrase such as "You are here" stands before the nodes
    rooted     the first node is a front page
    nodes      the names, in order, without empty ones
    joints     how many separators there are, at the ends too
    strong     whether they are arrows, which join little else
    opened     whether a separator stands before the first node
    flow       whether the arrows are of a kind that joins steps and types as well (→, ->)
    last       where in the text the last node begins
    """

    announced: bool
    rooted: bool
    nodes: tuple[str, ...]
    joints: int
    strong: bool
    opened: bool
    flow: bool
    last: int


def trail(text: str) -> Trail:
    """`text` read as a trail; without separators it has one node.

    >>> trail("You are here: Home > News").nodes
    ('home', 'news')
    """
    line = fold(text)[after_marker(text) :]
    announced = _announced(line)
    rest = line[announced:].strip(" \t\u3000:：︰]】")
    strong = _STRONG.search(rest) is not None and not _PAIRED.search(rest)
    weak = next((pattern for pattern in _WEAK if pattern.search(rest)), _WEAK[0])
    pieces = (_STRONG if strong else weak).split(rest)
    if len(pieces) == 1 and announced:
        pieces = rest.split()
    pieces = pieces or [""]
    nodes = tuple(node for piece in pieces if (node := piece.strip("[]【】 \xa0\u3000")))
    rooted = bool(nodes) and is_root(nodes[0])
    flow = any(arrow in rest for arrow in FLOWS)
    opened = not pieces[0].strip()
    last = fold(text).rfind(nodes[-1]) if nodes else 0
    return Trail(announced > 0, rooted, nodes, len(pieces) - 1, strong, opened, flow, last)


def after_marker(text: str) -> int:
    """Where the text of a list item begins: after its bullet or number."""
    marker = _MARKER.match(text)
    return marker.end() if marker else 0


def bare(text: str) -> str:
    """`text` folded, without a list marker and without separators at its ends.

    >>> bare("2. News >"), bare(" › ")
    ('news', '')
    """
    return fold(text)[after_marker(text) :].strip(f"{ARROWS}/|｜-–:： \t\xa0\u3000]】")


def _announced(line: str) -> int:
    """How long the announcement is that `line`, folded, begins with; 0 if there is none."""
    for phrase in _by_head().get(line[:2], ()):
        if line.startswith(phrase):
            after = line[len(phrase) : len(phrase) + 2].lstrip()[:1]
            if not after.isalnum() or (len(line) > len(phrase) and line[len(phrase)].isspace()) or phrase[0] > "\u2e00":
                return len(phrase)
    return 0


@cache
def _by_head() -> dict[str, list[str]]:
    """The announcements by their first two characters, long ones first."""
    heads: dict[str, list[str]] = defaultdict(list)
    for phrase in sorted(ANNOUNCEMENTS, key=len, reverse=True):
        heads[phrase[:2]].append(phrase)
    return heads


def like_trails(table: Table) -> NDArray[np.bool_]:
    """Per line: whether it is narrow, and holds an arrow or begins with the letters of a root or an announcement."""
    marks = np.isin(table.codes, [ord(mark) for mark in ARROWS])
    colons = table.codes == ord(":")
    marks[:-1] |= colons[:-1] & colons[1:]  # ::
    arrows = np.concatenate(([0], np.cumsum(marks)))
    arrow = arrows[table.end] > arrows[table.begin]
    narrow = table.column(shape.inked) <= MOST_INK
    maybe = np.flatnonzero(narrow & ~arrow)
    found: NDArray[np.bool_] = narrow & arrow
    found[maybe] = _begins_known(table, maybe)
    return found


HEAD = 4  # characters that are compared before a line is looked at


def _begins_known(table: Table, rows: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether the letters that lines begin with, folded, are those of a root or an announcement."""
    letters = np.append(np.flatnonzero((table.column(classes) & LETTER) > 0), len(table.codes))
    first = letters[np.searchsorted(letters, table.begin[rows])]
    codes = np.append(table.column(folded), np.zeros(HEAD, dtype=np.uint32)).astype(np.uint64) & np.uint64(0xFFFF)
    known = np.zeros(len(rows), dtype=np.bool_)
    head = np.zeros(len(rows), dtype=np.uint64)
    for size in range(1, HEAD + 1):
        at = first + size - 1
        inside = at < table.end[rows]
        head = (head << np.uint64(16)) | np.where(inside, codes[np.minimum(at, len(codes) - 1)], np.uint64(0))
        known |= np.isin(head, _known_heads()[size])
    return known


@cache
def _known_heads() -> dict[int, NDArray[np.uint64]]:
    """The first characters of roots and announcements, packed, by how many they are: all of a short word."""
    heads: dict[int, set[int]] = {size: set() for size in range(1, HEAD + 1)}
    for word in ROOTS | ANNOUNCEMENTS:
        packed = 0
        for character in word[:HEAD]:
            packed = (packed << 16) | (ord(character) & 0xFFFF)
        heads[min(len(word), HEAD)].add(packed)
    return {size: np.array(sorted(found), dtype=np.uint64) for size, found in heads.items()}
