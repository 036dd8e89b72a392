"""Trails whose nodes stand on plain lines: from a front page to the title, with nothing that joins them."""

from collections.abc import Iterator

from cleantext.evidence.trail_joints import has_marker
from cleantext.evidence.trail_page import (
    CERTAIN,
    MOST_NODES,
    NODE,
    SECTION,
    SURE,
    TITLE,
    Page,
    Stretch,
    columns,
    squashed,
)
from cleantext.evidence.trail_several import several
from cleantext.evidence.trail_words import is_front_page
from cleantext.evidence.trails import bare

PLAIN = 0.5  # score of a trail with no second cue
NEXT = 3  # inked lines after the last bulleted node in which the title may stand
WIDE = 40  # columns of a line that no menu has
PASSAGE = 60  # columns of a line of prose
NAMED = 24  # columns of a node that is a title by its width
HEADING = 8  # columns of a heading that the last node repeats
FEW = 6  # nodes of a trail whose title is known by its width alone
FEWER = 4  # nodes that are no second copy of a menu
TOP = 4  # lines under the page's title, where its sections may stand
DIGITS = 4  # of a node that is no date
ENDS = frozenset(".!?。！？…©")


def plain(page: Page, at: int, root: int) -> Stretch | None:
    """The trail from the front page on line `root`; `at` is the line of its announcement, if it has one."""
    if last := several(page, root):
        return Stretch(at, last, CERTAIN, f"{last - root} nodes on lines of their own, of trails from one front page")
    found = None
    for leaf in _nodes(page, root):
        words = f"{leaf + 1 - root} nodes on lines of their own, from a front page"
        score = _to_title(page, root, leaf, root > at)
        if score == SURE:
            return Stretch(at, leaf + 1, SURE, f"{words} to the title")
        if _before_title(page, root, leaf):
            found = Stretch(at, leaf + 1, SURE, f"{words}, told by the title")
        found = found or (Stretch(at, leaf + 1, score, words) if score else None)
    return found


def _nodes(page: Page, root: int) -> Iterator[int]:
    """The lines that may be the last node."""
    marked = has_marker(page.text(root))
    for at in range(root + 1, min(root + MOST_NODES, len(page.rows))):
        if has_marker(page.text(at)) != marked or is_front_page(page.bare(at)):
            return
        yield at
        if not _is_node(page, at):
            return


def _is_node(page: Page, at: int) -> bool:
    """Whether a line may be a node before the last: narrow, no sentence, no date."""
    text, folded = page.text(at).strip(), page.folded(at).strip()
    ends = text[-1:] in ENDS or text[:1] in ENDS
    return columns(bare(text, folded)) <= NODE and not ends and sum(map(str.isdigit, text)) <= DIGITS


def _to_title(page: Page, root: int, at: int, announced: bool) -> float:
    """How sure it is that line `at` is the last node: the title, which stays on another line; 0 if it is not."""
    node = page.bare(at)
    if has_marker(page.text(root)):
        last = not has_marker(page.text(at + 1))
        return SURE if last and page.echoes(node, at + 1, at + 1 + NEXT) else 0.0
    if announced and page.titled(at) and page.came_before(at):
        return SURE
    if not page.echoes(node, at + 1, at + 2):
        begun = page.titled(at) and columns(node) >= NAMED
        return SURE if begun and page.squashed(at + 1)[:TITLE] == squashed(node)[:TITLE] else 0.0
    wide, exact = columns(node), squashed(node) == page.squashed(at + 1)
    known = page.titled(at) or (at - root < FEW and wide >= (NAMED if at > root + 1 else TITLE))
    return SURE if announced or (exact and (known or _again(page, root, at, at + 2))) else PLAIN


def _before_title(page: Page, root: int, at: int) -> bool:
    """Whether line `at` is the last node by what stands around: a heading that says the same, the title below."""
    text = page.text(at)
    node, below = page.node(at), page.bare(at + 1)
    if at == root + 1 and columns(node) >= HEADING and squashed(node) == page.squashed(root - 1):
        return True
    if has_marker(text) or not _is_node(page, at):
        return False
    if at <= root + 2 and page.titled(at + 1) and columns(below) >= NAMED and columns(node) <= SECTION:
        return True
    if root < TOP and page.is_section(node) and not page.is_section(below):
        return True
    return at < root + FEWER and columns(page.text(at + 2)) >= PASSAGE and _again(page, root, at + 1, at + 1)


def _again(page: Page, root: int, end: int, wide: int) -> bool:
    """Whether line `wide` is no item of a menu, and the lines root..end-1 stand in one further up."""
    return columns(page.text(wide)) >= WIDE and all(map(page.came_before, range(root, end)))
