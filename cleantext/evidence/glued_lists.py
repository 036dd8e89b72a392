"""Lists of injected phrases within a line: glued to its end or its begin, or between two of its sentences.

The line is cut into items at separators (at blanks, too, in scripts that put none between words) and at the marks
that end sentences. Items that hold phrases of the lexicon speak for a list, others against it. One phrase proves
nothing; many different ones do, where they are dense and the rest of the page never uses these words.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import regex

from cleantext.evidence.items import foreign, terms
from cleantext.evidence.lexicon import STRONGEST
from cleantext.evidence.lexicon_places import Phrase, covered
from cleantext.evidence.line_items import WIDEST, Item, line_items, stretches
from cleantext.evidence.listed_page import BODY, Listing, Page
from cleantext.evidence.trail_page import columns

FEWEST = 4  # items of a list
# How many phrases of the greatest strength, and the sum of the strengths of all different ones.
DIFFERENT, STRENGTH = 2, 9
COVERED = 0.2  # share of the list's characters that phrases cover
WORDED = 0.5  # share of the items that hold a phrase
FOREIGN = 0.8  # share of the list's words that the rest of the page lacks
REST = 12  # columns of a line beside its lists; less is no text
LABEL = 64  # characters of what announces a list
SURE = 0.98  # of 2,200 labelled pages none had such a list that was anything else
_REASON = "items glued to a line, phrases of injected text in most, foreign to the rest of the page"

_TIGHT = regex.compile(r"\s*+[|｜¦丨│_]\s*+|,(?!\s)")  # nobody joins clauses so
_COLON = regex.compile(r"[:：]\s*+$")
# Where a clause begins: behind a sentence, a bar, or a blank before a script that puts none between words.
_CLAUSE = regex.compile(r"[。！？|｜]\s*+|[.!?]\s++|\s++(?=[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}])")


def glued_lists(page: Page, at: int, found: Sequence[Phrase]) -> list[Listing]:
    """The lists within inked line `at`, which holds the phrases `found`; none if the line is little else."""
    if not _enough(found):
        return []
    text = page.text(at)
    items = line_items(text, found)
    parts = list(_parts(text, items))
    dense = [part for part in parts if _dense(part, found)]
    rest = _without(text, parts) if dense else ""
    if columns(rest.strip()) < REST:
        return []
    known = set(terms(rest))
    if not page.has_body and len(known) + len(page.vocabulary) < BODY:
        return []
    begin = page.span(at, at + 1)[0]
    return [
        Listing(begin + _announced(text, part[0].start), begin + part[-1].end, SURE, f"{len(part)} {_REASON}")
        for part in dense
        if _foreign(page, at, text, part, known)
    ]


def _parts(text: str, items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """The stretches of items that may be lists, with those beside them that a tight separator joins to them.

    A stretch grows by no more items than it has itself; none reaches into another.
    """
    done = 0
    for first, last in stretches(text, items):
        least, most = max(done, 2 * first - last), min(len(items), 2 * last - first)
        first, enough = max(first, done), last - first >= FEWEST
        while enough and first > least and _joined(text, items[first - 1], items[first]):
            first -= 1
        while enough and last < most and _joined(text, items[last - 1], items[last]):
            last += 1
        if enough and last > first:
            yield items[first:last]
            done = last


def _joined(text: str, one: Item, two: Item) -> bool:
    wide = max(columns(text[item.start : item.end]) for item in (one, two)) > WIDEST
    return not wide and not two.broken and _TIGHT.match(text, one.end) is not None


def _dense(part: Sequence[Item], found: Sequence[Phrase]) -> bool:
    """Whether the phrases of the lexicon are many, different, and much of what is said."""
    start, end = part[0].start, part[-1].end
    inside = found[bisect_left(found, start, key=_start) : bisect_left(found, end, key=_start)]
    if not _enough(inside):
        return False
    worded = sum(item.strength > 0 for item in part)
    return worded >= WORDED * len(part) and covered(inside) >= COVERED * (end - start)


def _enough(found: Sequence[Phrase]) -> bool:
    """Whether phrases are enough for a list: many different ones, and strong ones among them."""
    strengths = {phrase.hash: phrase.strength for phrase in found}.values()
    return sum(strengths) >= STRENGTH and sum(each == STRONGEST for each in strengths) >= DIFFERENT


def _start(phrase: Phrase) -> int:
    return phrase.start


def _without(text: str, parts: Sequence[Sequence[Item]]) -> str:
    """The text with a line end in place of each list."""
    edges = [0, *(edge for part in parts for edge in (part[0].start, part[-1].end)), len(text)]
    return "\n".join(text[first:last] for first, last in zip(edges[::2], edges[1::2], strict=True))


def _foreign(page: Page, at: int, text: str, part: Sequence[Item], known: set[str]) -> bool:
    words = terms(text[part[0].start : part[-1].end])
    return foreign(words, known.intersection(words) | page.known_elsewhere(at, words)) >= FOREIGN


def _announced(text: str, start: int) -> int:
    """Where the list that begins at `start` begins with the clause before it, if that ends in a colon."""
    window = text[max(0, start - LABEL) : start]
    colon = _COLON.search(window)
    clauses = [cut.end() for cut in _CLAUSE.finditer(window, 0, colon.start())] if colon else []
    if clauses or (colon and len(window) == start):
        return start - len(window) + max(clauses, default=0)
    return start
