"""Navigation breadcrumbs: the path from the front page to this one, on one line or a node a line.

How it knows. A line is read as a *trail*: nodes joined by separators, after an optional announcement ("You are here:",
`当前位置：`). What speaks for it: the announcement; a first node that is a front page (in many languages); arrows as
separators, two or more; a last node that a following line repeats (the title: the strongest cue, in any language) or
that says "text" (`正文`). Nodes on lines of their own are a trail when they begin with a front page and are joined by
separators, numbers or bullets, or lead to the title.

What it must keep: prompts and quoted mail (a separator before the first node), comparisons (nodes without letters),
menu paths and flows in prose (long nodes, sentence ends), dates and file paths, alternatives (`a / b / c`), code, and
the title line that the last node repeats.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from cleantext.document import Document
from cleantext.evidence import shape
from cleantext.evidence.trail_lines import ECHO, NODE, SECTION, Page, Stretch, columns, ends_in_leaf, glued, many_lines
from cleantext.evidence.trails import Trail, like_trails, trail
from cleantext.finding import Finding

LAST_NODE = 200  # columns; the last node may be a whole title
PROSE = frozenset(",.:;!?，。：；！？、…")
CODE = frozenset("={};$\\<")


@dataclass(frozen=True)
class Breadcrumb:
    """Navigation breadcrumbs, on one line or a node a line."""

    name = "breadcrumb"

    def detect(self, document: Document) -> Iterable[Finding]:
        """Points at trails."""
        lines = document.lines
        inked = np.flatnonzero(lines.column(shape.inked) > 0)
        page = Page(lines, inked.tolist())
        done = 0
        for at in np.flatnonzero(lines.column(like_trails)[inked]).tolist():
            if at < done:
                continue
            found = many_lines(page, at) or _one_line(page, at) or glued(page, at)
            if found:
                done = found.last
                start, end = lines.span(page.rows[at])[0], lines.span(page.rows[found.last - 1])[1]
                yield Finding(start, end, self.name, found.reason, found.score)


def _one_line(page: Page, at: int) -> Stretch | None:
    """The line as a trail of its own."""
    text = page.text(at)
    found = trail(text)
    if not found.joints or not _clean(text, found):
        return None
    echo = page.echoes(found.nodes[-1], at + 1, at + ECHO)
    score = _score(found, echo, "/" in text, at == 0)
    return Stretch(at, at + 1, score, _reason(found, echo)) if score else None


def _clean(text: str, found: Trail) -> bool:
    """Whether the nodes are names: short, with letters, no code and no sentence."""
    if not found.nodes or CODE.intersection(text) or columns(found.nodes[-1]) > LAST_NODE:
        return False
    inner = found.nodes[:-1]
    if any(columns(node) > NODE or node[-1] in ".!?。！？" for node in inner):
        return False
    return all(sum(character.isalpha() for character in node) > 1 for node in inner)


def _score(found: Trail, echo: bool, slash: bool, first: bool) -> float:
    """The share of such trails that are breadcrumbs on labelled pages."""
    leaf = ends_in_leaf(found.nodes)
    if found.announced and (found.rooted or found.strong):
        return 0.97
    if (found.opened and not (leaf or echo)) or (len(found.nodes) == 1 and not found.rooted):
        return 0.0
    if found.strong:
        if found.rooted or leaf:
            return 0.95
        if first:
            return 0.5
        if found.flow:
            return 0.8 if echo and found.joints > 1 else 0.3
        if found.joints > 1:
            return 0.93 if echo else 0.9
        return 0.9 if echo or _plain_pair(found) else 0.3
    if found.rooted and len(found.nodes) <= 6:
        return 0.95 if echo else 0.9 if slash else 0.5
    return 0.0


def _plain_pair(found: Trail) -> bool:
    """Whether the trail is two names of sections, neither longer than a name is."""
    return len(found.nodes) == 2 and all(
        columns(node) <= SECTION and not any(character.isdigit() or character in PROSE for character in node)
        for node in found.nodes
    )


def _reason(found: Trail, echo: bool) -> str:
    parts = [f"{len(found.nodes)} nodes joined by {'arrows' if found.strong else 'separators'}"]
    parts += ["announced"] * found.announced + ["from a front page"] * found.rooted
    parts += ["the last node comes again below"] * echo
    return ", ".join(parts)
