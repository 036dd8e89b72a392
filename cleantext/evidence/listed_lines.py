"""Which lines of a batch may be lists of keywords, and which speak for their page."""

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.characters import IGNORED, classes
from cleantext.evidence.items import FEWEST, like_lists
from cleantext.evidence.lexicon_places import strong_count
from cleantext.lines import Table

Mask = NDArray[np.bool_]

LISTED = 16  # columns; a narrower line is no list
BARS = "|｜丨"


def lists(table: Table) -> Mask:
    """Per line: whether it may be a list, by its separators, its width and its end."""
    told = table.column(shape.ends_sentence) & (table.column(shape.sentence_ends) > 0)
    found: Mask = like_lists(table) & (table.column(shape.width) >= LISTED) & ~told
    return found


def ends_in_bar(table: Table) -> Mask:
    """Per line: whether the last character that is no blank is a bar."""
    found: Mask = table.column(shape.inked) > 0
    codes = table.codes[table.column(shape.ink_end)[found] - 1]
    found[found] = np.logical_or.reduce([codes == ord(bar) for bar in BARS])
    if not found.any():
        return found
    hidden = np.flatnonzero((table.column(classes) & IGNORED) > 0)  # they are no ink, and no blanks either
    last, stop = table.column(shape.ink_end)[found], table.stop[found]
    found[found] = np.searchsorted(hidden, last) == np.searchsorted(hidden, stop)
    return found


def barred(table: Table) -> Mask:
    """Per line: whether it may be an item of a list that has one a line, each with a bar behind it."""
    return table.column(ends_in_bar) & ~table.column(lists)


def own_lines(table: Table) -> Mask:
    """Per line: whether it has ink, is no list and does not end in a bar: its words are the page's own."""
    own: Mask = (table.column(shape.inked) > 0) & ~table.column(lists) & ~table.column(ends_in_bar)
    return own


def barred_pages(table: Table) -> Mask:
    """Per page: whether it has lines enough that end in a bar to be a list."""
    enough: Mask = np.bincount(table.page[table.column(barred)], minlength=len(table.texts)) >= FEWEST
    return enough


def listing_pages(table: Table) -> Mask:
    """Per page: whether it has anything that the page's own words are to be compared with."""
    found = table.column(barred_pages).copy()
    found[table.page[table.column(lists) | (table.column(strong_count) > 0)]] = True
    return found
