"""Fits a line to what counts in the end: the mean F1 of pages, as their lines are kept by chance.

Log-loss counts every line of a page alike; the F1 of a page forgives a doubtful line where much else is main text, and
not where little is. A share of log-loss stays in, so that odds remain odds.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from benchmarks.fitting.html.logistic import AGAIN, Column, Line, Matrix, standardised

LOG_LOSS = 0.25  # of what is minimised, besides what is missing to an F1 of one
ITERATIONS = 60  # from a line of least log-loss; more of them change nothing


class Lines(NamedTuple):
    """Lines as the F1 of their pages counts them.

    page    the number of its page, per line
    main    whether it is main text
    tokens  of each line
    weight  in the log-loss
    gold    tokens of the main text, per page
    """

    page: NDArray[np.int64]
    main: NDArray[np.bool_]
    tokens: NDArray[np.int64]
    weight: Column
    gold: NDArray[np.int64]


def sharpened(start: Line, dense: Matrix, lines: Lines) -> Line:
    """The line of best mean F1 of the pages, looked for from `start`."""
    pages, page = np.unique(lines.page, return_inverse=True)
    lines = lines._replace(page=page, gold=lines.gold[pages])
    rows, mean, scale = standardised(dense)
    across, width = np.ascontiguousarray(rows.T), rows.shape[1]
    share, sign = LOG_LOSS * lines.weight / lines.weight.sum(), np.where(lines.main, 1.0, -1.0)

    def loss(flat: Column) -> tuple[float, Column]:
        odds = (rows @ flat[:width].astype(np.float32)).astype(np.float64) + flat[-1]
        missing, slope = _missing(1 / (1 + np.exp(-odds)), lines)
        slope -= sign * share / (1 + np.exp(sign * odds))
        value = missing + (share * np.logaddexp(0, -sign * odds)).sum() + 0.5 * AGAIN * (flat[:width] ** 2).sum()
        gradient = (across @ slope.astype(np.float32)).astype(np.float64) + AGAIN * flat[:width]
        return value, np.append(gradient, slope.sum())

    flat = np.append(start.dense * scale, start.bias + start.dense @ mean)
    found = minimize(loss, flat, jac=True, method="L-BFGS-B", options={"maxiter": ITERATIONS}).x
    slopes = found[:width] / scale
    return Line(slopes, np.zeros(0), float(found[-1] - (slopes * mean).sum()))


def _missing(chance: Column, lines: Lines) -> tuple[float, Column]:
    """What the mean F1 of the pages lacks to one, and how it changes with the odds of each line."""
    both = np.bincount(lines.page, chance * lines.tokens * lines.main)
    whole = np.bincount(lines.page, chance * lines.tokens) + lines.gold
    f1 = 2 * both / whole
    change = (f1[lines.page] - 2 * lines.main) * lines.tokens / whole[lines.page]
    slope: Column = change * chance * (1 - chance) / len(f1)
    return float(1 - f1.mean()), slope
