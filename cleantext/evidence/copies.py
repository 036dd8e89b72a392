"""Which copy of a passage goes, how much of the page goes with it, and what says that it is no copy."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from cleantext.document import Document
from cleantext.evidence.quotations import announces
from cleantext.evidence.runs import COVERED, GAP, Page, Run
from cleantext.evidence.unit_facts import SHARED

TEASER = 4  # units; what stands before an article in its place is no longer
NEXT = 3  # units after a copy in which the text goes on
PASSAGE = 60  # columns of a unit that says something of its own
NEAR = 2  # units before a copy in which a quotation is announced
# The page's own marks for a text that goes on elsewhere.
TRUNCATED = ("…", "...", "[…]", "[...]", "……")


def goes(page: Page, run: Run) -> Iterator[tuple[int, int]]:
    """First and last units of what goes: one copy, with what lies between its parts unless it is a sentence."""
    units = _which_goes(page, run)
    first = last = units[0]
    for unit in units[1:]:
        if any(page.sentence[between] or page.width[between] >= PASSAGE for between in range(last + 1, unit)):
            yield first, last
            first = unit
        last = unit
    yield first, last


def _which_goes(page: Page, run: Run) -> Sequence[int]:
    """The units of the later copy, or of the earlier one where that is a teaser, or collapsed into a line."""
    earlier = sorted(set(run.originals))
    if _collapsed(page, earlier) and not _collapsed(page, run.copies):
        return _told_later(page, earlier) or run.copies
    teaser = len(earlier) <= TEASER and not _goes_on(page, earlier[-1])
    return earlier if teaser and _goes_on(page, run.copies[-1]) else run.copies


def _told_later(page: Page, units: Sequence[int]) -> Sequence[int]:
    """The units of the line, from the first of `units` to the last and their neighbours, that stand later too."""
    first, last = max(0, units[0] - GAP), units[-1] + 1 + GAP
    there = (page.covered_later[first:last] >= SHARED) & (page.row[first:last] == page.row[units[0]])
    found: Sequence[int] = (first + np.flatnonzero(there)).tolist()
    return found


def _collapsed(page: Page, units: Sequence[int]) -> bool:
    """Whether several units are all of one line."""
    return len(units) > 1 and bool(page.row[units[0]] == page.row[units[-1]])


def _goes_on(page: Page, unit: int) -> bool:
    """Whether a sentence that stands nowhere else follows soon."""
    return any(
        page.width[after] >= PASSAGE
        and page.covered[after] < COVERED
        and page.covered_later[after] < COVERED
        and page.sentence[after]
        for after in range(unit + 1, min(unit + 1 + NEXT, len(page.begin)))
    )


def displacements(found: Sequence[Run]) -> int:
    """How many different distances lie between the copies and their originals; a second template has one."""
    distances = sorted(run.copies[0] - run.originals[0] for run in found)
    return 1 + sum(after - before > GAP for before, after in pairwise(distances))


def quoted(document: Document, page: Page, run: Run) -> bool:
    """Whether a line before the copy, or its own first one, announces a quotation."""
    first = run.copies[0]
    return any(announces(_text(document, page, unit)) for unit in range(max(0, first - NEAR), first + 1))


def in_a_row(page: Page) -> Iterator[tuple[int, int]]:
    """First and last of the copies of a unit that follow it at once, two or more."""
    repeated = page.twin == np.arange(len(page.twin)) - 1
    repeated[:1] = False
    if not repeated.any():
        return
    edges = np.flatnonzero(np.diff(repeated.astype(np.int8), prepend=0, append=0))
    for first, end in edges.reshape(-1, 2).tolist():
        if end - first > 1:
            yield first, end - 1


def truncated(document: Document, page: Page, unit: int) -> bool:
    """Whether the unit says that its text goes on elsewhere."""
    return _text(document, page, unit).endswith(TRUNCATED)


def _text(document: Document, page: Page, unit: int) -> str:
    return document.text[page.begin[unit] : page.end[unit]].rstrip()
