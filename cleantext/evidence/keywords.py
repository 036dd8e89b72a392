"""What surrounds a list of keywords: the words of the page, the place on it, the lines that belong to one list."""

from collections.abc import Iterator
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.folding import fold
from cleantext.evidence.items import like_lists, terms
from cleantext.lines import Lines

PROSE = 60  # columns of a line that ends a sentence
KEYWORD = 60  # columns; a keyword on a line of its own is no longer
RUN = 5  # lines
BODY = 20  # terms that a page needs before words can be foreign to it
PIPES = ("|", "｜", "丨")


class KeywordPage:
    """The inked lines of a page, numbered from its first."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.rows: list[int] = np.flatnonzero(lines.column(shape.inked) > 0).tolist()
        self.listed: NDArray[np.bool_] = lines.column(like_lists)[self.rows]
        self.width: NDArray[np.int64] = lines.column(shape.width)[self.rows]
        sentence = lines.column(shape.ends_sentence)[self.rows]
        self.prose: NDArray[np.bool_] = sentence & (self.width >= PROSE)
        self.short: NDArray[np.bool_] = (self.width <= KEYWORD) & ~sentence

    def text(self, at: int) -> str:
        """The text of the `at`-th inked line."""
        return self.lines[self.rows[at]]

    @cached_property
    def runs(self) -> list[tuple[int, int]]:
        """First and one past the last line of each stretch of short lines, one keyword a line; `RUN` lines or more."""
        edges = np.flatnonzero(np.diff(np.concatenate(([False], self.short, [False])).astype(np.int8)))
        found: list[tuple[int, int]] = []
        for first, last in edges.reshape(-1, 2).tolist():
            found += self._piped(first, last) or ([(first, last)] if last - first >= RUN else [])
        return found

    def _piped(self, first: int, last: int) -> list[tuple[int, int]]:
        """The lines of a stretch that end in a bar, as one run."""
        piped = [at for at in range(first, last) if self.text(at).rstrip().endswith(PIPES)]
        return [(piped[0], piped[-1] + 1)] if len(piped) >= RUN - 2 and len(piped) * 2 > piped[-1] - piped[0] else []

    @cached_property
    def vocabulary(self) -> set[str]:
        """The terms of the page's own lines: those that are no list."""
        return {term for at in np.flatnonzero(~self.listed).tolist() for term in terms(self.text(at))}

    def vocabulary_without(self, first: int, last: int) -> set[str]:
        """The terms of the page's own lines outside of a run."""
        own = (at for at in np.flatnonzero(~self.listed).tolist() if not first <= at < last)
        return {term for at in own for term in terms(self.text(at))}

    def place(self, first: int, last: int) -> str:
        """Where lines first..last-1 stand: "head" or "tail" of the page's sentences, "within" them, or "between"."""
        if not self.prose[:first].any():
            return "head"
        if not self.prose[last:].any():
            return "tail"
        near = self.prose[max(0, first - 2) : first].any() and self.prose[last : last + 2].any()
        return "within" if near else "between"

    def labelled(self, at: int) -> bool:
        """Whether the line is the end of a label: a short line that ends in a colon."""
        return at >= 0 and fold(self.text(at)).rstrip().endswith(":")


def words_of(lines: Iterator[str]) -> set[str]:
    """The terms of several lines."""
    return {term for line in lines for term in terms(line)}
