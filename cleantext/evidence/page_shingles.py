"""The shingles of whole texts: the sets that pages are compared by.

They are runs of the same tokens as those of `cleantext.evidence.shingles`, hashed for nothing but to be compared with
each other, so that it takes a third of the time. Each folded character has a random number r. A token is the sum of
its r * LETTER**place, a shingle that of its token * TOKEN**place; both factors are odd, and nothing is mixed at the
end. So what is computed with 32 bits is the lower half of what is computed with 64.
"""

from functools import cache
from itertools import groupby, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.evasion import meant_lines
from cleantext.evidence.folding import fold_table
from cleantext.evidence.hashing import mixed, powers
from cleantext.evidence.offsets import Folded
from cleantext.evidence.plain_tokens import token_spans
from cleantext.evidence.shingles import SHINGLE
from cleantext.lines import Table

Places = NDArray[np.int64]
Unsigned = NDArray[Any]  # of uint32 or uint64, as asked for
Width = type[np.uint32] | type[np.uint64]

TOKEN = 0xC4CEB9FE1A85EC53  # the second factor of MurmurHash3's finaliser: any odd number without a pattern


def page_shingles(table: Table, width: Width = np.uint64) -> tuple[Unsigned, Places]:
    """The hashes of each text's shingles, in order, and where each text's begin: len(texts) + 1 places.

    A text too short for a shingle has one, of all its tokens; a text without tokens has none.
    """
    meant = _meant(table)
    begin, end = meant.column(token_spans)
    tokens = _token_hashes(meant, begin, end, width)
    runs = _runs(tokens, width)
    first = np.searchsorted(begin, meant.offset)
    parts = [
        runs[one : other - SHINGLE + 1] if other - one >= SHINGLE else _whole(tokens[one:other], width)
        for one, other in pairwise(first.tolist())
    ]
    return np.concatenate([*parts, tokens[:0]]), np.cumsum([0, *map(len, parts)])


def _meant(table: Table) -> Table:
    """The batch, lines that may hide words as they are meant."""
    lines = table.column(meant_lines)
    texts = list(table.texts)
    for page, rows in groupby(lines, key=lambda row: int(table.page[row])):
        texts[page] = _with(texts[page], table, int(table.offset[page]), {row: lines[row] for row in rows})
    return Table(texts) if lines else table


def _with(text: str, table: Table, offset: int, lines: dict[int, Folded]) -> str:
    """A text, some of its lines replaced."""
    parts: list[str] = []
    at = 0
    for row, line in lines.items():
        parts += text[at : int(table.begin[row]) - offset], line.text
        at = int(table.end[row]) - offset
    return "".join([*parts, text[at:]])


def _token_hashes(table: Table, begin: Places, end: Places, width: Width) -> Unsigned:
    """The hash of each token: the number of a character, the sum of the numbers of a word."""
    numbers = _numbers(np.dtype(width)).take(table.codes)
    found: Unsigned = numbers.take(begin)
    words = np.flatnonzero(end - begin > 1)
    if words.size:
        found[words] = _sums(numbers, begin[words], end[words], width)
    return found


def _sums(numbers: Unsigned, begin: Places, end: Places, width: Width) -> Unsigned:
    """The sums of numbers * LETTER**place over spans, from prefix sums; changes `numbers`."""
    factors, inverse = powers(len(numbers), width)
    numbers *= factors
    before = np.zeros(len(numbers) + 1, dtype=width)
    np.cumsum(numbers, dtype=width, out=before[1:])
    sums: Unsigned = before.take(end)
    sums -= before.take(begin)
    sums *= inverse.take(begin)
    return sums


def _runs(tokens: Unsigned, width: Width) -> Unsigned:
    """The hash of each run of five tokens: two, twice two, and one more."""
    factor = TOKEN & int(np.iinfo(width).max)
    one, two = width(factor), width(factor * factor & int(np.iinfo(width).max))
    pairs = tokens[:-1] * one + tokens[1:]
    fours = pairs[:-2] * two + pairs[2:]
    fives: Unsigned = fours[:-1] * one + tokens[SHINGLE - 1 :]
    return fives


def _whole(tokens: Unsigned, width: Width) -> Unsigned:
    """The hash of all of a few tokens as one shingle; nothing of none."""
    value = 0
    for token in tokens.tolist():
        value = value * TOKEN + token
    return np.array([value & int(np.iinfo(width).max)] if tokens.size else [], dtype=width)


@cache
def _numbers(width: np.dtype[Any]) -> Unsigned:
    """Code point to the random number of its folded form."""
    return mixed(fold_table() + np.uint32(1)).astype(width)
