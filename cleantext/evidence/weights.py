"""Weight files: what the judge has learned, as tables that a person reads and prunes.

    terms.tsv        a term and its weight for each class, as whole hundredths
    line.tsv         a feature of a line, `*` or `>edge`, and a weight for each class: `*` weighs the feature's value,
                     `>edge` is added when the value is over the edge; the feature `bias` is always one
    context.tsv      the same for the second pass
    calibration.tsv  what the second pass says, and the share of such lines that were junk

Columns are separated by tabs; lines that begin with `#` are comments.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from os import PathLike
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.errors import OptionError
from cleantext.evidence.hashing import Hashes
from cleantext.evidence.wording import term_hash

CLASSES = ("content", "spam", "breadcrumb", "boilerplate", "metadata")
CONTENT, SPAM, BREADCRUMB, BOILERPLATE, METADATA = range(len(CLASSES))
TERM_UNIT = 100
TABLE_BITS = 18

Matrix = NDArray[np.float64]


class Terms(NamedTuple):
    """Weights of terms, found by hash: `slot` of the hash's low bits is the number of a term, or 0 for none."""

    hash: Hashes  # of each term; term 0 is no term
    weight: NDArray[np.int64]  # terms x classes, in hundredths
    slot: NDArray[np.int32]

    def numbers(self, hashes: Hashes) -> NDArray[np.int32]:
        """The number of the term of each hash; 0 for hashes that are no term."""
        found = self.slot[(hashes & np.uint64((1 << TABLE_BITS) - 1)).astype(np.int64)]
        return np.where(self.hash[found] == hashes, found, 0)


class Steps(NamedTuple):
    """A sum of step functions: for each feature a slope, edges, and what is added between them."""

    bias: NDArray[np.float64]
    features: dict[str, tuple[NDArray[np.float64], NDArray[np.float64], Matrix]]


class Weights(NamedTuple):
    """All that a judge knows."""

    terms: Terms
    line: Steps
    context: Steps
    calibration: Matrix


@cache
def read_weights(folder: str | PathLike[str] | None = None) -> Weights:
    """The weights in `folder`, or the built-in ones."""
    source: Traversable = files("cleantext") / "weights" if folder is None else Path(folder)
    return Weights(
        _terms(source / "terms.tsv"),
        _steps(source / "line.tsv"),
        _steps(source / "context.tsv"),
        np.array([[float(cell) for cell in row] for row in _rows(source / "calibration.tsv", 2)]),
    )


def _rows(file: Traversable, cells: int) -> Iterator[list[str]]:
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise OptionError(f"{file}: cannot be read as a file of weights: {error.strerror}") from None
    for number, line in enumerate(lines, start=1):
        if line and not line.startswith("#"):
            row = line.split("\t")
            if len(row) != cells:
                raise OptionError(f"{file}:{number}: has {len(row)} cells separated by tabs, not {cells}")
            yield row


def _terms(file: Traversable) -> Terms:
    rows = list(_rows(file, 1 + len(CLASSES)))
    hashes = np.append(np.uint64(0), term_hash([row[0] for row in rows])) if rows else np.zeros(1, dtype=np.uint64)
    weight = np.zeros((len(rows) + 1, len(CLASSES)), dtype=np.int64)
    weight[1:] = [[int(cell) for cell in row[1:]] for row in rows] if rows else 0
    slot = np.zeros(1 << TABLE_BITS, dtype=np.int32)
    slot[(hashes & np.uint64((1 << TABLE_BITS) - 1)).astype(np.int64)[1:]] = np.arange(1, len(hashes))
    return Terms(hashes, weight, slot)


def _steps(file: Traversable) -> Steps:
    slopes: dict[str, NDArray[np.float64]] = defaultdict(lambda: np.zeros(len(CLASSES)))
    jumps: dict[str, list[tuple[float, list[float]]]] = defaultdict(list)
    for feature, edge, *cells in _rows(file, 2 + len(CLASSES)):
        values = [float(cell) for cell in cells]
        if edge == "*":
            slopes[feature] = np.array(values)
        else:
            jumps[feature].append((float(edge.removeprefix(">")), values))
    bias = slopes.pop("bias", np.zeros(len(CLASSES)))
    return Steps(bias, {name: (slopes[name], *_cumulated(jumps[name])) for name in sorted({*slopes, *jumps})})


def _cumulated(jumps: Sequence[tuple[float, list[float]]]) -> tuple[NDArray[np.float64], Matrix]:
    """Edges in order, and the sum of all steps below each place between them."""
    ordered = sorted(jumps)
    steps = np.array([values for _, values in ordered]).reshape(-1, len(CLASSES))
    return np.array([edge for edge, _ in ordered]), np.vstack([np.zeros(len(CLASSES)), np.cumsum(steps, axis=0)])
