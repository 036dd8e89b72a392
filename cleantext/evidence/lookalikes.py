"""Letters of one alphabet that stand in a word of another because they look the same: `сasino` with a Cyrillic es."""

from collections.abc import Iterator

import regex

from cleantext.evidence.offsets import Edit, Folded, edited
from cleantext.evidence.plain_letters import ALPHABETS

# Folded letters; a capital form may be what looks alike (В, Н, Т).
_CYRILLIC = dict(zip("асеорхуѕіјԁһԛԝкмтвн", "aceopxysijdhqwkmtbh", strict=True))
_GREEK = dict(zip("αορνικτχεβηζ", "aopviktxebhz", strict=True))
TO_LATIN = _CYRILLIC | _GREEK
FROM_LATIN = {
    "Cyrillic": {latin: letter for letter, latin in reversed(_CYRILLIC.items())},
    "Greek": {latin: letter for letter, latin in reversed(_GREEK.items())},
}

# A word after & or # may be an entity that is none yet.
_MIXED = regex.compile(rf"(?<![&#{ALPHABETS}\p{{N}}])[{ALPHABETS}\p{{N}}]++")


def without_lookalikes(folded: Folded) -> Folded:
    """Words of mixed alphabets in one alphabet, that of most of their letters, where each letter has a lookalike."""
    return edited(folded, _edits(folded.text))


def _edits(text: str) -> Iterator[Edit]:
    for found in _MIXED.finditer(text):
        word = found[0]
        if not word.isascii() and (meant := _unmixed(word)) is not None:
            changed = (at for at in range(len(word)) if word[at] != meant[at])
            yield from ((found.start() + at, found.start() + at + 1, meant[at]) for at in changed)


def _unmixed(word: str) -> str | None:
    """The word in one alphabet; None if it is in one, or is no word with lookalikes in it."""
    alphabets = [_alphabet(letter) for letter in word]
    parts = [alphabet for alphabet in alphabets if alphabet]
    others = sorted(set(parts) - {"Latin"})
    if len(set(parts)) < 2 or _compound(parts):
        return None
    other = others[0]
    if len(others) == 1 and parts.count(other) > parts.count("Latin"):
        own, lookalikes = other, FROM_LATIN[other]
    else:
        own, lookalikes = "Latin", TO_LATIN
    letters = [
        letter if alphabet in ("", own) else lookalikes.get(letter, "")
        for letter, alphabet in zip(word, alphabets, strict=True)
    ]
    return "".join(letters) if all(letters) else None


def _alphabet(letter: str) -> str:
    """The alphabet of a letter of a mixed word; empty for digits."""
    if not letter.isalpha():
        return ""
    if "\u0370" <= letter <= "\u03ff" or "\u1f00" <= letter <= "\u1fff":
        return "Greek"
    return "Cyrillic" if "\u0400" <= letter <= "\u052f" else "Latin"


def _compound(parts: list[str]) -> bool:
    """Whether the letters are two parts that each mean something: `smsка`, `tnfα`."""
    first = next(at for at, alphabet in enumerate(parts) if alphabet != parts[0])
    if set(parts[first:]) != {parts[first]}:
        return False
    shorter = min(first, len(parts) - first)
    return shorter > 1 or "Greek" in parts
