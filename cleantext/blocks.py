"""Blocks: pieces that go, joined where nothing between them could stay, and what joins them to the rest of a line."""

from typing import NamedTuple

import numpy as np
import regex

from cleantext.stretch import JOINT, Mask, Places, Stretch

_JOINT_AFTER = regex.compile(f"{JOINT}++")
_JOINT_BEFORE = regex.compile(f"(?r){JOINT}++")


class Spans(NamedTuple):
    """Spans of a stretch, in order and disjoint."""

    start: Places
    stop: Places


def blocks(stretch: Stretch, pieces: Spans) -> Spans:
    """The pieces that have ink, joined where nothing is between them that could stay."""
    black = stretch.black[pieces.stop] > stretch.black[pieces.start]
    start, stop = pieces.start[black], pieces.stop[black]
    begins = np.append(True, ~_nothing(stretch, stop[:-1], start[1:]))[: len(start)]
    ends = np.append(begins[1:], True)[: len(start)]
    return Spans(start[begins], stop[ends])


def _nothing(stretch: Stretch, start: Places, stop: Places) -> Mask:
    """Whether what is between is white space of a page, or what joins two parts of a line."""
    page = stretch.page_at(start - 1) == stretch.page_at(stop)
    white = stretch.black[stop] == stretch.black[start]
    row = np.minimum(np.searchsorted(stretch.stop, start, side="right"), len(stretch.stop) - 1)
    joint = (stretch.parted[stop] == stretch.parted[start]) & (stop <= stretch.end[row])
    nothing: Mask = page & (white | joint)
    return nothing


def whole_lines(stretch: Stretch, found: Spans) -> Mask:
    """Which lines lose all of their ink."""
    inked = np.flatnonzero(~stretch.blank)
    first = np.searchsorted(stretch.ink_begin[inked], found.start)
    last = np.searchsorted(stretch.ink_end[inked], found.stop, side="right")
    some = last > first
    whole = np.zeros(len(stretch.begin), dtype=np.bool_)
    whole[inked] = covered(Spans(first[some], last[some]), len(inked))
    return whole


def covered(spans: Spans, size: int) -> Mask:
    """True for each of `size` places that some span covers; spans may touch and overlap."""
    opened = np.bincount(spans.start, minlength=size + 1) - np.bincount(spans.stop, minlength=size + 1)
    inside: Mask = np.cumsum(opened)[:size] > 0
    return inside


def with_joints(stretch: Stretch, whole: Mask, found: Spans) -> Spans:
    """The blocks with what joins each to the kept part of its first and of its last line; `whole` lines go anyway."""
    first = np.searchsorted(stretch.ink_end, found.start, side="right")  # of the lines with ink from the start on
    last = np.searchsorted(stretch.ink_begin, found.stop, side="left") - 1
    partly = ~np.append(whole, True)  # a place past the lines, and -1 before them, are no line
    start, stop = found.start.copy(), found.stop.copy()
    for block in np.flatnonzero(partly[first] | partly[last]).tolist():
        start[block], stop[block] = _with_joints(stretch, partly, found, block, int(first[block]), int(last[block]))
    return Spans(start, stop)


def _with_joints(stretch: Stretch, partly: Mask, found: Spans, block: int, first: int, last: int) -> tuple[int, int]:
    start, stop = int(found.start[block]), int(found.stop[block])
    page = int(stretch.page_at(start))
    text, base = stretch.texts[page], int(stretch.offset[page])
    before = after = None
    if partly[last]:
        after = _JOINT_AFTER.match(text, stop - base, max(stop, int(stretch.ink_end[last])) - base)
    if partly[first] and start > stretch.ink_begin[first]:
        before = _JOINT_BEFORE.match(text, int(stretch.ink_begin[first]) - base, start - base)
    if after and start <= stretch.ink_begin[last]:
        stop = after.end() + base
    if before and (after or stop >= stretch.ink_end[first]):
        start = before.start() + base
    return start, stop
