"""What the judge of main content says of the lines of one document, and how it is told in words."""

from functools import lru_cache
from os import PathLike

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.html import class_words
from cleantext.evidence.html.elements import Elements, elements
from cleantext.evidence.html.main_content import Judged, main_content
from cleantext.lines import Lines, Table
from cleantext.markup import FLAG

COMMENTS = frozenset(("comment", "comments", "commentlist", "disqus", "respond"))
TOLD = ("nav", "header", "footer", "aside", "form", "hidden", "unscripted", "article", "main", "body")


class HtmlOpinion:
    """The judge's opinion of a document's lines; every array has one entry per line."""

    def __init__(self, lines: Lines, weights: str | PathLike[str] | None) -> None:
        judged: Judged = lines.table.column(main_content(None if weights is None else str(weights)).judged)
        self.scores: NDArray[np.float64] = judged.score[lines.rows]
        self._first, self._second = judged.first[lines.rows].tolist(), judged.second[lines.rows].tolist()
        self._within = lines.column(_within).tolist()

    def reason(self, row: int) -> str:
        """What speaks for or against the line: its own columns, what surrounds it, what it is within."""
        first, second = self._first[row], self._second[row]
        places = _places(self._within[row])
        where = f", in {places}" if places else ""
        return f"main content: line {first:+.1f}, surroundings {second - first:+.1f}{where}"


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
    return " ".join(name for name in TOLD if within & FLAG[name])
