"""The verdict on a page as a whole; nothing is dropped because of it unless the user says so."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from cleantext.finding import Finding
from cleantext.result import Verdict
from cleantext.stretch import Stretch

SPAM_DETECTOR = "keyword_stuffing"  # the one whose business spam is
SPAM_SHARE = 0.8  # of the page's ink, menus and other boilerplate left aside
SPAM_PAGE = 0.75  # probability that the page is spam as a whole; 1 in 400 clean pages reaches it


class Ink(NamedTuple):
    """How many characters of a page that are no white space stay, and how many went, as spam or at all."""

    left: int
    spam: int
    removed: int


def inks(stretch: Stretch, removed: Sequence[Sequence[Finding]]) -> list[Ink]:
    """The ink of each page, from which some spans were removed."""
    pieces = [piece for page in removed for piece in page]
    page = np.repeat(np.arange(len(removed)), [len(page) for page in removed])
    base = stretch.offset[page]
    start, end = (np.array([getattr(one, edge) for one in pieces], dtype=np.int64) + base for edge in ("start", "end"))
    gone = stretch.black[end] - stretch.black[start]
    of_spam = np.array([piece.detector == SPAM_DETECTOR for piece in pieces], dtype=np.bool_)
    whole = np.diff(stretch.black[stretch.offset])
    all_gone, spam = (np.bincount(page, of, len(removed)).astype(np.int64) for of in (gone, gone * of_spam))
    return [Ink(*each) for each in zip((whole - all_gone).tolist(), spam.tolist(), all_gone.tolist(), strict=True)]


def verdict(ink: Ink, chance: float) -> tuple[Verdict, str]:
    """What the page is, and why; `chance` is how surely it is spam as a whole."""
    if ink.spam >= SPAM_SHARE * (ink.spam + ink.left) and ink.spam:
        return "spam", f"{ink.spam / (ink.spam + ink.left):.0%} of the text is keyword stuffing"
    if ink.left and chance >= SPAM_PAGE:
        return "spam", f"its lines and words are those of a page of spam (probability {chance:.2f})"
    if not ink.left:
        return "empty", "no text is left" if ink.removed else "the page has no text"
    return "keep", ""
