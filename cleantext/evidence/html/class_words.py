"""The words of the classes and ids around a line: what those who built the page call its parts."""

from functools import lru_cache

import numpy as np
import regex

from cleantext.evidence.html.elements import Elements, Integers, cumulated

_PARTS = regex.compile(r"[A-Z]?[a-z]+|[A-Z]+")
SHORTEST, LONGEST = 2, 16  # letters
NEAR, ANY = "near", "any"


@lru_cache(maxsize=1 << 16)
def words(names: str) -> tuple[str, ...]:
    """The words of a container's class and id, each once.

    >>> words("postContent entry-body_2 ")
    ('post', 'content', 'entry', 'body')
    """
    parts = (part.lower() for part in _PARTS.findall(names[:512]))
    return tuple(dict.fromkeys(part for part in parts if SHORTEST <= len(part) <= LONGEST))


def per_line(elements: Elements, value: Integers) -> tuple[Integers, Integers]:
    """Sums of a value of containers: over the line's own and the two around it, and over all around it."""
    at = elements.container
    near = value[at].copy()
    for _ in range(2):
        above = elements.parent[at]
        near += np.where(above != at, value[above], 0)
        at = above
    return near, _around(elements, value)[elements.container]


def _around(elements: Elements, value: Integers) -> Integers:
    """Of each container, the sum over itself and all around it: what has begun before it and not ended."""
    ended = np.zeros(len(value) + 1, dtype=np.int64)
    np.add.at(ended, elements.last, value)
    return cumulated(value)[1:] - cumulated(ended)[1 : len(value) + 1]
