"""What the judge of main content says of the lines of a batch, and how it is told in words."""

from functools import lru_cache
from os import PathLike

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.html import class_words
from cleantext.evidence.html.elements import Elements, elements
from cleantext.evidence.html.main_content import Judged, main_content
from cleantext.lines import Table
from cleantext.markup import FLAG

COMMENTS = frozenset(("comment", "comments", "commentlist", "disqus", "respond"))
TOLD = ("nav", "header", "footer", "aside", "form", "hidden", "unscripted", "article", "main", "body")


class HtmlOpinion:
    """The judge's opinion of a batch's lines; every array has one entry per row."""

    def __init__(self, table: Table, weights: str | PathLike[str] | None) -> None:
        self._judged: Judged = table.column(main_content(None if weights is None else str(weights)).judged)
        self._within = table.column(_within)
        self.scores: NDArray[np.float64] = self._judged.score

    def reasons(self, rows: NDArray[np.int64]) -> list[str]:
        """What speaks for or against some lines: their own columns, what surrounds them, what they are within."""
        first, second = self._judged.first[rows], self._judged.second[rows]
        parts = (part.tolist() for part in (first, second - first, self._within[rows]))
        return [
            f"main content: line {line:+.1f}, surroundings {around:+.1f}{_places(within)}"
            for line, around, within in zip(*parts, strict=True)
        ]


def commented(table: Table) -> NDArray[np.bool_]:
    """Whether a line stands in what the page calls its comments."""
    found = table.column(elements)
    commented = np.zeros(len(table), dtype=np.bool_)
    if len(found):
        number, names = found.named
        called = np.array([not COMMENTS.isdisjoint(class_words.words(name)) for name in names], dtype=np.int64)
        commented[found.rows] = class_words.around(found, called[number]) > 0
    return commented


def _within(table: Table) -> NDArray[np.int64]:
    """Bits of `FLAG`, per line."""
    found: Elements = table.column(elements)
    within = np.zeros(len(table), dtype=np.int64)
    within[found.rows] = found.within[found.container]
    return within


@lru_cache(maxsize=1 << 12)
def _places(within: int) -> str:
    places = " ".join(name for name in TOLD if within & FLAG[name])
    return f", in {places}" if places else ""
