"""What was injected into lines that hold text, too: lists glued to them, and which lines keep a text beside it."""

from collections.abc import Iterable, Iterator

import numpy as np

from cleantext.evidence.glued_lists import DIFFERENT, glued_lists
from cleantext.evidence.items import foreign, terms
from cleantext.evidence.lexicon_places import phrases, strong_count
from cleantext.evidence.listed_page import BODY, Listing, Page

FOREIGN = 0.8  # share of the words beside a list that the page lacks, and they are spam like it
LIKELY = 0.9  # score of a list that is sure enough to speak for what is beside it


def injections(page: Page) -> Iterator[Listing]:
    """The lists within lines."""
    strong = page.lines.column(strong_count)[page.rows]
    for at in np.flatnonzero(strong >= DIFFERENT).tolist():
        yield from glued_lists(page, at, phrases(page.lines, page.rows[at]))


def kept_rows(page: Page, found: Iterable[Listing]) -> Iterator[int]:
    """The lines of which only a part is a list: what is beside it uses the page's words, or stands alone on it."""
    for listing in found:
        at = page.at(listing.start)
        start, end = page.span(at, at + 1)
        if listing.score < LIKELY or listing.end > end:
            continue
        text = page.text(at)
        rest = terms(text[: listing.start - start]) + terms(text[listing.end - start :])
        alone = len(page.vocabulary) < BODY + len(set(rest))
        if rest and (alone or foreign(rest, page.known_elsewhere(at, rest)) < FOREIGN):
            yield page.rows[at]
