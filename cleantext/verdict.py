"""The verdict on a page as a whole; nothing is dropped because of it unless the user says so."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cleantext.document import Document
from cleantext.evidence.characters import SPACE, classes
from cleantext.evidence.judge import judge
from cleantext.finding import Finding
from cleantext.result import Verdict

SPAM_DETECTOR = "keyword_stuffing"  # the one whose business spam is
SPAM_SHARE = 0.8  # of the page's ink, menus and other boilerplate left aside
SPAM_PAGE = 0.75  # probability that the page is spam as a whole; 1 in 400 clean pages reaches it


def spam_chance(document: Document, weights: str | None) -> float:
    """How surely the page is spam as a whole, by its lines and words; `weights` is a folder of weights."""
    lines = document.lines
    return float(lines.table.column(judge(weights).spam_pages)[lines.number])


def verdict(document: Document, removed: Sequence[Finding], chance: float) -> tuple[Verdict, str]:
    """What the page is, and why; `chance` is how surely it is spam as a whole."""
    ink = _ink(document)
    spans = np.array([(finding.start, finding.end) for finding in removed], dtype=np.int64).reshape(-1, 2)
    gone = ink[spans[:, 1]] - ink[spans[:, 0]]
    of_spam = [finding.detector == SPAM_DETECTOR for finding in removed]
    spam, left = int(gone[of_spam].sum()), int(ink[-1] - gone.sum())
    if spam >= SPAM_SHARE * (spam + left) and spam:
        return "spam", f"{spam / (spam + left):.0%} of the text is keyword stuffing"
    if left and chance >= SPAM_PAGE:
        return "spam", f"its lines and words are those of a page of spam (probability {chance:.2f})"
    if not left:
        return "empty", "no text is left" if removed else "the page has no text"
    return "keep", ""


def _ink(document: Document) -> NDArray[np.int64]:
    """How many characters before each place of the document's text are no white space."""
    lines = document.lines
    kinds = lines.table.column(classes)[lines.offset : lines.offset + len(document.text)]
    return np.concatenate(([0], np.cumsum((kinds & SPACE) == 0)))
