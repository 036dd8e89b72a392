"""Where the trails of a page stand: on one line, over several, or glued to what follows."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.trail_candidates import like_trails
from cleantext.evidence.trail_glued import before_sentence, glued
from cleantext.evidence.trail_on_line import after_prose, trail_on_line
from cleantext.evidence.trail_over_lines import trail_over_lines
from cleantext.evidence.trail_page import SURE, Page
from cleantext.lines import Lines, Table

SURE_TRAIL = 0.9  # score of a trail whose lines are a breadcrumb, whatever else they may look like


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
    """The trails of one page, in order; none begins within another."""
    like = lines.column(like_trails)
    if not like.any():
        return
    inked = np.flatnonzero(lines.column(shape.inked) > 0)
    page = Page(lines, inked.tolist())
    done = 0
    for at in np.flatnonzero(like[inked]).tolist():
        if at < done:
            continue
        if found := trail_over_lines(page, at) or trail_on_line(page, at) or glued(page, at):
            done = found.last
            rows = slice(page.rows[found.first], page.rows[found.last - 1] + 1)
            start, end = lines.span(rows.start)[0], lines.span(rows.stop - 1)[1]
            yield Breadcrumbs(start, end, rows, found.score, found.reason)
        elif (length := before_sentence(page, at)) and not after_prose(page, at):
            row = page.rows[at]
            start = lines.span(row)[0]
            yield Breadcrumbs(start, start + length, slice(row, row), SURE, "from a front page, glued to a sentence")
