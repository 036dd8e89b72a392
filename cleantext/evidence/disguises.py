"""Which lines hide words: told from columns, so that all other lines cost nothing.

What is told is only that a line may hide something; `cleantext.evidence.evasion` reads it.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.around import Around
from cleantext.evidence.characters import (
    ALL,
    LETTER,
    SCRIPTS,
    SPACELESS,
    class_table,
    classes,
    matched,
    row_of_character,
    script_table,
)
from cleantext.evidence.insertions import SEPARATORS, TONES
from cleantext.evidence.plain_letters import MARKS, RIGHTS, ligatures, styled
from cleantext.evidence.plain_tokens import ends_of_words
from cleantext.lines import Table

Places = NDArray[np.int64]
Mask = NDArray[np.bool_]

HIDDEN, DRESSED, AMPERSAND, BRACKET, LATIN, OTHER_ALPHABET, TONE = (1 << bit for bit in range(7))
ODD = HIDDEN | DRESSED | AMPERSAND | BRACKET
JOINERS = "\u200c\u200d"
NEAR = 10  # characters after an ampersand among which the entity ends
SYLLABLE = 6  # letters of a sound in brackets


@cache
def disguise_table() -> NDArray[np.uint8]:
    """Code point to what it may be a part of."""
    table = np.zeros(ALL, dtype=np.uint8)
    for bit, pattern in ((HIDDEN, r"\p{DI}"), (DRESSED, f"[{MARKS}ﾞﾟ]")):
        table[matched(pattern)] = bit
    for bit, characters in (
        (DRESSED, (styled().keys() - {*RIGHTS}) | ligatures().keys()),
        (AMPERSAND, "&＆"),
        (BRACKET, "(（"),
    ):
        table[[ord(character) for character in characters]] = bit
    scripts = script_table()
    table[(scripts == SCRIPTS.index("Latin"))] |= LATIN
    table[(scripts == SCRIPTS.index("Greek")) | (scripts == SCRIPTS.index("Cyrillic"))] |= OTHER_ALPHABET
    table[[ord(letter) for letter in TONES + TONES.upper()]] |= TONE
    return table


def disguises(table: Table) -> NDArray[np.uint8]:
    """What each code point of the batch may be a part of."""
    return disguise_table().take(table.codes)


def disguised(table: Table) -> Mask:
    """Per line: whether it may hide words."""
    found = np.zeros(len(table), dtype=np.bool_)
    places = np.concatenate((_odd(table), _mixed(table), _spelled(table)))
    found[table.column(row_of_character)[places]] = True
    return found


def _odd(table: Table) -> Places:
    """Places of characters that hide a word where they stand."""
    kinds = table.column(disguises)
    at = np.flatnonzero((kinds & ODD) > 0)
    kind = kinds[at]
    found = [at[(kind & DRESSED) > 0]]
    for bit, told in (
        (HIDDEN, (_parts_letters,)),
        (AMPERSAND, (_before_name, _before_semicolon)),
        (BRACKET, (_after_unspaced, _before_tone)),
    ):
        some = at[(kind & bit) > 0]
        for hides in told:  # what tells most comes first: few are left for the rest
            some = some[hides(Around(table, some))] if some.size else some
        found.append(some)
    return np.concatenate(found)


def _parts_letters(around: Around) -> Mask:
    """Whether an invisible character stands at a letter, and is no joiner that the letter needs."""
    joined = np.isin(script_table()[around.code(-1)], [SCRIPTS.index(script) for script in ("Arabic", "Indic")])
    return (around.letter(-1) | around.letter(1)) & ~(joined & around.any(JOINERS, 0))


def _before_name(around: Around) -> Mask:
    """Whether a letter or a number sign follows."""
    return around.letter(1) | around.any("#＃", 1)


def _before_semicolon(around: Around) -> Mask:
    """Whether a semicolon stands near."""
    near: Mask = np.logical_or.reduce([around.any(";；", away) for away in range(3, NEAR + 1)])
    return near


def _after_unspaced(around: Around) -> Mask:
    """Whether a character of a script without spaces stands before."""
    unspaced: Mask = (class_table()[around.code(-1)] & SPACELESS) > 0
    return unspaced


def _before_tone(around: Around) -> Mask:
    """Whether a letter with a tone stands near."""
    tones = [disguise_table()[around.code(away)] & TONE for away in range(1, SYLLABLE + 1)]
    near: Mask = np.bitwise_or.reduce(tones) > 0
    return near


def _mixed(table: Table) -> Places:
    """Places where a letter of one alphabet stands next to one of another."""
    kinds = table.column(disguises) & (LATIN | OTHER_ALPHABET)
    at: Places = np.flatnonzero((kinds[1:] | kinds[:-1]) == LATIN | OTHER_ALPHABET) + 1
    row = table.column(row_of_character)
    found: Places = at[row[at] == row[at - 1]]  # before a line's first letter another text may end
    return found


def _spelled(table: Table) -> Places:
    """Places where three letters stand alone with the same mark between each two."""
    first, last = table.column(ends_of_words)
    alone = first & last & ((table.column(classes) & LETTER) > 0)
    at: Places = np.flatnonzero(alone[:-4] & alone[2:-2] & alone[4:])
    if not at.size:
        return at
    mark, row = table.codes[at + 1], table.column(row_of_character)
    same = (mark == table.codes[at + 3]) & (row[at] == row[at + 4])  # two texts of a batch may touch
    found: Places = at[same & np.isin(mark, _separators())]
    return found


@cache
def _separators() -> NDArray[np.uint32]:
    wide = [ord(sign) + 0xFEE0 for sign in SEPARATORS if "!" <= sign <= "~"]
    return np.array([*map(ord, SEPARATORS), *wide], dtype=np.uint32)
