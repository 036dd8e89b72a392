"""Letters as they are meant: without invisible characters between them, stacked marks, circles and ligatures."""

import unicodedata
from collections.abc import Iterator
from functools import cache

import regex

from cleantext.evidence.characters import BASIC, SPACELESS, SYMBOL, class_table
from cleantext.evidence.folding import compatible, fold, fold_table, translation
from cleantext.evidence.offsets import Edit, Folded, edited

# Scripts that need the joiners U+200C and U+200D to be written right.
_INDIC = (
    r"\p{Devanagari}\p{Bengali}\p{Gurmukhi}\p{Gujarati}\p{Oriya}\p{Tamil}\p{Telugu}\p{Kannada}\p{Malayalam}\p{Sinhala}"
)
_JOINED = rf"\p{{Arabic}}\p{{Syriac}}{_INDIC}"
# Zero-width spaces, marks of direction, soft hyphens, selectors of glyphs, fillers: what Unicode calls ignorable.
HIDDEN = regex.compile(rf"(?V1)(?:[\p{{DI}}--[\u200C\u200D]]|(?<![{_JOINED}])[\u200C\u200D])++")

# Marks that belong to no script but may stand on any letter, and those of Kana.
MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
_MARKED = regex.compile(rf"[^{MARKS}]?[{MARKS}]++")
_MARK = regex.compile(rf"[{MARKS}]++")
MOST_MARKS = 3  # on one letter, of Ancient Greek

UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
ALPHABETS = r"\p{Latin}\p{Cyrillic}\p{Greek}"
RIGHTS = "ⓒⓡ"  # alone they say "copyright" and "registered"


@cache
def styled() -> dict[str, str]:
    """Symbols that are a letter or a digit of ASCII in a circle or a box, and what they mean."""
    table, kinds = fold_table(), class_table()
    meant = ((chr(point), chr(table[point])) for point in translation() if kinds[point] & SYMBOL)
    return {symbol: letter for symbol, letter in meant if letter.isascii() and letter.isalnum() and not _letter(symbol)}


@cache
def ligatures() -> dict[str, str]:
    """Letters that stand for several letters of a script that puts spaces between words."""
    kinds = class_table()
    several = {chr(point): form for point, form in enumerate(compatible(range(BASIC))) if len(form) > 1}
    return {
        ligature: letters
        for ligature, letters in zip(several, map(fold, several.values()), strict=True)
        if letters.isalpha() and _letter(ligature) and not kinds[ord(ligature)] & SPACELESS
        if ligature != "\u0587"  # an ordinary letter of Armenian
    }


def _letter(character: str) -> bool:
    return unicodedata.category(character)[0] == "L"


@cache
def _plain() -> dict[int, int | str]:
    """What is folded without a look at what stands around it."""
    plain: dict[int, int | str] = {point: to for point, to in translation().items() if chr(point) not in styled()}
    return plain | {ord(ligature): letters for ligature, letters in ligatures().items()}


@cache
def _ligature() -> regex.Pattern[str]:
    return regex.compile(f"[{''.join(ligatures())}]")


def without_hidden(folded: Folded) -> Folded:
    """Without invisible characters, but for the joiners of scripts that need them."""
    return edited(folded, ((found.start(), found.end(), "") for found in HIDDEN.finditer(folded.text)))


def plain_letters(folded: Folded) -> Folded:
    """Lower case, plain forms, simplified characters, ligatures taken apart."""
    ligature = ((found.start(), found.end(), ligatures()[found[0]]) for found in _ligature().finditer(folded.text))
    text, begin, end = edited(folded, ligature)
    return Folded(text.translate(_plain()), begin, end)


def without_noise(folded: Folded) -> Folded:
    """Letters and their marks as one character each; marks that make no letter are noise."""
    marked = _MARKED.finditer(folded.text)
    return edited(folded, ((found.start(), found.end(), _composed(found[0])) for found in marked))


def _composed(cluster: str) -> str:
    """A letter with its marks, without those that it cannot have."""
    if len(cluster) > 1 + MOST_MARKS:  # ordering marks takes the square of their number
        return _MARK.sub("", cluster)
    composed = unicodedata.normalize("NFC", cluster)
    return _MARK.sub("", composed if len(composed) == 1 or len(cluster) < 1 + MOST_MARKS else cluster)


def meant(value: str) -> str:
    """What a character that stands for itself alone means: folded, blank if it is a space, nothing if it is noise."""
    if value.isspace():
        return " "
    plain = "".join(styled().get(letter, letter) for letter in HIDDEN.sub("", value).translate(_plain()))
    return _MARK.sub("", plain)


@cache
def _styled_word() -> regex.Pattern[str]:
    letters = rf"[{ALPHABETS}\p{{N}}{''.join(styled())}]"
    return regex.compile(rf"(?<![&#]|{letters}){letters}{{2,}}+")


def without_style(folded: Folded) -> Folded:
    """Letters in circles and boxes to plain ones, where they are part of a word of an alphabet."""
    return folded if styled().keys().isdisjoint(folded.text) else edited(folded, _unstyled(folded.text))


def _unstyled(text: str) -> Iterator[Edit]:
    for word in _styled_word().finditer(text):
        odd = [at for at in range(word.start(), word.end()) if text[at] in styled()]
        if any(text[at] not in RIGHTS for at in odd):
            yield from ((at, at + 1, styled()[text[at]]) for at in odd)
