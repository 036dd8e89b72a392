"""What a score is worth: of the lines that a detector pointed at so surely, how many were junk.

A line stands in the band of the surest finding that covers half of its ink. It was right to point at a line that must
go, and at one of the detector's own label (for `metadata`, that is `meta`); lines that count for neither side are left
out. The lines weigh as everywhere else: a host counts at most 20 of a label.
"""

from typing import NamedTuple

import numpy as np

from cleantext.evaluation.labels import GOES, LABEL_OF, META, SPAM_PAGE_PROSE, among
from cleantext.evaluation.ledger import Judged, Rows
from cleantext.evaluation.weighting import host_weights

EDGES = (0.5, 0.7, 0.9, 0.97, 0.99)  # of the bands, the last goes up to 1


class Band(NamedTuple):
    """The lines that a detector pointed at with a score from `low` up to the next band's.

    right  the weighted share that had to go, or were of the detector's own kind
    own    the weighted share that were of its own kind; nan if it has none
    """

    detector: str
    low: float
    lines: int
    score: float
    right: float
    own: float


def calibration(judged: Judged, claims: Rows, detectors: tuple[str, ...]) -> list[Band]:
    """The bands of each detector that hold lines."""
    host = judged.pages["host"][judged.lines["page"]].astype(np.int64)
    label = judged.lines["label"].astype(np.int64)
    weight, claimed = host_weights(label, host)[claims["line"]], label[claims["line"]]
    band = np.searchsorted(EDGES, claims["score"], side="right") - 1
    found = []
    for number, name in enumerate(detectors):
        kind = LABEL_OF.get(name, "")
        own = np.array(among(judged.labels, [kind]))[claimed]
        right = own | np.array(among(judged.labels, GOES))[claimed]
        counted = right | ~np.array(among(judged.labels, (META, SPAM_PAGE_PROSE)))[claimed]
        for place, low in enumerate(EDGES):
            here = counted & (band == place) & (claims["detector"] == number)
            if here.any():
                shares = [np.average(each[here], weights=weight[here]) for each in (claims["score"], right, own)]
                score, good, same = map(float, shares)
                found.append(Band(name, low, int(here.sum()), score, good, same if kind else np.nan))
    return found
