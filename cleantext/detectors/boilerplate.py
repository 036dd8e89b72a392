"""What the site puts around every page: menus, share bars, copyright and registration lines, pagination, prompts.

How it knows. Phrases: a line that is wholly one ("Log in", `上一页`), begins with one (`下一篇：`) or holds one ("all
rights reserved", `ICP备`), and stretches of short lines most of which are items of menus. Numbers that count up
(pagination). Lines of nothing but bullets or question marks: what is left of an icon or of a character that was
lost. And the judge: the wording and the shape of a line, then its neighbours (a lone short line between two lines of
a menu goes with them, one between two paragraphs stays); its score is the calibrated probability that the line is
neither content nor metadata. Lines that are spam or a breadcrumb are left to those detectors.

What it must keep: sentences, labels and rows of figures (their score is held down), lists within an article, headings,
poems, menus of restaurants, instructions that name buttons.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from os import PathLike

import numpy as np

from cleantext.document import Document
from cleantext.evidence.collapsed import closing_notices
from cleantext.evidence.furniture import REASONS, SCORES, furniture
from cleantext.evidence.leaked_scripts import leaked_scripts
from cleantext.evidence.verdicts import Opinion, line_findings
from cleantext.evidence.weights import BOILERPLATE
from cleantext.finding import Finding

SURE = 0.98  # of a leaked script, 14 of 14 on labelled pages; of a notice at the end of a collapsed page


@dataclass(frozen=True)
class Boilerplate:
    """What the site puts around every page.

    weights  a folder of weight files in place of the built-in ones
    """

    weights: str | PathLike[str] | None = None
    name = "boilerplate"

    def detect(self, document: Document) -> Iterable[Finding]:
        """Points at lines."""
        lines = document.lines
        opinion = Opinion(lines, self.weights)
        judged = opinion.scores(BOILERPLATE)
        kinds = lines.column(furniture)
        known = SCORES[kinds]

        def reason(row: int) -> str:
            return REASONS[kinds[row]] if known[row] >= judged[row] else opinion.reason(row)

        yield from line_findings(lines, self.name, np.maximum(judged, known), reason)
        for start, end in leaked_scripts(lines, document.text):
            yield Finding(start, end, self.name, "a script that leaked, on a page that speaks of none", SURE)
        for start, end in closing_notices(lines):
            yield Finding(start, end, self.name, "a notice of rights that ends a page of one line", SURE)
