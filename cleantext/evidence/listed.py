"""Lists of search keywords, told by structure alone: where they stand, and that the page never uses their words."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import regex
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.items import foreign, items, like_lists, recurrence, terms
from cleantext.lines import Lines

PROSE = 60  # columns of a line that ends a sentence
HEAD = 3  # inked lines in which an injected title stands
BODY = 20  # terms that a page needs before words can be foreign to it
SURE, WORDED, UNSURE = 0.98, 0.97, 0.5
LIKELY = 0.3  # probability of spam that decides a list that structure leaves open
LINE_END = "|\\n"  # the separator of keywords that stand on lines of their own
TIGHT = regex.compile(r"\S[|｜]\s*+\S|\S_\S|[\p{L}\p{M}][,](?=[\p{L}])|[\p{L}\p{M}\p{N}]-(?=[\p{L}])")
SEGMENT = regex.compile(r"\s++[-–—|]\s++|[|_｜]|(?<=[\p{Han}])-(?=[\p{Han}])")
WHOLLY = 0.95  # share of a list's words that the page lacks, and the list is not the page's own
OWN, FOREIGN = 0.8, 0.9  # share of a segment's words that the page lacks


class Listing(NamedTuple):
    """Part of a page's text that is a list of keywords, how sure that is, and what speaks for it."""

    start: int
    end: int
    score: float
    reason: str


def listings(lines: Lines, spam: NDArray[np.float64]) -> Iterator[Listing]:
    """The lists of keywords on a page; `spam` is the probability of each line to be spam by its wording and place."""
    page = _Page(lines)
    for at in np.flatnonzero(page.listed).tolist():
        yield from _line(page, at, float(spam[page.rows[at]]))
    for first, last in page.barred_runs():
        yield from _run(page, first, last)


class _Page:
    """The inked lines of a page, numbered from its first."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.rows: list[int] = np.flatnonzero(lines.column(shape.inked) > 0).tolist()
        width = lines.column(shape.width)[self.rows]
        sentence = lines.column(shape.ends_sentence)[self.rows]
        marked = lines.column(shape.sentence_ends)[self.rows] > 0
        self.listed = lines.column(like_lists)[self.rows] & (width >= 16) & ~(sentence & marked)
        self.prose = sentence & (width >= PROSE)
        self.barred = np.array([self.text(at).rstrip()[-1:] in "|｜丨" for at in range(len(self.rows))], dtype=bool)
        self._vocabulary: set[str] | None = None

    def text(self, at: int) -> str:
        return self.lines[self.rows[at]]

    def span(self, first: int, last: int) -> tuple[int, int]:
        return self.lines.span(self.rows[first])[0], self.lines.span(self.rows[last - 1])[1]

    @property
    def vocabulary(self) -> set[str]:
        """The terms of the page's own lines: those that are no list and end in no bar."""
        if self._vocabulary is None:
            own = np.flatnonzero(~self.listed & ~self.barred).tolist()
            self._vocabulary = {term for at in own for term in terms(self.text(at))}
        return self._vocabulary

    def in_table(self, at: int) -> bool:
        """Whether the line before or after has as many bars: a row of a table."""
        bars = self.text(at).count("|")
        near = (other for other in (at - 1, at + 1) if 0 <= other < len(self.rows))
        return bars > 1 and any(self.text(other).count("|") == bars for other in near)

    def place(self, first: int, last: int) -> str:
        """Where lines first..last-1 stand: at the "head", at the "tail" of the page's sentences, or "within" them."""
        if first < HEAD and not self.prose[:first].any():
            return "head"
        return "tail" if self.prose[:first].any() and not self.prose[last:].any() else "within"

    def barred_runs(self) -> Iterator[tuple[int, int]]:
        """Stretches of three or more lines that end in a bar, a keyword each."""
        edges = np.flatnonzero(np.diff(np.concatenate(([False], self.barred & ~self.listed, [False])).astype(np.int8)))
        yield from ((first, last) for first, last in edges.reshape(-1, 2).tolist() if last - first >= 3)


def _line(page: _Page, at: int, spam: float) -> Iterator[Listing]:
    text = page.text(at)
    wholly = foreign(terms(text), page.vocabulary) >= WHOLLY
    segments = list(_segments(page, at)) if at < HEAD and not wholly else []
    if segments:
        yield from segments
        return
    found = items(text)
    parts = [text[first:last] for first, last in found.spans]
    tight = TIGHT.search(text) is not None
    if not tight and page.in_table(at):
        return
    score, reasons = _score(parts, found.separator, page.vocabulary, page.place(at, at + 1), tight)
    if score:
        start, end = page.span(at, at + 1)
        if spam >= LIKELY and at < HEAD and found.separator != " ":
            score = max(score, WORDED)
        yield Listing(start, end, score, f"{len(parts)} items joined by {found.separator!r}, {reasons}")


def _run(page: _Page, first: int, last: int) -> Iterator[Listing]:
    parts = [page.text(at) for at in range(first, last)]
    score, reasons = _score(parts, LINE_END, page.vocabulary, page.place(first, last), True)
    if score:
        lead = first > 0 and page.text(first - 1).rstrip()[-1:] in ":："
        start, end = page.span(first - lead, last)
        yield Listing(start, end, score, f"{len(parts)} items, one a line, {reasons}")


def _score(parts: Sequence[str], separator: str, vocabulary: set[str], place: str, tight: bool) -> tuple[float, str]:
    """How sure it is that the items are injected; 0 where structure alone does not say so.

    Of the kinds of lists that are sure, no line of 2,200 labelled pages was anything else.
    """
    count = len(parts)
    if count < 3 or len(vocabulary) < BODY or sum(map(str.isdigit, "".join(parts))) > 0.2 * sum(map(len, parts)):
        return 0.0, ""
    strange = foreign([term for part in parts for term in terms(part)], vocabulary)
    again = recurrence(parts)
    recurring = again.share >= 0.5 and again.term not in vocabulary
    phrases = sum(" " in part.strip() for part in parts) >= 0.8 * count
    tight = tight or (place == "head" and phrases and count >= 4)
    sure = _sure(place, separator, count, tight, strange, again.share if recurring else 0.0)
    if not sure and strange < 0.85:
        return 0.0, ""
    reason = f"at the {place} of the page, {strange:.0%} of the words foreign to it"
    reason += f", {again.term!r} in {again.share:.0%} of the items" if recurring else ""
    return SURE if sure else UNSURE, reason


def _sure(place: str, separator: str, count: int, tight: bool, strange: float, recurring: float) -> bool:
    """Whether a list of this kind is always junk; `recurring` is the share of items with one foreign word."""
    if separator == ";":
        return False
    if separator == " ":
        return place != "within" and strange >= WHOLLY and recurring >= 0.8 and count >= 4
    if place == "tail" and tight and count >= 16 and separator[:1] in "|_-":
        return strange >= 0.7 or recurring >= 0.5
    if place == "head" and strange < WHOLLY:
        return strange >= 0.85 and count >= 4 and (recurring >= 0.75 or (tight and separator != "|"))
    if strange < WHOLLY:
        return False
    if place == "head":
        return recurring >= 0.5 or (tight and (separator != "|" or count >= 4))
    if place == "tail":
        return (recurring >= 0.5 and count >= 5) or (tight and count >= (6 if separator == LINE_END else 12))
    return recurring >= 0.5 and tight and count >= 4


def _segments(page: _Page, at: int) -> Iterator[Listing]:
    """The foreign segments at one end of a title whose other segments are the page's own."""
    text = page.text(at)
    if len(page.vocabulary) < BODY:
        return
    edges = [(0, 0), *((cut.start(), cut.end()) for cut in SEGMENT.finditer(text)), (len(text), len(text))]
    spans = [(before[1], after[0]) for before, after in pairwise(edges) if after[0] > before[1]]
    strange = [foreign(terms(text[start:end]), page.vocabulary) for start, end in spans]
    long = [len(terms(text[start:end])) > 1 for start, end in spans]
    again = recurrence([part for start, end in spans for part in SUBITEM.split(text[start:end]) if part.strip()])
    spread = again.term if again.share >= 0.5 and again.term not in page.vocabulary else ""
    own = [
        number
        for number, share in enumerate(strange)
        if share <= OWN and long[number] and spread not in terms(text[slice(*spans[number])])
    ]
    if not own:
        return
    begin = page.span(at, at + 1)[0]
    for group in (range(own[0]), range(own[-1] + 1, len(spans))):
        if group and all(strange[number] >= FOREIGN for number in group):
            start, end = spans[group[0]][0], spans[group[-1]][1]
            parts = [part for part in SUBITEM.split(text[start:end]) if part.strip()]
            again = recurrence(parts)
            if len(parts) >= 2 and again.share >= 0.75 and again.term not in page.vocabulary:
                reason = f"{len(parts)} segments foreign to the title, {again.term!r} in {again.share:.0%} of them"
                yield Listing(begin + start, begin + end, SURE, reason)


SUBITEM = regex.compile(r"\s++[-–—|]\s++|[|_｜,，、]")
