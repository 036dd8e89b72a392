"""Folding, one to one: what is compared, never what is kept.

Lower case, full-width forms to their plain ones, compatibility forms that are one character, letters in circles and
boxes, traditional characters to simplified ones. Offsets stay as they are. What changes the length of a text is
`cleantext.evidence.evasion`.
"""

import unicodedata
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.characters import ALL, BASIC
from cleantext.evidence.tabbed import rows
from cleantext.lines import Table

# Beyond the Basic Multilingual Plane: letters with case (Deseret), styled letters and digits of mathematics, in boxes.
_ASTRAL = ((0x10400, 0x10428), (0x1D400, 0x1D800), (0x1F130, 0x1F14A))
# Alphabets that Unicode gives no plain form of one letter: in brackets, white on black.
_ALPHABETS = (0x249C, 0x1F110, 0x1F150, 0x1F170)
_DOTTED = {0x130: ord("i")}  # its lower case has a dot of its own


@cache
def fold_table() -> NDArray[np.uint32]:
    """Code point to its folded code point: uint32, one entry for each of the 0x110000 code points."""
    table = np.arange(ALL, dtype=np.uint32)
    for first, last in ((0, BASIC), *_ASTRAL):
        table[first:last] = _folded(range(first, last))
    for first in _ALPHABETS:
        table[first : first + 26] = range(ord("a"), ord("z") + 1)
    table[list(_DOTTED)] = list(_DOTTED.values())
    return _simplified()[table]


def _folded(points: range) -> list[int]:
    plain = [form if len(form) == 1 else chr(point) for point, form in zip(points, compatible(points), strict=True)]
    lower = [form.lower() for form in plain]
    return [ord(form) if len(form) == 1 else point for point, form in zip(points, lower, strict=True)]


def compatible(points: range) -> list[str]:
    """The compatibility form of each code point; it may be several characters."""
    return [unicodedata.normalize("NFKC", chr(point)) for point in points]


def _simplified() -> NDArray[np.uint32]:
    """Code point to the simplified form of a traditional character."""
    table = np.arange(ALL, dtype=np.uint32)
    for row in rows(files("cleantext") / "evidence" / "traditional.tsv", 2):
        simplified, traditional = row.cells
        table[[ord(form) for form in traditional]] = ord(simplified)
    return table[table]  # a simplified form may be a traditional one of another


def folded(table: Table) -> NDArray[np.uint32]:
    """Folded code points of the batch."""
    return fold_table().take(table.codes)


def folded_text(table: Table) -> str:
    """The texts of the batch, folded, one after the other: to take a part of it is quicker than to fold that part."""
    return table.column(folded).tobytes().decode("utf-32-le", "surrogatepass")


def fold(text: str) -> str:
    """`text` folded one to one.

    >>> fold("ＨＯＭＥ › Ａ1 › 首頁")
    'home › a1 › 首页'
    """
    return text.translate(translation())


@cache
def translation() -> dict[int, int]:
    """What folding changes: code point to folded code point."""
    table = fold_table()
    return {int(point): int(table[point]) for point in np.flatnonzero(table != np.arange(ALL))}
