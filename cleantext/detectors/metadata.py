"""Lines that say where a text comes from: source, date, author, how often it was read. Found, and kept by default.

How it knows. The judge's class of that name, and narrow lines that begin with a label ("Posted by", `来源：`).

What it must keep out of: sentences that begin with a date or name an author; they are content.

What it misses, on real pages: dates, names and counts that stand alone, without a label. What it takes wrongly: labels
of a product's data (`Brand:`, `型号：`), categories under an article, which other detectors call furniture.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from os import PathLike

import numpy as np

from cleantext.document import Document
from cleantext.evidence.furniture import names_source
from cleantext.evidence.verdicts import Opinion, line_findings
from cleantext.finding import Finding

REASON = "names a source, a date, an author or a count"
LABELLED = 0.9  # of the lines that begin so on labelled pages


@dataclass(frozen=True)
class Metadata:
    """Lines that say where a text comes from.

    weights  a folder of weight files in place of the built-in ones
    """

    weights: str | PathLike[str] | None = None
    name = "metadata"

    def detect(self, document: Document) -> Iterable[Finding]:
        """Points at lines."""
        opinion = Opinion(document.lines, self.weights)
        labelled = document.lines.column(names_source)
        scores = np.where(labelled, np.maximum(LABELLED, opinion.metadata), opinion.metadata)
        return line_findings(document.lines, self.name, scores, lambda row: REASON)
