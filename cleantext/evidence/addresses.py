"""Addresses of the web within lines."""

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.characters import row_of_character
from cleantext.evidence.folding import folded
from cleantext.lines import Table

BEGINS = ("://", "www.")


def address(table: Table) -> NDArray[np.float64]:
    """One if the line holds an address."""
    codes = table.column(folded)
    starts = np.zeros(len(codes), dtype=np.bool_)
    for begin in BEGINS:
        starts |= _starts(codes, begin)
    rows = table.column(row_of_character)[starts]
    return (np.bincount(rows, minlength=len(table)) > 0).astype(np.float64)


def _starts(codes: NDArray[np.uint32], word: str) -> NDArray[np.bool_]:
    """Per character: whether `word` begins there."""
    found = np.zeros(len(codes), dtype=np.bool_)
    here = np.ones(max(0, len(codes) - len(word) + 1), dtype=np.bool_)
    for offset, character in enumerate(word):
        here &= codes[offset : offset + len(here)] == ord(character)
    found[: len(here)] = here
    return found
