"""Stretches of lines: from a known line to a known line, with few others between."""

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.lines import Table

Mask = NDArray[np.bool_]


def stretches(table: Table, worth: NDArray[np.int64], fits: Mask, least: int, share: float) -> Mask:
    """Per line: whether it lies in a stretch of lines that fit, blank ones aside, from a known line to a known one.

    A line is known if it is worth something. What the known lines are worth must reach `least`, and `share` of the
    lines must be known.
    """
    inked = np.flatnonzero(table.column(shape.inked) > 0)
    found = np.zeros(len(table), dtype=np.bool_)
    if len(inked):
        found[inked] = _inside(worth[inked], fits[inked], table.page[inked], least, share)
    return found


def _inside(worth: NDArray[np.int64], fits: Mask, page: NDArray[np.int64], least: int, share: float) -> Mask:
    known = worth > 0
    cut = np.append(True, ~fits[1:] | ~fits[:-1] | (page[1:] != page[:-1]))
    group = np.cumsum(cut) - 1
    place = np.arange(len(known))
    first, last = np.full(group[-1] + 1, len(known)), np.full(group[-1] + 1, -1)
    np.minimum.at(first, group[known], place[known])
    np.maximum.at(last, group[known], place[known])
    enough = np.bincount(group, worth) >= least
    right = enough & (np.bincount(group, known) >= share * (last - first + 1))
    inside: Mask = right[group] & (place >= first[group]) & (place <= last[group])
    return inside
