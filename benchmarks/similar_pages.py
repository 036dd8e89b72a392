"""Generated pages in pairs of known similarity, of a vocabulary of their own.

What is known of them does not come from the code that is measured: a page is made as a list of tokens, and the
similarity of two is counted on Python sets of runs of five of these.
"""

from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

RUN = 5
HAN = range(0x4E00, 0x5600)  # any 2,048 ideographs
ONSETS = ("b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v", "w", "br", "ch", "dr", "pl", "sh", "th")
RIMES = ("a", "e", "i", "o", "u", "ai", "ea", "oo", "an", "en", "in", "on", "ar", "er", "or", "est", "ing", "ock")


Language = Callable[[Random, int], list[str]]


class Twins(NamedTuple):
    """Two pages and the Jaccard similarity of their sets of token 5-grams."""

    first: str
    second: str
    jaccard: float


def twins(count: int, seed: int, tokens: int = 1000) -> Iterator[Twins]:
    """`count` pairs, Chinese-like and English-like in turn, with similarities spread from 0.5 to 1."""
    random = Random(seed)
    for number in range(count):
        language = (chinese, english)[number % 2]
        wanted = 0.5 + 0.5 * (number + 1) / count
        first = language(random, round(tokens * random.uniform(0.5, 1.5)))
        second = edited(random, first, language, wanted)
        yield Twins(page(first), page(second), similarity(first, second))


def edited(random: Random, tokens: list[str], language: Language, wanted: float) -> list[str]:
    """A copy of about the wanted similarity: passages of 1 to 60 tokens replaced, dropped or put in."""
    changed = list(tokens)
    while similarity(tokens, changed) > wanted:
        length = random.choice([size for size in (1, 5, 20, 60) if 2 * size <= len(changed)] or [1])
        begin = random.randrange(max(1, len(changed) - length))
        new = language(random, length * random.choice((0, 1, 1, 2)))
        changed[begin : begin + random.choice((0, length))] = new
    return changed


def chinese(random: Random, length: int) -> list[str]:
    """Ideographs, the frequent ones as frequent as in running text."""
    return [chr(HAN[int(len(HAN) * random.random() ** 2)]) for _ in range(length)]


def english(random: Random, length: int) -> list[str]:
    """Words of one to three syllables."""
    return [_word(random) for _ in range(length)]


def _word(random: Random) -> str:
    return "".join(random.choice(ONSETS) + random.choice(RIMES) for _ in range(random.choice((1, 2, 2, 3))))


def page(tokens: list[str]) -> str:
    """Lines of sentences; the tokens read back from it are these again."""
    spaceless = not tokens[0].isascii()
    space, stop, size = ("", "。", 24) if spaceless else (" ", ". ", 12)
    sentences = [space.join(tokens[at : at + size]) for at in range(0, len(tokens), size)]
    return "\n".join(stop.join(sentences[at : at + 4]) + stop.strip() for at in range(0, len(sentences), 4))


def similarity(first: list[str], second: list[str]) -> float:
    one, other = _runs(first), _runs(second)
    return len(one & other) / len(one | other)


def _runs(tokens: list[str]) -> set[tuple[str, ...]]:
    return {tuple(tokens[at : at + RUN]) for at in range(len(tokens) - RUN + 1)}
