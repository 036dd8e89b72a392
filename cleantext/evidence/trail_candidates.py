"""Which lines may be trails: told from columns, so that all others cost no call."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.characters import LETTER, classes
from cleantext.evidence.folding import folded
from cleantext.evidence.trail_words import ANNOUNCEMENTS, ROOTS
from cleantext.evidence.trails import ARROWS
from cleantext.lines import Table

MOST_INK = 240  # characters; no trail is longer
HEAD = 4  # characters that are compared before a line is looked at


def like_trails(table: Table) -> NDArray[np.bool_]:
    """Per line: whether it is narrow, and holds an arrow or begins with the letters of a root or an announcement."""
    marks = np.isin(table.codes, [ord(mark) for mark in ARROWS])
    colons = table.codes == ord(":")
    marks[:-1] |= colons[:-1] & colons[1:]  # ::
    arrows = np.concatenate(([0], np.cumsum(marks)))
    arrow = arrows[table.end] > arrows[table.begin]
    narrow = table.column(shape.inked) <= MOST_INK
    maybe = np.flatnonzero(narrow & ~arrow)
    found: NDArray[np.bool_] = narrow & arrow
    found[maybe] = _begins_known(table, maybe)
    return found


def _begins_known(table: Table, rows: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether the letters that lines begin with, folded, are those of a root or an announcement."""
    letters = np.append(np.flatnonzero((table.column(classes) & LETTER) > 0), len(table.codes))
    first = letters[np.searchsorted(letters, table.begin[rows])]
    codes = np.append(table.column(folded), np.zeros(HEAD, dtype=np.uint32)).astype(np.uint64) & np.uint64(0xFFFF)
    known = np.zeros(len(rows), dtype=np.bool_)
    head = np.zeros(len(rows), dtype=np.uint64)
    for size in range(1, HEAD + 1):
        at = first + size - 1
        inside = at < table.end[rows]
        head = (head << np.uint64(16)) | np.where(inside, codes[np.minimum(at, len(codes) - 1)], np.uint64(0))
        known |= np.isin(head, _known_heads()[size])
    return known


@cache
def _known_heads() -> dict[int, NDArray[np.uint64]]:
    """The first characters of roots and announcements, packed, by how many they are: all of a short word."""
    heads: dict[int, set[int]] = {size: set() for size in range(1, HEAD + 1)}
    for word in ROOTS | ANNOUNCEMENTS:
        packed = 0
        for character in word[:HEAD]:
            packed = (packed << 16) | (ord(character) & 0xFFFF)
        heads[min(len(word), HEAD)].add(packed)
    return {size: np.array(sorted(found), dtype=np.uint64) for size, found in heads.items()}
