"""Where the trails of a page stand: the rules for one line, the lines of several, and what surrounds them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.trail_lines import (
    CERTAIN,
    ECHO,
    NODE,
    SECTION,
    SURE,
    Page,
    Stretch,
    columns,
    ends_in_leaf,
    glued,
    many_lines,
)
from cleantext.evidence.trail_words import LEAVES
from cleantext.evidence.trails import Trail, like_trails, trail
from cleantext.lines import Lines, Table

PASSAGE = 60  # columns; a wider line that ends a sentence is prose
LAST_NODE = 200  # columns; the last node may be a whole title
PROSE = frozenset(",.:;!?，。：；！？、…")
ENDS = frozenset(".!?。！？…")
CODE = frozenset("={};$\\<")


class Breadcrumbs(NamedTuple):
    """A trail on a page: its span in the text, its rows there, how sure it is, and what speaks for it."""

    start: int
    end: int
    rows: slice
    score: float
    reason: str


def breadcrumbs(table: Table) -> list[list[Breadcrumbs]]:
    """The trails of each page of the batch."""
    return [list(_of_page(table.lines(page))) for page in range(len(table.texts))]


def trail_score(table: Table) -> NDArray[np.float64]:
    """Per line how sure it is that it belongs to a trail."""
    scores = np.zeros(len(table))
    for first, found in zip(table.first_row, table.column(breadcrumbs), strict=False):
        for one in found:
            rows = slice(first + one.rows.start, first + one.rows.stop)
            scores[rows] = np.maximum(scores[rows], one.score)
    return scores


def _of_page(lines: Lines) -> Iterator[Breadcrumbs]:
    like = lines.column(like_trails)
    if not like.any():
        return
    inked = np.flatnonzero(lines.column(shape.inked) > 0)
    page = Page(lines, inked.tolist())
    done = 0
    for at in np.flatnonzero(like[inked]).tolist():
        if at < done:
            continue
        row = page.rows[at]
        start, end = lines.span(row)
        if found := many_lines(page, at) or _one_line(page, at) or glued(page, at):
            done = found.last
            rows = slice(page.rows[found.first], page.rows[found.last - 1] + 1)
            start, end = lines.span(rows.start)[0], lines.span(rows.stop - 1)[1]
            yield Breadcrumbs(start, end, rows, found.score, found.reason)
        elif length := 0 if _after_prose(page, at) else _before_sentence(page.text(at)):
            yield Breadcrumbs(start, start + length, slice(row, row), SURE, "from a front page, glued to a sentence")


def _one_line(page: Page, at: int) -> Stretch | None:
    """The line as a trail of its own."""
    text = page.text(at)
    found = trail(text)
    if not found.joints or not found.nodes or CODE.intersection(text):
        return None
    echo = page.echoes(found.nodes[-1], at + 1, at + ECHO)
    if not _names(found.nodes[:-1]) or not (echo or _name_at_end(found.nodes[-1])):
        return None
    score = _score(found, echo) or (SURE if _alone(page, at, found) else 0.3)
    return Stretch(at, at + 1, score, _reason(found, echo))


def _names(nodes: Sequence[str]) -> bool:
    """Whether all nodes are short and have letters; no sentence, no number, no formula."""
    return all(
        columns(node) <= NODE and node[-1] not in ENDS and columns("".join(filter(str.isalpha, node))) > 1
        for node in nodes
    )


def _name_at_end(node: str) -> bool:
    """Whether the last node may be a title: not too wide, and no sentence of several parts."""
    sentence = node[-1] in ENDS and any(character in PROSE for character in node[:-1])
    return columns(node) <= LAST_NODE and not sentence


def _score(found: Trail, echo: bool) -> float:
    """The share of such trails that are breadcrumbs on labelled pages; 0 where their surroundings must tell."""
    leaf = ends_in_leaf(found.nodes)
    if found.announced and (found.rooted or found.strong):
        return CERTAIN
    if (len(found.nodes) == 1 and not found.rooted) or (found.opened and not (leaf or echo)):
        return 0.1
    if found.rooted:
        return CERTAIN if found.strong or echo else 0.0 if len(found.nodes) <= 6 else 0.4
    if not found.strong:
        return 0.1
    if leaf:
        return CERTAIN
    if echo:
        return SURE if found.joints > 1 and not found.flow else 0.5
    return 0.3 if found.flow else 0.0


def _alone(page: Page, at: int, found: Trail) -> bool:
    """Whether a trail without a cue of its own stands where breadcrumbs do: not in prose, not in a list of its kind."""
    text = page.text(at)
    if (at == 0 and not found.rooted) or text == text.lower() != text.upper() or any(mark in text for mark in ":：="):
        return False
    if any(trail(page.text(other)).joints for other in (at - 1, at + 1)):
        return False
    if _after_prose(page, at):
        return False
    if found.rooted:
        return "|" not in text and " - " not in text
    return found.joints > 1 or (len(found.nodes) == 2 and all(_section(node) for node in found.nodes))


def _after_prose(page: Page, at: int) -> bool:
    before = map(page.text, range(at - 3, at))
    return any(columns(text) >= PASSAGE and text.rstrip()[-1:] in ENDS for text in before)


def _section(node: str) -> bool:
    return columns(node) <= SECTION and not any(character.isdigit() or character in PROSE for character in node)


def _before_sentence(text: str) -> int:
    """How much of `text` is a trail from a front page that a sentence is glued to."""
    found = trail(text)
    if found.opened or not (found.rooted and found.strong and len(found.nodes) > 2 and _names(found.nodes[:-1])):
        return 0
    leaf = found.nodes[-1].split(" ")[0]
    after = text[found.last :]
    if leaf in LEAVES:
        return found.last + len(leaf)
    return found.last if after.rstrip()[-1:] in ENDS and columns(after) > PASSAGE else 0


def _reason(found: Trail, echo: bool) -> str:
    parts = [f"{len(found.nodes)} nodes joined by {'arrows' if found.strong else 'separators'}"]
    parts += ["announced"] * found.announced + ["from a front page"] * found.rooted
    parts += ["the last node comes again below"] * echo
    return ", ".join(parts)
