"""Which lines are looked at as lists of keywords: told from columns, so that all others cost no call.

A list is nothing where the page's own lines hold more of its words than any rule lets pass. That is counted for the
lists of a batch at once, as hashes, where the whole line is one list; all others are looked at.
"""

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.evasion import meant_lines
from cleantext.evidence.items import FEWEST
from cleantext.evidence.known_terms import strangeness
from cleantext.evidence.lexicon_places import strong_count
from cleantext.evidence.listed_lines import barred_pages, lists
from cleantext.evidence.listed_page import HEAD
from cleantext.evidence.listed_rules import LONG_ROW, NEARLY, WHOLLY
from cleantext.evidence.marks import count
from cleantext.lines import Table

Mask = NDArray[np.bool_]
SEPARATING = ("bar", "underscore", "bullet", "hyphen", "semicolon", "comma")  # kinds of marks that part items
IDEOGRAPH = ord("丨")  # joins items as a bar does, and is a letter of words


def list_candidates(table: Table) -> Mask:
    """Per line: whether it, or a part of it, may be a list of words that are foreign enough to the page."""
    asked = (table.column(shape.sentence_ends) > 0) | (table.column(shape.joints) >= LONG_ROW - 1)
    asked[list(table.column(meant_lines))] = True
    asked[np.searchsorted(table.begin, np.flatnonzero(table.codes == IDEOGRAPH), side="right") - 1] = True
    found: Mask = table.column(lists) & (asked | _three_items(table))
    counted = found & ~asked
    if counted.any():
        found[counted] = table.column(strangeness)[counted] >= NEARLY
    return found


def title_candidates(table: Table) -> Mask:
    """Per line: whether it may be a title to which foreign segments are joined: some of its words are foreign."""
    found: Mask = table.column(lists) & _head(table)
    if found.any():
        found &= (table.column(strangeness) > 0) & (table.column(strangeness) < WHOLLY)
    return found


def _three_items(table: Table) -> Mask:
    """Per line: whether two of its separators are of a kind; blanks may be where scripts put none between words."""
    enough: Mask = table.column(shape.width) > table.column(shape.inked)
    for kind in SEPARATING:
        enough |= count(table, kind) >= FEWEST - 1
    return enough


def asked_pages(table: Table) -> Mask:
    """Per page: whether anything on it may be a list of keywords, or a name spliced in."""
    found = table.column(barred_pages).copy()
    listed = table.column(list_candidates) | table.column(title_candidates)
    found[table.page[listed | (table.column(strong_count) > 0)]] = True
    return found


def _head(table: Table) -> Mask:
    """The first inked lines of each page."""
    inked = np.concatenate(([0], np.cumsum(table.column(shape.inked) > 0)))
    before = inked[:-1] - inked[table.first_row[table.page]]
    head: Mask = before < HEAD
    return head
