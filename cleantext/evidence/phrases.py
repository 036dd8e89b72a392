"""Fixed phrases that sites use around every page and in the lines that say where a text comes from.

They are compared token by token by hash, so that brackets, bullets and case do not matter, and a line costs no call.
"""

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.folding import folded
from cleantext.evidence.marks import count
from cleantext.evidence.phrase_hashes import Group, among, groups, span_hashes, token_spans
from cleantext.evidence.shingles import pieces
from cleantext.lines import Table

Mask = NDArray[np.bool_]
Counts = NDArray[np.int64]
NARROW = 120  # columns; a phrase at the start of a wider line may begin a sentence
SENTENCE = 60  # columns of a sentence that may speak of a phrase


def says_furniture(table: Table) -> Mask:
    """Per line: whether all of it is a phrase that sites say around every page."""
    return whole(table, "boilerplate")


def whole(table: Table, kind: str) -> Mask:
    """Per line: whether all of it is a phrase of the kind."""
    return lines_among(table, groups().get((kind, "line"), {}))


def lines_among(table: Table, wanted: Group) -> Mask:
    """Per line: whether all of it is one of the phrases."""
    first, last = token_spans(table)
    hashes = table.column(span_hashes).of(first, last)
    found = np.zeros(len(table), dtype=np.bool_)
    for size, phrases in wanted.items():
        found |= (last - first == size) & among(hashes, phrases)
    return found


def begun(table: Table, kind: str) -> Mask:
    """Per line: whether it is narrow and begins with a phrase of the kind; a single word needs a colon after it."""
    first, last = token_spans(table)
    found = np.zeros(len(table), dtype=np.bool_)
    for size, phrases in groups().get((kind, "start"), {}).items():
        long = np.flatnonzero(last - first >= size)
        hashes = table.column(span_hashes).of(first[long], first[long] + size)
        found[long] |= among(hashes, phrases) & ((size > 1) | _colon_after(table, first[long]))
    return found & (table.column(shape.width) <= NARROW)


def _colon_after(table: Table, token: Counts) -> Mask:
    """Whether a colon stands after a token, a blank before it aside."""
    end = table.column(pieces).end[token]
    codes = np.append(table.column(folded), [0, 0])
    blank = codes[end] == ord(" ")
    colon: Mask = codes[end + blank] == ord(":")
    return colon


def inside(table: Table, kind: str) -> Mask:
    """Per line: whether it is narrow, holds a phrase of the kind, and is no sentence about it."""
    wide = table.column(shape.width)
    sentence = table.column(shape.ends_sentence) & (wide >= SENTENCE) & (count(table, "rights") == 0)
    found: Mask = (held(table, kind, "any")[0] > 0) & (wide <= NARROW) & ~sentence
    return found


def held(table: Table, kind: str, place: str) -> tuple[Counts, Counts]:
    """How many phrases of the kind each line holds, and how many tokens they have."""
    row = table.column(pieces).row
    number, covered = np.zeros((2, len(table)), dtype=np.int64)
    for size, phrases in groups().get((kind, place), {}).items():
        at = np.flatnonzero(among(table.column(span_hashes).runs(size), phrases))
        at = at[row[at] == row[at + size - 1]]
        found = np.bincount(row[at], minlength=len(table))
        number += found
        covered += size * found
    return number, covered
