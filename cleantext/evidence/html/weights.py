"""The weights of the judge of main content, as tables that a person reads and prunes.

    html_line.tsv         a column of a line and what it adds to the log-odds of main content for each unit of it, in
                          the first pass and in the second
    html_words.tsv        a word of a class or id, and what it adds, in hundredths, where it is one of the three
                          containers around the line, and where it is any container around it
    html_context.tsv      a column of what surrounds a line, and what it adds in the second pass; so for the product of
                          two columns, `one*other`: the second tells of the page what the first counts for on it
    html_calibration.tsv  what the second pass says, rising, and the share of such lines that were no main content

`bias` is always one. A folder that has none of these files, fitted to plain text alone, takes the built-in ones.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.errors import OptionError
from cleantext.evidence.tabbed import rows

LINE, WORDS, CONTEXT, CALIBRATION = (f"html_{name}.tsv" for name in ("line", "words", "context", "calibration"))
WORD_UNIT = 100
PAIR = "*"  # between the names of two columns whose product is weighed

Slopes = Mapping[str, float]


class HtmlWeights(NamedTuple):
    """All that the judge of main content knows."""

    line: Slopes
    words: Mapping[str, tuple[int, int]]
    second: Slopes
    said: NDArray[np.float64]
    right: NDArray[np.float64]


@cache
def read_html_weights(folder: str | None = None) -> HtmlWeights:
    """The weights in `folder`, or the built-in ones; read once.

    OptionError: a file is missing, or a line of it is no line of weights.
    """
    source: Traversable = files("cleantext") / "weights"
    if folder is not None and (Path(folder) / LINE).exists():
        source = Path(folder)
    pairs = np.array([row.numbers() for row in rows(source / CALIBRATION, 2)])
    if not len(pairs) or (np.diff(pairs[:, 0]) < 0).any():
        raise OptionError(f"{source / CALIBRATION}: needs two numbers a line, the first one rising")
    words = {row.cells[0]: row.numbers(1, int) for row in rows(source / WORDS, 3)}
    line, again = (_slopes(source / LINE, 3, place) for place in (1, 2))
    return HtmlWeights(
        line,
        {word: (int(near), int(around)) for word, (near, around) in words.items()},
        _slopes(source / CONTEXT, 2, 1) | again,
        pairs[:, 0],
        pairs[:, 1],
    )


def _slopes(file: Traversable, cells: int, place: int) -> dict[str, float]:
    """The columns that have a weight other than zero, of the numbers in one place of each row."""
    found = ((row.cells[0], row.number(row.cells[place])) for row in rows(file, cells))
    return {name: slope for name, slope in found if slope}
