"""From the judge's probabilities to what a line is called, how surely it is junk, and which lines stay all the same.

Lines are held where a mistake would cost most or where the judge has little to go by: sentences (unless those of the
page read like spam by themselves), very wide lines, rows of figures, lists of quantities, lines of which no word is
known, and lines that only their neighbours speak against.
"""

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.counting_lines import quantities
from cleantext.evidence.inked_lines import UNIT
from cleantext.evidence.line_classes import BOILERPLATE, BREADCRUMB, CONTENT, METADATA, SPAM
from cleantext.evidence.weighed_terms import Wording
from cleantext.lines import Table

Matrix = NDArray[np.float64]
Column = NDArray[np.float64]
Mask = NDArray[np.bool_]
Kinds = NDArray[np.int64]

LIKELY = 0.9  # score of a line that goes with the lines on both sides of it
JUNK = [SPAM, BREADCRUMB, BOILERPLATE]
KEPT = [CONTENT, METADATA]
PURE = 0.97  # of a line's probability to be junk; so much must be spam for the line to be called so
SPAM_PAGE = 0.5  # mean probability of the page's sentences to be spam by their own wording and shape
WIDEST = 400  # columns; a wider line is a text, or a page that was collapsed into a line
FIGURES = 0.3  # share of digits in the ink of a row of figures
# Log-odds to content, by a line's own wording and shape, below which it does not go for its neighbours' sake.
ALONE = 1.0
SAFE = 40  # columns of a line that ends a sentence and stays


def kinds(second: Matrix) -> Kinds:
    """Which kind of junk each line is, if it is junk."""
    chance = np.exp(second[:, JUNK])
    spam = chance[:, 0] >= PURE * chance.sum(axis=1)
    others = np.where(chance[:, 1] > chance[:, 2], BREADCRUMB, BOILERPLATE)
    return np.where(spam, SPAM, others)


def junk_odds(second: Matrix) -> Column:
    """Log-odds of each line to be junk."""
    junk, kept = (np.exp(second[:, classes]).sum(axis=1) for classes in (JUNK, KEPT))
    odds: Column = np.log(np.maximum(1e-12, junk)) - np.log(np.maximum(1e-12, kept))
    return odds


def held(table: Table, first: Matrix, kind: Kinds, wording: Wording) -> Mask:
    """The lines that must not go for what the judge says."""
    figures = table.column(shape.digits) > FIGURES * np.maximum(1, table.column(shape.inked))
    own = first[np.arange(len(kind)), kind] - first[:, CONTENT]
    sentence = table.column(shape.ends_sentence) & (table.column(shape.width) >= SAFE)
    safe = sentence & ~_sentences_are_spam(table, first, sentence)
    figures |= table.column(quantities)
    wide = table.column(shape.width) > WIDEST
    found: Mask = safe | ((figures | wide) & (kind != SPAM)) | (own < ALONE) | (wording.known == 0)
    return found


def _sentences_are_spam(table: Table, first: Matrix, sentence: Mask) -> Mask:
    """Per line: whether the sentences of its page read like spam by themselves."""
    chance = np.rint(np.exp(first[sentence, SPAM]) * UNIT).astype(np.int64)
    page = table.page[sentence]
    sums = np.bincount(page, chance, len(table.texts))
    found: Mask = (sums > SPAM_PAGE * UNIT * np.bincount(page, minlength=len(table.texts)))[table.page]
    return found


def with_neighbours(kind: Kinds, score: Column, page: NDArray[np.int64]) -> Column:
    """The scores of inked lines; likely spam between two lines of spam is as sure as the less sure of these."""
    if len(kind) < 3:
        return score
    alike = (kind[1:-1] == SPAM) & (kind[:-2] == SPAM) & (kind[2:] == SPAM) & (page[:-2] == page[2:])
    around = np.where(alike & (score[1:-1] >= LIKELY), np.minimum(score[:-2], score[2:]), 0.0)
    surer = score.copy()
    surer[1:-1] = np.maximum(score[1:-1], around)
    return surer
