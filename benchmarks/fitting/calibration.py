"""What the judge's odds are worth: the share of such lines that were junk, out of fold, for each kind of junk."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from benchmarks.fitting.fitted import Fitted
from benchmarks.fitting.labelled import COPY, Labelled
from benchmarks.fitting.menu_items import MenuItems
from benchmarks.fitting.passes import Rows
from cleantext.evaluation.weighting import host_weights
from cleantext.evidence.breadcrumbs import SURE_TRAIL, trail_score
from cleantext.evidence.furniture import furniture
from cleantext.evidence.kinds import JUNK, held, junk_odds, kinds
from cleantext.evidence.line_classes import BOILERPLATE, BREADCRUMB, CONTENT, METADATA, SPAM
from cleantext.evidence.phrase_hashes import Phrases
from cleantext.evidence.weighed_terms import Wording

LINES = 30  # of a bin, by weight
FEW, SHARE, LEAST = 2000, 1 / 8, 5  # of a class with few lines, a bin holds so much of it, and so many lines at least
# Lines added to each bin, half of them right: a doubt that is larger where a mistake takes content more often.
DOUBT = {SPAM: 0.5, BREADCRUMB: 1.0, BOILERPLATE: 1.25}

Column = NDArray[np.float64]
Calibration = dict[int, NDArray[np.float64]]


class Said:
    """What the judge says of all lines, each by a fit that has not seen its host.

    Only lines that the rules leave to the judge count: those that are sure anyway would make it look surer than it is.
    """

    def __init__(self, lines: int, menu: MenuItems) -> None:
        self._menu = menu
        self.kind = np.zeros(lines, dtype=np.int64)
        self.odds: Column = np.zeros(lines)
        self.held = np.ones(lines, dtype=np.bool_)

    def put(self, rows: Rows, fit: Fitted, here: NDArray[np.bool_]) -> None:
        """Fills in what a fit says of some lines."""
        second = fit.second_of(len(here))
        kind = kinds(second)
        learned = Phrases([name for name, _ in self._menu.items(~here)])
        kept = np.concatenate(list(_left_aside(rows, fit, kind, learned)))
        self.kind[here], self.odds[here], self.held[here] = kind[here], junk_odds(second)[here], kept[here]

    def calibration(self, data: Labelled, chosen: NDArray[np.bool_]) -> Calibration:
        """What the odds are worth on the chosen lines: those labelled by hand, metadata left out, copies are junk."""
        label = data.label
        counted = chosen & data.by_hand & ~self.held & ((label >= 0) & (label != METADATA) | (label == COPY))
        weight = np.zeros(len(label))
        weight[counted] = host_weights(label[counted], data.host[counted])
        right = label != CONTENT
        each = {kind: np.flatnonzero(counted & (self.kind == kind)) for kind in JUNK}
        return {kind: calibrated(self.odds[at], right[at], weight[at], DOUBT[kind]) for kind, at in each.items()}


def _left_aside(rows: Rows, fit: Fitted, kind: NDArray[np.int64], learned: Phrases) -> Iterator[NDArray[np.bool_]]:
    """The lines that the judge does not decide: those that stay all the same, those that rules take; table by table."""
    offset = 0
    for table in rows.data.tables:
        here = slice(offset, offset + len(table))
        wording = Wording(fit.told.words[here], rows.known[here], rows.size[here])
        ruled = (furniture(table, learned) > 0) | (table.column(trail_score) >= SURE_TRAIL)
        yield held(table, fit.told.odds[here], kind[here], wording) | ruled
        offset += len(table)


def calibrated(said: Column, junk: NDArray[np.bool_], weight: Column, doubt: float) -> NDArray[np.float64]:
    """Pairs of what the judge says and what was right, both rising; bins of equal weight, made monotone.

    Where no line tells, what the judge says is worth nothing: one pair, half right.
    """
    if not len(said):
        return np.array([[0.0, 0.5]])
    order = np.argsort(said, kind="stable")
    said, junk, weight = said[order], junk[order], weight[order]
    bin_size = max(LEAST, weight.sum() * SHARE) if weight.sum() < FEW else LINES
    number = (np.cumsum(weight[::-1])[::-1] / bin_size).astype(np.int64)  # the sure end has whole bins
    number = number.max(initial=0) - number
    size: Column = np.bincount(number, weight).astype(np.float64)
    used = size > 0
    right: Column = (np.bincount(number, weight * junk)[used] + doubt / 2) / (size[used] + doubt)
    mean = np.bincount(number, weight * said)[used] / size[used]
    rising = _rising(right, size[used])
    level = np.diff(rising) == 0  # of a plateau, its ends say all
    inner = np.append(False, level) & np.append(level, False)
    pairs: Column = np.stack([mean, rising], axis=1)[~inner]
    return pairs


def _rising(values: Column, weight: Column) -> Column:
    """The nearest rising sequence (pool adjacent violators)."""
    pools: list[list[float]] = []
    for value, size in zip(values.tolist(), weight.tolist(), strict=True):
        pools.append([value * size, size, 1])
        while len(pools) > 1 and pools[-2][0] * pools[-1][1] > pools[-1][0] * pools[-2][1]:
            last = pools.pop()
            pools[-1] = [one + other for one, other in zip(pools[-1], last, strict=True)]
    return np.concatenate([np.full(int(count), total / size) for total, size, count in pools])
