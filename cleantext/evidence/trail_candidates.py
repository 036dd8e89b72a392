"""Which lines may be trails: told from columns, so that all others cost no call."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.characters import ALL, LETTER, SPACE, classes
from cleantext.evidence.folding import folded
from cleantext.evidence.trail_words import ANNOUNCEMENTS, ROOT_ENDINGS, ROOTS
from cleantext.evidence.trails import ARROWS
from cleantext.lines import Table

MOST_INK = 240  # characters; no trail is longer
SHORT = 10  # characters of a line whose end is compared
HEAD = 4  # characters that are compared before a line is looked at
_NO_HEAD = (1 << 64) - 1  # of no text: an empty list of heads would need a case of its own


def like_trails(table: Table) -> NDArray[np.bool_]:
    """Per line: whether it is narrow, and holds an arrow or begins with the letters of a root or an announcement."""
    arrow = np.zeros(len(table), dtype=np.bool_)
    arrow[np.searchsorted(table.begin, _joints(table), side="right") - 1] = True
    narrow = table.column(shape.inked) <= MOST_INK
    maybe = np.flatnonzero(narrow & ~arrow)
    found: NDArray[np.bool_] = narrow & arrow
    found[maybe] = _begins_known(table, maybe) | _ends_in_root(table, maybe) | _numbered_one(table, maybe)
    return found


def _joints(table: Table) -> NDArray[np.int64]:
    """Places of arrows, double colons, wide slashes, and slashes between blanks; the ends of a line are blanks too."""
    places = np.flatnonzero(_joint_table()[table.codes])
    codes = table.codes[places]
    row = np.searchsorted(table.begin, places, side="right") - 1
    first, last = places == table.begin[row], places >= table.end[row] - 1
    before = first | ((table.column(classes)[places - 1] & SPACE) > 0)
    after = last | ((table.column(classes)[np.minimum(places + 1, len(table.codes) - 1)] & SPACE) > 0)
    colons = np.append((codes[:-1] == ord(":")) & (codes[1:] == ord(":")) & (np.diff(places) == 1), False)
    right = ((codes != ord("/")) | (before & after)) & ((codes != ord(":")) | colons)
    found: NDArray[np.int64] = places[right]
    return found


@cache
def _joint_table() -> NDArray[np.bool_]:
    """Which code points may join nodes: one look-up for all of them."""
    table = np.zeros(ALL, dtype=np.bool_)
    table[[ord(mark) for mark in f"{ARROWS}:/／"]] = True
    return table


def _ends_in_root(table: Table, rows: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether lines are short and end as the front page of a part of a site does: 新浪首页, ニューストップ."""
    inked, last = table.column(shape.inked)[rows], np.maximum(0, table.column(shape.ink_end)[rows] - 1)
    found = (inked > 0) & (inked <= SHORT)
    endings = {ord(word[-1]) for word in ROOT_ENDINGS if word[-1] > "\u2e7f"}
    codes = table.codes[last[found]]
    found[found] = np.logical_or.reduce([codes == ending for ending in endings])
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
    known = np.zeros(len(rows), dtype=np.bool_)
    alive = np.arange(len(rows))
    head = np.zeros(len(rows), dtype=np.uint64)
    for whole, begun in _known_heads():
        if not len(alive):
            break
        head = (head << np.uint64(16)) | _next_letter(table, first[alive], table.end[rows[alive]])
        known[alive[_among(head, whole)]] = True
        first, more = first + 1, _among(head, begun)
        alive, head = alive[more], head[more]
    return known


def _next_letter(table: Table, at: NDArray[np.int64], end: NDArray[np.int64]) -> NDArray[np.uint64]:
    """The low bits of the folded characters at places; 0 past the ends of their lines."""
    codes = table.column(folded)
    code = codes[np.minimum(at, len(codes) - 1)].astype(np.uint64) & np.uint64(0xFFFF)
    return np.where(at < end, code, np.uint64(0))


def _among(values: NDArray[np.uint64], wanted: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Which values are among the wanted ones, which are in order: few lines are asked, too few for `np.isin`."""
    found: NDArray[np.bool_] = wanted[np.minimum(np.searchsorted(wanted, values), len(wanted) - 1)] == values
    return found


@cache
def _known_heads() -> list[tuple[NDArray[np.uint64], NDArray[np.uint64]]]:
    """By length, the heads of roots and announcements, packed: those that are enough, and those that must go on.

    A head is the whole of a short word, else its first `HEAD` characters.
    """
    enough: list[set[int]] = [set() for _ in range(HEAD)]
    begun: list[set[int]] = [set() for _ in range(HEAD)]
    for word in ROOTS | ANNOUNCEMENTS:
        packed, letters = 0, word[:HEAD]
        for size, character in enumerate(letters, start=1):
            packed = (packed << 16) | (ord(character) & 0xFFFF)
            (enough if size == len(letters) else begun)[size - 1].add(packed)
    return [(_in_order(whole), _in_order(longer)) for whole, longer in zip(enough, begun, strict=True)]


def _in_order(heads: set[int]) -> NDArray[np.uint64]:
    return np.array(sorted(heads or {_NO_HEAD}), dtype=np.uint64)
