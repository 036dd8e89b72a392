"""What surrounds a line, by the first pass: lines next to it, windows, containers, the page, lines of the same kind.

The mass of a line is its probability times its size. Both are whole numbers here, so that sums are exact and the same
whatever else is in the batch.
"""

from collections.abc import Iterator
from functools import cached_property

import numpy as np

from cleantext.evidence.html.container_columns import summed
from cleantext.evidence.html.elements import Column, Elements, Integers, Mask, cumulated

Named = Iterator[tuple[str, Column]]

UNIT = 1024  # of a probability
OUTSIDE = -3.0  # log-odds where the page has ended
WINDOWS = (2, 5, 15)
EVEN = 0.35  # probability under which a line speaks against its container
MOST = 0.8  # of a page's mass, that its main container holds
SPAN = 8.0  # log-odds beyond which more tells nothing


class Surroundings:
    """The lines of a batch with what the first pass says of them.

    odds    log-odds of main content
    chance  the probability, in `UNIT`s
    weight  what a line counts for: its size and a little more
    mass    chance times weight
    """

    def __init__(self, elements: Elements, odds: Column) -> None:
        self.elements = elements
        self.odds = np.clip(odds, -SPAN, SPAN)
        self.chance: Integers = np.rint(UNIT / (1 + np.exp(-self.odds))).astype(np.int64)
        self.weight = elements.size + 1
        self.mass = self.chance * self.weight
        self.first, self.end = elements.line[elements.page], elements.line[elements.page + 1]
        self.at = np.arange(len(elements))

    @cached_property
    def masses(self) -> Integers:
        """Running sums of the masses."""
        return cumulated(self.mass)

    @cached_property
    def weights(self) -> Integers:
        """Running sums of the weights."""
        return cumulated(self.weight)

    def mean(self, low: Integers, high: Integers) -> Column:
        """The mean probability of the lines low..high-1 by weight; 0 of none."""
        mean: Column = (self.masses[high] - self.masses[low]) / (
            np.maximum(1, self.weights[high] - self.weights[low]) * UNIT
        )
        return mean

    def columns(self) -> Named:
        """Name and values of every column."""
        yield from self._near()
        yield from self._windows()
        yield from self._page()
        yield from self._containers()
        yield from self._best()
        yield from self._same()

    def _near(self) -> Named:
        yield "z", self.odds
        yield "p", self.chance / UNIT
        for step in (-3, -2, -1, 1, 2, 3):
            at = self.at + step
            inside = (at >= self.first) & (at < self.end)
            yield f"z{step:+d}", np.where(inside, self.odds[np.clip(at, 0, max(0, len(at) - 1))], OUTSIDE)

    def _windows(self) -> Named:
        for reach in WINDOWS:
            low, high = np.maximum(self.first, self.at - reach), np.minimum(self.end, self.at + reach + 1)
            yield f"mean{reach}", self.mean(low, high)
            yield f"before{reach}", self.mean(low, self.at)
            yield f"after{reach}", self.mean(self.at + 1, high)

    def _page(self) -> Named:
        elements = self.elements
        mass, weight = (elements.page_sums(values)[elements.page] for values in (self.mass, self.weight))
        yield "page_log_mass", np.log1p(mass / UNIT) / 3
        yield "page_mean", mass / (weight * UNIT)
        yield "own_share", self.mass / np.maximum(1, mass)
        highest = np.full(len(elements.markups), -SPAN)
        np.maximum.at(highest, elements.page, self.odds)
        yield "page_highest", highest[elements.page]
        yield "below_highest", highest[elements.page] - self.odds
        yield "mass_before", (self.masses[:-1] - self.masses[self.first]) / np.maximum(1, mass)

    def _containers(self) -> Named:
        elements = self.elements
        mass, weight = elements.sums(self.mass), elements.sums(self.weight)
        whole = np.maximum(1, elements.page_sums(self.mass))[elements.page]
        for level, at in enumerate(elements.ancestors):
            yield f"up{level}_mean", mass[at] / np.maximum(1, weight[at] * UNIT)
            yield f"up{level}_mass", mass[at] / whole

    def _best(self) -> Named:
        """Where the line stands to the container that gains most, and to the innermost that holds most of the mass."""
        elements = self.elements
        gain = elements.sums(self.mass - int(EVEN * UNIT) * self.weight)
        best = _last_of_page(elements, gain == _highest_of_page(elements, gain)[elements.owner])
        yield "in_best", self._inside(best).astype(np.float64)
        mass = elements.sums(self.mass)
        main = _last_of_page(elements, mass >= MOST * elements.page_sums(self.mass)[elements.owner])
        inside = self._inside(main)
        yield "in_most", inside.astype(np.float64)
        yield "main_log_lines", np.log1p(elements.stop[main] - elements.first[main])
        yield "below_main", self._depth(main)
        before, after = elements.first[main] - self.at, self.at - elements.stop[main] + 1
        yield "from_main", np.log1p(np.where(inside, 0, np.maximum(before, after)))

    def _inside(self, container: Integers) -> Mask:
        """Whether each line is in a container."""
        inside: Mask = (self.at >= self.elements.first[container]) & (self.at < self.elements.stop[container])
        return inside

    def _depth(self, container: Integers) -> Column:
        """How many of the line's ancestors are in a container."""
        elements = self.elements
        depth = np.zeros(len(elements))
        for at in elements.ancestors:
            depth += (elements.first[at] >= elements.first[container]) & (elements.stop[at] <= elements.stop[container])
        return depth

    def _same(self) -> Named:
        """Lines whose container is of the same kind."""
        elements = self.elements
        number, groups = elements.numbered
        whole = np.maximum(1, elements.page_sums(self.mass))[elements.page]
        at = elements.container
        for level in range(2):
            mass = summed(number[at], self.mass, groups)
            weight = summed(number[at], self.weight, groups)
            group = number[at]
            yield f"same{level}_mean", mass[group] / np.maximum(1, weight[group] * UNIT)
            yield f"same{level}_mass", mass[group] / whole
            at = elements.parent[at]


def _highest_of_page(elements: Elements, values: Integers) -> Integers:
    """Of each page, the highest value of its containers."""
    highest = np.full(len(elements.markups), np.iinfo(np.int64).min)
    np.maximum.at(highest, elements.owner, values)
    return highest


def _last_of_page(elements: Elements, wanted: Mask) -> Integers:
    """Of each line, the last wanted container of its page."""
    found = elements.base[:-1].copy()
    at = np.flatnonzero(wanted)
    found[elements.owner[at]] = at
    return found[elements.page]
