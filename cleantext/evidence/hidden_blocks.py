"""The hidden spans of a page, with what each holds."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.hidden_block import NOSCRIPT, TRICKS, Block
from cleantext.evidence.items import terms
from cleantext.evidence.lexicon_places import Phrase, phrase_count, phrases
from cleantext.lines import Lines
from cleantext.markup import Hidden


class HiddenBlocks:
    """The hidden spans of a page of which something may be said, and the page's words outside of them.

    Nothing is said of what is hidden in a way that pages need, as most is, and holds no phrase of the lexicon.
    """

    def __init__(self, lines: Lines, hidden: tuple[Hidden, ...], links: NDArray[np.int64], spam: NDArray[np.float64]):
        self._lines, self._hidden, self._links, self._spam = lines, hidden, links, spam
        self._begin, self._end = (edge[lines.rows] - lines.offset for edge in (lines.table.begin, lines.table.end))
        self._inked = lines.column(shape.inked)
        self._phrased = np.append(0, np.cumsum(lines.column(phrase_count)))
        self._whole = lines.table.texts[lines.number]
        self._found: dict[int, list[Phrase]] = {}

    def __iter__(self) -> Iterator[Block]:
        for hidden in self._hidden:
            first, last = self._rows(hidden)
            asked = _telling(hidden) or self._phrased[last] > self._phrased[first]
            if asked and self._inked[first:last].any():
                yield self._block(hidden, first, last)

    def spam(self, rows: Sequence[int]) -> float:
        """The judge's probability that some lines are spam, in the mean over their characters."""
        return float(np.average(self._spam[rows], weights=self._inked[rows]))

    def seen(self, text: str) -> bool:
        """Whether the page shows a line of this text."""
        return text in self._shown

    @cached_property
    def words(self) -> set[str]:
        """The words that the page shows."""
        return {term for text in self._shown for term in terms(text)}

    def _rows(self, hidden: Hidden) -> tuple[int, int]:
        first = int(np.searchsorted(self._begin, hidden.start, side="right")) - 1
        return first, int(np.searchsorted(self._begin, hidden.end, side="left"))

    @cached_property
    def _shown(self) -> set[str]:
        """The texts of the lines of which nothing is hidden."""
        shown = np.ones(len(self._lines), dtype=np.bool_)
        for hidden in self._hidden:
            first, last = self._rows(hidden)
            shown[first:last] = False
        return {self._lines[row].strip() for row in np.flatnonzero(shown).tolist()}

    def _block(self, hidden: Hidden, first: int, last: int) -> Block:
        rows = (first + np.flatnonzero(self._inked[first:last])).tolist()
        whole = bool(hidden.start <= self._begin[first] and hidden.end >= self._end[last - 1])
        texts = tuple(filter(None, (self._text(row, hidden) for row in rows)))
        found = [phrase for row in rows for phrase in self._phrases(row, hidden)]
        links = int(self._links[first:last].sum()) if whole else 0
        return Block(hidden, rows, whole, texts, links, found, self)

    def _text(self, row: int, hidden: Hidden) -> str:
        return self._whole[max(hidden.start, self._begin[row]) : min(hidden.end, self._end[row])].strip()

    def _phrases(self, row: int, hidden: Hidden) -> Iterator[Phrase]:
        found = self._on_row(row)
        for phrase in found[bisect_left(found, (hidden.start,)) : bisect_left(found, (hidden.end,))]:
            if phrase.end <= hidden.end:
                yield phrase

    def _on_row(self, row: int) -> list[Phrase]:
        """The phrases on a line as places of the page's text; a line may hold thousands of hidden spans."""
        if row not in self._found:
            begin = int(self._begin[row])
            self._found[row] = [
                phrase._replace(start=begin + phrase.start, end=begin + phrase.end)
                for phrase in phrases(self._lines, row)
            ]
        return self._found[row]


def _telling(hidden: Hidden) -> bool:
    """Whether the way of hiding alone is worth a look."""
    return hidden.how == NOSCRIPT or hidden.how.startswith(TRICKS)
