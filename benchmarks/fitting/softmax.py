"""Softmax regression with L2, by L-BFGS; sparse or dense rows, row weights."""

from typing import Any, NamedTuple

import numpy as np
import scipy.sparse as sparse
from numpy.typing import NDArray
from scipy.optimize import minimize

Matrix = NDArray[np.float64]
MOST_OF_A_PAGE = 15  # lines of a class that count in full


class Model(NamedTuple):
    """Weights: columns x classes, and one bias per class."""

    weight: Matrix
    bias: NDArray[np.float64]

    def odds(self, rows: Any) -> Matrix:
        """Log-odds of the classes, up to a constant per row."""
        odds: Matrix = rows @ self.weight + self.bias
        return odds


def fit(
    rows: Any,
    label: NDArray[np.int64],
    weight: NDArray[np.float64],
    classes: int,
    looseness: float,
    iterations: int = 80,
) -> Model:
    """The model of least weighted loss; `looseness` is one over the strength of L2.

    Dense rows are multiplied in single precision: twice as fast, and the gradient's noise is far below its tolerance.
    """
    count, width = rows.shape
    kind = rows.dtype
    across = rows.T if sparse.issparse(rows) else np.ascontiguousarray(rows.T)
    wanted = np.zeros((count, classes))
    wanted[np.arange(count), label] = 1
    share = weight / weight.sum()
    strength = 1 / (looseness * weight.sum())

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        slope, bias = flat[: width * classes].reshape(width, classes), flat[width * classes :]
        odds = rows @ slope.astype(kind) + bias
        top = odds.max(axis=1, keepdims=True)
        scale = np.exp(odds - top)
        total = scale.sum(axis=1, keepdims=True)
        value = (share * (np.log(total[:, 0]) + top[:, 0] - (odds * wanted).sum(axis=1))).sum()
        error = (scale / total - wanted) * share[:, None]
        gradient = across @ error.astype(kind) + strength * slope
        return value + 0.5 * strength * (slope**2).sum(), np.concatenate((gradient.ravel(), error.sum(axis=0)))

    found = minimize(
        loss, np.zeros((width + 1) * classes), jac=True, method="L-BFGS-B", options={"maxiter": iterations}
    ).x
    return Model(found[: width * classes].reshape(width, classes), found[width * classes :])


def row_weights(label: NDArray[np.int64], page: NDArray[np.int64]) -> NDArray[np.float64]:
    """The weight of each row: one page with 200 lines of a menu does not rule."""
    _, inverse, counts = np.unique(page * 16 + label, return_inverse=True, return_counts=True)
    weights: NDArray[np.float64] = np.minimum(1, np.sqrt(MOST_OF_A_PAGE / counts))[inverse]
    return weights
