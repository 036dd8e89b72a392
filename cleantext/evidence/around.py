"""What stands around places of a batch, within their lines."""

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.characters import SPACELESS, WORD, class_table, row_of_character
from cleantext.lines import Table

Places = NDArray[np.int64]
Mask = NDArray[np.bool_]


class Around:
    """The characters before and after places; those of other lines are none."""

    def __init__(self, table: Table, at: Places) -> None:
        row = table.column(row_of_character)[at]
        self._codes = table.codes
        self._at, self._first, self._last = at, table.begin[row], table.end[row]

    def code(self, away: int) -> NDArray[np.uint32]:
        """The character so far away; 0 past the ends of the line."""
        place = self._at + away
        inside = (place >= self._first) & (place < self._last)
        return np.where(inside, self._codes[np.minimum(np.maximum(place, 0), len(self._codes) - 1)], np.uint32(0))

    def letter(self, away: int) -> Mask:
        """Whether it is a letter, a mark or a digit of a script that puts spaces between words."""
        kinds = class_table()[self.code(away)]
        word: Mask = ((kinds & WORD) > 0) & ((kinds & SPACELESS) == 0)
        return word

    def any(self, characters: str, away: int) -> Mask:
        """Whether it is one of a few characters."""
        code = self.code(away)
        found: Mask = np.logical_or.reduce([code == ord(character) for character in characters])
        return found
