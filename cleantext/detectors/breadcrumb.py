"""Navigation breadcrumbs: the path from the front page to this one, on one line or a node a line.

How it knows. A line is read as a *trail*: nodes joined by separators, after an optional announcement ("You are here:",
`当前位置：`). What speaks for it: the announcement; a first node that is a front page (in many languages); arrows as
separators, two or more; a last node that a following line repeats (the title: the strongest cue, in any language) or
that says "text" (`正文`); the page's first line, its title, which names the sections and the site behind separators and
says what the next line says. Nodes on lines of their own are a trail when they begin with a front page and are joined
by separators, numbers or bullets, lead to the title, or stand again before it after a menu that holds them.

What it must keep: prompts and quoted mail (a separator before the first node), comparisons (nodes without letters),
menu paths and flows in prose (long nodes, sentence ends), dates and file paths, alternatives (`a / b / c`), code, and
the title line that the last node repeats; a menu and its second copy; names that begin with a root ("Top ten …"); a
title that is the page's first line, with the site's name first.

Where it errs, by what was read on labelled pages. Missed: nodes on plain lines whose last one no line repeats (4 in
10), a section's name alone above the title, a first node of no known meaning on a line of its own, a front page and a
section glued together, one slash without a known root. Wrong: the copy of a title that labels call the title itself, a
lone link back to the front page, a product's path in its shop, categories of small advertisements.

The rules give a score; where the judge, who knows of it, is surer, the score is the judge's. Lines that only the
judge takes for a breadcrumb are found with its score.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from os import PathLike

import numpy as np

from cleantext.document import Document
from cleantext.evidence import shape
from cleantext.evidence.breadcrumbs import breadcrumbs
from cleantext.evidence.collapsed import collapsed_trails
from cleantext.evidence.line_classes import BREADCRUMB
from cleantext.evidence.trail_page import SURE
from cleantext.evidence.verdicts import Opinion, Scores, line_findings, rounded
from cleantext.finding import Finding
from cleantext.found import Found, of_batch
from cleantext.lines import Lines, Table

WIDEST = 400  # columns; a wider line is a page that was collapsed, whatever it begins with


@dataclass(frozen=True)
class Breadcrumb:
    """Navigation breadcrumbs, on one line or a node a line.

    weights  a folder of weight files in place of the built-in ones
    """

    weights: str | PathLike[str] | None = None
    name = "breadcrumb"

    def detect(self, document: Document) -> Iterable[Finding]:
        """Points at trails."""
        return of_batch(document, self.detect_batch)

    def detect_batch(self, table: Table) -> Found:
        """The same for all documents of a table."""
        opinion = Opinion(table, self.weights)
        scores = np.where(table.column(shape.width) <= WIDEST, opinion.scores(BREADCRUMB), 0.0)
        trails = [self._of_rules(scores[lines.rows], lines) for lines in map(table.lines, range(len(table.texts)))]
        judged = line_findings(table, self.name, scores, opinion.reasons)
        return [one + other for one, other in zip(trails, judged, strict=True)]

    def _of_rules(self, scores: Scores, lines: Lines) -> list[Finding]:
        """What the rules say of a page; the judge's `scores` of the lines that they name are taken out."""
        found = []
        for one in lines.table.column(breadcrumbs)[lines.number]:
            judged = float(scores[one.rows].min(initial=1.0)) if one.rows.stop > one.rows.start else 0.0
            scores[one.rows] = 0.0
            found.append(Finding(one.start, one.end, self.name, one.reason, rounded(max(one.score, judged))))
        reason = "announced, from a front page, within a page of one line"
        return found + [Finding(start, end, self.name, reason, SURE) for start, end in collapsed_trails(lines)]
