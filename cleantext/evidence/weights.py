"""Weight files: what the judge has learned, as tables that a person reads and prunes.

    terms.tsv        a term and its weight for each class, as whole hundredths
    line.tsv         a feature of a line, `*` or `>edge`, and a weight for each class: `*` weighs the feature's value,
                     `>edge` is added when the value is over the edge; the feature `bias` is always one
    context.tsv      the same for the second pass
    calibration.tsv  a class of junk, what the second pass says (log-odds), and the share of such lines that were junk
    page.tsv         a feature of a page as a whole and its weight for it to be spam

Columns are separated by tabs; lines that begin with `#` are comments.
"""

from collections import defaultdict
from collections.abc import Sequence
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
from cleantext.evidence.tabbed import rows
from cleantext.evidence.wording import term_hash

CLASSES = ("content", "spam", "breadcrumb", "boilerplate", "metadata")
CONTENT, SPAM, BREADCRUMB, BOILERPLATE, METADATA = range(len(CLASSES))
TERM_UNIT = 100
SLOTS = 1 << 18  # many times the terms: nearly all words that are no terms meet an empty one

Matrix = NDArray[np.float64]


class Terms(NamedTuple):
    """Weights of terms, found by hash: `slot` of its low bits, or a slot soon after, is a term's number; 0 for none."""

    hash: Hashes  # of each term; term 0 is no term
    weight: NDArray[np.int64]  # terms x classes, in hundredths
    slot: NDArray[np.int32]

    def numbers(self, hashes: Hashes) -> NDArray[np.int32]:
        """The number of the term of each hash; 0 for hashes that are no term."""
        at = _first_slot(hashes)
        found = self.slot[at]
        other = np.flatnonzero((self.hash[found] != hashes) & (found > 0))  # few: the next slot may have them
        while other.size:
            at[other] = (at[other] + 1) % SLOTS
            found[other] = self.slot[at[other]]
            other = other[(self.hash[found[other]] != hashes[other]) & (found[other] > 0)]
        return np.where(self.hash[found] == hashes, found, 0)


def _first_slot(hashes: Hashes) -> NDArray[np.int64]:
    return (hashes & np.uint64(SLOTS - 1)).astype(np.int64)


class Steps(NamedTuple):
    """A sum of step functions: for each feature a slope, edges, and what is added between them."""

    bias: NDArray[np.float64]
    features: dict[str, tuple[NDArray[np.float64], NDArray[np.float64], Matrix]]


class Weights(NamedTuple):
    """All that a judge knows."""

    terms: Terms
    line: Steps
    context: Steps
    calibration: dict[int, tuple[NDArray[np.float64], NDArray[np.float64]]]
    page: dict[str, float]


@cache
def read_weights(folder: str | PathLike[str] | None = None) -> Weights:
    """The weights in `folder`, or the built-in ones; read once.

    OptionError: a file is missing, or a line of it is no line of weights.
    """
    source: Traversable = files("cleantext") / "weights" if folder is None else Path(folder)
    return Weights(
        _terms(source / "terms.tsv"),
        _steps(source / "line.tsv"),
        _steps(source / "context.tsv"),
        _calibration(source / "calibration.tsv"),
        {row.cells[0]: row.number(row.cells[1]) for row in rows(source / "page.tsv", 2)},
    )


def _terms(file: Traversable) -> Terms:
    found = list(rows(file, 1 + len(CLASSES)))
    hashes = np.zeros(len(found) + 1, dtype=np.uint64)
    weight = np.zeros((len(found) + 1, len(CLASSES)), dtype=np.int64)
    if found:
        hashes[1:] = term_hash([row.cells[0] for row in found])
        weight[1:] = [row.numbers(1, int) for row in found]
    return Terms(hashes, weight, slots(hashes))


def slots(hashes: Hashes) -> NDArray[np.int32]:
    """The number of each term in the first free slot from its own; of equal terms the last one counts."""
    slot = np.zeros(SLOTS, dtype=np.int32)
    for number, at in enumerate(_first_slot(hashes).tolist()[1:], start=1):
        while slot[at] and hashes[slot[at]] != hashes[number]:
            at = (at + 1) % SLOTS
        slot[at] = number
    return slot


def _steps(file: Traversable) -> Steps:
    slopes: dict[str, NDArray[np.float64]] = defaultdict(lambda: np.zeros(len(CLASSES)))
    jumps: dict[str, list[tuple[float, list[float]]]] = defaultdict(list)
    for row in rows(file, 2 + len(CLASSES)):
        feature, edge = row.cells[:2]
        if edge == "*":
            slopes[feature] = np.array(row.numbers(2))
        else:
            jumps[feature].append((row.number(edge.removeprefix(">")), row.numbers(2)))
    bias = slopes.pop("bias", np.zeros(len(CLASSES)))
    return Steps(bias, {name: (slopes[name], *_cumulated(jumps[name])) for name in sorted({*slopes, *jumps})})


def _calibration(file: Traversable) -> dict[int, tuple[NDArray[np.float64], NDArray[np.float64]]]:
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


def _cumulated(jumps: Sequence[tuple[float, list[float]]]) -> tuple[NDArray[np.float64], Matrix]:
    """Edges in order, and the sum of all steps below each place between them."""
    ordered = sorted(jumps)
    steps = np.array([values for _, values in ordered]).reshape(-1, len(CLASSES))
    return np.array([edge for edge, _ in ordered]), np.vstack([np.zeros(len(CLASSES)), np.cumsum(steps, axis=0)])
