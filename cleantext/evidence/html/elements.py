"""The markup of a batch as one: the containers of all its pages in a row, and the lines that they hold.

Sizes are whole numbers, so that sums over lines are exact and the same whatever else is in the batch.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.lines import Table
from cleantext.markup import TAGS, Markup

Integers = NDArray[np.int64]
Column = NDArray[np.float64]
Mask = NDArray[np.bool_]

WORD = 10  # a word's size: five letters of an alphabet, or one and two thirds of an ideograph
GOOD_SIZE, GOOD_LINKS = 12 * WORD, 0.35  # text of twelve words, few of them links: what articles are made of


class Elements:
    """The lines and containers of the pages of a batch that have markup.

    Per line:
      rows       its row in the table
      page       the number of its page among those with markup
      container  the number of its container in the batch
      linked, links, strong, broken   as in `Markup`
      size       letters and digits, in tenths of a word
      ink        characters that show
      good       whether it is a sentence or two, hardly linked
    Per container:
      parent, last         containers in the batch
      first, stop          lines in the batch
      tag, within, owner   as in `Markup`; `owner` is the page
    Per page:
      line, base           its first line and its first container, and their ends: pages + 1
    """

    def __init__(self, table: Table, pages: Sequence[int], markups: Sequence[Markup]) -> None:
        self.table, self.markups = table, markups
        counts = np.array([len(markup.container) for markup in markups], dtype=np.int64)
        self.line = np.append(0, np.cumsum(counts))
        self.base = np.append(0, np.cumsum([len(markup.parent) for markup in markups])).astype(np.int64)
        self.page = np.repeat(np.arange(len(markups)), counts)
        self.rows = (
            np.arange(self.line[-1]) + (table.first_row[np.array(pages, dtype=np.int64)] - self.line[:-1])[self.page]
        )
        self.owner = np.repeat(np.arange(len(markups)), np.diff(self.base))
        self._take_lines()
        self._take_containers()

    def _take_lines(self) -> None:
        self.container = _joined([markup.container for markup in self.markups]) + self.base[self.page]
        self.linked = _joined([markup.linked for markup in self.markups])
        self.links = _joined([markup.links for markup in self.markups])
        self.strong = _joined([markup.strong for markup in self.markups])
        self.broken = _joined([markup.broken for markup in self.markups])
        table = self.table
        wide = table.column(shape.width) - table.column(shape.inked)
        size = 2 * (table.column(shape.letters) + table.column(shape.digits)) + 4 * wide
        self.size: Integers = size[self.rows]
        self.ink: Integers = table.column(shape.inked)[self.rows]
        self.good: Mask = (self.size >= GOOD_SIZE) & (self.linked < GOOD_LINKS * self.ink)

    def _take_containers(self) -> None:
        self.parent = _joined([markup.parent for markup in self.markups]) + self.base[self.owner]
        self.last = _joined([markup.last for markup in self.markups]) + self.base[self.owner]
        self.first = _joined([markup.first for markup in self.markups]) + self.line[self.owner]
        self.stop = _joined([markup.stop for markup in self.markups]) + self.line[self.owner]
        self.tag = _joined([markup.tag for markup in self.markups])
        self.within = _joined([markup.within for markup in self.markups])

    def __len__(self) -> int:
        return len(self.rows)

    def sums(self, values: NDArray[np.int64] | Mask) -> Integers:
        """Of each container, the sum over its lines."""
        running = cumulated(values)
        sums: Integers = running[self.stop] - running[self.first]
        return sums

    def page_sums(self, values: NDArray[np.int64] | Mask) -> Integers:
        """Of each page, the sum over its lines."""
        running = cumulated(values)
        sums: Integers = running[self.line[1:]] - running[self.line[:-1]]
        return sums

    def first_of_page(self, wanted: Mask) -> Integers:
        """Of each line, the first wanted line of its page; -1 where there is none."""
        found = np.full(len(self.markups), -1, dtype=np.int64)
        at = np.flatnonzero(wanted)[::-1]
        found[self.page[at]] = at
        return found[self.page]

    @cached_property
    def outermost(self) -> Integers:
        """Of each container, the outermost one around it that holds the same lines."""
        same = (self.first == self.first[self.parent]) & (self.stop == self.stop[self.parent])
        found = np.where(same, self.parent, np.arange(len(self.parent)))
        while not np.array_equal(further := found[found], found):
            found = further
        return found

    @cached_property
    def named(self) -> tuple[Integers, tuple[str, ...]]:
        """Of each container the number of its class and id, and what these are, each once."""
        names = list(chain.from_iterable(markup.names for markup in self.markups))
        known = {name: number for number, name in enumerate(dict.fromkeys(names))}
        return np.fromiter(map(known.__getitem__, names), np.int64, len(names)), tuple(known)

    @cached_property
    def numbered(self) -> tuple[Integers, int]:
        """Of each container the number of its kind: page, element, class and id; and how many kinds there are."""
        number, names = self.named
        keys = (self.owner * len(TAGS) + self.tag) * len(names) + number
        kinds, kind = np.unique(keys, return_inverse=True)
        return kind, len(kinds)

    @cached_property
    def sizes(self) -> tuple[Integers, Integers, Integers]:
        """Of each container, the sums of size, ink and linked characters."""
        return self.sums(self.size), self.sums(self.ink), self.sums(self.linked)

    @cached_property
    def ancestors(self) -> tuple[Integers, ...]:
        """Of each line, the containers 0 to 4 levels up; those that hold the same lines are one."""
        levels = [self.outermost[self.container]]
        for _ in range(4):
            levels.append(self.outermost[self.parent[levels[-1]]])
        return tuple(levels)


def cumulated(values: NDArray[np.int64] | Mask) -> Integers:
    """Sums of the values before each place, and of all."""
    sums = np.zeros(len(values) + 1, dtype=np.int64)
    np.cumsum(values, out=sums[1:])
    return sums


def _joined(arrays: Sequence[object]) -> Integers:
    parts = [np.frombuffer(array, dtype=np.int32) for array in arrays]  # type: ignore[call-overload]
    return np.concatenate(parts or [np.zeros(0, np.int32)]).astype(np.int64)


def elements(table: Table) -> Elements:
    """The markup of the batch."""
    found = [(number, markup) for number, markup in enumerate(table.markups) if markup is not None]
    return Elements(table, [number for number, _ in found], [markup for _, markup in found])
