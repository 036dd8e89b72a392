"""A page as lists of keywords are looked for on it: its lines with ink, its own words, and what is found there."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.characters import SPACE, classes
from cleantext.evidence.evasion import meant_lines
from cleantext.evidence.items import FEWEST, like_lists, terms
from cleantext.evidence.listed_terms import Vocabulary
from cleantext.evidence.offsets import Folded, unfolded
from cleantext.lines import Lines, Table

Place = Literal["head", "within", "tail"]

PROSE = 60  # columns of a line that ends a sentence
HEAD = 3  # inked lines in which an injected title stands
LISTED = 16  # columns; a narrower line is no list
BARS = "|｜丨"
BODY = 20  # terms that a page needs before words can be foreign to it


class Listing(NamedTuple):
    """Part of a page's text that is a list of keywords, how sure that is, and what speaks for it."""

    start: int
    end: int
    score: float
    reason: str


def ends_in_bar(table: Table) -> NDArray[np.bool_]:
    """Per line: whether the last character that is no blank is a bar."""
    if not len(table):
        return np.zeros(0, dtype=np.bool_)
    blank = (table.column(classes) & SPACE) > 0
    last = np.maximum.reduceat(np.where(blank, 0, np.arange(len(table.codes))), table.begin)
    barred: NDArray[np.bool_] = (last >= table.begin) & np.isin(table.codes[last], [ord(bar) for bar in BARS])
    return barred


def lists(table: Table) -> NDArray[np.bool_]:
    """Per line: whether it may be a list, by its separators, its width and its end."""
    told = table.column(shape.ends_sentence) & (table.column(shape.sentence_ends) > 0)
    found: NDArray[np.bool_] = like_lists(table) & (table.column(shape.width) >= LISTED) & ~told
    return found


def own_lines(table: Table) -> NDArray[np.bool_]:
    """Per line: whether it has ink, is no list and does not end in a bar: its words are the page's own."""
    own: NDArray[np.bool_] = (table.column(shape.inked) > 0) & ~table.column(lists) & ~table.column(ends_in_bar)
    return own


class Page:
    """The inked lines of a page, numbered from its first."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.rows: list[int] = np.flatnonzero(lines.column(shape.inked) > 0).tolist()
        self._meant = lines.table.column(meant_lines)
        self._own = lines.column(own_lines)[self.rows]

    @cached_property
    def prose(self) -> NDArray[np.bool_]:
        """The lines that are wide and end a sentence."""
        prose: NDArray[np.bool_] = self.lines.column(shape.ends_sentence) & (self.lines.column(shape.width) >= PROSE)
        return prose[self.rows]

    def text(self, at: int) -> str:
        """The text of an inked line."""
        return self.lines[self.rows[at]]

    def meant(self, at: int) -> Folded:
        """An inked line, as it is meant if it may hide words."""
        return self._meant.get(self.lines.rows.start + self.rows[at]) or unfolded(self.text(at))

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where lines first..last-1 begin and end in the document's text."""
        return self.lines.span(self.rows[first])[0], self.lines.span(self.rows[last - 1])[1]

    @cached_property
    def _lines_with(self) -> Counter[str]:
        """How many of the page's own lines each term stands in."""
        own = np.flatnonzero(self._own).tolist()
        return Counter(term for at in own for term in set(terms(self.meant(at).text)))

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The terms of the page's own lines."""
        return Vocabulary(self.lines, self.lines.column(own_lines))

    def at(self, place: int) -> int:
        """The number of the inked line in which a place of the document's text lies."""
        row = int(np.searchsorted(self.lines.table.begin[self.lines.rows], place + self.lines.offset, side="right")) - 1
        return bisect_right(self.rows, row) - 1

    def known_elsewhere(self, at: int, found: Iterable[str]) -> set[str]:
        """Those of the terms `found` on line `at` that stand on other lines of the page's own."""
        fewest = 1 + bool(self._own[at])
        return {term for term in found if self._lines_with[term] >= fewest}

    @property
    def has_body(self) -> bool:
        """Whether the page has words enough that others can be foreign to it."""
        return len(self.vocabulary) >= BODY

    def in_table(self, at: int) -> bool:
        """Whether the line before or after has as many bars: a row of a table."""
        bars = self.text(at).count("|")
        near = (other for other in (at - 1, at + 1) if 0 <= other < len(self.rows))
        return bars > 1 and any(self.text(other).count("|") == bars for other in near)

    def place(self, first: int, last: int) -> Place:
        """Where lines first..last-1 stand: at the "head", at the "tail" of the page's sentences, or "within" them."""
        before, after = self._told[0] < first, self._told[1] >= last
        if first < HEAD and not before:
            return "head"
        return "tail" if before and not after else "within"

    @cached_property
    def _told(self) -> tuple[int, int]:
        """The first and the last line of prose; past the ends of the page if there is none."""
        told = np.flatnonzero(self.prose)
        return (int(told[0]), int(told[-1])) if told.size else (len(self.rows), -1)

    def barred_runs(self) -> Iterator[tuple[int, int]]:
        """Stretches of three or more lines that end in a bar, a keyword each."""
        barred = (self.lines.column(ends_in_bar) & ~self.lines.column(lists))[self.rows]
        edges = np.flatnonzero(np.diff(np.concatenate(([False], barred, [False])).astype(np.int8)))
        yield from ((first, last) for first, last in edges.reshape(-1, 2).tolist() if last - first >= FEWEST)
