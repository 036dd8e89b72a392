"""A hidden span: what it holds, and what may be said of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from cleantext.evidence.items import foreign, items, terms
from cleantext.evidence.lexicon_places import Phrase, covered
from cleantext.markup import Hidden

TRICKS = ("off-screen", "zero size", "letters of zero size", "text in the colour", "transparent text", "a marquee")
NOSCRIPT = "noscript"


class Page(Protocol):
    """What a span is compared with."""

    @property
    def words(self) -> set[str]:
        """The words that the page shows."""
        ...

    def spam(self, rows: Sequence[int]) -> float:
        """The judge's probability that some lines are spam, in the mean over their characters."""
        ...


@dataclass(frozen=True)
class Block:
    """A hidden span.

    hidden   where it is, and how it is hidden
    rows     its lines that have ink
    whole    whether it is all of its lines
    texts    the texts of its lines that have ink; of a span within a line its own text
    links    how many links begin on its lines; 0 for a span within a line, whose line may have others
    found    the phrases of the lexicon in it
    page     what the page shows
    """

    hidden: Hidden
    rows: Sequence[int]
    whole: bool
    texts: tuple[str, ...]
    links: int
    found: Sequence[Phrase]
    page: Page

    @property
    def trick(self) -> bool:
        """Whether it is hidden by a known trick."""
        return self.hidden.how.startswith(TRICKS)

    @cached_property
    def spam(self) -> float:
        """The judge's probability that its text is spam, in the mean over its characters; 0 within a line."""
        return self.page.spam(self.rows) if self.whole else 0.0

    @cached_property
    def strengths(self) -> list[int]:
        """The strengths of the different phrases in it."""
        return list({phrase.hash: phrase.strength for phrase in self.found}.values())

    @cached_property
    def covered(self) -> float:
        """The share of its characters that phrases cover."""
        return covered(self.found) / max(1, sum(map(len, self.texts)))

    @cached_property
    def items(self) -> list[str]:
        """Its lines as items, or the items on them."""
        return [text[start:end] for text in self.texts for start, end in items(text).spans]

    @cached_property
    def strange(self) -> float:
        """The share of its words that the page does not show."""
        return foreign([term for text in self.texts for term in terms(text)], self.page.words)
