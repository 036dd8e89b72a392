"""What was injected into lines that hold text: lists glued to them, names spliced in; and which lines keep a text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import numpy as np

from cleantext.evidence.entrances import entrances
from cleantext.evidence.glued_lists import DIFFERENT, glued_lists
from cleantext.evidence.items import foreign, terms
from cleantext.evidence.lexicon_places import phrases, strong_count
from cleantext.evidence.listed_page import BODY, Listing, Page

FOREIGN = 0.8  # share of the words beside a list that the page lacks, and they are spam like it
LIKELY = 0.9  # score of a list that is sure enough to speak for what is beside it


def injections(page: Page) -> Iterator[Listing]:
    """The lists and the names within lines."""
    strong = page.lines.column(strong_count)[page.inked]
    if not strong.any():
        return
    for at in np.flatnonzero(strong >= DIFFERENT).tolist():
        yield from glued_lists(page, at, phrases(page.lines, page.rows[at]))
    yield from entrances(page)


def kept_rows(page: Page, found: Iterable[Listing]) -> Iterator[int]:
    """The lines of which only parts were injected: what is beside them uses the page's words, or stands alone there."""
    parts = defaultdict(list)
    for listing in found:
        if listing.score >= LIKELY:
            parts[page.at(listing.start)].append((listing.start, listing.end))
    for at, spans in parts.items():
        rest = terms(_beside(page, at, sorted(spans)))
        alone = len(page.vocabulary) < BODY + len(set(rest))
        if rest and (alone or foreign(rest, page.known_elsewhere(at, rest)) < FOREIGN):
            yield page.rows[at]


def _beside(page: Page, at: int, spans: Iterable[tuple[int, int]]) -> str:
    """The text of a line without the spans of the document's text."""
    text, begin = page.text(at), page.span(at, at + 1)[0]
    pieces, done = [], 0
    for start, end in spans:
        pieces.append(text[done : max(done, start - begin)])
        done = max(done, end - begin)
    return "\n".join([*pieces, text[done:]])
