"""Features as steps: a feature's value, standardised, and one column for each edge that it may be over."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.fitting.softmax import Model

LEAST = 0.02  # weight of a step that is worth a line
FLAT = 1e-3  # added to a deviation, so that none is zero


@dataclass
class Stepped:
    """How the columns of a matrix become steps; learned from one matrix, applied to any."""

    names: list[str]
    mean: NDArray[np.float64]
    scale: NDArray[np.float64]
    edges: list[NDArray[np.float64]]

    @classmethod
    def of(cls, names: list[str], matrix: NDArray[np.float32], cuts: int) -> "Stepped":
        """Edges at quantiles; a feature with few values gets no more edges than it has values."""
        quantiles = np.linspace(0, 1, cuts + 2)[1:-1]
        edges = [np.unique(np.round(np.quantile(column, quantiles), 3)) for column in matrix.T]
        return cls(names, matrix.mean(axis=0), matrix.std(axis=0) + FLAT, edges)

    def columns(self, matrix: NDArray[np.float32]) -> NDArray[np.float32]:
        """The matrix, standardised, and its steps beside it."""
        steps = [
            (column[:, None] > edges).astype(np.float32) for column, edges in zip(matrix.T, self.edges, strict=True)
        ]
        return np.concatenate([((matrix - self.mean) / self.scale).astype(np.float32), *steps], axis=1)

    def rows(self, model: Model, least: float = LEAST) -> list[str]:
        """The model as lines of a weight file, steps of no weight left out; weights per plain value."""
        slopes = model.weight[: len(self.names)] / self.scale[:, None]
        bias = model.bias - (slopes * self.mean[:, None]).sum(axis=0)
        lines = [_row("bias", "*", bias)]
        at = len(self.names)
        for name, slope, edges in zip(self.names, slopes, self.edges, strict=True):
            lines.append(_row(name, "*", slope))
            for edge in edges:
                if np.abs(model.weight[at]).max() >= least:
                    lines.append(_row(name, f">{edge:g}", model.weight[at]))
                at += 1
        return lines


def _row(name: str, edge: str, weights: NDArray[np.float64]) -> str:
    return "\t".join([name, edge, *(f"{weight:.3f}".rstrip("0").rstrip(".") for weight in weights)])
