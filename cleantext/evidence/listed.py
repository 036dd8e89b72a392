"""Lists of search keywords, told by structure alone: where they stand, and that the page never uses their words."""

from collections.abc import Iterator, Sequence

import numpy as np
import regex
from numpy.typing import NDArray

from cleantext.evidence.items import foreign, items, recurrence, terms
from cleantext.evidence.listed_candidates import candidates
from cleantext.evidence.listed_edges import between_sentences, listed_part
from cleantext.evidence.listed_page import HEAD, Listing, Page
from cleantext.evidence.listed_rules import LINE_END, ONE_WORD, WHOLLY, injected
from cleantext.evidence.title_segments import foreign_segments

WORDED = 0.97  # score of a list that structure leaves open and wording does not
GLUED = ("|", "_", ",")  # what joins a list that is glued to a sentence
LIKELY = 0.3  # probability of spam that decides a list that structure leaves open
# Items that nothing but their separator keeps apart.
TIGHT = regex.compile(r"\S[|｜]\s*+\S|\S_\S|[\p{L}\p{M}][,](?=[\p{L}])|[\p{L}\p{M}\p{N}]-(?=[\p{L}])")


def listings(page: Page, spam: NDArray[np.float64]) -> Iterator[Listing]:
    """The lists of keywords on a page; `spam` is the probability of each line to be spam by its wording and place."""
    for at in np.flatnonzero(page.lines.column(candidates)[page.rows]).tolist():
        segments = list(_segments(page, at))
        yield from segments or on_line(page, at, float(spam[page.rows[at]]))
    for first, last in page.barred_runs():
        yield from _run(page, first, last)


def _segments(page: Page, at: int) -> Iterator[Listing]:
    """The foreign segments of a title that is not wholly foreign."""
    if at < HEAD and foreign(terms(page.meant(at).text), page.vocabulary) < WHOLLY:
        yield from foreign_segments(page, at)


def on_line(page: Page, at: int, spam: float) -> Iterator[Listing]:
    """Inked line `at` as a list, or what stands between its sentences."""
    line = page.meant(at)
    first, last = between_sentences(line.text)
    text = line.text[first:last]
    found = items(text)
    tight = TIGHT.search(text) is not None
    if not tight and page.in_table(at):
        return
    parts = [text[start:end] for start, end in found.spans]
    score, reasons = injected(page, parts, found.separator, page.place(at, at + 1), tight)
    glued = last - first < len(line.text)
    if glued and not (
        tight and found.separator in GLUED and _of_one_thing(page, parts, line.text[:first] + line.text[last:])
    ):
        return
    if score:
        if spam >= LIKELY and at < HEAD and found.separator != " ":
            score = max(score, WORDED)
        start, end = listed_part(page, text, found)
        start, end = line.source(first + start, first + end)
        begin = page.span(at, at + 1)[0]
        reason = f"{len(parts)} items joined by {found.separator!r}, {reasons}"
        yield Listing(begin + start, begin + end, score, reason)


def _of_one_thing(page: Page, parts: Sequence[str], rest: str) -> bool:
    """Whether most items hold one word that neither the page nor the rest of the line knows."""
    again = recurrence(parts)
    return again.share >= ONE_WORD and again.term not in page.vocabulary and again.term not in terms(rest)


def _run(page: Page, first: int, last: int) -> Iterator[Listing]:
    """Lines that end in a bar as a list, with the label above them."""
    parts = [page.meant(at).text for at in range(first, last)]
    score, reasons = injected(page, parts, LINE_END, page.place(first, last), tight=True)
    if score:
        labelled = first > 0 and page.text(first - 1).rstrip()[-1:] in ":："
        yield Listing(*page.span(first - labelled, last), score, f"{len(parts)} items, one a line, {reasons}")
