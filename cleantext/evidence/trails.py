"""Trails: the nodes of a breadcrumb, read from one line of text."""

from collections import defaultdict
from functools import cache
from typing import NamedTuple

import regex

from cleantext.evidence.blanks import ANY, SOME
from cleantext.evidence.trail_words import ANNOUNCEMENTS, VAGUE, is_front_page, is_root

ARROWS = ">＞»›→〉》➔❯"
FLOWS = ("→", "->", "=>", "➔", "::")
_MARKER = regex.compile(r"[\s\p{Cf}]*+(?:[•·●▪◦■□◆※*◎○](?=\s)|[-–](?=\s)|\d{1,2}[.)](?=\s))?+[\s\[【]*+")
_ARROW = r"(?:-{1,2}>|=>|[>＞»›→〉➔❯])(?:\s*+[>＞»›→〉])*+"
_STRONG = regex.compile(rf"{ANY}(?:{_ARROW}|(?<=\s)::(?=\s)|(?<=[\s\p{{Han}}])》)\s*+")
# Pronunciation that a page writes into its Chinese: 首頁(yè).
_SOUND = regex.compile(r"(?<=\p{Han})\([a-zà-ɏ]{1,6}\)")
_BLANKS = regex.compile(r"[\s\xa0]{2,}+|\t")
# Quotation marks and brackets whose second half looks like an arrow.
_PAIRED = regex.compile(r"[«‹<＜〈《]|[-=]>\s*+[({]")
_SLASH = regex.compile(rf"{ANY}(?:(?<!/)/(?!/)|／)\s*+")
_WEAK = (
    ("/／", _SLASH),
    ("|｜", regex.compile(rf"{ANY}[|｜]\s*+")),
    ("·•?-–—\\", regex.compile(rf"{SOME}[·•?\-–—\\]\s++")),
)
_STRONG_MARKS = f"{ARROWS}:"
# What any of these holds: a line without it, as most are, is not searched.
_MARKS = frozenset(_STRONG_MARKS + "".join(marks for marks, _ in _WEAK))


class Trail(NamedTuple):
    """A line read as a trail; the nodes are folded.

    announced  a phrase such as "You are here" stands before the nodes
    rooted     the first node is a front page
    nodes      the names, in order, without empty ones
    joints     how many separators there are, at the ends too
    strong     whether they are arrows, which join little else
    opened     whether a separator stands before the first node
    flow       whether the arrows are of a kind that joins steps and types as well (→, ->)
    slashes    whether slashes join them
    definite   whether the phrase before them can announce nothing else
    blanks     whether nothing but wide blanks joins the nodes
    last       where in the text the last node begins
    """

    announced: bool
    rooted: bool
    nodes: tuple[str, ...]
    joints: int
    strong: bool
    opened: bool
    flow: bool
    slashes: bool
    definite: bool
    blanks: bool
    last: int


def trail(text: str, folded: str) -> Trail:
    """`text`, which reads `folded` when folded, as a trail; without separators it has one node.

    >>> trail("You are here: Home > News", "you are here: home > news").nodes
    ('home', 'news')
    """
    line = folded[after_marker(text) :]
    if "(" in line:
        line = _SOUND.sub("", line)
    announced = _announced(line)
    rest = line[announced:].strip(" \t\u3000:：︰]】")
    marks = _MARKS.intersection(rest)
    strong = not marks.isdisjoint(_STRONG_MARKS) and _STRONG.search(rest) is not None and not _PAIRED.search(rest)
    joint = _STRONG if strong else _weak_joint(rest, marks)
    blanks = False
    pieces = joint.split(rest) if marks else [rest]
    if len(pieces) == 1 and announced:
        pieces = rest.split()
    elif len(pieces) == 1 and is_front_page(_BLANKS.split(rest, 1)[0].strip()):
        pieces, blanks = _BLANKS.split(rest), True
    pieces = pieces or [""]
    nodes = tuple(node for piece in pieces if (node := piece.strip("[]【】 \xa0\u3000")))
    rooted = bool(nodes) and is_root(nodes[0])
    flow = any(arrow in rest for arrow in FLOWS)
    opened = not pieces[0].strip()
    slashes = joint is _SLASH
    definite = line[announced : announced + 1] in (":", "︰") and line[:announced] not in VAGUE
    last = folded.rfind(nodes[-1]) if nodes else 0
    return Trail(announced > 0, rooted, nodes, len(pieces) - 1, strong, opened, flow, slashes, definite, blanks, last)


def _weak_joint(text: str, marks: frozenset[str]) -> regex.Pattern[str]:
    """The first of the separators other than arrows that joins parts of a text, which holds `marks`."""
    for needed, joint in _WEAK:
        if not marks.isdisjoint(needed) and joint.search(text):
            return joint
    return _SLASH


def after_marker(text: str) -> int:
    """Where the text of a list item begins: after its bullet or number."""
    marker = None if text[:1].isalpha() else _MARKER.match(text)  # most lines begin with a letter
    return marker.end() if marker else 0


def bare(text: str, folded: str) -> str:
    """`text`, which reads `folded` when folded, without a list marker and without separators at its ends: folded.

    >>> bare("2. News >", "2. news >"), bare(" › ", " › ")
    ('news', '')
    """
    return folded[after_marker(text) :].strip(f"{ARROWS}/|｜-–:： \t\xa0\u3000]】")


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
