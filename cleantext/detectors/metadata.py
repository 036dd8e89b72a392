"""Lines that say where a text comes from: source, date, author, how often it was read. Found, and kept by default.

How it knows. The judge's class of that name, and narrow lines that begin with a label ("Posted by", `来源：`).

What it must keep out of: sentences that begin with a date or name an
author; they are content.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from os import PathLike

import numpy as np

from cleantext.document import Document
from cleantext.evidence.furniture import names_source
from cleantext.evidence.verdicts import Opinion
from cleantext.finding import Finding

LABELLED = 0.9  # of the lines that begin so on labelled pages
LEAST = 0.1  # a lower score is not worth a finding


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
        for row in np.flatnonzero(scores >= LEAST).tolist():
            start, end = document.lines.span(row)
            reason = "names a source, a date, an author or a count"
            yield Finding(start, end, self.name, reason, round(float(scores[row]), 4))
