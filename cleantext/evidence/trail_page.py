"""A page as trails are looked for on it: its lines with ink, and what is found there."""

from collections.abc import Sequence
from typing import NamedTuple

from cleantext.evidence.trails import bare
from cleantext.lines import Lines

# How many of such trails are junk on labelled pages: of the certain ones all of 190, of the sure ones 37 of 38.
CERTAIN, SURE = 0.98, 0.97
ECHO = 8  # inked lines around a trail in which its last node may come again
MOST_NODES = 8
NODE = 40  # columns of a node before the last
SECTION = 24  # columns of a section's name where nothing else tells it from a title
TITLE = 12  # columns of a node that says enough to be known again as a title, or by its beginning


class Page(NamedTuple):
    """A document's lines, and the numbers of those that hold ink."""

    lines: Lines
    rows: Sequence[int]

    def text(self, at: int) -> str:
        """The text of the `at`-th line that holds ink; empty past the ends."""
        return self.lines[self.rows[at]] if 0 <= at < len(self.rows) else ""

    def echoes(self, node: str, first: int, last: int) -> bool:
        """Whether a line of the numbers first..last-1 says `node`, a folded text, again."""
        node = node.rstrip("….").strip()
        if len(node) < 2:
            return False
        long = columns(node) >= TITLE
        return any(
            line == node or (long and line.startswith(node))
            for line in map(bare, map(self.text, range(max(0, first), min(last, len(self.rows)))))
        )


class Stretch(NamedTuple):
    """Lines first..last-1 of a page's inked lines that are a trail, and what speaks for it."""

    first: int
    last: int
    score: float
    reason: str


def columns(text: str) -> int:
    """How wide `text` is: characters of East Asia count double.

    >>> columns("News"), columns("新闻")
    (4, 4)
    """
    return sum(2 if character > "\u2e7f" else 1 for character in text)
