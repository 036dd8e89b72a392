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
    own = np.rint(np.stack(list(lines.words.values())) * GRID).astype(np.int64)
    sums = running(own)
    near = []
    for reach in NEAR:
        low, high = lines.window(reach)
        others = sums.take(high, axis=1) - sums.take(low, axis=1) - own
        near.append(others / (np.maximum(1, high - low - 1) * GRID))
    before = sums.take(lines.first, axis=1)
    page = (sums.take(lines.end, axis=1) - before) / ((lines.end - lines.first) * GRID)
    last = np.minimum(lines.end, lines.first + HEAD)
    head = (sums.take(last, axis=1) - before) / ((last - lines.first) * GRID)
    for number, (name, values) in enumerate(lines.words.items()):
        yield name, values
        yield from ((f"{name}{reach}", means[number]) for reach, means in zip(NEAR, near, strict=True))
        yield f"page_{name}", page[number]
        yield f"head_{name}", head[number]
