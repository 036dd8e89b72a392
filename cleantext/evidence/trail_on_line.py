"""Trails on one line: which of them are breadcrumbs, by their words, the lines around them, and what comes again."""

from collections.abc import Sequence
from typing import NamedTuple

from cleantext.evidence.trail_page import CERTAIN, ECHO, NODE, SECTION, SURE, TITLE, Page, Stretch, columns
from cleantext.evidence.trail_words import LEAVES, is_front_page
from cleantext.evidence.trails import Trail

# The share of such trails that are breadcrumbs on labelled pages.
UNLIKELY, RARE, LONG, EVEN = 0.1, 0.3, 0.4, 0.5
KNOWN = 6  # columns of a last node, from a front page, that the next line may end with
MOST_ROOTED = 6  # nodes from a front page that weak separators join; more are a menu
PASSAGE = 60  # columns; a wider line that ends a sentence is prose
LAST_NODE = 200  # columns; the last node may be a whole title
PROSE = frozenset(",.:;!?，。：；！？、…")
ENDS = frozenset(".!?。！？…")
CODE = frozenset("={};$\\<")


class Cues(NamedTuple):
    """What the page says of a trail on one line.

    echo    whether one of the next lines says the last node again
    next    whether the next line says it, as part of what it says
    titled  whether the next line is the page's title
    parts   how many nodes that slashes join stand in the page's title too, as parts of it
    """

    echo: bool
    next: bool
    titled: bool
    parts: int


def trail_on_line(page: Page, at: int) -> Stretch | None:
    """The line as a trail of its own."""
    text = page.text(at)
    found = page.trail(at)
    if not found.joints or not found.nodes or CODE.intersection(text) or any(node[0] == "/" for node in found.nodes):
        return None
    if not names(found.nodes[:-1], found.rooted):
        return None
    cues = _cues(page, at, found)
    if not (cues.echo or _name_at_end(found.nodes[-1])):
        return None
    score = _score(found, cues) or (SURE if _alone(page, at, found) else RARE)
    if at == 0 and not found.announced and not is_front_page(found.nodes[0]):
        score = min(score, EVEN)  # the title of the page, with the site's name first
    return Stretch(at, at + 1, score, _reason(found, cues))


def _cues(page: Page, at: int, found: Trail) -> Cues:
    leaf, following = found.nodes[-1], page.bare(at + 1)
    ends = columns(leaf) >= (KNOWN if found.rooted else TITLE) and following.endswith(leaf)
    return Cues(
        echo=page.echoes(leaf, at + 1, at + ECHO),
        next=ends or (found.rooted and following.startswith(f"{leaf} ")),
        titled=page.titled(at + 1),
        parts=sum(map(page.is_part, found.nodes)) if found.slashes else 0,
    )


def names(nodes: Sequence[str], numbers: bool = False) -> bool:
    """Whether all nodes are short and have letters, or are `numbers`; no sentence, no formula."""
    return all(
        columns(node) <= NODE
        and node[-1] not in ENDS
        and (columns("".join(filter(str.isalpha, node))) > 1 or (numbers and node.isdigit()))
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


def _score(found: Trail, cues: Cues) -> float:
    """The share of such trails that are breadcrumbs on labelled pages; 0 where their surroundings must tell."""
    leaf = _ends_in_leaf(found.nodes)
    if found.announced and (found.rooted or found.strong or found.definite):
        return CERTAIN
    if (len(found.nodes) == 1 and not found.rooted) or (found.opened and not (leaf or cues.echo)):
        return UNLIKELY
    if found.rooted:
        return _from_front_page(found, cues)
    if not found.strong:
        return SURE if cues.parts > 1 and found.slashes else UNLIKELY
    if leaf:
        return CERTAIN
    if found.flow:
        return EVEN if cues.echo else RARE
    if cues.titled or (found.joints > 1 and (cues.echo or cues.next)):
        return SURE
    return EVEN if cues.echo else 0.0


def _from_front_page(found: Trail, cues: Cues) -> float:
    if cues.echo or (found.strong and not found.blanks):
        return CERTAIN
    if len(found.nodes) > MOST_ROOTED:
        return LONG
    if cues.next or (cues.titled and not found.blanks):
        return SURE
    return LONG if found.blanks else 0.0


def _ends_in_leaf(nodes: Sequence[str]) -> bool:
    """Whether the last node says "text" instead of the title."""
    words = nodes[-1].split() if len(nodes) > 1 else []
    return bool(words) and (words[0] in LEAVES or words[-1] in LEAVES)


def _alone(page: Page, at: int, found: Trail) -> bool:
    """Whether a trail without a cue of its own stands where breadcrumbs do: not in prose, not in a list of its kind."""
    text = page.text(at)
    if text == text.lower() != text.upper() and not found.rooted:
        return False
    if any(_alike(found, page.trail(other)) for other in (at - 1, at + 1)):
        return False
    if found.rooted:
        return len(set(found.nodes)) == len(found.nodes) and (found.slashes or not ("|" in text or " - " in text))
    if at == 0 or after_prose(page, at) or any(mark in text for mark in ":：="):
        return False
    spaced = text.strip()[len(found.nodes[0]) :][:1].isspace()
    return len(found.nodes) > 2 or (found.joints == 1 and spaced and all(map(_section, found.nodes)))


def _alike(one: Trail, other: Trail) -> bool:
    """Whether two neighbouring lines are trails of one kind, as in a list or a menu."""
    return other.joints > 0 and one.strong == other.strong and one.rooted == other.rooted


def _section(node: str) -> bool:
    return columns(node) <= SECTION and not any(character.isdigit() or character in PROSE for character in node)


def _reason(found: Trail, cues: Cues) -> str:
    parts = [f"{len(found.nodes)} nodes joined by {'arrows' if found.strong else 'separators'}"]
    parts += ["announced"] * found.announced + ["from a front page"] * found.rooted
    parts += ["the last node comes again below"] * cues.echo + ["above the title"] * cues.titled
    return ", ".join(parts)
