"""Trails whose nodes stand on lines of their own, from an announcement or a front page on."""

from cleantext.evidence.trail_joints import is_joint, joined
from cleantext.evidence.trail_numbers import numbered, numbered_to_title
from cleantext.evidence.trail_page import CERTAIN, SECTION, SURE, Page, Stretch, columns
from cleantext.evidence.trail_plain import plain
from cleantext.evidence.trail_words import is_front_page

ANNOUNCED = 0.7  # score of an announced front page that nothing else holds to what follows
MOST_SECTIONS = 5  # lines, the front page included, before the title that is told by its width alone


def trail_over_lines(page: Page, at: int) -> Stretch | None:
    """The trail that begins on line `at` with a front page or an announcement, or whose first arrow stands there."""
    if _first_lone_joint(page, at):
        last = joined(page, at - 1)
        return Stretch(at - 1, last, CERTAIN, "nodes with arrows on lines between") if last > at else None
    first = page.trail(at)
    announced = first.announced and not first.nodes
    root = at + 1 if announced else at
    following = page.trail(root) if announced else first
    if announced and following.strong and len(following.nodes) > 1:
        return Stretch(at, root + 1, CERTAIN, f"{len(following.nodes)} nodes joined by arrows, announced above")
    rooted = (first.rooted and len(first.nodes) == 1) or is_front_page(page.bare(root))
    return _from_front_page(page, at, root) if rooted else numbered_to_title(page, at)


def _first_lone_joint(page: Page, at: int) -> bool:
    """Whether the line is a joint between two nodes, another follows, and none stands before."""
    return at > 0 and is_joint(page.text(at)) and is_joint(page.text(at + 2)) and not is_joint(page.text(at - 2))


def _from_front_page(page: Page, at: int, root: int) -> Stretch | None:
    """The trail from the front page on line `root` on; `at` is the line of its announcement, if it has one."""
    for kind, last in (("arrows", joined(page, root)), ("numbers", numbered(page, root))):
        if last > root + (kind == "numbers"):
            return Stretch(at, last, CERTAIN, f"{last - root} nodes on lines of their own, joined by {kind}")
    return plain(page, at, root) or (_after_announcement(page, at, root) if root > at else None)


def _after_announcement(page: Page, at: int, root: int) -> Stretch:
    """An announcement, a front page and the names of sections under it, before the wider title."""
    last = root + 1
    while last < root + MOST_SECTIONS and 0 < columns(page.text(last)) <= SECTION:
        last += 1
    sure = columns(page.text(last)) > SECTION and root + 1 < last < root + MOST_SECTIONS
    return Stretch(at, last if sure else root + 1, SURE if sure else ANNOUNCED, f"{last - root} nodes, announced")
