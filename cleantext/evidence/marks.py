"""Counts of kinds of characters per line, all in one pass: every character is of exactly one kind."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.characters import (
    ALL,
    DIGIT,
    IGNORED,
    LETTER,
    MARK,
    SPACE,
    SPACELESS,
    SYMBOL,
    UPPER,
    class_table,
    per_line,
)
from cleantext.evidence.shape import ink_end, inked
from cleantext.lines import Table

_LISTED = {
    "comma": ",，、،",
    "stop": ".。．।",
    "call": "!?！？؟",
    "ellipsis": "…",
    "colon": ":：",
    "semicolon": ";；",
    "bar": "|｜丨│¦",
    "slash": "/／\\",
    "hyphen": "-–—―‐~～",
    "underscore": "_",
    "arrow": ">＞»›→〉«‹<＜",
    "bullet": "•·●▪◦■□◆★☆※*・►▶",
    "bracket": "()（）[]［］【】「」『』〔〕{}",
    "quote": "\"'“”‘’„《》",
    "at": "@#&",
    "rights": "©®™",
    "money": "$€£¥￥₽%",
    "code": "=+^`",
}
KINDS = ("other", "space", "control", "digit", "lower", "upper", "wide", "symbol", *_LISTED)


@cache
def kind_table() -> NDArray[np.uint8]:
    """Code point to the number of its kind in `KINDS`."""
    classes = class_table()
    table = np.zeros(ALL, dtype=np.uint8)
    for kind, bits in (("space", SPACE), ("control", IGNORED), ("digit", DIGIT), ("symbol", SYMBOL)):
        table[(classes & bits) > 0] = KINDS.index(kind)
    table[(classes & (LETTER | MARK)) > 0] = KINDS.index("lower")
    table[(classes & UPPER) > 0] = KINDS.index("upper")
    table[(classes & SPACELESS) > 0] = KINDS.index("wide")
    for kind, characters in _LISTED.items():
        table[[ord(character) for character in characters]] = KINDS.index(kind)
    return table


def row_of_character(table: Table) -> NDArray[np.int64]:
    """The row of each code point of the batch."""
    return np.repeat(np.arange(len(table)), table.stop - table.begin)


def counts(table: Table) -> NDArray[np.int64]:
    """How many characters of each kind a line has: rows x kinds."""
    kinds = kind_table()[table.codes].astype(np.int64)
    keys = table.column(row_of_character) * len(KINDS) + kinds
    return np.bincount(keys, minlength=len(table) * len(KINDS)).reshape(len(table), len(KINDS))


def debris(table: Table) -> NDArray[np.bool_]:
    """Whether the line's ink is bullets, question and replacement marks, and nothing else."""
    left = np.zeros(ALL, dtype=np.bool_)
    left[[ord(mark) for mark in "?？\ufffd•·●▪◦■□"]] = True
    found: NDArray[np.bool_] = (per_line(table, left[table.codes]) == table.column(inked)) & (table.column(inked) > 0)
    return found


def ends_colon(table: Table) -> NDArray[np.bool_]:
    """Whether the line's last ink is a colon."""
    if not len(table):
        return np.zeros(0, dtype=np.bool_)
    last = np.maximum(0, table.column(ink_end) - 1)
    colon: NDArray[np.bool_] = kind_table()[table.codes[last]] == KINDS.index("colon")
    return colon


def count(table: Table, *kinds: str) -> NDArray[np.int64]:
    """How many characters of some kinds a line has."""
    columns = [KINDS.index(kind) for kind in kinds]
    sums: NDArray[np.int64] = table.column(counts)[:, columns].sum(axis=1)
    return sums
