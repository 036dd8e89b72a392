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
from cleantext.found import Found, of_batch
from cleantext.lines import Table

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
        return of_batch(document, self.detect_batch)

    def detect_batch(self, table: Table) -> Found:
        """The same for all documents of a table."""
        judged = Opinion(table, self.weights).metadata
        scores = np.where(table.column(names_source), np.maximum(LABELLED, judged), judged)
        return line_findings(table, self.name, scores, lambda rows: [REASON] * len(rows))
