"""Trails whose nodes stand on lines of their own and are joined by arrows or slashes."""

from cleantext.evidence.trail_page import ECHO, MOST_NODES, NODE, SECTION, Page, columns
from cleantext.evidence.trails import ARROWS, after_marker

_JOINTS = frozenset(f"{ARROWS}/")
_LONE = _JOINTS | frozenset("-–—")  # on a line of its own a dash joins too


def is_joint(text: str) -> bool:
    """Whether a line holds nothing but an arrow, a slash or a dash.

    >>> is_joint(" > "), is_joint("> News")
    (True, False)
    """
    if text[:1].isalpha():  # so do most lines
        return False
    text = _unmarked(text)
    return 0 < len(text) <= 2 and all(character in _LONE for character in text)


def has_marker(text: str) -> bool:
    """Whether a line begins with a bullet, a number or a bracket."""
    return bool(text[: after_marker(text)].strip())


def joined(page: Page, root: int) -> int:
    """Where a trail ends whose nodes carry arrows, before or behind them or on lines between them."""
    last = _last_joined(page, root)
    if last == root + 1:
        return last if page.text(root).rstrip()[-1:] in ARROWS else root
    return last - _is_title(page, root, last - 1)


def _last_joined(page: Page, root: int) -> int:
    """One past the last line that an arrow joins to the lines before it."""
    at, open_end = root, True
    while at < min(root + 2 * MOST_NODES, len(page.rows)):
        text = _unmarked(page.text(at))
        opens = text[:1] in _JOINTS or is_joint(text)
        closes = text[-1:] in _JOINTS or is_joint(text)
        if not (open_end or opens) or (closes and columns(text) > NODE) or (at == root and opens):
            break
        open_end = closes
        at += 1
    return at


def _is_title(page: Page, root: int, at: int) -> bool:
    """Whether the last node, on line `at`, is the title itself, which stays."""
    text = page.text(at)
    if text.strip()[:1] in _JOINTS or text.strip()[-1:] in _JOINTS or has_marker(text):
        return False
    leaf = page.node(at)
    section = is_joint(page.text(at - 1)) and columns(leaf) <= min(SECTION, columns(page.text(at + 1)))
    echoed = page.echoes(leaf, at + 1, at + 1 + ECHO) or page.echoes(leaf, root - ECHO, root)
    return not (section or echoed)


def _unmarked(text: str) -> str:
    return text[after_marker(text) :].strip()
