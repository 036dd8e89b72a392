"""How likely a text is: the measure that tells the right reading of some bytes from the wrong ones.

Every reading explains the same bytes, so that the one under which they are likeliest is the best guess. A text is
taken for a bag of characters of one language; that is enough for a title of ten characters, where a
detector that looks for the rhythm of a language has nothing to go by.
"""

import re
from collections import Counter
from functools import cache, lru_cache
from math import log
from operator import mul
from string import ascii_lowercase, ascii_uppercase, digits, punctuation
from unicodedata import category

from cleantext.readers.language import Language
from cleantext.readers.languages import languages

FALL = 4  # the character of rank r weighs 1 / (r + FALL): close to the curve of letters and to that of Han characters

STRAY = log(2e-7)  # a character that the language does not have
CLASH = log(0.05)  # a word in two scripts, or a capital after a small letter
IMPOSSIBLE = log(1e-10)  # one that no text has: unassigned, private, a control character, U+FFFD

Weights = dict[str, float]


def likelihood(text: str, encoding: str | None = None) -> float:
    """The logarithm of the probability of `text` in the language that fits it best.

    With an `encoding`, only languages that come in it are asked.
    """
    beyond = Counter("".join(_BEYOND.findall(text)))
    outside = [*map(_outside, beyond)]
    asked = _languages_in(encoding) if encoding else _all_languages()
    return (
        _of_ascii(text.encode("ascii", "ignore"))
        + CLASH * sum(len(clash.findall(text)) for clash in _CLASHES)
        + max(_weighed(beyond, weights, outside) for weights in asked)
    )


def _weighed(counts: dict[str, int], weights: Weights, outside: list[float]) -> float:
    """What the characters weigh together in a language; `outside` is what each weighs that it lacks."""
    return sum(map(mul, counts.values(), map(weights.get, counts, outside)), start=0.0)


def _of_ascii(text: bytes) -> float:
    """The same for what is ASCII in a text: letters, digits and so on weigh the same in all languages."""
    weight, left = 0.0, len(text)
    for each, characters in _ASCII:
        number = len(text) - len(text.translate(None, characters))
        weight, left = weight + each * number, left - number
    return weight + IMPOSSIBLE * left


@lru_cache(maxsize=1 << 14)
def _outside(character: str) -> float:
    unwritten = character == "\ufffd" or category(character) in ("Cc", "Co", "Cn", "Cs")
    return IMPOSSIBLE if unwritten else STRAY


@cache
def _all_languages() -> tuple[Weights, ...]:
    return tuple(_weights(language) for language in _known())


@cache
def _languages_in(encoding: str) -> tuple[Weights, ...]:
    """The languages that come in `encoding`; all of them for one that is not in the table, such as UTF-16."""
    pairs = zip(_known(), _all_languages(), strict=True)
    return tuple(weights for language, weights in pairs if encoding in language.encodings) or _all_languages()


@cache
def _known() -> tuple[Language, ...]:
    return languages()


def _weights(language: Language) -> Weights:
    """The logarithm of the probability of each character beyond ASCII; where parts overlap, the last one counts."""
    share = language.shares
    return (
        _falling(share.symbols, language.symbols)
        | _even((share.unusual, language.unusual), (share.usual, language.usual))
        | _falling(share.frequent, language.frequent)
    )


def _falling(share: float, ranked: str) -> Weights:
    weights = [1 / (rank + FALL) for rank in range(len(ranked))]
    return {each: log(share * weight / sum(weights)) for each, weight in zip(ranked, weights, strict=True)}


def _even(*parts: tuple[float, str]) -> Weights:
    return {each: log(share / len(part)) for share, part in parts for each in part}


_SHARES = ((0.66, ascii_lowercase), (0.16, " \t\n\r"), (0.05, digits), (0.05, ascii_uppercase), (0.08, punctuation))
_ASCII = [(log(share / len(part)), part.encode()) for share, part in _SHARES]
_BEYOND = re.compile("[^\0-\x7f]+")

_BEYOND_ASCII = [chr(code) for code in range(0x80, 0x500)]
_SMALL = re.escape("".join(each for each in _BEYOND_ASCII if each.islower()))
_CAPITAL = re.escape("".join(each for each in _BEYOND_ASCII if each.isupper()))
_OTHER_SCRIPT = "Ͱ-ۿ฀-๿"  # Greek, Cyrillic, Hebrew, Arabic, Thai
# Each begins with what is rare in most texts, a letter beyond ASCII: that is quickly looked for.
_CLASHES = (
    re.compile(f"[{_CAPITAL}{_OTHER_SCRIPT}](?:(?<=[a-z{_SMALL}][{_CAPITAL}])|(?<=[A-Za-z][{_OTHER_SCRIPT}]))"),
    re.compile(f"[{_SMALL}{_OTHER_SCRIPT}](?=[A-Za-z])(?:(?=[A-Z])|(?<=[{_OTHER_SCRIPT}]))"),
)
