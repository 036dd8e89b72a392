"""The items of a line that may be a text with a list glued to it, and the stretches of them that speak for a list."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

import regex

from cleantext.evidence.lexicon_places import Phrase
from cleantext.evidence.trail_page import columns

WIDEST = 64  # columns of an item
# What an item says for a list, by the strength of its strongest phrase.
WORTH = (-0.6, 0.3, 1.0, 1.0)
DROP = 2.0  # how far the sum of what items say may fall before the list ends

_WIDE = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}"
_MARK = r"[。！？；…]|[.!?](?=\s)"
_JOINT = rf"[|｜¦丨│_，、·•☆★◆]|(?<!\d),|,(?!\d)|;(?=\s)|\s[-–—]\s|\s\s|\s(?=[{_WIDE}])|(?<=[{_WIDE}])\s"
_CUT = regex.compile(rf"(?<mark>{_MARK})|{_JOINT}")


class Item(NamedTuple):
    """Part of a line between two cuts.

    broken    whether a sentence ends before it
    strength  of the strongest phrase of the lexicon in it; 0 if there is none
    """

    start: int
    end: int
    broken: bool
    strength: int


def line_items(text: str, found: Sequence[Phrase]) -> list[Item]:
    """The items of a line that holds the phrases `found`."""
    items: list[Item] = []
    at, broken, number = 0, False, 0
    cuts = ((*cut.span(), cut["mark"] is not None) for cut in _CUT.finditer(text))
    for start, end, marked in chain(cuts, [(len(text), len(text), True)]):
        strength = 0
        while number < len(found) and found[number].start < start:
            if at <= found[number].start and found[number].end <= start:
                strength = max(strength, found[number].strength)
            number += 1
        if text[at:start].strip():
            items.append(Item(at, start, broken, strength))
            broken = False
        at, broken = end, broken or marked
    return items


def stretches(text: str, items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """First item of each stretch that speaks for a list, and one past its last: none with a sentence's end within."""
    begin = end = 0
    total = most = 0.0
    for number, item in enumerate(items):
        wide = columns(text[item.start : item.end]) > WIDEST
        if item.broken or wide or total <= 0 or total < most - DROP:
            if most > 0:
                yield begin, end
            begin, total, most = number, 0.0, 0.0
        total += -DROP if wide else WORTH[item.strength]
        if total > most:
            most, end = total, number + 1
    if most > 0:
        yield begin, end
