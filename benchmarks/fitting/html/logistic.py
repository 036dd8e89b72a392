"""Logistic regression with L2 over dense columns and sparse ones, by L-BFGS."""

from typing import NamedTuple

import numpy as np
import scipy.sparse as sparse
from numpy.typing import NDArray
from scipy.optimize import minimize

DENSE, SPARSE = 1e-4, 5e-4  # strength of L2, against a mean loss
AGAIN = 1e-3  # of a second pass, that weighs columns of the first once more
ITERATIONS = 150
FLAT = 1e-3  # added to a deviation, so that none is zero

Column = NDArray[np.float64]
Matrix = NDArray[np.float32]


class Line(NamedTuple):
    """A fitted line: weights per plain value of the dense columns, of the sparse ones, and a bias."""

    dense: Column
    sparse: Column
    bias: float

    def odds(self, dense: Matrix, counts: sparse.csr_matrix | None = None) -> Column:
        """Log-odds of each row."""
        odds: Column = dense @ self.dense.astype(np.float32) + np.float64(self.bias)
        return odds if counts is None else odds + counts @ self.sparse


def fit(
    dense: Matrix,
    wanted: NDArray[np.bool_],
    weight: Column,
    counts: sparse.csr_matrix | None = None,
    ridge: float = DENSE,
) -> Line:
    """The line of least weighted loss; dense columns are standardised first."""
    rows, mean, scale = standardised(dense)
    across, width = np.ascontiguousarray(rows.T), rows.shape[1]
    extra = counts.shape[1] if counts is not None else 0
    extra_across = counts.T.tocsr() if counts is not None else None
    share, sign = weight / weight.sum(), np.where(wanted, 1.0, -1.0)
    strength = np.concatenate([np.full(width, ridge), np.full(extra, SPARSE), [0.0]])

    def loss(flat: Column) -> tuple[float, Column]:
        odds = (rows @ flat[:width].astype(np.float32)).astype(np.float64) + flat[-1]
        if counts is not None:
            odds += counts @ flat[width:-1]
        wrong = -sign * share / (1 + np.exp(sign * odds))
        gradient = [(across @ wrong.astype(np.float32)).astype(np.float64), np.array([wrong.sum()])]
        if extra_across is not None:
            gradient.insert(1, extra_across @ wrong)
        value = (share * np.logaddexp(0, -sign * odds)).sum() + 0.5 * (strength * flat**2).sum()
        return value, np.concatenate(gradient) + strength * flat

    found = minimize(loss, np.zeros(width + extra + 1), jac=True, method="L-BFGS-B", options={"maxiter": ITERATIONS}).x
    slopes = found[:width] / scale
    return Line(slopes, found[width:-1], float(found[-1] - (slopes * mean).sum()))


def standardised(dense: Matrix) -> tuple[Matrix, Matrix, Matrix]:
    """The columns with mean 0 and deviation 1, and what their means and deviations were."""
    mean, scale = dense.mean(axis=0), dense.std(axis=0) + FLAT
    return ((dense - mean) / scale).astype(np.float32), mean, scale
