"""Trails whose nodes stand on lines of their own, from an announcement or a front page on."""

import regex

from cleantext.evidence.trail_joints import has_marker, is_joint, joined
from cleantext.evidence.trail_page import CERTAIN, MOST_NODES, NODE, SECTION, SURE, TITLE, Page, Stretch, columns
from cleantext.evidence.trail_words import is_root
from cleantext.evidence.trails import bare, trail

PLAIN, ANNOUNCED = 0.5, 0.7  # scores of trails that no joint, no marker and no second cue holds together
NEXT = 3  # inked lines after a bulleted node in which the title may stand
FEW, MANY = 4, 6  # lines in which a trail of plain lines reaches the title; more after an announcement
MOST_SECTIONS = 5  # lines, the front page included, before the title that is told by its width alone
_NUMBER = regex.compile(r"\s*+(\d{1,2})[.)]\s")


def trail_over_lines(page: Page, at: int) -> Stretch | None:
    """The trail that begins on line `at` with a front page or an announcement, or whose first arrow stands there."""
    if _first_lone_joint(page, at):
        last = joined(page, at - 1)
        return Stretch(at - 1, last, CERTAIN, "nodes with arrows on lines between") if last > at else None
    first = trail(page.text(at))
    announced = first.announced and not first.nodes
    root = at + 1 if announced else at
    following = trail(page.text(root)) if announced else first
    if announced and following.strong and following.joints:
        return Stretch(at, root + 1, CERTAIN, f"{len(following.nodes)} nodes joined by arrows, announced above")
    rooted = (first.rooted and len(first.nodes) == 1) or is_root(bare(page.text(root)))
    return _from_front_page(page, at, root) if rooted else None


def _first_lone_joint(page: Page, at: int) -> bool:
    """Whether the line is a joint between two nodes, another follows, and none stands before."""
    return at > 0 and is_joint(page.text(at)) and is_joint(page.text(at + 2)) and not is_joint(page.text(at - 2))


def _from_front_page(page: Page, at: int, root: int) -> Stretch | None:
    """The trail from the front page on line `root` on; `at` is the line of its announcement, if it has one."""
    for kind, last in (("arrows", joined(page, root)), ("numbers", _numbered(page, root))):
        if last > root + (kind == "numbers"):
            return Stretch(at, last, CERTAIN, f"{last - root} nodes on lines of their own, joined by {kind}")
    last = _to_title(page, root, MANY if root > at else FEW)
    if last:
        two = last - root == 2 and columns(bare(page.text(last - 1))) >= TITLE
        sure = root > at or two or has_marker(page.text(root))
        words = f"{last - root} nodes on lines of their own, from a front page to the title"
        return Stretch(at, last, SURE if sure else PLAIN, words)
    return _after_announcement(page, at, root) if root > at else None


def _numbered(page: Page, root: int) -> int:
    """Where a trail ends whose nodes are numbered from one."""
    at = root
    while at - root < MOST_NODES and (number := _NUMBER.match(page.text(at))) and int(number[1]) == at - root + 1:
        at += 1
    return at if not _NUMBER.match(page.text(at)) else root


def _to_title(page: Page, root: int, most: int) -> int:
    """Where a trail of plain lines ends: at the first line that the next one repeats; 0 if there is none."""
    marked = has_marker(page.text(root))
    for at in range(root + 1, min(root + most, len(page.rows))):
        if has_marker(page.text(at)) != marked:
            return 0
        node = bare(page.text(at))
        if page.echoes(node, at + 1, at + 1 + (NEXT if marked else 1)):
            return at + 1
        if columns(node) > NODE:
            return 0
    return 0


def _after_announcement(page: Page, at: int, root: int) -> Stretch:
    """An announcement, a front page and the names of sections under it, before the wider title."""
    last = root + 1
    while last < root + MOST_SECTIONS and 0 < columns(page.text(last)) <= SECTION:
        last += 1
    sure = columns(page.text(last)) > SECTION and root + 1 < last < root + MOST_SECTIONS
    return Stretch(at, last if sure else root + 1, SURE if sure else ANNOUNCED, f"{last - root} nodes, announced")
