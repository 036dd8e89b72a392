"""Passages that stand on the page again: a second template, a print copy, a teaser of what follows, a pull quote.

How it knows. A line (a sentence, where a line is long) is a *copy* when at least four fifths of its tokens lie in
shingles that stand earlier on the page: exact copies, and copies with edits. Copies whose originals follow one another
in the same order are a *run*; short lines (headings, a second title, a second breadcrumb) join a run when their own
originals stand next to the run's. What lies between two copies of a run goes with them, unless it is a sentence.
A run is junk when it is long enough to be no accident; a single line must be an exact sentence, or a truncated one.

Which copy goes: the later one, unless the text goes on after it and not after the earlier one, which then was a
teaser or a summary.

What it must keep: refrains and dialogue (short lines), rows of tables and prices (digits, cells), code and formulas
(symbols), formulas of law that return between different neighbours, headings, menus, sentences that a second version
of the passage adds.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from cleantext.document import Document
from cleantext.evidence import shape
from cleantext.evidence.repeats import NOWHERE, Places
from cleantext.evidence.runs import GAP, Page, Run, page_units, runs
from cleantext.finding import Finding
from cleantext.lines import Lines

# A line that ends so says that somebody's words follow.
ANNOUNCES = (":", "：", "↑")

# The page's own marks for a text that goes on elsewhere.
TEASER = 4  # units; what stands before an article in its place is no longer
LETTERS = 0.7  # share of the ink of prose
TRUNCATED = ("…", "...", "[…]", "[...]", "……")


Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class DuplicateBody:
    """Passages that stand on the page again.

    passage  the least width in columns of a copy's longest line
    run      the least width in columns of all lines of a run
    share    the least share of the page's width that a run has
    displacements  how many different distances between copies and originals a page may have; a thread has more
    """

    passage: int = 60
    run: int = 120
    share: float = 0.05
    displacements: int = 4
    name = "duplicate_body"

    def detect(self, document: Document) -> Iterable[Finding]:
        """Points at the copies that may go."""
        page = page_units(document.lines)
        found = [run for run in runs(page) if self._long_enough(document.lines, page, run)]
        threaded = _displacements(found) > self.displacements
        for run in found:
            score, kind = self._score(document.lines, page, run)
            if threaded or _quoted(document, page, run):
                score = min(score, 0.5)
            lines = "1 line" if len(run.copies) == 1 else f"{len(run.copies)} lines"
            reason = f"{lines} {kind} as at {page.begin[run.originals[0]]}"
            for first, last in _stretches(document.lines, page, _which_goes(document.lines, page, run)):
                yield Finding(int(page.begin[first]), int(page.end[last]), self.name, reason, score)
        yield from self._truncated(document, page)

    def _long_enough(self, lines: Lines, page: Page, run: Run) -> bool:
        """Whether the run holds a line of prose that is long, and little else but prose."""
        strong = np.array(run.copies)[run.strong]
        prose = page.width[strong][_prose(lines, page, strong)]
        return bool(len(prose) and prose.max() >= self.passage and prose.sum() >= 0.7 * page.width[strong].sum())

    def _score(self, lines: Lines, page: Page, run: Run) -> tuple[float, str]:
        strong = np.array(run.copies)[run.strong]
        width = page.width[run.copies].sum()
        told = page.width[strong][[_ends_sentence(lines, page, unit) for unit in strong.tolist()]].sum()
        exact = (page.twin[run.copies] != NOWHERE).all()
        kind = "the same" if exact else "nearly the same"
        if width < self.share * page.width.sum():
            return 0.5, kind
        if exact and len(run.copies) > 1 and width >= self.run:
            return 0.98, kind
        if exact and len(strong) == 1 and told:
            return 0.97, kind
        if len(strong) > 1 and width >= 2 * self.run and told >= 0.5 * width:
            return 0.97, kind
        return 0.5, kind

    def _truncated(self, document: Document, page: Page) -> Iterator[Finding]:
        for unit in np.flatnonzero(page.covered_later >= 0.8).tolist():
            start, end = int(page.begin[unit]), int(page.end[unit])
            if page.width[unit] >= self.passage and document.text[start:end].rstrip().endswith(TRUNCATED):
                yield Finding(start, end, self.name, "the beginning of a passage that follows whole", 0.97)


def _displacements(found: Sequence[Run]) -> int:
    """How many different distances lie between the copies and their originals; a second template has one."""
    distances = sorted(run.copies[0] - run.originals[0] for run in found)
    return 1 + sum(after - before > GAP for before, after in pairwise(distances))


def _quoted(document: Document, page: Page, run: Run) -> bool:
    """Whether the line before the copy announces a quotation."""
    before = run.copies[0] - 1
    return before >= 0 and document.text[page.begin[before] : page.end[before]].rstrip().endswith(ANNOUNCES)


def _which_goes(lines: Lines, page: Page, run: Run) -> list[int]:
    """The units of the copy that goes."""
    later, earlier = run.copies, sorted(set(run.originals))
    teaser = len(earlier) <= TEASER and not _goes_on(lines, page, earlier[-1])
    if teaser and _goes_on(lines, page, later[-1]):
        return earlier
    return later


def _goes_on(lines: Lines, page: Page, unit: int) -> bool:
    """Whether a sentence of its own follows within three units."""
    following = range(unit + 1, min(unit + 4, len(page.begin)))
    return any(
        page.width[after] >= 60
        and page.covered[after] < 0.5
        and page.covered_later[after] < 0.5
        and _ends_sentence(lines, page, after)
        for after in following
    )


def _stretches(lines: Lines, page: Page, chosen: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last units of what goes: `chosen`, with what lies between unless it is a sentence."""
    first = last = chosen[0]
    for unit in chosen[1:]:
        between = range(last + 1, unit)
        if any(_ends_sentence(lines, page, other) or page.width[other] >= 60 for other in between):
            yield first, last
            first = unit
        last = unit
    yield first, last


def _ends_sentence(lines: Lines, page: Page, unit: int) -> bool:
    table = lines.table
    return (
        bool(table.column(shape.ends_sentence)[page.row[unit]])
        or page.end[unit] + lines.offset < table.end[page.row[unit]]
    )


def _prose(lines: Lines, page: Page, chosen: Places) -> Mask:
    """Which of the chosen units are no code, formula or row of figures."""
    table, row = lines.table, page.row[chosen]
    ink = np.maximum(1, table.column(shape.inked)[row])
    prose: Mask = (
        (table.column(shape.digits)[row] < 0.2 * ink)
        & (table.column(shape.letters)[row] > LETTERS * ink)
        & (table.column(shape.code_marks)[row] < 0.05 * ink)
    )
    return prose
