"""What the site puts around every page: menus, share bars, copyright and registration lines, pagination, prompts.

How it knows. Phrases: a line that is wholly one ("Log in", `上一页`), begins with one (`下一篇：`) or holds one ("all
rights reserved", `ICP备`), and stretches of short lines most of which are items of menus (listed by hand, or learned
as lines that many sites have). Lines that count: pagination, archives by month, items with a tally behind each,
calendars. Lines of nothing but bullets or question marks: what is left of an icon or of a character that was lost.
And the judge: the wording and the shape of a line, then its neighbours (a lone short line between two lines of a menu
goes with them, one between two paragraphs stays); its score is the calibrated probability that the line is junk.
Lines of a sure trail are left to `breadcrumb`.

On a page of HTML, another judge tells what is main content (`cleantext.evidence.html`): to all that is said of the line
as text it adds its links, its element, the containers around it and others like them, the words of their classes and
the title, and again looks twice. What is not main content goes: menus, teasers of other stories, forms, footers.

What it must keep: sentences, labels and rows of figures, lines of which no word is known (their score is held down),
lists within an article, headings, poems, menus of restaurants, instructions that name buttons.

What it misses, on real pages: names of products, categories and places in menus; headlines of other stories; the
heading of a box that stands alone ("Related", `推荐`); sentences in which a firm praises itself; cells of flattened
forms. What it takes wrongly: lists that are the page (links of a blog's archive, products of a catalogue without
text), names under a letter, cells of tables (nutrition, reviews), and titles of pages that are furniture themselves
("My account", "Checkout").
"""

from collections.abc import Iterable
from dataclasses import dataclass
from os import PathLike

import numpy as np
from numpy.typing import NDArray

from cleantext.document import Document
from cleantext.errors import OptionError
from cleantext.evidence.breadcrumbs import SURE_TRAIL, trail_score
from cleantext.evidence.collapsed import closing_notices
from cleantext.evidence.furniture import NONE, REASONS, SCORES
from cleantext.evidence.html.opinion import HtmlOpinion, commented
from cleantext.evidence.leaked_scripts import leaked_scripts
from cleantext.evidence.line_classes import BOILERPLATE
from cleantext.evidence.verdicts import Opinion, Rows, line_findings
from cleantext.finding import Finding
from cleantext.found import Found, of_batch
from cleantext.lines import Table

Mask = NDArray[np.bool_]

KEEP, DROP = "keep", "drop"
COMMENTED = "in what the page calls its comments"
LEAKED = "a script that leaked, on a page that speaks of none"
NOTICE = "a notice of rights that ends a page of one line"
SURE = 0.98  # of a leaked script, 14 of 14 on labelled pages; of a notice at the end of a collapsed page


@dataclass(frozen=True)
class Boilerplate:
    """What the site puts around every page.

    weights   a folder of weight files in place of the built-in ones
    comments  `keep` or `drop`: whether all that a page of HTML calls comments goes; what is kept may still go as
              something else
    """

    weights: str | PathLike[str] | None = None
    comments: str = KEEP
    name = "boilerplate"

    def __post_init__(self) -> None:
        if self.comments not in (KEEP, DROP):
            raise OptionError(f"comments are to {KEEP} or to {DROP}, not {self.comments!r}")

    def detect(self, document: Document) -> Iterable[Finding]:
        """Points at lines."""
        return of_batch(document, self.detect_batch)

    def detect_batch(self, table: Table) -> Found:
        """The same for all documents of a table."""
        told = np.array([markup is not None and not markup.says_nothing for markup in table.markups], dtype=np.bool_)
        if told.all():
            return self._of_html(table, told)
        found = self._of_text(table, ~told)
        if told.any():
            found = [one or other for one, other in zip(found, self._of_html(table, told), strict=True)]
        return found

    def _of_html(self, table: Table, asked: Mask) -> Found:
        opinion = HtmlOpinion(table, self.weights)
        dropped = table.column(commented) if self.comments == DROP else np.zeros(len(table), dtype=np.bool_)

        def reasons(rows: Rows) -> list[str]:
            told = zip(opinion.reasons(rows), dropped[rows].tolist(), strict=True)
            return [COMMENTED if comment else reason for reason, comment in told]

        scores = np.where(dropped, SURE, opinion.scores)
        return line_findings(table, self.name, np.where(asked[table.page], scores, 0.0), reasons)

    def _of_text(self, table: Table, asked: Mask) -> Found:
        opinion = Opinion(table, self.weights)
        judged = opinion.scores(BOILERPLATE)
        kinds = opinion.furniture()
        known = np.where(table.column(trail_score) >= SURE_TRAIL, 0.0, SCORES[kinds])
        by_rule = np.where(known >= judged, kinds, NONE)

        def reasons(rows: Rows) -> list[str]:
            told = zip(opinion.reasons(rows), by_rule[rows].tolist(), strict=True)
            return [REASONS[kind] or reason for reason, kind in told]

        scores = np.where(asked[table.page], np.maximum(judged, known), 0.0)
        found = line_findings(table, self.name, scores, reasons)
        for number in np.flatnonzero(asked).tolist():
            lines, text = table.lines(number), table.texts[number]
            found[number] += [Finding(*span, self.name, LEAKED, SURE) for span in leaked_scripts(lines, text)]
            found[number] += [Finding(*span, self.name, NOTICE, SURE) for span in closing_notices(lines)]
        return found
