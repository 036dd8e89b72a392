"""What markup says of a passage that stands twice: that only one of the two is seen, or that both are meant."""

from collections.abc import Sequence
from os import PathLike

import numpy as np

from cleantext.evidence.html.main_content import main_content
from cleantext.evidence.runs import Page, Run
from cleantext.lines import Lines
from cleantext.markup import FLAG, Markup

EVEN = 0.5  # chance of a line to be no main content; share of a passage
_UNSEEN = FLAG["hidden"] | FLAG["styled"] | FLAG["unscripted"]

Weights = str | PathLike[str] | None
Gone = Sequence[tuple[int, int]]


def meant(lines: Lines, markup: Markup | None, page: Page, run: Run, gone: Gone, weights: Weights) -> bool:
    """Whether both copies are to be read, or only the one that would go: units that `gone` has the ends of."""
    if markup is None:
        return False
    left = [unit for unit in (*run.originals, *run.copies) if not any(first <= unit <= last for first, last in gone)]
    return _beside(lines, markup, page, run) or not (markup.says_nothing or _stays(lines, markup, page, left, weights))


def _beside(lines: Lines, markup: Markup, page: Page, run: Run) -> bool:
    """Whether a single line is a copy of one in the same container, as filler and refrains are."""
    rows = [set((page.row[units] - lines.rows.start).tolist()) for units in (run.copies, run.originals)]
    if max(map(len, rows)) > 1:
        return False
    one, other = (markup.container[row] for (row,) in rows)
    return bool(one == other or markup.parent[one] == markup.parent[other])


def _stays(lines: Lines, markup: Markup, page: Page, left: Sequence[int], weights: Weights) -> bool:
    """Whether what is left of a passage is main content and seen: else its copy is all there is."""
    rows, width = page.row[left], page.width[left]
    judged = lines.table.column(main_content(None if weights is None else str(weights)).judged)
    within = [markup.within[markup.container[row]] for row in (rows - lines.rows.start).tolist()]
    lost = (judged.score[rows] >= EVEN) | ((np.array(within, dtype=np.int64) & _UNSEEN) > 0)
    return bool((width * lost).sum() <= EVEN * width.sum())
