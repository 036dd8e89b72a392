"""Trails whose nodes stand on lines of their own, and trails without separators."""

from collections.abc import Sequence
from typing import NamedTuple

import regex

from cleantext.evidence.trail_words import LEAVES, ROOTS, is_root
from cleantext.evidence.trails import ARROWS, after_marker, bare, trail
from cleantext.lines import Lines

# How many of such trails are junk on labelled pages: of the certain ones all of 190, of the sure ones 37 of 38.
CERTAIN, SURE = 0.98, 0.97
ECHO = 8  # inked lines around a trail in which its last node may come again
NEXT = 3  # the same where nothing joins the nodes
MOST_NODES = 8
NODE = 40  # columns of a node before the last
SECTION = 24  # columns of a section's name where nothing else tells it from a title
_NUMBER = regex.compile(r"\s*+(\d{1,2})[.)]\s")


class Page(NamedTuple):
    """A document's lines, and the numbers of those that hold ink."""

    lines: Lines
    rows: Sequence[int]

    def text(self, at: int) -> str:
        """The text of the `at`-th line that holds ink; empty past the ends."""
        return self.lines[self.rows[at]] if 0 <= at < len(self.rows) else ""

    def echoes(self, node: str, first: int, last: int) -> bool:
        """Whether a line of the numbers first..last-1 says `node`, a folded text, again."""
        node = node.rstrip("….").strip()
        if len(node) < 2:
            return False
        long = columns(node) >= 12
        return any(
            line == node or (long and line.startswith(node))
            for line in map(bare, map(self.text, range(max(0, first), min(last, len(self.rows)))))
        )


class Stretch(NamedTuple):
    """Lines first..last-1 of a page's inked lines that are a trail, and what speaks for it."""

    first: int
    last: int
    score: float
    reason: str


def columns(text: str) -> int:
    """How wide `text` is: characters of East Asia count double."""
    return sum(2 if character > "\u2e7f" else 1 for character in text)


def many_lines(page: Page, at: int) -> Stretch | None:
    """The trail that begins on line `at` with a front page or an announcement, or whose first arrow stands there."""
    if _is_joint(page.text(at)) and _is_joint(page.text(at + 2)) and at and not _is_joint(page.text(at - 2)):
        last = _joined(page, at - 1)
        return Stretch(at - 1, last, CERTAIN, "nodes with arrows on lines between") if last > at else None
    first = trail(page.text(at))
    announced = first.announced and not first.nodes
    root = at + 1 if announced else at
    following = trail(page.text(root)) if announced else first
    if announced and following.strong and following.joints:
        return Stretch(at, root + 1, CERTAIN, f"{len(following.nodes)} nodes joined by arrows, announced above")
    rooted = (first.rooted and len(first.nodes) == 1) or is_root(bare(page.text(root)))
    return _from_front_page(page, at, root) if rooted else None


def _from_front_page(page: Page, at: int, root: int) -> Stretch | None:
    for kind, last in (("arrows", _joined(page, root)), ("numbers", _numbered(page, root))):
        if last > root + (kind == "numbers"):
            return Stretch(at, last, CERTAIN, f"{last - root} nodes on lines of their own, joined by {kind}")
    last = _to_title(page, root, 6 if root > at else 4)
    if last:
        two = last - root == 2 and columns(bare(page.text(last - 1))) >= 12
        sure = root > at or two or _has_marker(page.text(root))
        words = f"{last - root} nodes on lines of their own, from a front page to the title"
        return Stretch(at, last, SURE if sure else 0.5, words)
    return _after_announcement(page, at, root) if root > at else None


def _after_announcement(page: Page, at: int, root: int) -> Stretch:
    """An announcement, a front page and the names of sections under it, before the wider title."""
    last = root + 1
    while last < root + 5 and 0 < columns(page.text(last)) <= SECTION:
        last += 1
    sure = columns(page.text(last)) > SECTION and root + 1 < last < root + 5
    return Stretch(at, last if sure else root + 1, SURE if sure else 0.7, f"{last - root} nodes, announced")


def _joined(page: Page, root: int) -> int:
    """Where a trail ends whose nodes carry arrows, before or behind them or on lines between them."""
    at, joined = root, True
    while at < min(root + 2 * MOST_NODES, len(page.rows)):
        text = page.text(at)[after_marker(page.text(at)) :].strip()
        opens = text[:1] in _JOINTS or _is_joint(text)
        closes = text[-1:] in _JOINTS or _is_joint(text)
        if not (joined or opens) or (closes and columns(text) > NODE) or (at == root and opens):
            break
        joined = closes
        at += 1
    if at == root + 1:
        return at if page.text(root).rstrip()[-1:] in ARROWS else root
    last = page.text(at - 1)
    if last.strip()[:1] not in _JOINTS and last.strip()[-1:] not in _JOINTS and not _has_marker(last):
        leaf = bare(last)
        section = _is_joint(page.text(at - 2)) and columns(leaf) <= min(SECTION, columns(page.text(at)))
        if not (section or page.echoes(leaf, at, at + ECHO) or page.echoes(leaf, root - ECHO, root)):
            at -= 1  # the last node is the title itself
    return at


_JOINTS = frozenset(f"{ARROWS}/")


def _is_joint(text: str) -> bool:
    """Whether a line holds nothing but an arrow, a slash or a dash."""
    text = text[after_marker(text) :].strip()
    return 0 < len(text) <= 2 and all(character in ARROWS or character in "/-–—" for character in text)


def _has_marker(text: str) -> bool:
    return bool(text[: after_marker(text)].strip())


def _numbered(page: Page, root: int) -> int:
    """Where a trail ends whose nodes are numbered from one."""
    at = root
    while at - root < MOST_NODES and (number := _NUMBER.match(page.text(at))) and int(number[1]) == at - root + 1:
        at += 1
    return at if not _NUMBER.match(page.text(at)) else root


def _to_title(page: Page, root: int, most: int) -> int:
    """Where a trail of plain lines ends: at the first line that the next one repeats; 0 if there is none."""
    for at in range(root + 1, min(root + most, len(page.rows))):
        if _has_marker(page.text(at)) != _has_marker(page.text(root)):
            return 0
        node = bare(page.text(at))
        if page.echoes(node, at + 1, at + 1 + (NEXT if _has_marker(page.text(at)) else 1)):
            return at + 1
        if columns(node) > NODE:
            return 0
    return 0


def glued(page: Page, at: int) -> Stretch | None:
    """A line that begins with a front page and ends with the title that follows, with nothing between the nodes."""
    text = page.text(at)
    line = bare(text)
    root = max((word for word in ROOTS if line.startswith(word)), key=len, default="")
    following = text[after_marker(text) :].strip()[len(root) :]
    if not root or not following or following[0].islower():
        return None
    for after in range(at + 1, min(at + ECHO, len(page.rows))):
        title = bare(page.text(after))
        if columns(title) >= 12 and line.endswith(title) and columns(line) - columns(title) <= 2 * NODE:
            return Stretch(at, at + 1, SURE, "from a front page to the title, without separators")
    return None


def ends_in_leaf(nodes: Sequence[str]) -> bool:
    """Whether the last node says "text" instead of the title."""
    words = nodes[-1].split() if len(nodes) > 1 else []
    return bool(words) and (words[0] in LEAVES or words[-1] in LEAVES)
