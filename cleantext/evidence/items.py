"""A line as a list: its separator, its items, and how alike the items are."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import regex
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.folding import fold
from cleantext.lines import Table

_WORD = regex.compile(r"(?:(?![\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}])[\p{L}\p{M}\p{N}])++")
_SPACELESS = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}ー\p{Thai}]++")

# What joins items, the rarest in prose first; a hyphen within a word is none.
SEPARATORS = {
    "|": regex.compile(r"\s*+[|｜¦丨]\s*+"),
    "_": regex.compile(r"\s*+_++\s*+"),
    "·": regex.compile(r"\s*+[·•・☆★◆]\s*+"),
    "-": regex.compile(r"\s++[-–—]\s++|(?<=[\p{Han}\p{Hiragana}\p{Katakana}])[-–](?=\w)|(?<=\w)[-–](?=[\p{Han}])"),
    ";": regex.compile(r"\s*+[;；]\s*+"),
    ",": regex.compile(r"\s*+[,，、]\s*+"),
    " ": regex.compile(r"[ \u3000]++"),
}
FEWEST = 3  # items


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
    for name, pattern in SEPARATORS.items():
        if name == " " and (len(best.spans) >= FEWEST or not _spaces_join(text)):
            continue
        spans = _between(text, pattern)
        if len(spans) >= FEWEST and len(spans) > len(best.spans):
            best = Items(name, spans)
    return best


def _between(text: str, pattern: regex.Pattern[str]) -> tuple[tuple[int, int], ...]:
    spans, at = [], 0
    for cut in pattern.finditer(text):
        spans.append((at, cut.start()))
        at = cut.end()
    return tuple((start, end) for start, end in [*spans, (at, len(text))] if text[start:end].strip())


def _spaces_join(text: str) -> bool:
    """Whether blanks stand between words of a script that needs none."""
    return len(_SPACELESS.findall(text)) >= FEWEST and len(_WORD.findall(text)) <= len(_SPACELESS.findall(text))


def terms(text: str) -> list[str]:
    """What a text speaks of: its words, and pairs of characters in scripts without spaces.

    >>> terms("Red hats 红帽子")
    ['red', 'hats', '红帽', '帽子']
    """
    line = fold(text)
    found = [word for word in _WORD.findall(line) if len(word) > 1]
    for run in _SPACELESS.findall(line):
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


def foreign(found: Sequence[str], vocabulary: set[str]) -> float:
    """The share of terms that the vocabulary lacks; one half where there is nothing to say."""
    words = [term for term in found if not term.isdigit()]
    return sum(term not in vocabulary for term in words) / len(words) if words else 0.5


def like_lists(table: Table) -> NDArray[np.bool_]:
    """Per line: whether it has so many separators and so few sentence ends that it may be a list."""
    marks = table.column(shape.joints)
    listed: NDArray[np.bool_] = (marks >= FEWEST - 1) & (table.column(shape.sentence_ends) * 8 <= marks)
    return listed
