"""Injected titles."""
from collections.abc import Iterable
from dataclasses import dataclass
from os import PathLike

import numpy as np

from cleantext.document import Document
from cleantext.evidence.verdicts import Opinion
from cleantext.evidence.weights import SPAM
from cleantext.finding import Finding


@dataclass(frozen=True)
class KeywordStuffing:
    """Spam."""

    weights: str | PathLike[str] | None = None
    name = "keyword_stuffing"

    def detect(self, document: Document) -> Iterable[Finding]:
        opinion = Opinion(document.lines, self.weights)
        scores = opinion.guarded()
        for row in np.flatnonzero((scores >= 0.1) & (opinion.kind == SPAM)).tolist():
            start, end = document.lines.span(row)
            yield Finding(start, end, self.name, opinion.reason(row), round(float(scores[row]), 4))
