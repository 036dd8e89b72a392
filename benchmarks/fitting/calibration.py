"""What a probability of the judge is worth: the share of such lines that really were junk, out of fold."""

import numpy as np
from numpy.typing import NDArray

BINS = 40
SUREST = 0.004  # share of the lines in the last bin


def calibrated(said: NDArray[np.float64], junk: NDArray[np.bool_], weight: NDArray[np.float64]) -> NDArray[np.float64]:
    """Pairs of what the judge says and what was right, both rising; bins of equal weight, made monotone."""
    order = np.argsort(said, kind="stable")
    said, junk, weight = said[order], junk[order], weight[order]
    share = np.cumsum(weight) / weight.sum()
    edges = 1 - np.geomspace(1, SUREST, BINS)  # finer towards the sure end
    number = np.searchsorted(edges, share, side="right")
    size = np.bincount(number, weight).astype(np.float64)
    used = size > 0
    right = (np.bincount(number, weight * junk)[used] + 0.25) / (size[used] + 0.5)
    mean = np.bincount(number, weight * said)[used] / size[used]
    mean = np.maximum(0, mean)  # probabilities from rounded logarithms may add up to a little over one
    pairs = np.stack([mean, _rising(right, size[used])], axis=1)
    return np.vstack([[0.0, 0.0], pairs])


def _rising(values: NDArray[np.float64], weight: NDArray[np.float64]) -> NDArray[np.float64]:
    """The nearest rising sequence (pool adjacent violators)."""
    pools: list[list[float]] = []
    for value, size in zip(values.tolist(), weight.tolist(), strict=True):
        pools.append([value * size, size, 1])
        while len(pools) > 1 and pools[-2][0] * pools[-1][1] > pools[-1][0] * pools[-2][1]:
            last = pools.pop()
            pools[-1] = [one + other for one, other in zip(pools[-1], last, strict=True)]
    return np.concatenate([np.full(int(count), total / size) for total, size, count in pools])
