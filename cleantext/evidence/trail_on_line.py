"""Trails on one line: which of them are breadcrumbs, by their words, the lines around them, and what comes again."""

from collections.abc import Sequence

from cleantext.evidence.trail_page import CERTAIN, ECHO, NODE, SECTION, SURE, Page, Stretch, columns
from cleantext.evidence.trail_words import LEAVES
from cleantext.evidence.trails import Trail, trail

# The share of such trails that are breadcrumbs on labelled pages.
UNLIKELY, RARE, LONG, EVEN = 0.1, 0.3, 0.4, 0.5
MOST_ROOTED = 6  # nodes from a front page that weak separators join; more are a menu
PASSAGE = 60  # columns; a wider line that ends a sentence is prose
LAST_NODE = 200  # columns; the last node may be a whole title
PROSE = frozenset(",.:;!?，。：；！？、…")
ENDS = frozenset(".!?。！？…")
CODE = frozenset("={};$\\<")


def trail_on_line(page: Page, at: int) -> Stretch | None:
    """The line as a trail of its own."""
    text = page.text(at)
    found = trail(text)
    if not found.joints or not found.nodes or CODE.intersection(text):
        return None
    echo = page.echoes(found.nodes[-1], at + 1, at + ECHO)
    if not names(found.nodes[:-1]) or not (echo or _name_at_end(found.nodes[-1])):
        return None
    score = _score(found, echo) or (SURE if _alone(page, at, found) else RARE)
    return Stretch(at, at + 1, score, _reason(found, echo))


def names(nodes: Sequence[str]) -> bool:
    """Whether all nodes are short and have letters; no sentence, no number, no formula."""
    return all(
        columns(node) <= NODE and node[-1] not in ENDS and columns("".join(filter(str.isalpha, node))) > 1
        for node in nodes
    )


def after_prose(page: Page, at: int) -> bool:
    """Whether one of the three lines before is a passage of prose."""
    before = map(page.text, range(at - 3, at))
    return any(columns(text) >= PASSAGE and text.rstrip()[-1:] in ENDS for text in before)


def _name_at_end(node: str) -> bool:
    """Whether the last node may be a title: not too wide, and no sentence of several parts."""
    sentence = node[-1] in ENDS and any(character in PROSE for character in node[:-1])
    return columns(node) <= LAST_NODE and not sentence


def _score(found: Trail, echo: bool) -> float:
    """The share of such trails that are breadcrumbs on labelled pages; 0 where their surroundings must tell."""
    leaf = _ends_in_leaf(found.nodes)
    if found.announced and (found.rooted or found.strong):
        return CERTAIN
    if (len(found.nodes) == 1 and not found.rooted) or (found.opened and not (leaf or echo)):
        return UNLIKELY
    if found.rooted:
        return CERTAIN if found.strong or echo else 0.0 if len(found.nodes) <= MOST_ROOTED else LONG
    if not found.strong:
        return UNLIKELY
    if leaf:
        return CERTAIN
    if echo:
        return SURE if found.joints > 1 and not found.flow else EVEN
    return RARE if found.flow else 0.0


def _ends_in_leaf(nodes: Sequence[str]) -> bool:
    """Whether the last node says "text" instead of the title."""
    words = nodes[-1].split() if len(nodes) > 1 else []
    return bool(words) and (words[0] in LEAVES or words[-1] in LEAVES)


def _alone(page: Page, at: int, found: Trail) -> bool:
    """Whether a trail without a cue of its own stands where breadcrumbs do: not in prose, not in a list of its kind."""
    text = page.text(at)
    if (at == 0 and not found.rooted) or text == text.lower() != text.upper() or any(mark in text for mark in ":：="):
        return False
    if any(trail(page.text(other)).joints for other in (at - 1, at + 1)):
        return False
    if after_prose(page, at):
        return False
    if found.rooted:
        return "|" not in text and " - " not in text
    return found.joints > 1 or (len(found.nodes) == 2 and all(_section(node) for node in found.nodes))


def _section(node: str) -> bool:
    return columns(node) <= SECTION and not any(character.isdigit() or character in PROSE for character in node)


def _reason(found: Trail, echo: bool) -> str:
    parts = [f"{len(found.nodes)} nodes joined by {'arrows' if found.strong else 'separators'}"]
    parts += ["announced"] * found.announced + ["from a front page"] * found.rooted
    parts += ["the last node comes again below"] * echo
    return ", ".join(parts)
