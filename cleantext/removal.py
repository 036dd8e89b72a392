"""From findings to what is removed: disjoint spans in order, with the line ends and blank lines that go with them."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np

from cleantext.blocks import Spans, blocks, covered, whole_lines, with_joints
from cleantext.document import Document
from cleantext.finding import Finding
from cleantext.partition import partition
from cleantext.stretch import Mask, Places, Stretch

Removed = tuple[Finding, ...]


def removal(document: Document, findings: Iterable[Finding]) -> Removed:
    """What goes when `findings` go.

    A line all of whose ink goes takes its line end along. Of a run of lines that are blank or go, the first blank ones
    stay if there is kept text on both sides of the run. A part of a line takes the separators that joined it; a line
    that is kept in part keeps its line end, and a blank line that stays all of its white space.
    """
    return removals(Stretch.of(document.lines), [findings])[0]


def removals(stretch: Stretch, findings: Sequence[Iterable[Finding]]) -> list[Removed]:
    """The same for some pages in a row, each with its findings."""
    pages = [partition(found) for found in findings]
    pieces = [piece for page in pages for piece in page]
    if not pieces:
        return [()] * len(pages)
    base = np.repeat(stretch.offset[:-1], [len(page) for page in pages])
    start = np.array([piece.start for piece in pieces]) + base
    stop = np.array([piece.end for piece in pieces]) + base
    owner = _owners(stretch, Spans(start, stop))
    return _pieces(stretch, owner, pieces, base)


def _owners(stretch: Stretch, pieces: Spans) -> Places:
    """For each character the number of the piece that it goes with, counted from one; 0 for what stays."""
    found = blocks(stretch, pieces)
    whole = whole_lines(stretch, found)
    dropped = _with_blanks(stretch, whole)
    gone = stretch.characters(dropped) | covered(with_joints(stretch, whole, found), len(stretch))
    stays = stretch.characters(~dropped & stretch.blank)
    stays[_line_ends(stretch, ~dropped)] = True
    owner = _numbered(pieces, len(stretch))
    owner[stays], gone[stays] = 0, False
    _fill(stretch, owner, gone)
    return owner


def _numbered(pieces: Spans, size: int) -> Places:
    """For each character the number of the piece that covers it, counted from one; 0 for none."""
    edges = np.stack((pieces.start, pieces.stop), axis=1).ravel()
    numbers = np.zeros(len(edges) + 1, dtype=np.int64)
    numbers[1::2] = np.arange(1, len(pieces.start) + 1)
    return np.repeat(numbers, np.diff(edges, prepend=0, append=size))


def _with_blanks(stretch: Stretch, whole: Mask) -> Mask:
    """`whole` with the blank lines that go too."""
    blank = stretch.blank
    empty = whole | blank
    begins = empty.copy()
    begins[1:] &= ~(empty[:-1] & (stretch.page[1:] == stretch.page[:-1]))
    run = np.cumsum(begins) - 1  # of each empty line
    before: Places = np.cumsum(whole) - whole  # lines that go before it
    rows = np.flatnonzero(empty)
    first, last = rows[begins[rows]], rows[np.append(begins[rows][1:], True)[: len(rows)]]
    goes = before[last] + whole[last] > before[first]  # whether a line of the run does
    inside = (first > stretch.first_row[stretch.page[first]]) & (last + 1 < stretch.first_row[stretch.page[last] + 1])
    lone = rows[blank[rows]]
    first_blank = lone[np.append(True, np.diff(run[lone]) > 0)[: len(lone)]]
    gone_before = np.zeros(len(first), dtype=np.int64)
    gone_before[run[first_blank]] = before[first_blank]
    dropped = np.zeros(len(whole), dtype=np.bool_)
    stays = blank[rows] & inside[run[rows]] & (before[rows] == gone_before[run[rows]])
    dropped[rows] = goes[run[rows]] & ~stays
    return dropped


def _line_ends(stretch: Stretch, rows: Mask) -> Places:
    """Where the characters of the line ends of `rows` stand, in any order."""
    end, stop = stretch.end[rows], stretch.stop[rows]
    ended = stop > end
    return np.concatenate((end[ended], stop[ended] - 1))


def _fill(stretch: Stretch, owner: Places, gone: Mask) -> None:
    """Gives characters that go and that nobody owns to the piece before them on their page, else to the one after."""
    nobody = owner == 0
    empty = np.flatnonzero(gone & nobody)
    if not len(empty):
        return
    page = stretch.offset[stretch.page_at(empty)]
    owned, kept = np.flatnonzero(~nobody), np.flatnonzero(nobody & ~gone)
    number = np.searchsorted(owned, empty)
    before, after = np.append(-1, owned)[number], np.append(owned, len(owner))[number]
    kept_before = np.append(-1, kept)[np.searchsorted(kept, empty)]
    owner[empty] = owner[np.where((before > kept_before) & (before >= page), before, after)]


def _pieces(stretch: Stretch, owner: Places, pieces: Sequence[Finding], base: Places) -> list[Removed]:
    """The pieces of each page over the stretches of characters that they own."""
    edges = np.append(0, np.flatnonzero(owner[1:] != owner[:-1]) + 1)
    start, stop = edges, np.append(edges[1:], len(owner))
    owned = owner[start] > 0
    start, stop, number = start[owned], stop[owned], owner[start[owned]] - 1
    spans = zip(number.tolist(), (start - base[number]).tolist(), (stop - base[number]).tolist(), strict=True)
    removed = [pieces[owner].piece(begin, end) for owner, begin, end in spans]
    cuts = np.searchsorted(start, stretch.offset).tolist()
    return [tuple(removed[first:last]) for first, last in pairwise(cuts)]
