"""From findings to what is removed: disjoint spans in order, with the line ends and blank lines that go with them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import regex
from numpy.typing import NDArray

from cleantext.document import Document
from cleantext.evidence import shape
from cleantext.finding import Finding
from cleantext.partition import partition

Mask = NDArray[np.bool_]

# What joins two parts of a line; it goes with the part that goes.
_JOINT = r"[\s\-–—―_|｜¦,，、·•・/／\\>＞»›→:：;；~～]++"
_JOINT_AFTER = regex.compile(_JOINT)
_JOINT_BEFORE = regex.compile(f"(?r){_JOINT}")


class Ink(NamedTuple):
    """Where the ink of each line begins and ends in the document's text; equal for blank lines."""

    begin: NDArray[np.int64]
    end: NDArray[np.int64]


def removal(document: Document, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What goes when `findings` go.

    A line all of whose ink goes takes its line end along. Of a run of lines that are blank or go, the first blank ones
    stay if there is kept text on both sides of the run. A part of a line takes the separators that joined it; a line
    that is kept in part keeps its line end, and a blank line that stays all of its white space.
    """
    pieces = partition(findings)
    if not pieces:
        return ()
    lines = document.lines
    ink = Ink(lines.column(shape.ink_begin) - lines.offset, lines.column(shape.ink_end) - lines.offset)
    blocks = _blocks(document.text, pieces)
    whole = _whole_lines(ink, blocks)
    dropped = _with_blanks(ink, whole)
    gone = np.repeat(dropped, _lengths(document))
    owner = np.zeros(len(document.text), dtype=np.int64)
    for number, piece in enumerate(pieces, start=1):
        owner[piece.start : piece.end] = number
    for start, stop in blocks:
        start, stop = _with_joint(document.text, ink, whole, start, stop)
        gone[start:stop] = True
    for stays in (_line_ends(document, ~dropped), np.repeat(~dropped & (ink.end <= ink.begin), _lengths(document))):
        owner[stays], gone[stays] = 0, False
    _fill(owner, gone)
    return tuple(_runs(owner, pieces))


def _whole_lines(ink: Ink, blocks: Iterable[tuple[int, int]]) -> Mask:
    """Which lines lose all of their ink."""
    whole = np.zeros(len(ink.begin), dtype=np.bool_)
    inked = np.flatnonzero(ink.end > ink.begin)
    begin, end = ink.begin[inked], ink.end[inked]
    for start, stop in blocks:
        first = np.searchsorted(begin, start)
        last = np.searchsorted(end, stop, side="right")
        whole[inked[first:last]] = True
    return whole


def _blocks(text: str, pieces: Sequence[Finding]) -> list[tuple[int, int]]:
    """The pieces that have ink, joined where nothing is between them that could stay."""
    blocks: list[tuple[int, int]] = []
    for piece in pieces:
        if not text[piece.start : piece.end].strip():
            continue
        if blocks and _nothing(text[blocks[-1][1] : piece.start]):
            blocks[-1] = (blocks[-1][0], piece.end)
        else:
            blocks.append((piece.start, piece.end))
    return blocks


def _nothing(between: str) -> bool:
    """Whether it is white space, or what joins two parts of a line."""
    within = "\n" not in between and "\r" not in between
    return not between.strip() or (within and bool(_JOINT_AFTER.fullmatch(between)))


def _with_blanks(ink: Ink, whole: Mask) -> Mask:
    """`whole` with the blank lines that go too."""
    dropped = whole.copy()
    blank = ink.end <= ink.begin
    edges = np.flatnonzero(np.diff(np.concatenate(([False], whole | blank, [False])).astype(np.int8)))
    for first, last in edges.reshape(-1, 2).tolist():
        run = slice(first, last)
        if not whole[run].any():
            continue
        dropped[run] = True
        if first > 0 and last < len(blank) and blank[run].any():
            stays = first + int(blank[run].argmax())
            after = whole[stays:last]
            dropped[stays : stays + int(after.argmax()) if after.any() else last] = False
    return dropped


def _lengths(document: Document) -> NDArray[np.int64]:
    table, rows = document.lines.table, document.lines.rows
    lengths: NDArray[np.int64] = table.stop[rows] - table.begin[rows]
    return lengths


def _line_ends(document: Document, rows: Mask) -> NDArray[np.int64]:
    """Where the line ends of `rows` stand in the text."""
    table, offset = document.lines.table, document.lines.offset
    end, stop = table.end[document.lines.rows][rows] - offset, table.stop[document.lines.rows][rows] - offset
    ended = stop > end
    return np.union1d(end[ended], stop[ended] - 1)


def _with_joint(text: str, ink: Ink, whole: Mask, start: int, stop: int) -> tuple[int, int]:
    """A block's span, with what joins it to the kept part of its first and of its last line."""
    first = int(np.searchsorted(ink.end, start, side="right"))  # of the lines that have ink from `start` on
    last = int(np.searchsorted(ink.begin, stop, side="left")) - 1
    before = after = None
    if last >= 0 and not whole[last]:
        after = _JOINT_AFTER.match(text, stop, max(stop, int(ink.end[last])))
    if first < len(whole) and not whole[first] and start > ink.begin[first]:
        before = _JOINT_BEFORE.match(text, int(ink.begin[first]), start)
    if after and start <= ink.begin[last]:
        stop = after.end()
    if before and (after or stop >= ink.end[first]):
        start = before.start()
    return start, stop


def _fill(owner: NDArray[np.int64], gone: Mask) -> None:
    """Gives characters that go and that nobody owns to the piece before them, else to the one after them."""
    places = np.arange(len(owner))
    before = np.maximum.accumulate(np.where(owner > 0, places, -1))
    after = np.minimum.accumulate(np.where(owner > 0, places, len(owner))[::-1])[::-1]
    kept_before = np.maximum.accumulate(np.where(gone | (owner > 0), -1, places))
    source = np.where(before > kept_before, before, after)
    empty = np.flatnonzero(gone & (owner == 0))
    owner[empty] = owner[source[empty]]


def _runs(owner: NDArray[np.int64], pieces: Sequence[Finding]) -> Iterator[Finding]:
    edges = np.flatnonzero(np.diff(owner, prepend=0, append=0)).tolist()
    for start, end in pairwise(edges):
        if owner[start]:
            yield pieces[owner[start] - 1].piece(start, end)
