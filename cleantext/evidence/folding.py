"""Folding, one to one: what is compared, never what is kept.

Lower case, full-width forms to their plain ones, compatibility forms that are one character. Offsets stay as they are.
"""

import unicodedata
from functools import cache

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.characters import ALL, BASIC
from cleantext.lines import Table

# Beyond the Basic Multilingual Plane: letters with case (Deseret), styled letters and digits of mathematics.
_ASTRAL = ((0x10400, 0x10428), (0x1D400, 0x1D800))


@cache
def fold_table() -> NDArray[np.uint32]:
    """Code point to its folded code point: uint32, one entry for each of the 0x110000 code points."""
    table = np.arange(ALL, dtype=np.uint32)
    table[:BASIC] = [_folded(point) for point in range(BASIC)]
    for first, last in _ASTRAL:
        table[first:last] = [_folded(point) for point in range(first, last)]
    return table


def _folded(point: int) -> int:
    character = chr(point)
    compatible = unicodedata.normalize("NFKC", character)
    folded = (compatible if len(compatible) == 1 else character).lower()
    return ord(folded) if len(folded) == 1 else point


def folded(table: Table) -> NDArray[np.uint32]:
    """Folded code points of the batch."""
    return fold_table()[table.codes]


def fold(text: str) -> str:
    """`text` folded one to one.

    >>> fold("ＨＯＭＥ › Ａ1")
    'home › a1'
    """
    return text.translate(_translation())


@cache
def _translation() -> dict[int, int]:
    table = fold_table()
    return {int(point): int(table[point]) for point in np.flatnonzero(table != np.arange(ALL))}
