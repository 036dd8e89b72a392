"""The class and the script of every code point, as tables that are built once.

Classes are bits, so that one look-up serves every count. Code points past the Basic Multilingual Plane are
classed by block: ideographs, symbols (emoji), other letters.
"""

import unicodedata
from functools import cache

import numpy as np
import regex
from numpy.typing import NDArray

from cleantext.lines import Table

SPACE, DIGIT, LETTER, UPPER, MARK, PUNCTUATION, SYMBOL, SENTENCE_END, SPACELESS, IGNORED = (1 << i for i in range(10))
WORD = LETTER | DIGIT | MARK

ALL = 0x110000
BASIC = 0x10000
ASSIGNED = ((0, 0x40000), (0xE0000, 0xE1000))  # where Unicode has letters, marks, digits and ignorable characters

# Marks that end a sentence in some script; closing quotes and brackets may follow them.
SENTENCE_ENDS = ".!?…。！？｡．؟۔।॥։።၊။៕"

# Scripts that put no spaces between words: a character of theirs is a token of its own.
SPACELESS_BLOCKS = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x3040, 0x30FF),  # Hiragana, Katakana
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),  # Han
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9D),  # half-width Katakana
    (0x20000, 0x3FFFF),
)

# Korean puts spaces between phrases rather than words: where wording counts, each syllable is a token.
SYLLABLES = (0xAC00, 0xD7A3)

SCRIPTS = (
    "",
    "Latin",
    "Greek",
    "Cyrillic",
    "Armenian",
    "Hebrew",
    "Arabic",
    "Indic",
    "Thai",
    "Hangul",
    "Kana",
    "Han",
    "other",
)
SCRIPT_BLOCKS = {
    "Latin": ((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0x24F), (0x1E00, 0x1EFF), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A)),
    "Greek": ((0x370, 0x3FF), (0x1F00, 0x1FFF)),
    "Cyrillic": ((0x400, 0x52F),),
    "Armenian": ((0x530, 0x58F),),
    "Hebrew": ((0x590, 0x5FF),),
    "Arabic": ((0x600, 0x6FF), (0x750, 0x77F), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF)),
    "Indic": ((0x900, 0xDFF),),
    "Thai": ((0xE00, 0xEFF),),
    "Hangul": ((0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7A3)),
    "Kana": ((0x3040, 0x30FF), (0x31F0, 0x31FF), (0xFF66, 0xFF9D)),
    "Han": ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF)),
}

_OF_CATEGORY = {"Z": SPACE, "N": DIGIT, "L": LETTER, "M": MARK, "P": PUNCTUATION, "S": SYMBOL, "C": IGNORED}


@cache
def class_table() -> NDArray[np.uint16]:
    """Code point to class bits: uint16, one entry for each of the 0x110000 code points."""
    table = np.full(ALL, LETTER, dtype=np.uint16)
    table[:BASIC] = [_class_of(chr(point)) for point in range(BASIC)]
    table[0x1D000:0x20000] = SYMBOL
    for first, last in SPACELESS_BLOCKS:
        letters = table[first : last + 1]
        letters[(letters & WORD) > 0] |= SPACELESS
    for mark in SENTENCE_ENDS:
        table[ord(mark)] |= SENTENCE_END
    return table


def _class_of(character: str) -> int:
    if character.isspace():
        return SPACE
    category = unicodedata.category(character)
    return _OF_CATEGORY[category[0]] | (UPPER if category in ("Lu", "Lt") else 0)


def matched(pattern: str) -> NDArray[np.bool_]:
    """Which code points a pattern of one character matches; planes in which Unicode has nothing match nothing."""
    table = np.zeros(ALL, dtype=np.bool_)
    runs = regex.compile(f"(?:{pattern})++")
    for first, last in ASSIGNED:
        characters = np.arange(first, last, dtype="<u4").tobytes().decode("utf-32-le", "surrogatepass")
        for found in runs.finditer(characters):
            table[first + found.start() : first + found.end()] = True
    return table


@cache
def script_table() -> NDArray[np.uint8]:
    """Code point to the number of its script in `SCRIPTS`; 0 for what belongs to none."""
    table = np.where(class_table() & LETTER, SCRIPTS.index("other"), 0).astype(np.uint8)
    for script, blocks in SCRIPT_BLOCKS.items():
        for first, last in blocks:
            part = table[first : last + 1]
            part[part > 0] = SCRIPTS.index(script)
    return table


def classes(table: Table) -> NDArray[np.uint16]:
    """Class bits, per code point of the batch."""
    return class_table().take(table.codes)  # with these indices several times as fast as brackets


def ink(table: Table) -> NDArray[np.bool_]:
    """True for each code point of the batch that shows (neither white space nor a control character)."""
    shown: NDArray[np.bool_] = (table.column(classes) & (SPACE | IGNORED)) == 0
    return shown


def row_of_character(table: Table) -> NDArray[np.int64]:
    """The row of each code point of the batch."""
    return np.repeat(np.arange(len(table)), table.stop - table.begin)
