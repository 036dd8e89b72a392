"""Lists of search keywords, told by structure alone: where they stand, and that the page never uses their words."""

from collections.abc import Iterator

import numpy as np
import regex
from numpy.typing import NDArray

from cleantext.evidence.items import items, terms
from cleantext.evidence.listed_candidates import list_candidates, title_candidates
from cleantext.evidence.listed_edges import between_sentences, listed_part
from cleantext.evidence.listed_items import Item, KeywordList
from cleantext.evidence.listed_page import HEAD, Listing, Page
from cleantext.evidence.listed_rules import LINE_END, ONE_WORD, injected
from cleantext.evidence.title_segments import foreign_segments

WORDED = 0.97  # score of a list that structure leaves open and wording does not
GLUED = ("|", "_", ",")  # what joins a list that is glued to a sentence
LIKELY = 0.3  # probability of spam that decides a list that structure leaves open
# Items that nothing but their separator keeps apart.
TIGHT = regex.compile(r"\S[|｜]\s*+\S|\S_\S|[\p{L}\p{M}][,](?=[\p{L}])|[\p{L}\p{M}\p{N}]-(?=[\p{L}])")


def listings(page: Page, spam: NDArray[np.float64]) -> Iterator[Listing]:
    """The lists of keywords on a page; `spam` is the probability of each line to be spam by its wording and place."""
    titles, lists = (page.lines.column(asked)[page.inked] for asked in (title_candidates, list_candidates))
    for at in np.flatnonzero(titles | lists).tolist():
        segments = list(foreign_segments(page, at)) if titles[at] else []
        yield from segments or (on_line(page, at, float(spam[page.rows[at]])) if lists[at] else ())
    for first, last in page.barred_runs():
        yield from _run(page, first, last)


def on_line(page: Page, at: int, spam: float) -> Iterator[Listing]:
    """Inked line `at` as a list, or what stands between its sentences."""
    line = page.meant(at)
    first, last = between_sentences(line.text)
    text = line.text[first:last]
    tight = TIGHT.search(text) is not None
    if not tight and page.in_table(at):
        return
    separator, spans = items(text)
    found = KeywordList(separator, page.items(at, ((first + start, first + end) for start, end in spans)), tight)
    score, reasons = injected(page, found, at, at + 1)
    if not score or (last - first < len(line.text) and not _glued(page, at, found, first, last)):
        return
    if spam >= LIKELY and at < HEAD and separator != " ":
        score = max(score, WORDED)
    start, end = listed_part(page, text, spans, found.again.term)
    start, end = line.source(first + start, first + end)
    begin = page.span(at, at + 1)[0]
    yield Listing(begin + start, begin + end, score, f"{len(found)} items joined by {separator!r}, {reasons}")


def _glued(page: Page, at: int, found: KeywordList, first: int, last: int) -> bool:
    """Whether a list that is part of a line is joined tightly, and most items hold one word that nothing else knows."""
    again = found.again
    if not found.tight or found.separator not in GLUED or again.share < ONE_WORD or again.known:
        return False
    text = page.meant(at).text
    return again.term not in terms(text[:first] + text[last:])


def _run(page: Page, first: int, last: int) -> Iterator[Listing]:
    """Lines that end in a bar as a list, with the label above them."""
    parts = [Item(page.meant(at).text, 0, page.terms(at)) for at in range(first, last)]
    found = KeywordList(LINE_END, parts, tight=True)
    score, reasons = injected(page, found, first, last)
    if score:
        labelled = first > 0 and page.text(first - 1).rstrip()[-1:] in ":："
        yield Listing(*page.span(first - labelled, last), score, f"{len(found)} items, one a line, {reasons}")
