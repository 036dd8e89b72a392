"""Where in the lines the phrases of the lexicon stand, in the characters of the page as it is written."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import lexicon
from cleantext.evidence.shingles import pieces
from cleantext.lines import Lines, Table

Places = NDArray[np.int64]


class Phrase(NamedTuple):
    """A phrase on a line: where in the line's text it begins and ends, how strong it is, which one it is."""

    start: int
    end: int
    strength: int
    hash: int


class _Sorted(NamedTuple):
    """The phrases of a batch in the order of the text."""

    row: Places
    begin: Places
    end: Places
    strength: Places
    hash: NDArray[np.uint64]


def _places(table: Table) -> _Sorted:
    found, tokens = table.column(lexicon.found), table.column(pieces)
    begin, end = tokens.begin[found.first], tokens.end[found.first + found.size - 1]
    order = np.lexsort((end, begin))
    return _Sorted(found.row[order], begin[order], end[order], found.value[order], found.hash[order])


def phrases(lines: Lines, row: int) -> list[Phrase]:
    """The phrases on a line, in order; they may overlap."""
    at = lines.rows.start + row
    if not lines.table.column(phrase_count)[at]:
        return []
    here = lines.table.column(_places)
    found = slice(*np.searchsorted(here.row, (at, at + 1)))
    begin = lines.table.begin[at]
    columns = (here.begin[found] - begin, here.end[found] - begin, here.strength[found], here.hash[found])
    return [Phrase(*values) for values in zip(*(column.tolist() for column in columns), strict=True)]


def covered(found: Sequence[Phrase]) -> int:
    """How many characters lie within phrases, those in several counted once."""
    total = reached = 0
    for phrase in sorted(found):
        total += max(0, phrase.end - max(reached, phrase.start))
        reached = max(reached, phrase.end)
    return total


def strong_count(table: Table) -> Places:
    """Per line how many phrases of the greatest strength it holds."""
    here = table.column(lexicon.found)
    return np.bincount(here.row[here.value == lexicon.STRONGEST], minlength=len(table))


def phrase_count(table: Table) -> Places:
    """Per line how many phrases it holds."""
    return np.bincount(table.column(lexicon.found).row, minlength=len(table))
