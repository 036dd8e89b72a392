"""Pairs of columns that are worth a weight: what a line is, on a page that is of such a kind."""

from typing import NamedTuple

import numpy as np
import scipy.sparse as sparse
from numpy.typing import NDArray

from benchmarks.fitting.html.logistic import Column, Line, Matrix

_OF_PAGES = "page_mean page_log_mass page_highest page_log_size page_links page_good page_p no_h1 several_h1"
MOST = 60


class Pairs(NamedTuple):
    """Places of columns, two for each pair."""

    one: NDArray[np.int64]
    other: NDArray[np.int64]

    def products(self, columns: Matrix) -> Matrix:
        """The columns, and behind them the product of each pair."""
        return np.concatenate([columns, columns[:, self.one] * columns[:, self.other]], axis=1)

    def plain(self, line: Line, mean: Matrix, scale: Matrix) -> Line:
        """The line over plain columns and their products, of one over standardised columns and products of these."""
        width = len(mean)
        slopes, products = line.dense[:width] / scale, line.dense[width:] / (scale[self.one] * scale[self.other])
        bias = line.bias - slopes @ mean + products @ (mean[self.one] * mean[self.other])
        np.subtract.at(slopes, self.one, products * mean[self.other])
        np.subtract.at(slopes, self.other, products * mean[self.one])
        return Line(np.concatenate([slopes, products]), np.zeros(0), float(bias))


def best(names: list[str], rows: Matrix, wrong: Column, host: NDArray[np.int64]) -> Pairs:
    """The pairs of a column and one that tells of the page which mend most of what is wrong, host by host alike.

    As with words (`words.Vocabulary.best`), the gradient over each host counts, and how much hosts agree.
    """
    hosts, number = np.unique(host, return_inverse=True)
    by_host = sparse.csr_matrix((wrong.astype(np.float32), (number, np.arange(len(wrong)))), (len(hosts), len(wrong)))
    of_pages = [names.index(name) for name in _OF_PAGES.split()]
    told = np.zeros((len(of_pages), len(names)))
    for place, other in enumerate(of_pages):
        gradient = np.asarray(by_host @ (rows * rows[:, [other]]), dtype=np.float64)
        told[place] = np.abs(gradient.sum(axis=0)) / np.sqrt((gradient**2).sum(axis=0) + 1e-12)
        told[place, [each for each in of_pages if each <= other]] = 0  # no squares, and no pair twice
    chosen = np.sort(np.argsort(-told, axis=None, kind="stable")[:MOST])
    return Pairs(chosen % len(names), np.array(of_pages)[chosen // len(names)])
