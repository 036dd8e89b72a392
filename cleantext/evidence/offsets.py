"""A folded text whose characters know which part of the original they come from."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

Edit = tuple[int, int, str]  # what stands there instead of text[start:end]


class Folded(NamedTuple):
    """A folded text, and where each of its characters begins and ends in the original: both only rise."""

    text: str
    begin: Sequence[int]
    end: Sequence[int]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Where in the original the characters start..end-1 of the folded text come from."""
        if start < end:
            return self.begin[start], self.end[end - 1]
        at = self.begin[start] if start < len(self.begin) else max(self.end, default=0)
        return at, at


def unfolded(text: str) -> Folded:
    """A text of which each character comes from itself."""
    return Folded(text, range(len(text)), range(1, len(text) + 1))


def edited(folded: Folded, edits: Iterable[Edit]) -> Folded:
    """The text after edits that are disjoint and in order; what is new comes from all that it stands for.

    >>> text = edited(unfolded("b.u.y it"), [(1, 2, ""), (3, 4, "")])
    >>> text.text, text.source(0, 3), text.source(4, 6)
    ('buy it', (0, 5), (6, 8))
    """
    changes = list(edits)
    if not changes:
        return folded
    parts: list[str] = []
    begin: list[int] = []
    end: list[int] = []
    at = 0
    for start, stop, new in [*changes, (len(folded.text), len(folded.text), "")]:
        parts += folded.text[at:start], new
        begin += folded.begin[at:start]
        end += folded.end[at:start]
        if new:
            first, last = folded.source(start, stop)
            begin += [first] * len(new)
            end += [last] * len(new)
        at = stop
    return Folded("".join(parts), begin, end)
