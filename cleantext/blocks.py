"""Blocks: pieces that go, joined where nothing between them could stay, and what joins them to the rest of a line."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import regex
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.finding import Finding
from cleantext.lines import Lines

Block = tuple[int, int]  # start and end in the document's text
Mask = NDArray[np.bool_]

# What joins two parts of a line; it goes with the part that goes.
_JOINT = r"[\s\-–—―_|｜¦,，、·•・/／\\>＞»›→:：;；~～]++"
_JOINT_AFTER = regex.compile(_JOINT)
_JOINT_BEFORE = regex.compile(f"(?r){_JOINT}")


class Ink(NamedTuple):
    """Where the ink of each line begins and ends in the document's text; equal for blank lines."""

    begin: NDArray[np.int64]
    end: NDArray[np.int64]

    @classmethod
    def of(cls, lines: Lines) -> "Ink":
        """The ink of a document's lines."""
        return cls(lines.column(shape.ink_begin) - lines.offset, lines.column(shape.ink_end) - lines.offset)

    @property
    def blank(self) -> Mask:
        """Which lines have none."""
        return self.end <= self.begin


def blocks(text: str, pieces: Sequence[Finding]) -> list[Block]:
    """The pieces that have ink, joined where nothing is between them that could stay."""
    found: list[Block] = []
    for piece in pieces:
        if not text[piece.start : piece.end].strip():
            continue
        if found and _nothing(text[found[-1][1] : piece.start]):
            found[-1] = (found[-1][0], piece.end)
        else:
            found.append((piece.start, piece.end))
    return found


def _nothing(between: str) -> bool:
    """Whether it is white space, or what joins two parts of a line."""
    if not between.strip():
        return True
    return "\n" not in between and "\r" not in between and bool(_JOINT_AFTER.fullmatch(between))


def with_joints(text: str, ink: Ink, whole: Mask, found: Sequence[Block]) -> Iterator[Block]:
    """The blocks with what joins each to the kept part of its first and of its last line; `whole` lines go anyway."""
    starts, stops = np.array(found, dtype=np.int64).reshape(-1, 2).T
    firsts = np.searchsorted(ink.end, starts, side="right")  # of the lines that have ink from the start on
    lasts = np.searchsorted(ink.begin, stops, side="left") - 1
    partly = ~np.append(whole, True)  # a place past the lines, and -1 before them, are no line
    joined = partly[firsts] | partly[lasts]
    for block, first, last, asked in zip(found, firsts.tolist(), lasts.tolist(), joined.tolist(), strict=True):
        yield _with_joints(text, ink, partly, block, first, last) if asked else block


def _with_joints(text: str, ink: Ink, partly: Mask, block: Block, first: int, last: int) -> Block:
    start, stop = block
    before = after = None
    if partly[last]:
        after = _JOINT_AFTER.match(text, stop, max(stop, int(ink.end[last])))
    if partly[first] and start > ink.begin[first]:
        before = _JOINT_BEFORE.match(text, int(ink.begin[first]), start)
    if after and start <= ink.begin[last]:
        stop = after.end()
    if before and (after or stop >= ink.end[first]):
        start = before.start()
    return start, stop
