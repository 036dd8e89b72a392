"""How often the words of a line come again: within it, and elsewhere on its page.

Counted in small tables of hash buckets, one per line and one per page, whose size depends on the line or page alone.
Two words in one bucket count as one: the more buckets than words, the rarer that is.
"""

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.shingles import tokens
from cleantext.lines import Table

Counts = NDArray[np.int64]
PER_TOKEN = 4  # buckets
MOST = 1 << 16


def repeated(table: Table) -> Counts:
    """How many tokens of the line stand in it more than once."""
    return _per_row(table, table.column(_in_line) > 1)


def elsewhere(table: Table) -> Counts:
    """How many tokens of the line stand on other lines of the page too."""
    return _per_row(table, table.column(_on_page) > table.column(_in_line))


def token_count(table: Table) -> Counts:
    """How many tokens the line has."""
    return np.bincount(table.column(tokens).row, minlength=len(table))


def _in_line(table: Table) -> Counts:
    return _bucketed(table.column(tokens).hash, table.column(tokens).row, len(table))


def _on_page(table: Table) -> Counts:
    return _bucketed(table.column(tokens).hash, table.page[table.column(tokens).row], len(table.texts))


def _bucketed(hashes: NDArray[np.uint64], group: Counts, groups: int) -> Counts:
    """For each hash how many hashes of its group are in its bucket."""
    size = np.bincount(group, minlength=groups)
    buckets = np.minimum(MOST, 1 << np.ceil(np.log2(np.maximum(1, size * PER_TOKEN))).astype(np.int64))
    first = np.cumsum(buckets) - buckets
    place = first[group] + (hashes & (buckets[group] - 1).astype(np.uint64)).astype(np.int64)
    counts: Counts = np.bincount(place, minlength=int(buckets.sum()))[place]
    return counts


def _per_row(table: Table, values: NDArray[np.bool_]) -> Counts:
    return np.bincount(table.column(tokens).row[values], minlength=len(table))
