"""Counts of kinds of characters per line."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import sorts
from cleantext.evidence.character_kinds import KINDS, kind_table
from cleantext.evidence.shape import ink_end, inked
from cleantext.lines import Table


def count(table: Table, *kinds: str) -> NDArray[np.int64]:
    """How many characters of some kinds a line has."""
    return sorts.count(table, _of_kinds(kinds))


@cache
def _of_kinds(kinds: tuple[str, ...]) -> sorts.Chosen:
    wanted = np.zeros(len(KINDS), dtype=np.bool_)
    wanted[[KINDS.index(kind) for kind in kinds]] = True
    return sorts.chosen(wanted[kind_table()])


def debris(table: Table) -> NDArray[np.bool_]:
    """Whether the line's ink is bullets, question and replacement marks, and nothing else."""
    ink = table.column(inked)
    found: NDArray[np.bool_] = (sorts.count(table, sorts.marks(sorts.DEBRIS)) == ink) & (ink > 0)
    return found


def ends_colon(table: Table) -> NDArray[np.bool_]:
    """Whether the line's last ink is a colon."""
    if not len(table):
        return np.zeros(0, dtype=np.bool_)
    last = np.maximum(0, table.column(ink_end) - 1)
    colon: NDArray[np.bool_] = kind_table()[table.codes[last]] == KINDS.index("colon")
    return colon
