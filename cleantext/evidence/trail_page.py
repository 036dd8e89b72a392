"""A page as trails are looked for on it: its lines with ink, its title, and what comes again on it."""

import re
from functools import cached_property
from typing import NamedTuple

import numpy as np
import regex
from numpy.typing import NDArray

from cleantext.evidence.blanks import ANY, SOME
from cleantext.evidence.folding import folded_text
from cleantext.evidence.phrase_hashes import line_hashes, token_count
from cleantext.evidence.trails import Trail, bare, trail
from cleantext.lines import Lines, Table

# How many lines of such trails are junk on labelled pages: of the certain ones 284 of 285, of the sure ones 109 of 111.
CERTAIN, SURE = 0.98, 0.97
ECHO = 8  # inked lines around a trail in which its last node may come again
MOST_NODES = 8
NODE = 40  # columns of a node before the last
SECTION = 24  # columns of a section's name where nothing else tells it from a title
TITLE = 12  # columns of a node that says enough to be known again as a title, or by its beginning
LONGEST = 400  # characters of a line that are looked at; no title has more
_SEGMENT = regex.compile(rf"{SOME}[-–—:·»>]\s++|{ANY}(?:[|｜_]|--)\s*+")


Places = NDArray[np.int64]
_EAST_ASIAN = re.compile("[\u2e80-\U0010ffff]")  # many times as fast as a look at each character


class Page:
    """A document's lines, and the numbers of those that hold ink."""

    def __init__(self, lines: Lines, rows: Places) -> None:
        table, offset = lines.table, lines.offset
        self.lines = lines
        self.rows: list[int] = rows.tolist()
        self._begin = (table.begin[lines.rows][rows] - offset).tolist()
        self._end = (table.end[lines.rows][rows] - offset).tolist()
        self._whole = table.texts[lines.number]
        self._folded = table.column(folded_text)[offset : offset + len(self._whole)]
        self._bare: dict[int, str] = {}
        self._squashed: dict[int, str] = {}
        self._trails: dict[str, Trail] = {}  # by the text: a menu that stands twice is read once

    def text(self, at: int) -> str:
        """The text of the `at`-th line that holds ink; empty past the ends."""
        return self._whole[self._begin[at] : self._end[at]] if 0 <= at < len(self.rows) else ""

    def folded(self, at: int) -> str:
        """The same, folded."""
        return self._folded[self._begin[at] : self._end[at]] if 0 <= at < len(self.rows) else ""

    def trail(self, at: int) -> Trail:
        """The `at`-th line read as a trail."""
        text = self.text(at)
        if text not in self._trails:
            self._trails[text] = trail(text, self.folded(at))
        return self._trails[text]

    def node(self, at: int) -> str:
        """The `at`-th line folded, without a list marker and separators at its ends."""
        return bare(self.text(at), self.folded(at))

    def bare(self, at: int) -> str:
        """The same, of a long line the beginning."""
        if at not in self._bare:
            self._bare[at] = bare(self.text(at)[:LONGEST], self.folded(at)[:LONGEST])
        return self._bare[at]

    def squashed(self, at: int) -> str:
        """The same without blanks, as copies of a title are compared."""
        if at not in self._squashed:
            self._squashed[at] = squashed(self.bare(at))
        return self._squashed[at]

    def echoes(self, node: str, first: int, last: int) -> bool:
        """Whether a line of the numbers first..last-1 says `node`, a folded text, again."""
        node = squashed(node.rstrip("….").strip())
        if len(node) < 2:
            return False
        long = columns(node) >= TITLE
        return any(
            line == node or (long and line.startswith(node))
            for line in map(self.squashed, range(max(0, first), min(last, len(self.rows))))
        )

    def titled(self, at: int) -> bool:
        """Whether line `at` says what the page's first line, its title, says too."""
        said = self.squashed(at)
        return at > 0 and columns(said) >= TITLE and said in self._title

    def is_part(self, node: str) -> bool:
        """Whether a folded node is what the page's title has behind a separator: the site, or a section of it."""
        return node in self._segments[1:]

    def is_section(self, node: str) -> bool:
        """Whether a folded node is a part in the middle of the page's title."""
        return node in self._segments[1:-1]

    def came_before(self, at: int) -> bool:
        """Whether the line stands further up on the page too."""
        return 0 <= at < len(self.rows) and bool(self.lines.column(again)[self.rows[at]])

    @cached_property
    def _title(self) -> str:
        return squashed(self.folded(0)[:LONGEST])

    @cached_property
    def _segments(self) -> list[str]:
        return [segment.strip() for segment in _SEGMENT.split(self.folded(0)[:LONGEST])]


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
    return len(text) if text.isascii() else len(text) + len(_EAST_ASIAN.findall(text))


def squashed(text: str) -> str:
    """`text` without blanks and soft hyphens: copies of a title differ in them.

    >>> squashed("the old\\xa0mill")
    'theoldmill'
    """
    return "".join(text.split()).replace("\xad", "")


def again(table: Table) -> NDArray[np.bool_]:
    """Per line: whether a line before it on its page has the same words."""
    words = table.column(line_hashes)
    order = np.lexsort((words, table.page))
    same = (words[order][1:] == words[order][:-1]) & (table.page[order][1:] == table.page[order][:-1])
    found = np.zeros(len(table), dtype=np.bool_)
    found[order[1:]] = same & (table.column(token_count) > 0)[order[1:]]
    return found
