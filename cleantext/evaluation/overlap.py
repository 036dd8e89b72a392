"""How much a text shares with the gold of its page: shingles of four tokens, words, snippets.

A token is a run of letters, digits and underscores; where a script has no spaces between words, each character is one.
Shingles keep the case, words do not. Both are multisets: what stands twice in the gold has to stand twice in the text.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from cleantext.evaluation.gold_pages import GoldPage

SHINGLE = 4  # tokens; that of the article-extraction benchmark by Scrapinghub, whose figures these are
NO_SPACES = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai and Lao, Burmese, Khmer
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002ffff"  # kana, ideographs
)
TOKEN = re.compile(rf"[{NO_SPACES}]|[^\W{NO_SPACES}]+")


class Scores(NamedTuple):
    """What is counted of a text, as numbers that can be added up over pages."""

    judged: float  # 1 for a page with gold, whose shingles and words count
    answered: float  # 1 if the text has tokens too: the others have a recall, no precision
    shingle_precision: float
    shingle_recall: float
    word_precision: float
    word_recall: float
    word_f1: float
    wanted_kept: float
    wanted_lost: float
    unwanted_kept: float
    unwanted_gone: float


class Gold:
    """The gold of a page, counted once for all texts that are held against it."""

    def __init__(self, page: GoldPage) -> None:
        tokens = TOKEN.findall(page.gold)
        self._judged = bool(page.gold)
        self._shingles, self._words = shingles(tokens), words(tokens)
        self._wanted, self._unwanted = page.wanted, page.unwanted

    def scores(self, text: str) -> Scores:
        """What is counted of a text."""
        kept, intruded = (sum(snippet in text for snippet in snippets) for snippets in (self._wanted, self._unwanted))
        snippets = (kept, len(self._wanted) - kept, intruded, len(self._unwanted) - intruded)
        if not self._judged:
            return Scores(0, 0, 0, 0, 0, 0, 0, *snippets)
        tokens = TOKEN.findall(text)
        precision, recall = overlap(self._shingles, shingles(tokens))
        by_words = overlap(self._words, words(tokens))
        answered = bool(tokens)
        return Scores(1, answered, precision * answered, recall, *by_words, mean(*by_words), *snippets)


def shingles(tokens: Sequence[str]) -> Counter[tuple[str, ...]]:
    """The shingles of a text; one that is shorter than a shingle is one.

    >>> sorted(shingles("a b c d e".split())), list(shingles(["a", "b"])), list(shingles([]))
    ([('a', 'b', 'c', 'd'), ('b', 'c', 'd', 'e')], [('a', 'b')], [])
    """
    number = max(1, len(tokens) - SHINGLE + 1) if tokens else 0
    return Counter(tuple(tokens[place : place + SHINGLE]) for place in range(number))


def words(tokens: Iterable[str]) -> Counter[str]:
    """The words of a text, whatever their case."""
    return Counter(token.lower() for token in tokens)


def overlap(gold: Counter[Any], found: Counter[Any]) -> tuple[float, float]:
    """Precision and recall of what was found; both are 1 where there is nothing to find and nothing was.

    >>> overlap(Counter("aab"), Counter("abbb")), overlap(Counter(), Counter()), overlap(Counter("a"), Counter())
    ((0.5, 0.6666666666666666), (1.0, 1.0), (0.0, 0.0))
    """
    if not gold and not found:
        return 1.0, 1.0
    both = (gold & found).total()
    return (both / found.total() if found else 0.0), (both / gold.total() if gold else 0.0)


def mean(precision: float, recall: float) -> float:
    """The harmonic mean, F1; 0 if both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
