"""Sums of step functions: how a feature's value becomes log-odds of the classes."""

from collections import defaultdict
from collections.abc import Sequence
from importlib.resources.abc import Traversable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.line_classes import CLASSES
from cleantext.evidence.tabbed import rows

Matrix = NDArray[np.float64]


class Steps(NamedTuple):
    """A sum of step functions: for each feature a slope, edges, and what is added between them."""

    bias: NDArray[np.float64]
    features: dict[str, tuple[NDArray[np.float64], NDArray[np.float64], Matrix]]


def read_steps(file: Traversable) -> Steps:
    """The steps of a file: a feature, `*` or `>edge`, and a weight for each class a line."""
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


def _cumulated(jumps: Sequence[tuple[float, list[float]]]) -> tuple[NDArray[np.float64], Matrix]:
    """Edges in order, and the sum of all steps below each place between them."""
    ordered = sorted(jumps)
    steps = np.array([values for _, values in ordered]).reshape(-1, len(CLASSES))
    return np.array([edge for edge, _ in ordered]), np.vstack([np.zeros(len(CLASSES)), np.cumsum(steps, axis=0)])
