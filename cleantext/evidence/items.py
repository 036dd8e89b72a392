"""A line as a list: its separator, its items, and how alike the items are."""

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from typing import NamedTuple

import numpy as np
import regex
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.blanks import ANY, SOME
from cleantext.evidence.folding import fold
from cleantext.lines import Table

# What words are made of, and what stands in words between which a script puts no spaces.
LETTER = r"(?![\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}])[\p{L}\p{M}\p{N}]"
WIDE = r"[\p{Han}\p{Hiragana}\p{Katakana}ー\p{Thai}]"
WORD = regex.compile(rf"(?:{LETTER})++")
WIDE_RUN = regex.compile(rf"{WIDE}++")

_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}"

# What joins items, the rarest in prose first; a hyphen within a word is none.
SEPARATORS = {
    "|": regex.compile(rf"{ANY}[|｜¦丨]\s*+"),
    "_": regex.compile(rf"{ANY}_++\s*+"),
    "·": regex.compile(rf"{ANY}[·•・☆★◆]\s*+"),
    "-": regex.compile(rf"{SOME}[-–—]\s++|(?<=[{_UNSPACED}])[-–](?=\S)|(?<=\S)[-–](?=[{_UNSPACED}])"),
    ";": regex.compile(rf"{ANY}[;；]\s*+"),
    ",": regex.compile(rf"{ANY}[,，、]\s*+"),
    " ": regex.compile(r"[ \u3000]++"),
}
# What a text must hold to be cut at each.
_MARKS = {"|": "|｜¦丨", "_": "_", "·": "·•・☆★◆", "-": "-–—", ";": ";；", ",": ",，、", " ": " \u3000"}
_TIGHT_HYPHEN = regex.compile(r"(?<=[\p{L}\p{M}\p{N}])[-–](?=[\p{L}\p{N}])")
FEWEST = 3  # items
SHORT = 4  # letters of a word that says something
ALPHABETS_END = "\u0e00"  # the scripts below it write words of several letters


class Items(NamedTuple):
    """The items of a text: the separator's name, and where each begins and ends in the text."""

    separator: str
    spans: tuple[tuple[int, int], ...]


def items(text: str) -> Items:
    """`text` cut at the separator that cuts it into most items; one item if there is none.

    >>> items("red hats| blue hats| hats sale").separator
    '|'
    """
    best = Items("", ((0, len(text)),))
    marks = frozenset(text)
    for name, pattern in SEPARATORS.items():
        if marks.isdisjoint(_MARKS[name]):  # most lines hold one or two of these
            continue
        if name == "-" and not pattern.search(text):
            pattern = _TIGHT_HYPHEN
        if name == " " and (len(best.spans) >= FEWEST or not _spaces_join(text)):
            continue
        spans = _between(text, pattern)
        if pattern is _TIGHT_HYPHEN and not _phrases(text, spans):
            continue
        if len(spans) >= FEWEST and len(spans) > len(best.spans):
            best = Items(name, spans)
    return best


def _between(text: str, pattern: regex.Pattern[str]) -> tuple[tuple[int, int], ...]:
    spans, at = [], 0
    for cut in pattern.finditer(text):
        spans.append((at, cut.start()))
        at = cut.end()
    return tuple((start, end) for start, end in [*spans, (at, len(text))] if text[start:end].strip())


def _phrases(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the parts between hyphens are phrases, so that the hyphens are no hyphens of words."""
    return sum(" " in text[start:end].strip() for start, end in spans) >= 0.8 * len(spans)


def _spaces_join(text: str) -> bool:
    """Whether blanks stand between words of a script that needs none."""
    return len(WIDE_RUN.findall(text)) >= FEWEST and len(WORD.findall(text)) <= len(WIDE_RUN.findall(text))


def terms(text: str) -> list[str]:
    """What a text speaks of: its words, and pairs of characters in scripts without spaces.

    >>> terms("Red hats 红帽子")
    ['red', 'hats', '红帽', '帽子']
    """
    line = fold(text)
    found = [word for word in WORD.findall(line) if len(word) > 1]
    for run in WIDE_RUN.findall(line):
        found += [run[at : at + 2] for at in range(len(run) - 1)]
    return found


class Recurrence(NamedTuple):
    """The term that stands in most items, and in what share of them."""

    term: str
    share: float


def recurrence(parts: Iterable[str]) -> Recurrence:
    """How far the items speak of one thing."""
    sets = [set(terms(part)) for part in parts]
    counts = Counter(term for found in sets for term in found if not term.isdigit())
    if not counts:
        return Recurrence("", 0.0)
    term, count = min(counts.items(), key=lambda entry: (-entry[1], -len(entry[0]), entry[0]))
    return Recurrence(term, count / len(sets))


def foreign(found: Sequence[str], vocabulary: Container[str]) -> float:
    """The share of terms that the vocabulary lacks; one half where there is nothing to say.

    Short words of alphabets do not count: they are the same on every page.
    """
    words = [term for term in found if not term.isdigit() and (len(term) >= SHORT or term[0] >= ALPHABETS_END)]
    return sum(term not in vocabulary for term in words) / len(words) if words else 0.5


def like_lists(table: Table) -> NDArray[np.bool_]:
    """Per line: whether it has so many separators and so few sentence ends that it may be a list."""
    marks = table.column(shape.joints)
    listed: NDArray[np.bool_] = (marks >= FEWEST - 1) & (table.column(shape.sentence_ends) * 8 <= marks)
    return listed
