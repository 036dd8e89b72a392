"""Lines that the lexicon of injected text is enough for: blocks of them, and lines that are little else."""

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import lexicon, shape
from cleantext.evidence.breadcrumbs import SURE_TRAIL, trail_score
from cleantext.evidence.marks import count
from cleantext.evidence.stretches import stretches
from cleantext.lines import Table

Mask = NDArray[np.bool_]

SENTENCE = 60  # columns of a sentence
WIDEST = 120  # columns of such a line
BLOCK, DENSE, MOST = 4, 0.4, 2 / 3  # lines of a block with phrases, share of such a line, share of the block's lines
MOSTLY, PARTLY = 0.7, 0.3  # share of a line that one strong phrase must cover, or two
TWO = np.log1p(1.5)  # more than one strong phrase
PAGE = np.log1p(9)  # three strong phrases on the page, or as much of others: one alone decides nothing

SCORE = 0.98  # of 230 such lines on labelled pages, hosts with many counting less, .2 were content
REASONS = ("", "nearly all of it phrases of injected text, as elsewhere on the page", "in a block of such phrases")
NONE, WORDED, BLOCKS = range(len(REASONS))


def lexicon_lines(table: Table) -> NDArray[np.int64]:
    """Per line the number of what speaks against it in `REASONS`; 0 for nothing."""
    kind = np.zeros(len(table), dtype=np.int64)
    if not len(table.column(lexicon.found).row):
        return kind
    narrow = table.column(shape.width) <= WIDEST
    sentence = table.column(shape.ends_sentence) & (table.column(shape.width) >= SENTENCE)
    trail = table.column(trail_score) >= SURE_TRAIL
    kind[_blocks(table, narrow & ~sentence) & ~trail] = BLOCKS
    kind[_worded(table) & narrow & ~trail & (count(table, "stop", "call") == 0)] = WORDED
    return kind


def _blocks(table: Table, fits: Mask) -> Mask:
    """Lines of a block most of whose lines hold phrases for a good part."""
    dense = (table.column(lexicon.share) > DENSE).astype(np.int64)
    return stretches(table, dense, fits, BLOCK, MOST)


def _worded(table: Table) -> Mask:
    """Lines that strong phrases cover, on pages that have more of them."""
    strong, share = table.column(lexicon.strongest), table.column(lexicon.share)
    covered = ((strong > 0) & (share > MOSTLY)) | ((strong > TWO) & (share > PARTLY))
    return np.asarray(covered & (table.column(lexicon.variety) >= PAGE))
