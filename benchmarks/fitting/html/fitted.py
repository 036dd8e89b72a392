"""Both passes of the judge of main content, fitted to some of the pages."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.fitting.html.logistic import AGAIN, Line, Matrix, fit, standardised
from benchmarks.fitting.html.page_f1 import sharpened
from benchmarks.fitting.html.pages import HtmlPages
from benchmarks.fitting.html.pairs import Pairs, best
from benchmarks.fitting.html.words import Vocabulary
from cleantext.evidence.html.columns import line_columns_of
from cleantext.evidence.html.context_columns import Surroundings
from cleantext.evidence.html.elements import elements
from cleantext.evidence.judge import judge

INNER_FOLDS = 4
OTHER_DIGITS = 7  # dividing a host by it makes inner folds that have nothing to do with the outer ones

Column = NDArray[np.float64]
Mask = NDArray[np.bool_]


class Fitted(NamedTuple):
    """One set of weights, and what it says of all lines.

    first, second  the passes
    words          the columns of the vocabulary that the first pass weighs
    names          of the second pass's columns: what surrounds a line, then the columns of the first pass
    pairs          of these, whose products the second pass weighs as well
    odds           what the second pass says of every line
    """

    first: Line
    words: NDArray[np.int64]
    second: Line
    names: list[str]
    pairs: Pairs
    odds: Column


class Fitter:
    """Pages with their columns, to be fitted to again and again."""

    def __init__(self, pages: HtmlPages, words: Vocabulary, folders: Sequence[Path], seed: int) -> None:
        self.pages, self.words = pages, words
        self.names, self._columns = _columns(pages, folders)
        self._drawn = pages.drawn(seed)

    def fitted(self, seen: Mask) -> Fitted:
        """Both passes, from the seen lines; the second from odds of fits that had not seen the line's host."""
        chosen = self.words.best(self.pages, self._first(seen, None).odds(self._columns), seen)
        counts = self.words.counts[:, chosen]
        inner = (self.pages.host // OTHER_DIGITS % INNER_FOLDS)[self.pages.page]
        odds = np.zeros(len(self.pages))
        for fold in range(INNER_FOLDS):
            here = seen & (inner == fold)
            odds[here] = self._first(seen & (inner != fold), chosen).odds(self._columns[here], counts[here])
        first = self._first(seen, chosen)
        odds[~seen] = first.odds(self._columns[~seen], counts[~seen])
        names, around = _around(self.pages, odds)
        names = [*names, *self.names]
        columns = np.concatenate([around, self._columns], axis=1)
        pairs, second = self._second(names, columns, seen & (self.pages.weight > 0))
        return Fitted(first, chosen, second, names, pairs, second.odds(pairs.products(columns)))

    def _first(self, seen: Mask, chosen: NDArray[np.int64] | None) -> Line:
        used = np.flatnonzero(seen & self._drawn)
        counts = None if chosen is None else self.words.counts[:, chosen][used]
        return fit(self._columns[used], self.pages.main[used], self.pages.weight[used], counts)

    def _second(self, names: list[str], columns: Matrix, used: Mask) -> tuple[Pairs, Line]:
        """Fitted to whole pages: first each column by itself, then pairs as well that mend what is wrong yet."""
        pages = self.pages
        rows, mean, scale = standardised(columns[used])
        loss = pages.loss(used)
        start = sharpened(fit(rows, pages.main[used], pages.weight[used], ridge=AGAIN), rows, loss)
        pairs = best(names, rows, loss.of(start.odds(rows))[1], pages.host[pages.page[used]])
        wide = np.append(start.dense, np.zeros(len(pairs.one)))
        found = sharpened(start._replace(dense=wide), pairs.products(rows), loss)
        return pairs, pairs.plain(found, mean, scale)


def _columns(pages: HtmlPages, folders: Sequence[Path]) -> tuple[list[str], Matrix]:
    """Names and values of the first pass's columns; text is weighed by what has not seen the host of its page."""
    names: list[str] = []
    values = np.zeros((0, 0), dtype=np.float32)
    fold = (pages.host % len(folders))[pages.page]
    for here, table in pages.tables:
        for number, folder in enumerate(folders):
            rows = np.flatnonzero(fold[here] == number)
            columns = dict(line_columns_of(table.column(elements), judge(str(folder)))) if len(rows) else {}
            names = list(columns) or names
            values = values if values.size else np.zeros((len(pages), len(names)), dtype=np.float32)
            for place, column in enumerate(columns.values()):
                values[here.start + rows, place] = column[rows]
    return names, values


def _around(pages: HtmlPages, odds: Column) -> tuple[list[str], Matrix]:
    """Names and values of the second pass's columns."""
    names: list[str] = []
    parts = []
    for here, table in pages.tables:
        columns = dict(Surroundings(table.column(elements), odds[here]).columns())
        names = list(columns)
        parts.append(np.stack(list(columns.values()), axis=1).astype(np.float32))
    return names, np.concatenate(parts)
