"""Foreign segments of titles: what is joined to one end of a title whose other segments are the page's own."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from cleantext.evidence.blanks import SOME
from cleantext.evidence.items import recurrence, terms
from cleantext.evidence.listed_items import Item, strange
from cleantext.evidence.listed_page import Listing, Page

SURE = 0.98  # no title of 2,200 labelled pages was anything else
OWN, FOREIGN = 0.8, 0.9  # share of a segment's words that the page lacks
ONE_WORD, SAME_WORD = 0.5, 0.75  # share of segments that a word stands in: it may be the spam's; it is
FEWEST = 2  # foreign segments
_SEGMENT = regex.compile(rf"{SOME}[-–—|]\s++|[|_｜]|(?<=[\p{{Han}}])-(?=[\p{{Han}}])")
_PART = regex.compile(rf"{SOME}[-–—|]\s++|[|_｜,，、]")  # a segment may be a list itself


def foreign_segments(page: Page, at: int) -> Iterator[Listing]:
    """The foreign segments at the two ends of the title on line `at`."""
    line = page.meant(at)
    text = line.text
    segments = page.items(at, _segments(text))
    shares = [strange(segment.terms) for segment in segments]
    maybe_own = [number for number, share in enumerate(shares) if share <= OWN and len(segments[number].terms) > 1]
    if not maybe_own or max(shares[0], shares[-1]) < FOREIGN or not page.has_body:
        return
    own = _own(page, segments, maybe_own)
    if not own:
        return
    begin = page.span(at, at + 1)[0]
    for group in (slice(0, own[0]), slice(own[-1] + 1, len(segments))):
        if segments[group] and min(shares[group]) >= FOREIGN:
            start, end = segments[group][0].begin, segments[group][-1].end
            if reason := _one_thing(page, text[start:end]):
                first, last = line.source(start, end)
                yield Listing(begin + first, begin + last, SURE, reason)


def _segments(text: str) -> Iterator[tuple[int, int]]:
    """Where the parts of a title between separators begin and end."""
    edges = [(0, 0), *(cut.span() for cut in _SEGMENT.finditer(text)), (len(text), len(text))]
    return ((start, end) for (_, start), (end, _) in pairwise(edges) if end > start)


def _own(page: Page, segments: Sequence[Item], maybe: Sequence[int]) -> list[int]:
    """The numbers of the segments that are the page's own: not those with the word that all others repeat."""
    again = recurrence([part for segment in segments for part in _parts(segment.text)])
    spread = again.term if again.share >= ONE_WORD and again.term not in page.vocabulary else ""
    return [number for number in maybe if spread not in terms(segments[number].text)]


def _parts(text: str) -> list[str]:
    return [part for part in _PART.split(text) if part.strip()]


def _one_thing(page: Page, text: str) -> str:
    """Says that most parts of `text` hold one word that the page lacks; empty if it is not so."""
    parts = _parts(text)
    again = recurrence(parts)
    if len(parts) < FEWEST or again.share < SAME_WORD or again.term in page.vocabulary:
        return ""
    return f"{len(parts)} segments foreign to the title, {again.term!r} in {again.share:.0%} of them"
