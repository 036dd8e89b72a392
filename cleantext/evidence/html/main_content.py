"""The judge of main content: which lines of a page of HTML are what it is there for.

The first pass weighs a line by its wording, its markup and the words of the classes around it; the second weighs what
the first says of the lines, containers and lines of the same kind around it, and the line itself once more. Both are
sums of columns times weights that a person can read (`weights`), so that what speaks for a line can be told.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.html import class_words
from cleantext.evidence.html.columns import line_columns_of
from cleantext.evidence.html.context_columns import Surroundings
from cleantext.evidence.html.elements import Column, Elements, elements
from cleantext.evidence.html.weights import PAIR, WORD_UNIT, HtmlWeights, Slopes, read_html_weights
from cleantext.evidence.judge import GRID, Judge, judge
from cleantext.lines import Table

BEST = 0.5  # log-odds that the best line of a page has at least: no page is without main content
MOST_NAMES = 1 << 16  # classes and ids whose weight is remembered


class Judged(NamedTuple):
    """What the judge says of every line of the batch: log-odds of main content, and the score as junk.

    Lines of pages without markup, and blank ones, are main content.
    """

    first: Column
    second: Column
    score: Column


class MainContent:
    """Judges the lines of a batch by one set of weights."""

    def __init__(self, weights: HtmlWeights, wording: Judge) -> None:
        self._weights, self._wording = weights, wording
        self._words_known = frozenset(weights.words)
        self._known: dict[str, tuple[int, int]] = {}

    def judged(self, table: Table) -> Judged:
        """Both passes."""
        found = table.column(elements)
        first, second, score = np.zeros((3, len(table)))
        if len(found):
            columns = dict(line_columns_of(found, self._wording))
            odds = first[found.rows] = _weighed(columns, self._weights.line, len(found)) + self._words(found)
            columns |= Surroundings(found, odds).columns()
            around = _weighed(columns, self._weights.second, len(found))
            second[found.rows] = around + _lifted(found, around)
            junk = np.interp(second[found.rows], self._weights.said, self._weights.right)
            score[found.rows] = np.where(found.ink > 0, junk, 0.0)
        return Judged(first, second, score)

    def _words(self, found: Elements) -> Column:
        """What the words of the classes and ids around each line add."""
        number, names = found.named
        near, around = np.array([self._value(name) for name in names], dtype=np.int64).reshape(-1, 2).T
        said = class_words.near(found, near[number]) + class_words.around(found, around[number])
        odds: Column = said / WORD_UNIT
        return odds

    def _value(self, names: str) -> tuple[int, int]:
        value = self._known.get(names)
        if value is None:
            known = [self._weights.words[word] for word in class_words.words_among(names, self._words_known)]
            value = sum([near for near, _ in known]), sum([around for _, around in known])
            if len(self._known) >= MOST_NAMES:
                self._known.clear()
            self._known[names] = value
        return value


@cache
def main_content(weights: str | None = None) -> MainContent:
    """The judge with the weights in a folder, or with the built-in ones."""
    return MainContent(read_html_weights(weights), judge(weights))


def _lifted(found: Elements, odds: Column) -> Column:
    """What is added to all lines of a page where none is main content: its best lines are."""
    highest = np.full(len(found.markups), -np.inf)
    np.maximum.at(highest, found.page, np.where(found.ink > 0, odds, -np.inf))
    lifted: Column = np.maximum(0.0, BEST - highest)[found.page]
    return lifted


def _weighed(columns: Mapping[str, Column], slopes: Slopes, lines: int) -> Column:
    """The sum of all columns by their weight, column by column, so that a line's sum never depends on other lines."""
    odds: NDArray[np.float64] = np.full(lines, slopes.get("bias", 0.0))
    for name, slope in slopes.items():
        one, _, other = name.partition(PAIR)
        if one in columns:
            odds += slope * (columns[one] * columns[other] if other else columns[one])
    rounded: Column = np.rint(odds * GRID) / GRID
    return rounded
