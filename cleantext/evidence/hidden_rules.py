"""What speaks against a hidden span, and how surely it is junk."""

from collections.abc import Callable
from typing import NamedTuple

import regex

from cleantext.evidence.hidden_block import NOSCRIPT, Block
from cleantext.evidence.items import recurrence, terms
from cleantext.evidence.lexicon import STRONGEST

STRONG, DENSE = 2, 0.25  # different strong phrases, and the share of the text that phrases cover, that are enough
WEIGHT = 9  # strengths of different phrases that are as good as strong ones
SOME = 3  # strengths of phrases that the judge's word needs beside it: it hears the page, too, not the span alone
SPAM, LIKELY = 0.6, 0.35  # probability of spam by the judge that counts then, and where a trick hides the text
FOREIGN = 0.5  # share of the words that the page lacks: what it speaks of itself it may fold away
LIST, OF_ONE_THING, STRANGE = 5, 0.6, 0.9  # items of a list, share that speaks of one thing, share of foreign words
NOTICE = 250  # characters of a notice

# Judged, not calibrated: among 2,926 hidden spans of 600 real pages two are spam. Some sixty were pointed at, most of
# them notices and trackers within <noscript>; one repeats a paragraph that the page shows.
SURE, FAIRLY_SURE, LESS_SURE = 0.99, 0.97, 0.9
_SCRIPTS = regex.compile(r"(?i)java ?script|ジャバスクリプト")
_ASKS = regex.compile(
    r"(?i)enable|disabled|turn(?:ed)? (?:on|off)|require|support|activ|aktiv|habilit|abilit|inschakel"
    r"|włącz|включ|отключ|启用|啟用|开启|開啟|支持|支援|禁用|有効|無効|활성|사용|bật|etkin"
)
_MARKUP = regex.compile(r"\s*+<(?:img|iframe|a|div|p|span|link|style|object|!--)\b")


class Against(NamedTuple):
    """What speaks against a hidden span, in words, and the probability that it is junk."""

    words: str
    score: float


def against(block: Block, seen: Callable[[str], bool]) -> Against | None:
    """What speaks against the span, if anything does; `seen` tells whether the page shows a line of a text."""
    unscripted = _unscripted(block, seen) if block.hidden.how == NOSCRIPT else None
    return unscripted or _worded(block) or _listed(block)


def _worded(block: Block) -> Against | None:
    """The wording of injected text, on a page that does not use these words itself."""
    found = _by_phrases(block) or _by_judge(block)
    return found if found and block.strange >= FOREIGN else None


def _by_phrases(block: Block) -> Against | None:
    strengths = block.strengths
    if not strengths or block.covered < DENSE:
        return None
    words = f"phrases of injected text in {block.covered:.0%} of it"
    if strengths.count(STRONGEST) >= STRONG or sum(strengths) >= WEIGHT:
        return Against(words, SURE)
    return Against(words, FAIRLY_SURE) if block.trick and sum(strengths) >= SOME else None


def _by_judge(block: Block) -> Against | None:
    trick, worded = block.trick, sum(block.strengths) >= SOME
    if not (worded or (trick and block.links)) or block.spam < (LIKELY if trick else SPAM):
        return None
    return Against(f"spam wording {block.spam:.0%}", FAIRLY_SURE if worded else LESS_SURE)


def _listed(block: Block) -> Against | None:
    """A list of keywords, hidden by a trick; menus that open off-screen speak of many things."""
    if not block.trick or len(block.items) < LIST:
        return None
    term, share = recurrence(block.items)
    if share < OF_ONE_THING or term.isdigit() or block.strange < STRANGE:
        return None
    return Against(f"{len(block.items)} items foreign to the page, {term!r} in {share:.0%} of them", FAIRLY_SURE)


def _unscripted(block: Block, seen: Callable[[str], bool]) -> Against | None:
    if all(map(_MARKUP.match, block.texts)):
        return Against("markup that was taken for text", FAIRLY_SURE)
    text = " ".join(block.texts)
    if len(text) <= NOTICE and _SCRIPTS.search(text) and _ASKS.search(text):
        return Against("asks for JavaScript", FAIRLY_SURE)
    if all(map(seen, block.texts)) and terms(text):
        return Against("text that the page shows elsewhere", FAIRLY_SURE)
    return None
