"""Passages of a page that stand there more than once.

A *unit* is a line, or a sentence of a long line, so that a page collapsed into one line has parts too. A unit is
*covered* by the shingles of it that occur earlier (or later) on its page. Sketches come first: of all shingles those
whose hash is in the lowest quarter, a scaled MinHash. Only pages on which one of these, or a whole line, occurs twice
are looked at shingle by shingle; the time is that of one sort.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.characters import SENTENCE_END, SPACE, SPACELESS, WORD, classes
from cleantext.evidence.hashing import Hashes, mixed
from cleantext.evidence.shingles import SHINGLE, shingles, token_runs, tokens
from cleantext.lines import Table

Places = NDArray[np.int64]

LONG_LINE = 240  # columns; a longer line is taken sentence by sentence
SKETCH = np.uint64(1 << 62)  # hashes below it are in the sketch: one in four
SPARSE, MOST_SLOTS = 2, 1 << 17  # slots a hash that are enough to tell most hashes apart, and slots that are too many
NOWHERE = -1


class Units(NamedTuple):
    """The units of a batch that hold a token, in order."""

    begin: Places  # in table.codes
    end: Places
    row: Places
    first: Places  # the unit's tokens: first, and one past the last
    last: Places


class Repeats(NamedTuple):
    """Where the shingle that begins at a token stood before on its page, and where it stands next: token numbers.

    `NOWHERE` where there is none. `exact` is the same for whole units: unit numbers.
    """

    before: Places
    after: Places
    exact_before: Places
    exact_after: Places


def units(table: Table) -> Units:
    """The lines of the batch, long ones cut after their sentences."""
    found = table.column(tokens)
    begin = np.sort(np.concatenate((table.begin, _sentence_cuts(table))), kind="stable")
    row = np.searchsorted(table.begin, begin, side="right") - 1
    end = np.minimum(np.append(begin[1:], len(table.codes)), table.end[row])
    first = np.searchsorted(found.begin, begin)
    last = np.append(first[1:], len(found.begin))
    some = last > first
    return Units(begin[some], end[some], row[some], first[some], last[some])


def _sentence_cuts(table: Table) -> Places:
    """Where the sentences of long lines begin, but for the first."""
    kinds, long = table.column(classes), table.column(shape.width) > LONG_LINE
    if not long.any():
        return np.zeros(0, dtype=np.int64)
    ends = np.flatnonzero((kinds & SENTENCE_END) > 0)
    row = np.searchsorted(table.begin, ends, side="right") - 1
    ends, row = ends[long[row]], row[long[row]]
    ends = ends[ends + 1 < table.end[row]]
    plain = table.codes[ends] < 0x80  # a full stop may stand within a number; an ideographic one may not
    after = kinds[ends + 1]
    before = kinds[np.maximum(ends - 1, 0)]
    opens = np.where(plain, ((after & SPACE) > 0) | ((before & SPACELESS) > 0), (after & WORD) > 0)
    return np.asarray(ends[opens] + 1)


def repeats(table: Table) -> Repeats:
    """Where each shingle and each whole unit of the batch stands again."""
    found, parts = table.column(tokens), table.column(units)
    salt = mixed(np.arange(len(table.texts)) + 1)  # what is equal is equal only on one page
    page_of_unit = table.page[parts.row]
    whole = table.column(token_runs).of(parts.first, parts.last) ^ salt[page_of_unit]
    exact_before, exact_after = _links(whole, np.arange(len(whole)), len(whole))
    hashes, place = table.column(shingles)
    page = table.page[found.row[place]]
    low = np.flatnonzero(hashes < SKETCH)
    wanted = np.zeros(len(table.texts), dtype=np.bool_)
    wanted[page[low[_repeated(hashes[low] ^ salt[page[low]])]]] = True
    wanted[page_of_unit[(exact_before != NOWHERE) & (parts.last - parts.first >= SHINGLE)]] = True
    some = np.flatnonzero(wanted[page])
    before, after = _links(hashes[some] ^ salt[page[some]], place[some], len(found.begin))
    return Repeats(before, after, exact_before, exact_after)


def _repeated(hashes: Hashes) -> Places:
    order = _in_order(hashes)
    again = np.flatnonzero(hashes[order][1:] == hashes[order][:-1])
    return np.asarray(order[again])


def _in_order(hashes: Hashes) -> Places:
    """The places of the hashes that may be there twice, equal ones together and in order.

    Most are there once: to drop those whose low bits are nobody else's first spares nine tenths of the sorting. The
    low bits then give way to the place: plain numbers are sorted several times as fast as in a way that keeps order.
    """
    slots = min(MOST_SLOTS, 1 << (SPARSE * len(hashes)).bit_length())
    low = (hashes & np.uint64(slots - 1)).view(np.int64)
    maybe = np.flatnonzero(np.bincount(low, minlength=slots)[low] > 1)
    of_place = np.uint64((1 << len(hashes).bit_length()) - 1)
    keys = (hashes[maybe] & ~of_place) | maybe.view(np.uint64)
    keys.sort()
    order: Places = (keys & of_place).view(np.int64)
    return order


def _links(hashes: Hashes, place: Places, size: int) -> tuple[Places, Places]:
    """For each place the nearest place before and after it with an equal hash."""
    before, after = np.full(size, NOWHERE), np.full(size, NOWHERE)
    order = _in_order(hashes)
    ordered = hashes[order]
    again = np.flatnonzero(ordered[1:] == ordered[:-1])
    earlier, later = place[order[again]], place[order[again + 1]]
    before[later], after[earlier] = earlier, later
    return before, after


def covered_before(table: Table) -> Places:
    """How many tokens of each unit are in a shingle that stands earlier on the page too."""
    return _covered(table, table.column(repeats).before)


def covered_after(table: Table) -> Places:
    """How many tokens of each unit are in a shingle that stands later on the page too."""
    return _covered(table, table.column(repeats).after)


def _covered(table: Table, link: Places) -> Places:
    """Tokens per unit that lie in a linked shingle of the same unit."""
    parts = table.column(units)
    linked = np.flatnonzero(link != NOWHERE)
    if not len(linked):
        return np.zeros(len(parts.first), dtype=np.int64)
    unit = np.searchsorted(parts.first, linked, side="right") - 1
    inside = linked + SHINGLE <= parts.last[unit]
    linked, unit = linked[inside], unit[inside]
    own = np.minimum(SHINGLE, np.diff(linked, append=len(link)))  # where the next begins, it covers the rest
    return np.bincount(unit, own, len(parts.first)).astype(np.int64)
