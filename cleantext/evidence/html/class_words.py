"""The words of the classes and ids around a line: what those who built the page call its parts."""

import re
from functools import lru_cache

import numpy as np

from cleantext.evidence.html.elements import Elements, Integers, cumulated

_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
SHORTEST, LONGEST = 2, 16  # letters
HEAD = 512  # characters of a class that are read


@lru_cache(maxsize=1 << 16)
def words(names: str) -> tuple[str, ...]:
    """The words of a container's class and id, each once.

    >>> words("postContent entry-body_2 ")
    ('post', 'content', 'entry', 'body')
    """
    parts = (part.lower() for part in _PARTS.findall(names[:HEAD]))
    return tuple(dict.fromkeys(part for part in parts if SHORTEST <= len(part) <= LONGEST))


def words_among(names: str, wanted: frozenset[str]) -> frozenset[str]:
    """The words of a container's class and id that are wanted: faster than `words`, as few are."""
    return wanted.intersection(map(str.lower, _PARTS.findall(names[:HEAD])))


def near(elements: Elements, value: Integers) -> Integers:
    """Of each line, the sum of a value of containers over its own and the two around that."""
    at = elements.container
    total = value[at].copy()
    for _ in range(2):
        above = elements.parent[at]
        total += np.where(above != at, value[above], 0)
        at = above
    near: Integers = total
    return near


def around(elements: Elements, value: Integers) -> Integers:
    """Of each line, the sum over its container and all around it: what has begun before it and not ended."""
    ended = np.bincount(elements.last, value, len(value) + 1).astype(np.int64)
    sums = cumulated(value)[1:] - cumulated(ended)[1 : len(value) + 1]
    found: Integers = sums[elements.container]
    return found
