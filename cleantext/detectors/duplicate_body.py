"""Passages that stand on the page again: a second template, a print copy, a teaser of what follows, a pull quote.

How it knows. A line (a sentence, where a line is long) is a *copy* when at least four fifths of its tokens lie in
shingles that stand earlier on the page: exact copies, and copies with edits. Copies whose originals follow one another
in the same order are a *run*; short lines (headings, a second title, a second breadcrumb) join a run when their own
originals stand next to the run's. What lies between two copies of a run goes with them, unless it is a sentence.
A run of prose is junk unless there are *doubts*; the more doubts, the lower its score.

Which copy goes: the later one, unless the text goes on after it and not after the earlier one, which then was a
teaser or a summary, or the earlier one is collapsed into a line and the later one has paragraphs.
Three kinds more: a passage that is cut off by dots and follows whole; a summary, so called, whose every sentence
follows; a long line three times in a row or more.

On HTML a copy stays where what it copies goes as no main content or is not seen, and where a paragraph is repeated by
another of the same container.

What it must keep: refrains and dialogue (short lines), rows of tables and prices (digits, cells), code and formulas
(symbols), formulas of law that return between different neighbours, headings, menus, sentences that a second version
of the passage adds.

What labelled pages showed, in some 150 errors read. Lost: quoted posts of threads (many distances, a line that
announces them); cards, tabs and answers that stand twice side by side (short lines, a small share of the page);
captions, terms and prompts that return all over the page (a third copy, many runs); reviews and lists (no sentences);
the paragraphs, where a hidden copy in one line stood before them. Missed: quotations, which some readers call copies;
names and prices that stand twice (picture and link); leads and captions that are a small share of a long page; code.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from os import PathLike

import numpy as np

from cleantext.document import Document
from cleantext.evidence.copies import displacements, goes, in_a_row, quoted, truncated
from cleantext.evidence.html.copies import meant
from cleantext.evidence.prose import prose
from cleantext.evidence.run_facts import ALL_TOLD, LARGE, TOLD, Facts, facts, large, long_paragraphs
from cleantext.evidence.runs import Page, Run, page_units, runs
from cleantext.evidence.summaries import lead_ins, summaries
from cleantext.evidence.unit_facts import SHARED, in_rows, widest_copy
from cleantext.finding import Finding
from cleantext.lines import Lines

# By doubts, light ones counted once and grave ones twice: the share of such runs that are copies on labelled pages.
SCORES = (0.97, 0.9, 0.6, 0.3)
SURE = SCORES[0]
LIGHT, GRAVE = 1, 2

PROSE = 0.7  # share of a run's width that is prose, or in sentences
CLOSE = 0.9  # share of each copy's tokens that stand in its original: a few words were edited
PARAGRAPH = 120  # columns of a mean line that tell an article from cards
ROW = range(40, 80)  # columns of a name that stands many times in a row; a refrain is shorter, a cell longer


@dataclass(frozen=True)
class DuplicateBody:
    """Passages that stand on the page again.

    passage  the least width in columns of a copy's longest line
    run      the least width in columns of all lines of a run; twice that for a run with edits, more for one with many
    single   the least width of a copy that stands alone, a sentence
    share    the least share of the page's width that a run has
    displacements  how many different distances between copies and originals a page may have; a thread has more
    runs     how many runs a page may have, but for those of long paragraphs
    weights  a folder of weight files in place of the built-in ones, to tell main content of HTML by
    """

    passage: int = 60
    run: int = 120
    single: int = 100
    share: float = 0.05
    displacements: int = 4
    runs: int = 3
    weights: str | PathLike[str] | None = None
    name = "duplicate_body"

    def detect(self, document: Document) -> Iterable[Finding]:
        """Points at the copies that may go."""
        if not self._asked(document.lines):
            return
        page = page_units(document.lines)
        wide = (page.covered >= SHARED) & (page.width >= self.passage)
        found = [(run, facts(page, run)) for run in runs(page) if wide[run.copies].any()] if wide.any() else []
        found = [(run, fact) for run, fact in found if self._long_enough(document.lines, page, run, fact)]
        threaded = displacements([run for run, _ in found]) > self.displacements
        for run, fact in found:
            gone = list(goes(page, run))
            if meant(document.lines, document.markup, page, run, gone, self.weights):
                continue
            doubt = self._doubt(fact) + LIGHT * quoted(document, page, run)
            often = (fact.thrice or len(found) > self.runs) and not long_paragraphs(fact) and not large(fact)
            doubt += GRAVE * (threaded or often)
            score = SCORES[min(doubt, len(SCORES) - 1)]
            lines = "1 line" if fact.lines == 1 else f"{fact.lines} lines"
            kind = "the same" if fact.same else "nearly the same"
            reason = f"{lines} {kind} as at {page.begin[run.originals[0]]}"
            for first, last in gone:
                yield self._finding(page, first, last, reason, score)
        yield from self._other(document, page)

    def _asked(self, lines: Lines) -> bool:
        """Whether the page has a wide copy, a row of copies, or a summary: else there is nothing to find."""
        wide = lines.table.column(widest_copy)[lines.number] >= self.passage
        return bool(wide or lines.table.column(in_rows)[lines.number] or lines.column(lead_ins).any())

    def _long_enough(self, lines: Lines, page: Page, run: Run, fact: Facts) -> bool:
        """Whether the run holds a line of prose that is long, and little else but prose."""
        strong = np.array(run.copies)[run.strong]
        width = page.width[strong]
        if fact.told < ALL_TOLD:
            worded = width[lines.table.column(prose)[page.row[strong]]]
            return bool(len(worded) and worded.max() >= self.passage and worded.sum() >= PROSE * width.sum())
        return bool(width.max() >= self.passage)

    def _doubt(self, fact: Facts) -> int:
        """What speaks against a run by itself."""
        doubt = GRAVE * (not self._wide(fact)) + LIGHT * (fact.share < self.share)
        if fact.beside:
            recut = not fact.same and fact.kept >= CLOSE and (fact.told >= ALL_TOLD or fact.share >= LARGE)
            article = recut or fact.paragraph >= PARAGRAPH or large(fact)
            return doubt + GRAVE * (not article)
        return doubt + LIGHT * (fact.told < TOLD and fact.share < LARGE)

    def _wide(self, fact: Facts) -> bool:
        """Whether the run is long enough to be no accident: the more was edited, the longer must it be."""
        if fact.same:
            return fact.width >= self.run if fact.lines > 1 else fact.told == 1 and fact.width >= self.single
        close = fact.kept >= CLOSE
        if fact.strong == 1:
            return close and fact.told == 1 and fact.width >= 2 * self.single
        return (fact.told >= TOLD or fact.share >= LARGE) and fact.width >= (2 if close else 4) * self.run

    def _other(self, document: Document, page: Page) -> Iterator[Finding]:
        """Beginnings, summaries, and lines that stand many times in a row."""
        for unit in np.flatnonzero((page.covered_later >= SHARED) & page.last_twin).tolist():
            if page.width[unit] >= self.passage and truncated(document, page, unit):
                yield self._finding(page, unit, unit, "the beginning of a passage that follows whole", SURE)
        for first, last in summaries(document, page):
            yield self._finding(page, first, last, "a summary that stands whole in what follows", SURE)
        for first, last in in_a_row(page):
            if page.width[first] in ROW and document.lines.table.column(prose)[page.row[first]]:
                yield self._finding(page, first, last, f"{last - first + 2} times in a row", SURE)

    def _finding(self, page: Page, first: int, last: int, reason: str, score: float) -> Finding:
        return Finding(int(page.begin[first]), int(page.end[last]), self.name, reason, score)
