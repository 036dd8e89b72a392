"""What surrounds a line, as numbers: the second pass of the judge weighs them with the line's own.

All of it is made of the first pass's probabilities of the lines that hold ink: the lines next to it, means over
windows, over the block between blank lines and over the page, the text before and after it, and its place.
Probabilities and weights are whole multiples of a small power of two: sums over rows are integers, and so the same
whatever stands before the page in its batch.
"""

from collections.abc import Iterator
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.marks import ends_colon
from cleantext.evidence.recurrence import elsewhere, token_count
from cleantext.evidence.weights import BOILERPLATE, CLASSES, CONTENT, SPAM
from cleantext.lines import Table

Column = NDArray[np.float64]
Integers = NDArray[np.int64]
SPOKEN = {"content": CONTENT, "spam": SPAM, "boilerplate": BOILERPLATE}
LEAST = -6.0  # of a logarithm of a probability
FAR = 50  # lines
SENTENCE = 60  # columns of a line that is surely content if its words say so
NARROW = 30
UNIT = 1 << 20  # of a probability
WIDEST = 4096  # columns that count


class Surroundings:
    """The inked lines of a batch (`rows`), with what the first pass says of them (`odds`, log-probabilities)."""

    @staticmethod
    def rows_of(table: Table) -> Integers:
        """The rows that hold ink."""
        return np.flatnonzero(table.column(shape.inked) > 0)

    def __init__(self, table: Table, rows: Integers, odds: NDArray[np.float64]) -> None:
        self.rows = rows
        self.odds = np.maximum(LEAST, odds)
        self.chance = np.rint(np.exp(odds) * UNIT).astype(np.int64)
        self.width = table.column(shape.width)[self.rows]
        self.sentence = table.column(shape.ends_sentence)[rows] & (self.width >= SENTENCE)
        self.label = table.column(ends_colon)[rows]
        self.twin = (table.column(elsewhere) >= table.column(token_count))[self.rows]
        page = table.page[self.rows]
        begins = np.flatnonzero(np.append(True, page[1:] != page[:-1])) if len(page) else np.zeros(0, dtype=np.int64)
        ends = np.append(begins[1:], len(page))
        self.number = np.repeat(np.arange(len(begins)), ends - begins)
        self.first, self.end = begins[self.number], ends[self.number]
        self.at = np.arange(len(page))
        gap = np.append(True, self.rows[1:] - self.rows[:-1] > 1)
        self.blank_before = gap | (self.at == self.first)
        self.blank_after = np.append(gap[1:], True) | (self.at == self.end - 1)
        self.weight = np.rint(np.sqrt(np.clip(self.width, 1, WIDEST)) * 16).astype(np.int64)

    @cached_property
    def _sums(self) -> Integers:
        return _running(self.chance)

    @cached_property
    def _weighted(self) -> Integers:
        return _running(self.chance * self.weight[:, None])

    @cached_property
    def _weights(self) -> Integers:
        return _running(self.weight)

    def columns(self) -> Iterator[tuple[str, Column]]:
        """Name and values of every feature."""
        yield from self._own()
        yield from self._next()
        yield from self._windows()
        yield from self._page()
        yield from self._text()
        yield from self._place()

    def _own(self) -> Iterator[tuple[str, Column]]:
        for number, name in enumerate(CLASSES):
            yield f"own_{name}", self.odds[:, number]

    def _next(self) -> Iterator[tuple[str, Column]]:
        """The lines one and two before and after."""
        for name, number in SPOKEN.items():
            for step in (-2, -1, 1, 2):
                at = self.at + step
                inside = (at >= self.first) & (at < self.end)
                yield f"{name}{step:+d}", np.where(inside, self.odds[np.clip(at, 0, max(0, len(at) - 1)), number], -1.5)

    def _windows(self) -> Iterator[tuple[str, Column]]:
        """Means over windows, the line itself left out."""
        for reach in (2, 5, 12):
            low, high = np.maximum(self.first, self.at - reach), np.minimum(self.end, self.at + reach + 1)
            others = np.maximum(1, high - low - 1)
            weight = np.maximum(1, self._weights[high] - self._weights[low] - self.weight)
            for number, name in enumerate(CLASSES):
                sums = self._sums[high, number] - self._sums[low, number] - self.chance[:, number]
                yield f"mean{reach}_{name}", sums / (others * UNIT)
            for number, name in ((CONTENT, "content"), (SPAM, "spam")):
                sums = self._weighted[high, number] - self._weighted[low, number]
                yield f"weighted{reach}_{name}", (sums - self.chance[:, number] * self.weight) / (weight * UNIT)
        for reach in (5, 12):
            low, high = np.maximum(self.first, self.at - reach), np.minimum(self.end, self.at + reach + 1)
            for number, name in ((CONTENT, "content"), (SPAM, "spam")):
                yield f"before{reach}_{name}", self._mean(low, self.at, number)
                yield f"after{reach}_{name}", self._mean(np.minimum(high, self.at + 1), high, number)

    def _mean(self, low: Integers, high: Integers, number: int) -> Column:
        weight = np.maximum(1, self._weights[high] - self._weights[low])
        mean: Column = (self._weighted[high, number] - self._weighted[low, number]) / (weight * UNIT)
        return mean

    def _page(self) -> Iterator[tuple[str, Column]]:
        """Means over the page and over the block between blank lines."""
        lines = self.end - self.first
        block = np.cumsum(self.blank_before) - 1
        size = np.bincount(block) if len(block) else np.zeros(0)
        for name, number in SPOKEN.items():
            yield f"page_{name}", (self._sums[self.end, number] - self._sums[self.first, number]) / (lines * UNIT)
            yield f"weighted_page_{name}", self._mean(self.first, self.end, number)
            sums = np.bincount(block, self.chance[:, number])[block] - self.chance[:, number]
            yield f"block_{name}", sums / (np.maximum(1, size[block] - 1) * UNIT)
        yield "block_lines", np.log1p(size[block])
        yield "third_spam", self._third_highest(SPAM)

    def _third_highest(self, number: int) -> Column:
        """The page's third highest probability of a class: one line may be an accident, three are none."""
        order = np.lexsort((-self.chance[:, number], self.number))
        third = np.minimum(self.first + 2, self.end - 1)
        highest: Column = self.chance[order, number][third] / UNIT
        return highest

    def _text(self) -> Iterator[tuple[str, Column]]:
        """Where the page's text is: its share before and after the line, the distance to the nearest sure sentence."""
        mass = _running(self.chance[:, CONTENT] * np.where(self.width >= 40, np.minimum(WIDEST, self.width), 0))
        whole = np.maximum(1, mass[self.end] - mass[self.first])
        yield "text_before", (mass[self.at] - mass[self.first]) / whole
        yield "text_after", (mass[self.end] - mass[np.minimum(self.at + 1, self.end)]) / whole
        sure = (self.chance[:, CONTENT] > 0.8 * UNIT) & (self.width >= SENTENCE)
        last = np.maximum.accumulate(np.where(sure, self.at, -1)) if len(sure) else self.at
        following = np.minimum.accumulate(np.where(sure, self.at, 1 << 40)[::-1])[::-1] if len(sure) else self.at
        before = np.minimum(FAR, np.where(last >= self.first, self.at - last, FAR))
        after = np.minimum(FAR, np.where(following < self.end, following - self.at, FAR))
        yield "sentence_before", np.log1p(before)
        yield "sentence_after", np.log1p(after)
        yield "sentence_near", np.log1p(np.minimum(before, after))
        yield "sentences_around", np.log1p(np.maximum(before, after))
        yield "under_label", self._under_label().astype(np.float64)

    def _under_label(self) -> NDArray[np.bool_]:
        """Whether the last line above that is a sentence or ends in a colon ends in a colon."""
        if not len(self.at):
            return np.zeros(0, dtype=np.bool_)
        above = np.maximum.accumulate(np.where(self.label | self.sentence, self.at, -1))
        before = np.append(-1, above[:-1])
        labelled: NDArray[np.bool_] = (before >= self.first) & self.label[np.maximum(0, before)]
        return labelled

    def _place(self) -> Iterator[tuple[str, Column]]:
        yield "position", (self.at - self.first) / np.maximum(1, self.end - self.first - 1)
        yield "from_start", np.log1p(self.at - self.first)
        yield "from_end", np.log1p(self.end - 1 - self.at)
        yield "is_first", (self.at == self.first).astype(np.float64)
        yield "is_second", (self.at == self.first + 1).astype(np.float64)
        yield "is_last", (self.at == self.end - 1).astype(np.float64)
        yield "blank_before", self.blank_before.astype(np.float64)
        yield "blank_after", self.blank_after.astype(np.float64)
        yield "twin", self.twin.astype(np.float64)
        narrow = _running((self.width < NARROW).astype(np.int64))
        for reach in (3, 8):
            low, high = np.maximum(self.first, self.at - reach), np.minimum(self.end, self.at + reach + 1)
            yield f"narrow{reach}", (narrow[high] - narrow[low]) / np.maximum(1, high - low)


def _running(values: Integers) -> Integers:
    """Sums of the rows before each row, and of all."""
    sums = np.zeros((len(values) + 1, *values.shape[1:]), dtype=np.int64)
    np.cumsum(values, axis=0, out=sums[1:])
    return sums
