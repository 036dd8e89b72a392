"""The tokens of lines as they are written: words, and single characters of scripts that put no spaces between them."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.characters import SPACELESS, WORD, classes
from cleantext.evidence.folding import folded
from cleantext.evidence.hashing import Hashes, SpanHashes
from cleantext.lines import Table


class Tokens(NamedTuple):
    """The tokens of a batch, in order: where each begins and ends in `table.codes`, its hash, its row.

    wide  whether it is a character of a script without spaces
    """

    begin: NDArray[np.int64]
    end: NDArray[np.int64]
    hash: Hashes
    row: NDArray[np.int64]
    wide: NDArray[np.bool_]


def plain_tokens(table: Table) -> Tokens:
    """The tokens of the batch, folded one to one."""
    kinds = table.column(classes)
    spaceless = (kinds & SPACELESS) > 0
    word = ((kinds & WORD) > 0) & ~spaceless
    first, last = word.copy(), word.copy()
    first[1:] &= ~word[:-1]
    last[:-1] &= ~word[1:]
    cut = table.begin[1:]
    first[cut] |= word[cut]  # two texts of a batch may touch
    last[cut - 1] |= word[cut - 1]
    begin, end = np.flatnonzero(first | spaceless), np.flatnonzero(last | spaceless) + 1
    per_row = np.diff(np.searchsorted(begin, table.begin), append=len(begin))  # few rows in many tokens: the quick way
    row = np.repeat(np.arange(len(table)), per_row)
    return Tokens(begin, end, SpanHashes(table.column(folded)).of(begin, end), row, spaceless[begin])
