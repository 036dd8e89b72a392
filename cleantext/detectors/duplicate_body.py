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

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from cleantext.document import Document
from cleantext.evidence.copies import displacements, goes, quoted, truncated
from cleantext.evidence.prose import prose
from cleantext.evidence.repeats import NOWHERE
from cleantext.evidence.runs import SHARED, Page, Run, page_units, runs
from cleantext.finding import Finding
from cleantext.lines import Lines

CERTAIN, SURE, UNSURE = 0.98, 0.97, 0.5
PROSE = 0.7  # share of a run's width that is prose
CLOSE = 0.9  # share of each copy's tokens that stand in its original: a few words were edited
TOLD = 0.5  # share of the width of a run with edits that is in whole sentences


@dataclass(frozen=True)
class DuplicateBody:
    """Passages that stand on the page again.

    passage  the least width in columns of a copy's longest line
    run      the least width in columns of all lines of a run; twice that for a run with edits, more for one with many
    single   the least width of a copy that stands alone, a sentence
    share    the least share of the page's width that a run has
    displacements  how many different distances between copies and originals a page may have; a thread has more
    """

    passage: int = 60
    run: int = 120
    single: int = 100
    share: float = 0.05
    displacements: int = 4
    name = "duplicate_body"

    def detect(self, document: Document) -> Iterable[Finding]:
        """Points at the copies that may go."""
        page = page_units(document.lines)
        found = [run for run in runs(page) if self._long_enough(document.lines, page, run)]
        threaded = displacements(found) > self.displacements
        for run in found:
            score, kind = self._score(page, run)
            if threaded or quoted(document, page, run):
                score = min(score, UNSURE)
            lines = "1 line" if len(run.copies) == 1 else f"{len(run.copies)} lines"
            reason = f"{lines} {kind} as at {page.begin[run.originals[0]]}"
            for first, last in goes(page, run):
                yield Finding(int(page.begin[first]), int(page.end[last]), self.name, reason, score)
        yield from self._truncated(document, page)

    def _long_enough(self, lines: Lines, page: Page, run: Run) -> bool:
        """Whether the run holds a line of prose that is long, and little else but prose."""
        strong = np.array(run.copies)[run.strong]
        width = page.width[strong]
        worded = width[lines.table.column(prose)[page.row[strong]]]
        return bool(len(worded) and worded.max() >= self.passage and worded.sum() >= PROSE * width.sum())

    def _score(self, page: Page, run: Run) -> tuple[float, str]:
        """The share of such runs that are second copies on labelled pages, and how alike the copies are."""
        width = page.width[run.copies].sum()
        same = bool((page.twin[run.copies] != NOWHERE).all())
        score = self._score_of_same(page, run, width) if same else self._score_of_edited(page, run, width)
        return score if width >= self.share * page.width.sum() else UNSURE, "the same" if same else "nearly the same"

    def _score_of_same(self, page: Page, run: Run, width: int) -> float:
        """Several lines are no accident when they are long; one must be a sentence."""
        if len(run.copies) > 1:
            return CERTAIN if width >= self.run else UNSURE
        return SURE if page.sentence[run.copies[0]] and width >= self.single else UNSURE

    def _score_of_edited(self, page: Page, run: Run, width: int) -> float:
        """The more was edited, the longer must the run be."""
        strong = np.array(run.copies)[run.strong]
        close = page.covered[strong].min() >= CLOSE
        told = page.width[strong][page.sentence[strong]].sum() >= TOLD * width
        long_enough = width >= (2 if close else 4) * self.run
        return SURE if len(strong) > 1 and told and long_enough else UNSURE

    def _truncated(self, document: Document, page: Page) -> Iterator[Finding]:
        """Beginnings of passages that follow whole."""
        for unit in np.flatnonzero(page.covered_later >= SHARED).tolist():
            if page.width[unit] >= self.passage and truncated(document, page, unit):
                start, end = int(page.begin[unit]), int(page.end[unit])
                yield Finding(start, end, self.name, "the beginning of a passage that follows whole", SURE)
