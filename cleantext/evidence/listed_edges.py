"""Where a list of keywords begins and ends on its line: words of the page beside it are no part of it."""

from collections.abc import Sequence
from itertools import pairwise

import regex

from cleantext.evidence.folding import fold
from cleantext.evidence.items import SHORT
from cleantext.evidence.listed_page import Page

FEWEST = 2  # words of the page's own that are a text
_SENTENCE = regex.compile(r"[。！？]++\s*+|(?<=[\p{Ll}\p{M}\p{N}\"'”’)])[.!?]++\s++(?=\S)")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]++")


def between_sentences(text: str) -> tuple[int, int]:
    """Where the longest part of a line without a sentence's end within begins and ends."""
    edges = [0, *(mark.end() for mark in _SENTENCE.finditer(text)), len(text)]
    return max(pairwise(edges), key=lambda part: part[1] - part[0])


def listed_part(page: Page, text: str, spans: Sequence[tuple[int, int]], word: str) -> tuple[int, int]:
    """Where in the line's `text` the list begins and ends whose items stand at `spans`; most of them hold `word`.

    Before the word that most items hold, and after it, there may be a text in the first and in the last item that
    nothing parts from the list: up to the last of the page's words, and from the first.
    """
    if not word:
        return 0, len(text)
    first, last = spans[0], spans[-1]
    folded = fold(text)
    head, tail = folded.find(word, *first), folded.rfind(word, *last)
    start = max((end for _, end in _own(page, folded, first[0], head)), default=0)
    if tail < 0:
        return start, len(text)
    return start, min((begin for begin, _ in _own(page, folded, tail + len(word), last[1])), default=len(text))


def _own(page: Page, text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where words stand that the page's other lines hold; none if there are only short ones, the same on every page."""
    words = list(_WORD.finditer(text, start, max(start, end)))
    if sum(len(word[0]) >= SHORT for word in words) < FEWEST:
        return []
    own = [word for word in words if word[0] in page.vocabulary]
    return [word.span() for word in own] if sum(len(word[0]) >= SHORT for word in own) >= FEWEST else []
