"""A page as lists of keywords are looked for on it: its lines with ink, its own words, and what is found there."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.evasion import meant_lines
from cleantext.evidence.hashing import among, text_hash
from cleantext.evidence.items import FEWEST
from cleantext.evidence.known_terms import Vocabulary, known, own_terms
from cleantext.evidence.listed_items import Item, Term, cut
from cleantext.evidence.listed_lines import barred, barred_pages, own_lines
from cleantext.evidence.listed_terms import first_terms, terms_of_lines
from cleantext.evidence.offsets import Folded, unfolded
from cleantext.lines import Lines

Place = Literal["head", "within", "tail"]

PROSE = 60  # columns of a line that ends a sentence
HEAD = 3  # inked lines in which an injected title stands
BODY = 20  # terms that a page needs before words can be foreign to it
ENOUGH = 200  # terms among which a page that has a body nearly always has as many different ones


class Listing(NamedTuple):
    """Part of a page's text that is a list of keywords, how sure that is, and what speaks for it."""

    start: int
    end: int
    score: float
    reason: str


class Page:
    """The inked lines of a page, numbered from its first."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.inked = np.flatnonzero(lines.column(shape.inked) > 0)
        self.rows: list[int] = self.inked.tolist()
        self._meant = lines.table.column(meant_lines)
        self._terms: dict[int, list[Term]] = {}

    @cached_property
    def prose(self) -> NDArray[np.bool_]:
        """The lines that are wide and end a sentence."""
        prose: NDArray[np.bool_] = self.lines.column(shape.ends_sentence) & (self.lines.column(shape.width) >= PROSE)
        return prose[self.inked]

    def text(self, at: int) -> str:
        """The text of an inked line."""
        return self.lines[self.rows[at]]

    def meant(self, at: int) -> Folded:
        """An inked line, as it is meant if it may hide words."""
        return self._meant.get(self.lines.rows.start + self.rows[at]) or unfolded(self.text(at))

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where lines first..last-1 begin and end in the document's text."""
        return self.lines.span(self.rows[first])[0], self.lines.span(self.rows[last - 1])[1]

    def terms(self, at: int) -> list[Term]:
        """The terms of an inked line as it is meant."""
        if at not in self._terms:
            self._terms[at] = self._terms_of(at)
        return self._terms[at]

    def _terms_of(self, at: int) -> list[Term]:
        table, row = self.lines.table, self.lines.rows.start + self.rows[at]
        first = table.column(first_terms)
        here = slice(first[row], first[row + 1])
        terms = table.column(terms_of_lines)
        columns = (terms.begin, terms.end, terms.hash, terms.says, table.column(known))
        return list(zip(*(column[here].tolist() for column in columns), strict=True))

    def items(self, at: int, spans: Iterable[tuple[int, int]]) -> list[Item]:
        """The items of an inked line that stand at spans of it as it is meant."""
        return list(cut(self.meant(at).text, self.terms(at), spans))

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The terms of the page's own lines."""
        return Vocabulary(self.lines)

    def at(self, place: int) -> int:
        """The number of the inked line in which a place of the document's text lies."""
        row = int(np.searchsorted(self.lines.table.begin[self.lines.rows], place + self.lines.offset, side="right")) - 1
        return bisect_right(self.rows, row) - 1

    def known_elsewhere(self, at: int, found: Iterable[str]) -> set[str]:
        """Those of the terms `found` on line `at` that stand on other lines of the page's own."""
        texts = {text_hash(term): term for term in found}
        row, hashes = own_terms(self.lines)
        here = np.flatnonzero(among(hashes, np.array(list(texts), dtype=np.uint64)))
        pairs = set(zip(row[here].tolist(), hashes[here].tolist(), strict=True))
        lines_with = Counter(hashed for _, hashed in pairs)
        fewest = 1 + bool(self.lines.column(own_lines)[self.rows[at]])
        return {texts[hashed] for hashed, lines in lines_with.items() if lines >= fewest}

    @cached_property
    def has_body(self) -> bool:
        """Whether the page has words enough that others can be foreign to it."""
        _, first = own_terms(self.lines, ENOUGH)
        return len(set(first.tolist())) >= BODY or len(self.vocabulary) >= BODY

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
        if not self.lines.table.column(barred_pages)[self.lines.number]:
            return
        ends = self.lines.column(barred)[self.inked]
        edges = np.flatnonzero(np.diff(np.concatenate(([False], ends, [False])).astype(np.int8)))
        yield from ((first, last) for first, last in edges.reshape(-1, 2).tolist() if last - first >= FEWEST)
