"""Where a line stands: on its page, next to blank lines, and to the page's text."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.inked_lines import SENTENCE, UNIT, WIDEST, InkedLines, running
from cleantext.evidence.line_classes import CONTENT

Column = NDArray[np.float64]
Integers = NDArray[np.int64]
Named = Iterator[tuple[str, Column]]

FAR = 50  # lines; what is further away is as far
NOWHERE = 1 << 40  # a line after all lines
SURE = 0.8  # probability of content of a line that is surely text
TEXT = 40  # columns of a line that adds to the text
NARROW = 30  # columns
NEAR = (3, 8)  # lines to each side in which narrow ones are counted


def text_around(lines: InkedLines) -> Named:
    """Where the page's text is: its share before and after the line, the distance to the nearest sure sentence."""
    columns = np.where(lines.width >= TEXT, np.minimum(WIDEST, lines.width), 0)
    mass = running(lines.chance[CONTENT] * columns)
    whole = np.maximum(1, mass[lines.end] - mass[lines.first])
    yield "text_before", (mass[lines.at] - mass[lines.first]) / whole
    yield "text_after", (mass[lines.end] - mass[np.minimum(lines.at + 1, lines.end)]) / whole
    before, after = _to_sure_sentences(lines)
    yield "sentence_before", np.log1p(before)
    yield "sentence_after", np.log1p(after)
    yield "sentence_near", np.log1p(np.minimum(before, after))
    yield "sentences_around", np.log1p(np.maximum(before, after))
    yield "under_label", _under_label(lines).astype(np.float64)


def _to_sure_sentences(lines: InkedLines) -> tuple[Integers, Integers]:
    """How many lines away the nearest sure sentence before each line and the nearest after it are."""
    at = lines.at
    if not len(at):
        return at, at
    sure = (lines.chance[CONTENT] > SURE * UNIT) & (lines.width >= SENTENCE)
    last = np.maximum.accumulate(np.where(sure, at, -1))
    following = np.minimum.accumulate(np.where(sure, at, NOWHERE)[::-1])[::-1]
    before = np.where(last >= lines.first, at - last, FAR)
    after = np.where(following < lines.end, following - at, FAR)
    return np.minimum(FAR, before), np.minimum(FAR, after)


def _under_label(lines: InkedLines) -> NDArray[np.bool_]:
    """Whether the last line above that is a sentence or ends in a colon ends in a colon."""
    if not len(lines.at):
        return np.zeros(0, dtype=np.bool_)
    above = np.maximum.accumulate(np.where(lines.label | lines.sentence, lines.at, -1))
    before = np.append(-1, above[:-1])
    labelled: NDArray[np.bool_] = (before >= lines.first) & lines.label[np.maximum(0, before)]
    return labelled


def place(lines: InkedLines) -> Named:
    """Where the line is on its page, and what stands next to it."""
    yield "position", (lines.at - lines.first) / np.maximum(1, lines.end - lines.first - 1)
    yield "from_start", np.log1p(lines.at - lines.first)
    yield "from_end", np.log1p(lines.end - 1 - lines.at)
    yield "is_first", (lines.at == lines.first).astype(np.float64)
    yield "is_second", (lines.at == lines.first + 1).astype(np.float64)
    yield "is_last", (lines.at == lines.end - 1).astype(np.float64)
    yield "blank_before", lines.blank_before.astype(np.float64)
    yield "blank_after", lines.blank_after.astype(np.float64)
    yield "twin", lines.twin.astype(np.float64)
    narrow = running((lines.width < NARROW).astype(np.int64))
    for reach in NEAR:
        low, high = lines.window(reach)
        yield f"narrow{reach}", (narrow[high] - narrow[low]) / np.maximum(1, high - low)
