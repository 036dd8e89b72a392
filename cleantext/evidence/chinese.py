"""Simplified or Traditional: which characters belong to only one of the two.

Told by the two old national character sets: what GB 2312 has and Big5 lacks is a simplified form, and the reverse.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.characters import ALL

_IDEOGRAPHS = range(0x4E00, 0xA000)


@cache
def simplified_forms() -> NDArray[np.bool_]:
    """Code point to whether it is a simplified form."""
    return _only("gb2312", "big5")


@cache
def traditional_forms() -> NDArray[np.bool_]:
    """Code point to whether it is a traditional form."""
    return _only("big5", "gb2312")


def _only(charset: str, other: str) -> NDArray[np.bool_]:
    table = np.zeros(ALL, dtype=np.bool_)
    table[[ord(character) for character in _of(charset) - _of(other)]] = True
    return table


def _of(charset: str) -> set[str]:
    """The ideographs that a character set has."""
    return {*"".join(map(chr, _IDEOGRAPHS)).encode(charset, "ignore").decode(charset)}
