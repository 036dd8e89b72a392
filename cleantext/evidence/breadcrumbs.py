"""Where the trails of a page stand: on one line, over several, or glued to what follows."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.trail_candidates import like_trails
from cleantext.evidence.trail_glued import before_sentence, glued
from cleantext.evidence.trail_on_line import after_prose, trail_on_line
from cleantext.evidence.trail_over_lines import trail_over_lines
from cleantext.evidence.trail_page import SURE, Page
from cleantext.lines import Table

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
    found: list[list[Breadcrumbs]] = [[] for _ in table.texts]
    like = np.flatnonzero(table.column(like_trails))
    inked = np.flatnonzero(table.column(shape.inked) > 0)
    first = np.searchsorted(inked, table.first_row)
    asked = np.searchsorted(inked, like) - first[table.page[like]]
    cuts = np.searchsorted(like, table.first_row)
    for page in np.unique(table.page[like]).tolist():
        rows = inked[first[page] : first[page + 1]] - table.first_row[page]
        looked_at = asked[cuts[page] : cuts[page + 1]].tolist()
        found[page] = list(_of_page(Page(table.lines(page), rows), looked_at))
    return found


def trail_score(table: Table) -> NDArray[np.float64]:
    """Per line how sure it is that it belongs to a trail."""
    scores = np.zeros(len(table))
    for first, found in zip(table.first_row, table.column(breadcrumbs), strict=False):
        for one in found:
            rows = slice(first + one.rows.start, first + one.rows.stop)
            scores[rows] = np.maximum(scores[rows], one.score)
    return scores


def _of_page(page: Page, looked_at: Iterable[int]) -> Iterator[Breadcrumbs]:
    """The trails of one page, in order; none begins within another."""
    done = 0
    for at in looked_at:
        if at < done:
            continue
        if found := trail_over_lines(page, at) or trail_on_line(page, at) or glued(page, at):
            done = found.last
            rows = slice(page.rows[found.first], page.rows[found.last - 1] + 1)
            start, end = page.lines.span(rows.start)[0], page.lines.span(rows.stop - 1)[1]
            yield Breadcrumbs(start, end, rows, found.score, found.reason)
        elif (length := before_sentence(page, at)) and not after_prose(page, at):
            row = page.rows[at]
            start = page.lines.span(row)[0]
            yield Breadcrumbs(start, start + length, slice(row, row), SURE, "from a front page, glued to a sentence")
