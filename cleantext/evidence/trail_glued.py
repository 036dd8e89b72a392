"""Trails whose text is glued together: without separators up to the title, or to the sentence that follows."""

from cleantext.evidence.trail_on_line import ENDS, PASSAGE, names
from cleantext.evidence.trail_page import ECHO, NODE, SURE, TITLE, Page, Stretch, columns, squashed
from cleantext.evidence.trail_words import LEAVES, ROOTS
from cleantext.evidence.trails import after_marker

NAMED = 24  # columns of a title that a blank parts from what stands before it
_FIRST = frozenset(root[0] for root in ROOTS)
_WIDTHS = sorted({len(root) for root in ROOTS}, reverse=True)
KNOWN = 8  # columns of a title that stands on the line before


def glued(page: Page, at: int) -> Stretch | None:
    """A line that begins with a front page and ends with the title that follows, with nothing between the nodes."""
    text = page.text(at)
    line = page.node(at)
    if line[:1] not in _FIRST:
        return None
    root = next((line[:width] for width in _WIDTHS if line[:width] in ROOTS), "")
    if not root:
        return None
    following = text[after_marker(text) :].strip()[len(root) :]
    if not following or following[0].islower():
        return None
    rest = squashed(page.folded(at)[after_marker(text) :].strip()[len(root) :])
    least = NAMED if following[0].isspace() else TITLE
    if columns(rest) < min(least, NAMED if following[0].isspace() else KNOWN):
        return None
    for other in (*range(at + 1, min(at + ECHO, len(page.rows))), at - 1):
        title = page.squashed(other)
        wide = columns(title) >= (least if other > at else KNOWN) and (
            other > at or (title == rest and not following[0].isspace())
        )
        if wide and rest.endswith(title) and columns(rest) - columns(title) <= NODE:
            return Stretch(at, at + 1, SURE, "from a front page to the title, without separators")
    return None


def before_sentence(page: Page, at: int) -> int:
    """How much of a line is a trail from a front page that a sentence is glued to."""
    text, found = page.text(at), page.trail(at)
    if found.opened or not (found.rooted and found.strong and len(found.nodes) > 2 and names(found.nodes[:-1])):
        return 0
    leaf = found.nodes[-1].split(" ")[0]
    after = text[found.last :]
    if found.last >= len(text):
        return 0
    if leaf in LEAVES:
        return found.last + len(leaf)
    return found.last if after.rstrip()[-1:] in ENDS and columns(after) > PASSAGE else 0
