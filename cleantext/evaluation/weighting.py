"""How much a line weighs: a host counts at most 20 lines of a label, so that no single template decides."""

import numpy as np
from numpy.typing import NDArray

MOST_OF_A_HOST = 20


def host_weights(label: NDArray[np.int64], host: NDArray[np.int64]) -> NDArray[np.float64]:
    """The weight of each line, given the numbers of its label and of its host."""
    if not len(label):
        return np.zeros(0)
    pair = host * (np.ptp(label) + 1) + label - label.min()
    _, inverse, counts = np.unique(pair, return_inverse=True, return_counts=True)
    weights: NDArray[np.float64] = np.minimum(1, MOST_OF_A_HOST / counts)[inverse]
    return weights
