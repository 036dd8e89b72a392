"""What the lines around a line are, by the first pass: those next to it, those near, its block and its page."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.inked_lines import UNIT, InkedLines
from cleantext.evidence.line_classes import BOILERPLATE, CLASSES, CONTENT, SPAM

Column = NDArray[np.float64]
Named = Iterator[tuple[str, Column]]

SPOKEN = {"content": CONTENT, "spam": SPAM, "boilerplate": BOILERPLATE}
WEIGHED = {"content": CONTENT, "spam": SPAM}  # what fills wide lines
NEXT = (-2, -1, 1, 2)  # lines
OUTSIDE = -1.5  # log-probability of a class where the page has ended: about one in five
NEAR, FAR = (2, 5, 12), (5, 12)  # lines of a window to each side


def own_classes(lines: InkedLines) -> Named:
    """What the line itself is."""
    yield from zip((f"own_{name}" for name in CLASSES), lines.odds, strict=True)


def next_lines(lines: InkedLines) -> Named:
    """The lines one and two before and after."""
    spoken = lines.odds[list(SPOKEN.values())]
    near = []
    for step in NEXT:
        at = lines.at + step
        inside = (at >= lines.first) & (at < lines.end)
        odds = spoken.take(np.minimum(np.maximum(at, 0), len(at) - 1), axis=1)
        near.append(np.where(inside, odds, OUTSIDE))
    for number, name in enumerate(SPOKEN):
        yield from ((f"{name}{step:+d}", odds[number]) for step, odds in zip(NEXT, near, strict=True))


def windows(lines: InkedLines) -> Named:
    """Means over windows, the line itself left out."""
    filling = list(WEIGHED.values())
    weighted, own = lines.weighted[filling], lines.chance[filling] * lines.weight
    for reach in NEAR:
        low, high = lines.window(reach)
        sums = lines.chances.take(high, axis=1) - lines.chances.take(low, axis=1) - lines.chance
        means = sums / (np.maximum(1, high - low - 1) * UNIT)
        yield from zip((f"mean{reach}_{name}" for name in CLASSES), means, strict=True)
        weight = np.maximum(1, lines.weights[high] - lines.weights[low] - lines.weight)
        means = (weighted.take(high, axis=1) - weighted.take(low, axis=1) - own) / (weight * UNIT)
        yield from zip((f"weighted{reach}_{name}" for name in WEIGHED), means, strict=True)


def sides(lines: InkedLines) -> Named:
    """Means over the lines before and over those after."""
    filling = list(WEIGHED.values())
    for reach in FAR:
        low, high = lines.window(reach)
        before = lines.means(low, lines.at, filling)
        after = lines.means(np.minimum(high, lines.at + 1), high, filling)
        for number, name in enumerate(WEIGHED):
            yield f"before{reach}_{name}", before[number]
            yield f"after{reach}_{name}", after[number]


def page_and_block(lines: InkedLines) -> Named:
    """Means over the page and over the block between blank lines."""
    height = lines.end - lines.first
    spoken = list(SPOKEN.values())
    chance, chances = lines.chance[spoken], lines.chances[spoken]
    page = (chances.take(lines.end, axis=1) - chances.take(lines.first, axis=1)) / (height * UNIT)
    weighted = lines.means(lines.first, lines.end, spoken)
    begins = np.flatnonzero(lines.blank_before)
    ends = np.append(begins[1:], len(lines.at))[: len(begins)]
    size = np.repeat(ends - begins, ends - begins)
    others = np.repeat(chances[:, ends] - chances[:, begins], ends - begins, axis=1) - chance
    block = others / (np.maximum(1, size - 1) * UNIT)
    for number, name in enumerate(SPOKEN):
        yield f"page_{name}", page[number]
        yield f"weighted_page_{name}", weighted[number]
        yield f"block_{name}", block[number]
    yield "block_lines", np.log1p(size)
    yield "third_spam", _third_highest(lines, SPAM)


def _third_highest(lines: InkedLines, number: int) -> Column:
    """The page's third highest probability of a class: one line may be an accident, three are none."""
    order = np.lexsort((-lines.chance[number], lines.page))
    third = np.minimum(lines.first + 2, lines.end - 1)
    highest: Column = lines.chance[number][order[third]] / UNIT
    return highest
