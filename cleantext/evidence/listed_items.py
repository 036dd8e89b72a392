"""A list of keywords: its items, and the terms that they hold."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
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
        return strange(chain.from_iterable(item.terms for item in self.items))

    @cached_property
    def again(self) -> Recurring:
        """How far the items speak of one thing; of terms that stand equally often the longest counts."""
        worded = ({term[2] for term in item.terms if term[3] != NUMBER} for item in self.items)
        counts = Counter(chain.from_iterable(worded))
        if not counts:
            return Recurring("", 0.0, False)
        most = max(counts.values())
        told = self._longest({hashed for hashed, count in counts.items() if count == most})
        return Recurring(min(told), most / len(self.items), told[min(told)])

    def _longest(self, hashes: Container[int]) -> dict[str, bool]:
        """The longest of the terms that have some hashes, and whether the page's own lines hold them."""
        longest = 0
        told: list[tuple[Item, Term]] = []
        for item in self.items:
            for term in item.terms:
                width = term[1] - term[0]
                if width >= longest and term[2] in hashes:
                    longest, told = width, told if width == longest else []
                    told.append((item, term))
        return {_folded(item, term): term[4] for item, term in told}


def strange(terms: Iterable[Term]) -> float:
    """The share of the telling ones among some terms that the page's own lines do not hold."""
    told = [term[4] for term in terms if term[3] == TELLING]
    return told.count(False) / len(told) if told else NOTHING_SAID


def cut(text: str, terms: Sequence[Term], spans: Iterable[tuple[int, int]]) -> Iterator[Item]:
    """The items of a line: spans of its text."""
    at = 0
    for start, end in spans:
        first = bisect_left(terms, (start,), at)
        at = bisect_left(terms, (end,), first)
        yield Item(text[start:end], start, [term for term in terms[first:at] if term[1] <= end])


def _folded(item: Item, term: Term) -> str:
    begin, end, *_ = term
    return fold(item.text[begin - item.begin : end - item.begin])
