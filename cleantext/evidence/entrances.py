"""Names of betting halls and their like, spliced into the lines of a page that speaks of something else.

A hijacked page keeps its text, but the name of the firm, the product or the site in its title, its trail and its
sentences becomes what people type who look for an entrance: `重庆时时彩开奖`. It is told from a page about such a hall
by three things: the name comes with the words of entrances (`官网`, `login`) or is a whole segment of a title; it
stands on several lines; and the page holds not one other phrase of its subject, as every article about it does.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import regex

from cleantext.evidence.lexicon import STRONGEST
from cleantext.evidence.lexicon_places import Phrase, phrase_count, phrases
from cleantext.evidence.listed_page import HEAD, Listing, Page

SURE = 0.98  # of 2,200 labelled pages none had such a name that was anything else
LINES = 3  # on which a spliced name stands
LISTED = 4  # different phrases of a line that is a list
SEVERAL = 3  # phrases beside the names that are a list
MOST = 1 / 3  # share of the page's lines that hold phrases; on more the page is about them
WHOLLY = 0.7  # share of a title's segment that the name covers
SHORTEST = 2  # characters of a name
_ENTRANCE = regex.compile(
    r"官方网站|官网|网址|网站|官方|平台|注册|登[录陆]|入口|下载|app|开户|开奖(?:结果|记录|号码|直播)?|走势图|投注|客户端"
    r"|\s(?:login|log in|sign up|register|registration|official site|вход|официальный сайт|зеркало|giriş|로그인)\b",
    regex.IGNORECASE,
)
_BEHIND = regex.compile(f"(?:{_ENTRANCE.pattern})++", regex.IGNORECASE)
_SEGMENT = regex.compile(r"\s++[-–—|]\s++|[|_｜]|(?<=[\p{Han}])-++(?=[\p{Han}])")


class Name(NamedTuple):
    """A name on a line: its inked line, where it begins and ends there, whether words of entrances go with it."""

    at: int
    start: int
    end: int
    entrance: bool


def entrances(page: Page) -> Iterator[Listing]:
    """The spliced names of a page."""
    held = _held(page)
    names = [name for at, found in held.items() for name in _names(page, at, found)]
    called = {page.text(name.at)[name.start : name.start + SHORTEST].lower() for name in names}
    if len(called) != 1 or _spoken_of(page, held, names):
        return
    lines = len({name.at for name in names})
    spliced = lines >= LINES and 2 * sum(name.entrance for name in names) >= len(names)
    for name in names:
        if spliced or (name.entrance and name.at < HEAD and _segment(page.text(name.at), name)):
            begin = page.span(name.at, name.at + 1)[0]
            reason = f"a name spliced into {lines} lines" if spliced else "a name joined to a title"
            yield Listing(begin + name.start, begin + name.end, SURE, f"{reason}; the page never speaks of it")


def _held(page: Page) -> dict[int, list[Phrase]]:
    """The phrases of each line that has any, lists aside (a footer of links, injected too); none if many lines have."""
    worded = np.flatnonzero(page.lines.column(phrase_count)[page.inked]).tolist()
    if len(worded) > MOST * len(page.rows):
        return {}
    held = {at: phrases(page.lines, page.rows[at]) for at in worded}
    return {at: found for at, found in held.items() if page.prose[at] or len({one.hash for one in found}) < LISTED}


def _names(page: Page, at: int, found: Sequence[Phrase]) -> Iterator[Name]:
    """The names on a line: phrases of the greatest strength, with the words of entrances behind them."""
    text, done = page.text(at), 0
    for phrase in found:
        if phrase.strength < STRONGEST or phrase.start < done:
            continue
        word = _ENTRANCE.search(text, phrase.start + SHORTEST, phrase.end)
        again = f"_{text[phrase.start : word.start() if word else phrase.end]}"
        done = _with_entrances(text, phrase.end)
        while text.startswith(again, done):
            done = _with_entrances(text, done + len(again))
        yield Name(at, phrase.start, done, word is not None or done > phrase.end)


def _with_entrances(text: str, end: int) -> int:
    behind = _BEHIND.match(text, end)
    return behind.end() if behind else end


def _spoken_of(page: Page, held: Mapping[int, Sequence[Phrase]], names: Sequence[Name]) -> bool:
    """Whether the page has phrases of the lexicon that are no part of the names.

    A weak one counts in sentences only; several on a line that is none are an injected list, and do not count.
    """
    within = defaultdict(list)
    for name in names:
        within[name.at].append(name)
    family: set[int] = set()
    others: list[tuple[int, Phrase]] = []
    for at, found in held.items():
        apart = [one for one in found if not _part_of(one, within[at])]
        family |= {one.hash for one in found} - {one.hash for one in apart}
        others += [(at, one) for one in apart if page.prose[at] or len(apart) < SEVERAL]
    return any(one.hash not in family and (one.strength > 1 or page.prose[at]) for at, one in others)


def _part_of(phrase: Phrase, names: Sequence[Name]) -> bool:
    """Whether the phrase overlaps one of a line's names, which are disjoint and in order."""
    before = bisect_left(names, phrase.end, key=lambda name: name.start)
    return before > 0 and names[before - 1].end > phrase.start


def _segment(text: str, name: Name) -> bool:
    """Whether the name is nearly all of one of the segments of a title."""
    edges = [0, *(edge for cut in _SEGMENT.finditer(text) for edge in cut.span()), len(text)]
    return any(
        start <= name.start and name.end <= end and name.end - name.start >= WHOLLY * len(text[start:end].strip())
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        if end - start < len(text)
    )
