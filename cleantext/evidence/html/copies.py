"""What markup says of a passage that stands twice: that only one of the two is seen, or that both are meant."""

from collections.abc import Iterable
from os import PathLike

import numpy as np

from cleantext.document import Document
from cleantext.evidence.html.main_content import main_content
from cleantext.evidence.runs import Page, Run
from cleantext.markup import FLAG

EVEN = 0.5  # chance of a line to be no main content; share of a passage
_UNSEEN = FLAG["hidden"] | FLAG["styled"] | FLAG["unscripted"]

Weights = str | PathLike[str] | None


def stays(document: Document, page: Page, run: Run, gone: Iterable[tuple[int, int]], weights: Weights) -> bool:
    """Whether what would be left of the passage is main content: if not, the copy is all that a reader has."""
    units = np.array([*run.originals, *run.copies])
    for first, last in gone:
        units = units[(units < first) | (units > last)]
    judged = document.lines.table.column(main_content(None if weights is None else str(weights)).judged)
    lost = (judged.score[page.row[units]] >= EVEN) | _unseen(document, page, units)
    return bool((page.width[units] * lost).sum() <= EVEN * page.width[units].sum())


def _unseen(document: Document, page: Page, units: np.ndarray) -> np.ndarray:
    """Of each unit, whether a reader of the page does not see it."""
    markup = document.markup
    assert markup is not None
    rows = page.row[units] - document.lines.rows.start
    return np.array([markup.within[markup.container[row]] & _UNSEEN > 0 for row in rows.tolist()], dtype=np.bool_)


def repeated_beside(document: Document, page: Page, run: Run) -> bool:
    """Whether a single line is a copy of one next to it in the same container, as filler and refrains are."""
    markup = document.markup
    rows = [{int(row) - document.lines.rows.start for row in page.row[units]} for units in (run.copies, run.originals)]
    if markup is None or max(map(len, rows)) > 1:
        return False
    one, other = (markup.container[row] for (row,) in rows)
    return one == other or markup.parent[one] == markup.parent[other]
