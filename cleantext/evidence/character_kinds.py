"""Kinds of characters, as lines are told by them: every character is of exactly one kind."""

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
)

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
