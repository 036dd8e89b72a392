"""A list of keywords: its items, and the terms that they hold."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cleantext.evidence.folding import fold
from cleantext.evidence.known_terms import NOTHING_SAID
from cleantext.evidence.listed_terms import NUMBER, TELLING

# A term of a line: where it begins and ends, its hash, what it says, whether the page's own lines hold it.
Term = tuple[int, int, int, int, bool]


class Item(NamedTuple):
    """An item of a list: its text, where that begins in the line, and its terms, placed in the line."""

    text: str
    begin: int
    terms: Sequence[Term]

    @property
    def end(self) -> int:
        """Where it ends in the line."""
        return self.begin + len(self.text)


class Recurring(NamedTuple):
    """The term that stands in most items, in what share of them, and whether the page's own lines hold it."""

    term: str
    share: float
    known: bool


@dataclass(frozen=True)
class KeywordList:
    """A list: what joins its items, the items, and whether they are joined as nobody writes: without a blank."""

    separator: str
    items: Sequence[Item]
    tight: bool

    def __len__(self) -> int:
        return len(self.items)

    @cached_property
    def strange(self) -> float:
        """The share of its telling terms that the page's own lines do not hold."""
        return strange(term for item in self.items for term in item.terms)

    @cached_property
    def again(self) -> Recurring:
        """How far the items speak of one thing; of terms that stand equally often the longest counts."""
        counts = Counter(hashed for item in self.items for hashed in {term[2] for term in item.terms if _word(term)})
        if not counts:
            return Recurring("", 0.0, False)
        most = max(counts.values())
        tied = [(item, term) for item in self.items for term in item.terms if counts.get(term[2]) == most]
        width = max(term[1] - term[0] for _, term in tied)
        told = {_folded(item, term): term[4] for item, term in tied if term[1] - term[0] == width}
        return Recurring(min(told), most / len(self.items), told[min(told)])


def strange(terms: Iterable[Term]) -> float:
    """The share of the telling ones among some terms that the page's own lines do not hold."""
    told = [known for _, _, _, says, known in terms if says == TELLING]
    return told.count(False) / len(told) if told else NOTHING_SAID


def cut(text: str, terms: Sequence[Term], spans: Iterable[tuple[int, int]]) -> Iterator[Item]:
    """The items of a line: spans of its text."""
    for start, end in spans:
        inside = terms[bisect_left(terms, (start,)) : bisect_left(terms, (end,))]
        yield Item(text[start:end], start, [term for term in inside if term[1] <= end])


def _word(term: Term) -> bool:
    return term[3] != NUMBER


def _folded(item: Item, term: Term) -> str:
    begin, end, *_ = term
    return fold(item.text[begin - item.begin : end - item.begin])
