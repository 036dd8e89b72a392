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
    for number, name in enumerate(CLASSES):
        yield f"own_{name}", lines.odds[:, number]


def next_lines(lines: InkedLines) -> Named:
    """The lines one and two before and after."""
    for name, number in SPOKEN.items():
        for step in NEXT:
            at = lines.at + step
            inside = (at >= lines.first) & (at < lines.end)
            odds = lines.odds[np.clip(at, 0, max(0, len(at) - 1)), number]
            yield f"{name}{step:+d}", np.where(inside, odds, OUTSIDE)


def windows(lines: InkedLines) -> Named:
    """Means over windows, the line itself left out."""
    for reach in NEAR:
        low, high = lines.window(reach)
        others = np.maximum(1, high - low - 1)
        for number, name in enumerate(CLASSES):
            sums = lines.chances[high, number] - lines.chances[low, number] - lines.chance[:, number]
            yield f"mean{reach}_{name}", sums / (others * UNIT)
        weight = np.maximum(1, lines.weights[high] - lines.weights[low] - lines.weight)
        for name, number in WEIGHED.items():
            sums = lines.weighted[high, number] - lines.weighted[low, number]
            yield f"weighted{reach}_{name}", (sums - lines.chance[:, number] * lines.weight) / (weight * UNIT)


def sides(lines: InkedLines) -> Named:
    """Means over the lines before and over those after."""
    for reach in FAR:
        low, high = lines.window(reach)
        for name, number in WEIGHED.items():
            yield f"before{reach}_{name}", lines.mean(low, lines.at, number)
            yield f"after{reach}_{name}", lines.mean(np.minimum(high, lines.at + 1), high, number)


def page_and_block(lines: InkedLines) -> Named:
    """Means over the page and over the block between blank lines."""
    height = lines.end - lines.first
    block = np.cumsum(lines.blank_before) - 1
    size = np.bincount(block) if len(block) else np.zeros(0)
    for name, number in SPOKEN.items():
        yield f"page_{name}", (lines.chances[lines.end, number] - lines.chances[lines.first, number]) / (height * UNIT)
        yield f"weighted_page_{name}", lines.mean(lines.first, lines.end, number)
        sums = np.bincount(block, lines.chance[:, number])[block] - lines.chance[:, number]
        yield f"block_{name}", sums / (np.maximum(1, size[block] - 1) * UNIT)
    yield "block_lines", np.log1p(size[block])
    yield "third_spam", _third_highest(lines, SPAM)


def _third_highest(lines: InkedLines, number: int) -> Column:
    """The page's third highest probability of a class: one line may be an accident, three are none."""
    order = np.lexsort((-lines.chance[:, number], lines.page))
    third = np.minimum(lines.first + 2, lines.end - 1)
    highest: Column = lines.chance[order, number][third] / UNIT
    return highest
