"""Sums of step functions: how a feature's value becomes log-odds of the classes."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources.abc import Traversable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.line_classes import CLASSES
from cleantext.evidence.tabbed import rows

Column = NDArray[np.float64]
Matrix = NDArray[np.float64]
# Rows of a product of matrices: they fit the processor's cache, and are too few for a library that spreads larger
# products over threads.
BLOCK = 64


class Step(NamedTuple):
    """A step function with a slope: what a value is multiplied with, and what is added between the edges."""

    slope: Column
    edges: Column
    added: Matrix


@dataclass(frozen=True)
class Steps:
    """A sum of step functions, one for each feature."""

    bias: Column
    features: dict[str, Step]

    def weighed(self, features: Iterable[tuple[str, Column]], rows: int) -> Matrix:
        """The sum of the steps of all features, which have a value for each row: rows x classes.

        All blocks are of one shape, so that a row's sum never depends on other rows.
        """
        given = [feature for feature in features if feature[0] in self.features]
        product = self._product(tuple(name for name, _ in given))
        values = np.empty((len(given), -(-rows // BLOCK) * BLOCK))
        values[:, rows:] = 0.0
        for place, number in enumerate(product.order):
            values[place, :rows] = given[number][1]
        odds = np.empty((len(self.bias), values.shape[1]))
        for begin in range(0, rows, BLOCK):
            block = slice(begin, begin + BLOCK)
            np.matmul(product.factors, product.steps(values[:, block]), out=odds[:, block])
        return odds[:, :rows].T + self.bias

    def _product(self, names: tuple[str, ...]) -> "_Product":
        """The product for features that come in some order, made when it is first asked for."""
        if names not in self._products:
            self._products[names] = _product([self.features[name] for name in names])
        return self._products[names]

    @cached_property
    def _products(self) -> "dict[tuple[str, ...], _Product]":
        return {}


class _Product(NamedTuple):
    """Steps as a product of matrices: the weights, and what turns values into ones and zeros that they are added by.

    order    the numbers of the features in the order of their rows: those with most edges first
    edges    the first edge of the features that have one, the second of those that have two, and so on, once for each
             row of a block: comparing arrays of one shape takes half the time
    factors  the weights of the values and then of the edges: classes x rows
    """

    order: list[int]
    edges: list[Matrix]
    factors: Matrix

    def steps(self, values: Matrix) -> Matrix:
        """The values of a block, and under them one for each edge that a value is over."""
        rows = np.empty((self.factors.shape[1], BLOCK))
        at = len(values)
        rows[:at] = values
        for edges in self.edges:
            np.greater(values[: len(edges)], edges, out=rows[at : at + len(edges)])
            at += len(edges)
        return rows


def _product(features: Sequence[Step]) -> _Product:
    order = sorted(range(len(features)), key=lambda number: -len(features[number].edges))
    ordered = [features[number] for number in order]
    factors, edges = [step.slope for step in ordered], []
    for level in range(max((len(step.edges) for step in ordered), default=0)):
        having = [step for step in ordered if len(step.edges) > level]
        edges.append(np.repeat([[step.edges[level]] for step in having], BLOCK, axis=1))
        factors += [step.added[level + 1] - step.added[level] for step in having]
    return _Product(order, edges, np.array(factors).reshape(-1, len(CLASSES)).T.copy())


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
    return Steps(bias, {name: Step(slopes[name], *_cumulated(jumps[name])) for name in sorted({*slopes, *jumps})})


def _cumulated(jumps: Sequence[tuple[float, list[float]]]) -> tuple[NDArray[np.float64], Matrix]:
    """Edges in order, and the sum of all steps below each place between them."""
    ordered = sorted(jumps)
    steps = np.array([values for _, values in ordered]).reshape(-1, len(CLASSES))
    return np.array([edge for edge, _ in ordered]), np.vstack([np.zeros(len(CLASSES)), np.cumsum(steps, axis=0)])
