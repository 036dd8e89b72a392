"""Whether a page is spam as a whole: its lines as the judge sees them, and its words, added up over the page.

Sums over a page are of integers, so that a page says the same alone and in any batch.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import lexicon, shape
from cleantext.evidence.inked_lines import UNIT, WIDEST, running
from cleantext.evidence.line_classes import BOILERPLATE, CONTENT, SPAM
from cleantext.evidence.shingles import pieces
from cleantext.evidence.weighed_terms import Wording
from cleantext.lines import Table

Column = NDArray[np.float64]
Matrix = NDArray[np.float64]
Integers = NDArray[np.int64]

HEAD = 2  # inked lines of a page
GRID = 1 << 10  # of what the words say
LIKELY = 0.5
SENTENCE = 60  # columns
TOLD = 0.3  # share of a page's sentences, by width, that hold phrases of the lexicon
DIFFERENT = 2  # strong phrases


class Pages:
    """The pages of a batch; every feature has one entry per page."""

    def __init__(self, table: Table, first: Matrix, second: Matrix, wording: Wording) -> None:
        self._table = table
        self._rows = np.flatnonzero(table.column(shape.inked) > 0)
        self._page = table.page[self._rows]
        self._edges = np.searchsorted(self._rows, table.first_row)
        self._width = np.minimum(WIDEST, table.column(shape.width)[self._rows])
        self._first, self._second = (np.exp(odds[self._rows]) for odds in (first, second))
        self._words = wording.columns(self._rows)
        self._lines = self._sum(np.ones(len(self._rows), dtype=np.int64))

    def features(self) -> Iterator[tuple[str, Column]]:
        """Name and values of every feature."""
        lines = np.maximum(1, self._lines)
        yield "lines", np.log1p(self._lines)
        text = self._chances(self._second[:, CONTENT])
        spam = self._chances(self._second[:, SPAM])
        yield "text", np.log1p(text)
        yield "spam", spam / np.maximum(1, spam + text)
        yield "worded_spam", self._chances(self._first[:, SPAM]) / np.maximum(1, self._sum(self._width))
        yield "furniture", self._chances(self._second[:, BOILERPLATE]) / np.maximum(1, self._sum(self._width))
        yield "spam_lines", self._sum((self._second[:, SPAM] > LIKELY).astype(np.int64)) / lines
        yield "spam_words", self._sum(self._rounded(self._words["spam_words"])) / (lines * GRID)
        yield from self._lexicon(lines)

    def speak_of_it(self) -> NDArray[np.bool_]:
        """Whether injected text is what the page is made of, not what was put around it or what it tells about.

        It has different strong phrases, and its sentences, if it has any, hold phrases of the lexicon too.
        """
        table = self._table
        wide = table.column(shape.ends_sentence)[self._rows] & (self._width >= SENTENCE)
        worded = table.column(lexicon.strength)[self._rows] > 0
        told = self._sum(np.where(wide & worded, self._width, 0)) >= TOLD * self._sum(np.where(wide, self._width, 0))
        found = table.column(lexicon.found)
        strong = found.value == lexicon.STRONGEST
        page, phrase = table.page[found.row[strong]], found.hash[strong]
        order = np.lexsort((phrase, page))
        page, phrase = page[order], phrase[order]
        new = np.append(True, (page[1:] != page[:-1]) | (phrase[1:] != phrase[:-1]))[: len(page)]
        different = np.bincount(page[new], minlength=len(self._lines)) >= DIFFERENT
        return told & different

    def _lexicon(self, lines: Integers) -> Iterator[tuple[str, Column]]:
        """What the lexicon says of the page, of its head, and of its lines that are wide."""
        table, pages = self._table, len(self._lines)
        found = table.column(lexicon.found)
        size = np.bincount(table.page[table.column(pieces).row], minlength=pages)
        total = np.bincount(table.page[found.row], found.value, pages)
        yield "density", np.log1p(100 * total / np.maximum(20, size))
        variety = np.zeros(pages)
        variety[self._page] = table.column(lexicon.variety)[self._rows]
        yield "variety", variety
        strength = self._rounded(table.column(lexicon.strength)[self._rows])
        yield "lexicon", self._sum(strength) / (lines * GRID)
        yield "listed_lines", self._sum((strength > 0).astype(np.int64)) / lines
        head = np.arange(len(self._rows)) - self._edges[self._page] < HEAD
        yield "head", self._sum(np.where(head, strength, 0)) / (HEAD * GRID)

    def _chances(self, chance: Column) -> Column:
        """Columns of the page's lines, each by a probability."""
        return self._sum(np.rint(chance * UNIT).astype(np.int64) * self._width) / UNIT

    def _rounded(self, values: Column) -> Integers:
        return np.rint(values * GRID).astype(np.int64)

    def _sum(self, values: Integers) -> Integers:
        """Sums over each page."""
        sums = running(values)
        return sums[self._edges[1:]] - sums[self._edges[:-1]]
