"""Weight files: what the judge has learned, as tables that a person reads and prunes.

    terms.tsv        a term and its weight for each class, as whole hundredths
    line.tsv         a feature of a line, `*` or `>edge`, and a weight for each class: `*` weighs the feature's value,
                     `>edge` is added when the value is over the edge; the feature `bias` is always one
    context.tsv      the same for the second pass
    calibration.tsv  a class of junk, what the second pass says (log-odds), and the share of such lines that were junk
    menu.tsv         a line that stands in menus on many hosts, and on how many
    page.tsv         a feature of a page as a whole and its weight for it to be spam

Columns are separated by tabs; lines that begin with `#` are comments.
"""

from collections import defaultdict
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from os import PathLike
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.errors import OptionError
from cleantext.evidence.line_classes import CLASSES
from cleantext.evidence.phrase_hashes import Phrases
from cleantext.evidence.steps import Steps, read_steps
from cleantext.evidence.tabbed import rows
from cleantext.evidence.term_table import Terms, read_terms

Calibration = dict[int, tuple[NDArray[np.float64], NDArray[np.float64]]]


class Weights(NamedTuple):
    """All that a judge knows."""

    terms: Terms
    line: Steps
    context: Steps
    calibration: Calibration
    menu: Phrases
    page: dict[str, float]


@cache
def read_weights(folder: str | PathLike[str] | None = None) -> Weights:
    """The weights in `folder`, or the built-in ones; read once.

    OptionError: a file is missing, or a line of it is no line of weights.
    """
    source: Traversable = files("cleantext") / "weights" if folder is None else Path(folder)
    return Weights(
        read_terms(source / "terms.tsv"),
        read_steps(source / "line.tsv"),
        read_steps(source / "context.tsv"),
        _calibration(source / "calibration.tsv"),
        Phrases([row.cells[0] for row in rows(source / "menu.tsv", 2)]),
        {row.cells[0]: row.number(row.cells[1]) for row in rows(source / "page.tsv", 2)},
    )


def _calibration(file: Traversable) -> Calibration:
    """Class -> what is said, rising, and what was right."""
    found = defaultdict(list)
    for row in rows(file, 3):
        if row.cells[0] not in CLASSES:
            raise OptionError(f"{row.place}: {row.cells[0]!r} is none of the classes {', '.join(CLASSES)}")
        found[CLASSES.index(row.cells[0])].append(row.numbers(1))
    pairs = {number: np.array(each) for number, each in found.items()}
    if not pairs or any((np.diff(each[:, 0]) < 0).any() for each in pairs.values()):
        raise OptionError(f"{file}: needs a class and two numbers a line, the first number rising within a class")
    return {number: (each[:, 0], each[:, 1]) for number, each in pairs.items()}
