"""Which lines may be trails: told from columns, so that all others cost no call."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.characters import LETTER, SPACE, classes
from cleantext.evidence.folding import folded
from cleantext.evidence.trail_words import ANNOUNCEMENTS, ROOT_ENDINGS, ROOTS
from cleantext.evidence.trails import ARROWS
from cleantext.lines import Table

MOST_INK = 240  # characters; no trail is longer
SHORT = 10  # characters of a line whose end is compared
HEAD = 4  # characters that are compared before a line is looked at


def like_trails(table: Table) -> NDArray[np.bool_]:
    """Per line: whether it is narrow, and holds an arrow or begins with the letters of a root or an announcement."""
    marks = np.isin(table.codes, [ord(mark) for mark in ARROWS])
    colons = table.codes == ord(":")
    marks[:-1] |= colons[:-1] & colons[1:]  # ::
    marks |= _slashes(table)
    arrows = np.concatenate(([0], np.cumsum(marks)))
    arrow = arrows[table.end] > arrows[table.begin]
    narrow = table.column(shape.inked) <= MOST_INK
    maybe = np.flatnonzero(narrow & ~arrow)
    found: NDArray[np.bool_] = narrow & arrow
    found[maybe] = _begins_known(table, maybe) | _ends_in_root(table, maybe) | _numbered_one(table, maybe)
    return found


def _slashes(table: Table) -> NDArray[np.bool_]:
    """Per character: whether it is a slash between blanks, or a wide one; the ends of a line are blanks too."""
    blank = (table.column(classes) & SPACE) > 0
    before, after = np.append(True, blank[:-1]), np.append(blank[1:], True)
    before[table.begin] = True
    after[np.maximum(table.begin, table.end - 1)] = True
    found: NDArray[np.bool_] = (table.codes == ord("／")) | ((table.codes == ord("/")) & before & after)
    return found


def _ends_in_root(table: Table, rows: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether lines are short and end as the front page of a part of a site does: 新浪首页, ニューストップ."""
    inked, last = table.column(shape.inked)[rows], np.maximum(0, table.column(shape.ink_end)[rows] - 1)
    endings = [ord(word[-1]) for word in ROOT_ENDINGS if word[-1] > "\u2e7f"]
    found: NDArray[np.bool_] = np.isin(table.codes[last], endings) & (inked > 0) & (inked <= SHORT)
    return found


def _numbered_one(table: Table, rows: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether lines begin with the number one and a full stop."""
    first = table.column(shape.ink_begin)[rows]
    codes = np.append(table.codes, [0, 0])
    inside = first + 1 < table.end[rows]
    found: NDArray[np.bool_] = inside & (codes[first] == ord("1")) & (codes[first + 1] == ord("."))
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
