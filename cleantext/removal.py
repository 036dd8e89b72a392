"""From findings to what is removed: disjoint spans in order, with the line ends and blank lines that go with them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from cleantext.blocks import Block, Ink, blocks, with_joints
from cleantext.document import Document
from cleantext.finding import Finding
from cleantext.partition import partition

Mask = NDArray[np.bool_]
Places = NDArray[np.int64]


def removal(document: Document, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What goes when `findings` go.

    A line all of whose ink goes takes its line end along. Of a run of lines that are blank or go, the first blank ones
    stay if there is kept text on both sides of the run. A part of a line takes the separators that joined it; a line
    that is kept in part keeps its line end, and a blank line that stays all of its white space.
    """
    pieces = partition(findings)
    if not pieces:
        return ()
    ink = Ink.of(document.lines)
    found = blocks(document.text, pieces)
    whole = _whole_lines(ink, found)
    dropped = _with_blanks(ink, whole)
    gone = np.repeat(dropped, _lengths(document))
    for start, stop in with_joints(document.text, ink, whole, found):
        gone[start:stop] = True
    owner = _owners(document, pieces)
    for stays in (_line_ends(document, ~dropped), np.repeat(~dropped & ink.blank, _lengths(document))):
        owner[stays], gone[stays] = 0, False
    _fill(owner, gone)
    return tuple(_runs(owner, pieces))


def _owners(document: Document, pieces: Sequence[Finding]) -> Places:
    """For each character the number of the piece that covers it, counted from one; 0 for none."""
    owner = np.zeros(len(document.text), dtype=np.int64)
    for number, piece in enumerate(pieces, start=1):
        owner[piece.start : piece.end] = number
    return owner


def _whole_lines(ink: Ink, found: Sequence[Block]) -> Mask:
    """Which lines lose all of their ink."""
    whole = np.zeros(len(ink.begin), dtype=np.bool_)
    inked = np.flatnonzero(~ink.blank)
    starts, stops = np.array(found, dtype=np.int64).reshape(-1, 2).T
    first = np.searchsorted(ink.begin[inked], starts)
    last = np.searchsorted(ink.end[inked], stops, side="right")
    for begin, end in zip(first.tolist(), last.tolist(), strict=True):
        whole[inked[begin:end]] = True
    return whole


def _with_blanks(ink: Ink, whole: Mask) -> Mask:
    """`whole` with the blank lines that go too."""
    dropped = whole.copy()
    blank = ink.blank
    edges = np.flatnonzero(np.diff(np.concatenate(([False], whole | blank, [False])).astype(np.int8))).reshape(-1, 2)
    gone = np.concatenate(([0], np.cumsum(whole)))[edges]
    for first, last in edges[gone[:, 1] > gone[:, 0]].tolist():
        run = slice(first, last)
        dropped[run] = True
        if first > 0 and last < len(blank) and blank[run].any():
            stays = first + int(blank[run].argmax())
            after = whole[stays:last]
            dropped[stays : stays + int(after.argmax()) if after.any() else last] = False
    return dropped


def _lengths(document: Document) -> Places:
    """How many characters each line has, its line end included."""
    table, rows = document.lines.table, document.lines.rows
    lengths: Places = table.stop[rows] - table.begin[rows]
    return lengths


def _line_ends(document: Document, rows: Mask) -> Places:
    """Where the characters of the line ends of `rows` stand in the text, in any order."""
    table, offset = document.lines.table, document.lines.offset
    chosen = np.flatnonzero(rows) + document.lines.rows.start
    end, stop = table.end[chosen] - offset, table.stop[chosen] - offset
    ended = stop > end
    return np.concatenate((end[ended], stop[ended] - 1))


def _fill(owner: Places, gone: Mask) -> None:
    """Gives characters that go and that nobody owns to the piece before them, else to the one after them."""
    nobody = owner == 0
    empty = np.flatnonzero(gone & nobody)
    owned, kept = np.flatnonzero(~nobody), np.flatnonzero(nobody & ~gone)
    number = np.searchsorted(owned, empty)
    before, after = np.append(-1, owned)[number], np.append(owned, len(owner))[number]
    kept_before = np.append(-1, kept)[np.searchsorted(kept, empty)]
    owner[empty] = owner[np.where(before > kept_before, before, after)]


def _runs(owner: Places, pieces: Sequence[Finding]) -> Iterator[Finding]:
    """The pieces over the stretches of characters that they own."""
    edges = np.flatnonzero(np.diff(owner, prepend=0, append=0)).tolist()
    for start, end in pairwise(edges):
        if owner[start]:
            yield pieces[owner[start] - 1].piece(start, end)
