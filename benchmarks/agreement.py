"""How far an extracted text agrees with the right one: precision and recall of its words and of its shingles.

A word is a run of letters and digits, lower-cased where words are compared; Han, kana and Thai have no spaces: there,
every character is a word. Shingles are runs of four words with their capitals.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

RUN = 4  # words of a shingle
_SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002ffff"
)
_WORD = re.compile(f"[{_SPACELESS}]|[^\\W{_SPACELESS}]+")


class Agreement(NamedTuple):
    """How much of what was extracted is right, and how much of what is right was extracted."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def words(text: str) -> list[str]:
    """The words of a text; a character each where a script has no spaces.

    >>> words("Rain | 42 mm, 雨天")
    ['Rain', '42', 'mm', '雨', '天']
    """
    return _WORD.findall(text)


def agreement(right: Counter[str], got: Counter[str]) -> Agreement:
    """Precision and recall of a bag of words or shingles; of nothing where nothing is right, both are one."""
    if not right and not got:
        return Agreement(1.0, 1.0)
    both = (right & got).total()
    return Agreement(both / max(1, got.total()), both / max(1, right.total()))


def shingles(found: Sequence[str]) -> Counter[str]:
    """Runs of four words, as often as they stand there; a shorter text is one run."""
    return Counter(" ".join(found[at : at + RUN]) for at in range(max(1, len(found) - RUN + 1)) if found)
