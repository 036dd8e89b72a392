"""Trails on plain lines that stand one after the other, all from the same front page: a page in several sections."""

from itertools import pairwise

from cleantext.evidence.trail_joints import has_marker
from cleantext.evidence.trail_page import MOST_NODES, Page, columns
from cleantext.evidence.trail_words import is_front_page

FEWEST = 3  # trails that are no menu and its copy
NODES = 4  # of the first of two
WIDEST = 60  # columns
ENDS = frozenset(".!?。！？…")


def several(page: Page, root: int) -> int:
    """Where trails end that begin on line `root` and, again and again, with the same front page; 0 if there are few."""
    name = page.text(root).strip()
    above = (page.text(at).strip() for at in range(root - MOST_NODES, root))
    if has_marker(name) or name in above:  # of a row of them, the first is asked
        return 0
    roots = [root]
    while after := _next(page, roots[-1]):
        roots.append(after)
    if len(roots) == 2:
        return roots[1] if _same_leaf(page, *roots) else 0
    last = _last(page, roots)
    return last if len(roots) >= FEWEST and any(map(page.titled, range(root, last))) else 0


def _last(page: Page, roots: list[int]) -> int:
    """Where the last of the trails ends: it has no more nodes than the others."""
    longest = max((after - before for before, after in pairwise(roots)), default=0)
    at = roots[-1] + 1
    while at < roots[-1] + longest and _is_node(page.text(at)) and not is_front_page(page.bare(at)):
        at += 1
    return at


def _next(page: Page, root: int) -> int:
    """The next line that says the same as line `root`, after nodes; 0 if there is none."""
    name = page.text(root).strip()
    for at in range(root + 1, min(root + MOST_NODES, len(page.rows))):
        text = page.text(at)
        if text.strip() == name:
            return at if at > root + 1 else 0
        if not _is_node(text):
            return 0
    return 0


def _is_node(text: str) -> bool:
    return columns(text) <= WIDEST and text.rstrip()[-1:] not in ENDS and not has_marker(text)


def _same_leaf(page: Page, first: int, second: int) -> bool:
    """Whether two trails lead to the same title, by other nodes than a menu and its copy have."""
    leaf = page.bare(second - 1)
    for at in range(second + 1, second + MOST_NODES):
        if page.bare(at) == leaf:
            nodes = [[page.bare(one) for one in range(*trail)] for trail in ((first, second), (second, at + 1))]
            return second - first >= NODES and nodes[0] != nodes[1] and page.echoes(leaf, at + 1, at + 2)
    return False
