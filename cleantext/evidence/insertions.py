"""What is put between letters so that a word is not found: marks (`b.u.y`), sounds in brackets (`試驗(yàn)箱`)."""

from collections.abc import Iterator
from itertools import pairwise

import regex

from cleantext.evidence.offsets import Edit, Folded, edited
from cleantext.evidence.plain_letters import UNSPACED

SEPARATORS = ".-_|·•*~"
TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"

_SIGNS = regex.escape(SEPARATORS, special_only=False)
_WORD = rf"[[\p{{L}}\p{{M}}\p{{N}}]--[{UNSPACED}]]"
_LETTER = rf"[\p{{L}}--[{UNSPACED}]]"
# Three letters or more that stand alone, with the same mark between each two. After & or # may be an entity.
_SPELLED = regex.compile(
    rf"(?V1)(?<![&#{_WORD}])(?<!{_WORD}[{_SIGNS}]){_LETTER}([{_SIGNS}]){_LETTER}(?:\1{_LETTER})++(?!{_WORD})(?!\1{_WORD})"
)
# A syllable of Chinese with its tone, in brackets after a character; folded.
_SOUND = rf"\( ?+(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?+[aeiouü]{{0,2}}[{TONES}][aeiouü]{{0,2}}(?:ng?|r)?+ ?+\)"
_SOUNDED = regex.compile(rf"(?<=\p{{Han}})(?:{_SOUND})++")


def without_separators(folded: Folded) -> Folded:
    """Words of which each letter stands alone, put together; letters in the order of the alphabet are a list."""
    return edited(folded, _separators(folded.text))


def _separators(text: str) -> Iterator[Edit]:
    for found in _SPELLED.finditer(text):
        letters = [ord(letter) for letter in found[0][::2]]
        if any(after != before + 1 for before, after in pairwise(letters)):
            yield from ((at, at + 1, "") for at in range(found.start() + 1, found.end(), 2))


def without_sounds(folded: Folded) -> Folded:
    """Chinese without the sounds that stand in brackets after its characters."""
    return edited(folded, ((found.start(), found.end(), "") for found in _SOUNDED.finditer(folded.text)))
