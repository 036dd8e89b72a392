"""Which lines are looked at as lists of keywords: told from columns, so that all others cost no call.

A list is nothing where the page's own lines hold more of its words than any rule lets pass. That is counted for the
lists of a batch at once, as hashes, where the whole line is one list, as it is written; all others are looked at.
"""

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.evasion import meant_lines
from cleantext.evidence.hashing import among, mixed
from cleantext.evidence.items import FEWEST
from cleantext.evidence.lexicon_places import strong_count
from cleantext.evidence.listed_page import HEAD, ends_in_bar, lists, own_lines
from cleantext.evidence.listed_rules import LONG_ROW, NEARLY
from cleantext.evidence.listed_terms import plain_terms
from cleantext.evidence.marks import count
from cleantext.lines import Table

Mask = NDArray[np.bool_]
SEPARATING = ("bar", "underscore", "bullet", "hyphen", "semicolon", "comma")  # kinds of marks that part items
IDEOGRAPH = ord("丨")  # joins items as a bar does, and is a letter of words


def candidates(table: Table) -> Mask:
    """Per line: whether it is a list, and its words may be foreign enough to the page, or it may be a title."""
    asked = _head(table) | (table.column(shape.sentence_ends) > 0) | (table.column(shape.joints) >= LONG_ROW - 1)
    asked[list(table.column(meant_lines))] = True
    asked[np.searchsorted(table.begin, np.flatnonzero(table.codes == IDEOGRAPH), side="right") - 1] = True
    listed = table.column(lists) & (asked | _three_items(table))
    counted = listed & ~asked
    if counted.any():
        listed[counted] = _foreign(table, counted)[counted] >= NEARLY
    return listed


def _three_items(table: Table) -> Mask:
    """Per line: whether two of its separators are of a kind; blanks may be where scripts put none between words."""
    enough: Mask = table.column(shape.width) > table.column(shape.inked)
    for kind in SEPARATING:
        enough |= count(table, kind) >= FEWEST - 1
    return enough


def asked_pages(table: Table) -> Mask:
    """Per page: whether anything on it may be a list of keywords, or a name spliced in."""
    barred = table.column(ends_in_bar) & ~table.column(lists)
    runs = np.bincount(table.page[barred], minlength=len(table.texts)) >= FEWEST
    found = table.column(candidates) | (table.column(strong_count) > 0)
    runs[table.page[found]] = True
    return runs


def _head(table: Table) -> Mask:
    """The first inked lines of each page."""
    inked = np.concatenate(([0], np.cumsum(table.column(shape.inked) > 0)))
    before = inked[:-1] - inked[table.first_row[table.page]]
    head: Mask = before < HEAD
    return head


def _foreign(table: Table, counted: Mask) -> NDArray[np.float64]:
    """Per line the share of its words that the page's own lines, disguised ones aside, do not hold."""
    terms = table.column(plain_terms)
    row, keys = terms.row, terms.hash ^ mixed(table.page[terms.row] + 1)  # equal only on one page
    own = table.column(own_lines).copy()
    own[list(table.column(meant_lines))] = False
    listed = counted[row] & terms.counts
    known = keys[own[row]]
    known = known[among(known, keys[listed])]
    here = row[listed]
    words = np.bincount(here, minlength=len(table))
    strange = np.bincount(here[~np.isin(keys[listed], known)], minlength=len(table))
    return strange / np.maximum(1, words)
