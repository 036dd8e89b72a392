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
    for name, values in lines.words.items():
        yield name, values
        own = np.rint(values * GRID).astype(np.int64)
        sums = running(own)
        for reach in NEAR:
            low, high = lines.window(reach)
            yield f"{name}{reach}", (sums[high] - sums[low] - own) / (np.maximum(1, high - low - 1) * GRID)
        yield f"page_{name}", (sums[lines.end] - sums[lines.first]) / ((lines.end - lines.first) * GRID)
        head = np.minimum(lines.end, lines.first + HEAD)
        yield f"head_{name}", (sums[head] - sums[lines.first]) / ((head - lines.first) * GRID)
