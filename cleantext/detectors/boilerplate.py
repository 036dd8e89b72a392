"""What the site puts around every page: menus, share bars, copyright and registration lines, pagination, prompts.

How it knows. The judge's two passes: the wording and the shape of a line, then its neighbours (a lone short line
between two lines of a menu goes with them, one between two paragraphs stays). The score is the calibrated probability
that the line is neither content nor metadata; lines that are spam or a breadcrumb are left to those detectors.
Besides, lines of nothing but bullets, bars or question marks: what is left of an icon or of a character that was lost.

What it must keep: sentences, labels and rows of figures (their score is held down), lists within an article, headings,
poems, menus of restaurants, instructions that name buttons.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from os import PathLike

import numpy as np

from cleantext.document import Document
from cleantext.evidence.marks import debris
from cleantext.evidence.verdicts import Opinion
from cleantext.evidence.weights import BOILERPLATE
from cleantext.finding import Finding

DEBRIS = 0.98  # of 190 such lines on labelled pages none was content
LEAST = 0.1  # a lower score is not worth a finding


@dataclass(frozen=True)
class Boilerplate:
    """What the site puts around every page.

    weights  a folder of weight files in place of the built-in ones
    """

    weights: str | PathLike[str] | None = None
    name = "boilerplate"

    def detect(self, document: Document) -> Iterable[Finding]:
        """Points at lines."""
        opinion = Opinion(document.lines, self.weights)
        scores = np.where(document.lines.column(debris), DEBRIS, opinion.guarded())
        for row in np.flatnonzero((scores >= LEAST) & ((opinion.kind == BOILERPLATE) | (scores == DEBRIS))).tolist():
            start, end = document.lines.span(row)
            yield Finding(start, end, self.name, opinion.reason(row), round(float(scores[row]), 4))
