"""Trails whose nodes stand on plain lines: from a front page to the title, with nothing that joins them."""

from collections.abc import Iterator

from cleantext.evidence.trail_joints import has_marker
from cleantext.evidence.trail_page import MOST_NODES, NODE, SECTION, SURE, TITLE, Page, Stretch, columns, squashed
from cleantext.evidence.trail_several import several
from cleantext.evidence.trails import bare

PLAIN = 0.5  # score of a trail with no second cue
NEXT = 3  # inked lines after the last bulleted node in which the title may stand
WIDE = 40  # columns of a line that no menu has
NAMED = 24  # columns of a node that is a title by its width
FEW = 6  # nodes of a trail whose title is known by its width alone
DIGITS = 4  # of a node that is no date
ENDS = frozenset(".!?。！？…©")


def plain(page: Page, at: int, root: int) -> Stretch | None:
    """The trail from the front page on line `root`; `at` is the line of its announcement, if it has one."""
    if last := several(page, root):
        return Stretch(at, last, SURE, f"{last - root} nodes on lines of their own, of trails from one front page")
    weak = None
    for leaf in _nodes(page, root):
        score, words = _leaf(page, leaf, root, root > at)
        found = Stretch(at, leaf + 1, score, f"{leaf + 1 - root} nodes on lines of their own, {words}")
        if score >= SURE:
            return found
        weak = weak or (found if score else None)
    return weak


def _nodes(page: Page, root: int) -> Iterator[int]:
    """The lines that may be the last node."""
    marked = has_marker(page.text(root))
    for at in range(root + 1, min(root + MOST_NODES, len(page.rows))):
        if has_marker(page.text(at)) != marked:
            return
        yield at
        if not is_node(page.text(at)):
            return


def is_node(text: str) -> bool:
    """Whether a line may be a node before the last: narrow, no sentence, no date."""
    text = text.strip()
    ends = text[-1:] in ENDS or text[:1] in ENDS
    return columns(bare(text)) <= NODE and not ends and sum(map(str.isdigit, text)) <= DIGITS


def _leaf(page: Page, at: int, root: int, announced: bool) -> tuple[float, str]:
    """How sure it is that the node on line `at` is the last, and what says so; 0 if nothing does."""
    node = bare(page.text(at))
    wide = columns(node)
    if has_marker(page.text(root)):
        last = not has_marker(page.text(at + 1))
        if last and page.echoes(node, at + 1, at + 1 + NEXT):
            return SURE, "bulleted, up to the title"
    elif page.echoes(node, at + 1, at + 2):
        exact = squashed(node) == squashed(bare(page.text(at + 1)))
        known = (wide >= NAMED and at - root < FEW) or page.titled(at) or _before_prose(page, at, root)
        sure = announced or (exact and (known or (at == root + 1 and wide >= TITLE)))
        return SURE if sure else PLAIN, "up to the title"
    if at == root + 1 and node and wide >= 8 and squashed(node) == squashed(bare(page.text(root - 1))):
        return SURE, "X below the title"
    if page.titled(at) and wide >= NAMED and squashed(node)[:TITLE] == squashed(bare(page.text(at + 1)))[:TITLE]:
        return SURE, "X up to the title of the page"
    if at<=root+2 and page.titled(at + 1) and columns(bare(page.text(at + 1))) >= NAMED and wide <= SECTION:
        return SURE, f"X before the title {page.came_before(root)} {[page.came_before(x) for x in range(root+1,at+1)]} {at-root}"
    return 0.0, ""


def _before_prose(page: Page, at: int, root: int) -> bool:
    """Whether a wide line follows the title, and the front page or a node stands in a menu further up."""
    return columns(page.text(at + 2)) >= WIDE and any(map(page.came_before, range(root, at)))


