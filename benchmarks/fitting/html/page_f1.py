"""Fits a line to what counts in the end: the mean F1 of pages, as their lines are kept by chance.

Log-loss counts every line of a page alike; the F1 of a page forgives a doubtful line where much else is main text, and
not where little is. A share of log-loss stays in, so that odds remain odds.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from benchmarks.fitting.html.logistic import AGAIN, Column, Line, Matrix

LOG_LOSS = 0.25  # of what is minimised, besides what is missing to an F1 of one
ITERATIONS = 60  # from a line of least log-loss; more of them change nothing


class PageLoss:
    """What is missing to a mean F1 of one, and a share of log-loss, of lines with these odds.

    page    the number of its page, per line
    main    whether it is main text
    tokens  of each line
    weight  in the log-loss
    gold    tokens of the main text, per page
    """

    def __init__(
        self,
        page: NDArray[np.int64],
        main: NDArray[np.bool_],
        tokens: NDArray[np.int64],
        weight: Column,
        gold: NDArray[np.int64],
    ) -> None:
        pages, self._page = np.unique(page, return_inverse=True)
        self._main, self._tokens, self._gold = main, tokens, gold[pages]
        self._share, self._sign = LOG_LOSS * weight / weight.sum(), np.where(main, 1.0, -1.0)

    def of(self, odds: Column) -> tuple[float, Column]:
        """The loss, and how it changes with the odds of each line."""
        missing, slope = self._missing(1 / (1 + np.exp(-odds)))
        slope -= self._sign * self._share / (1 + np.exp(self._sign * odds))
        return missing + float((self._share * np.logaddexp(0, -self._sign * odds)).sum()), slope

    def _missing(self, chance: Column) -> tuple[float, Column]:
        both = np.bincount(self._page, chance * self._tokens * self._main)
        whole = np.bincount(self._page, chance * self._tokens) + self._gold
        f1 = 2 * both / whole
        change = (f1[self._page] - 2 * self._main) * self._tokens / whole[self._page]
        slope: Column = change * chance * (1 - chance) / len(f1)
        return float(1 - f1.mean()), slope


def sharpened(start: Line, rows: Matrix, page_loss: PageLoss) -> Line:
    """The line of least loss over standardised columns, looked for from `start`."""
    across, width = np.ascontiguousarray(rows.T), rows.shape[1]

    def loss(flat: Column) -> tuple[float, Column]:
        odds = (rows @ flat[:width].astype(np.float32)).astype(np.float64) + flat[-1]
        value, slope = page_loss.of(odds)
        gradient = (across @ slope.astype(np.float32)).astype(np.float64) + AGAIN * flat[:width]
        return value + 0.5 * AGAIN * (flat[:width] ** 2).sum(), np.append(gradient, slope.sum())

    flat = np.append(start.dense, start.bias)
    found = minimize(loss, flat, jac=True, method="L-BFGS-B", options={"maxiter": ITERATIONS}).x
    return Line(found[:width], np.zeros(0), float(found[-1]))
