"""What the words around a line say: the wording of the lines near it, of its page, of the page's head.

The first pass's probabilities say what a line looks like as a whole; these say what speaks for it in its words alone,
and how many of its words say anything at all.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.inked_lines import InkedLines, running

Column = NDArray[np.float64]
Named = Iterator[tuple[str, Column]]

NEAR = (2, 5)  # lines of a window to each side
HEAD = 2  # lines of a page
GRID = 1 << 10  # of a value: sums are integers


def wording(lines: InkedLines) -> Named:
    """The line's own words, those near it, and the page's."""
    yield from lines.words.items()
    names = list(lines.words)
    own = np.rint(np.stack(list(lines.words.values())) * GRID).astype(np.int64)
    sums = running(own)
    first = sums.take(lines.first, axis=1)
    for reach in NEAR:
        low, high = lines.window(reach)
        others = sums.take(high, axis=1) - sums.take(low, axis=1) - own
        yield from zip(
            (f"{name}{reach}" for name in names), others / (np.maximum(1, high - low - 1) * GRID), strict=True
        )
    page = (sums.take(lines.end, axis=1) - first) / ((lines.end - lines.first) * GRID)
    yield from zip((f"page_{name}" for name in names), page, strict=True)
    last = np.minimum(lines.end, lines.first + HEAD)
    head = (sums.take(last, axis=1) - first) / ((last - lines.first) * GRID)
    yield from zip((f"head_{name}" for name in names), head, strict=True)
