"""Items of menus: lines that stand as boilerplate on many hosts and as content on hardly any."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from benchmarks.fitting.labelled import Labelled
from benchmarks.fitting.vocabulary import words
from cleantext.evidence import shape
from cleantext.evidence.hashing import Hashes
from cleantext.evidence.line_classes import BOILERPLATE, CONTENT
from cleantext.evidence.menus import ITEM
from cleantext.evidence.phrase_hashes import line_hashes, token_count
from cleantext.evidence.phrases import says_furniture, whole
from cleantext.evidence.shape import digits
from cleantext.lines import Table

HOSTS = 4  # that an item must stand on
CONTENT_SHARE = 0.1  # of these, the most that may have it as content
LONGEST = 6  # tokens


class MenuItems:
    """The narrow lines of all pages, and what they are called."""

    def __init__(self, data: Labelled) -> None:
        self._hash, self._size = _whole_lines(data)
        self._label, self._host = data.label, np.unique(data.host, return_inverse=True)[1]
        self._first = np.cumsum([0, *map(len, data.tables)])
        self._tables = data.tables

    def items(self, chosen: NDArray[np.bool_]) -> Iterator[tuple[str, int]]:
        """The items that the chosen lines show, in order, and on how many hosts each stands."""
        usable = chosen & (self._size > 0) & (self._size <= LONGEST)
        furniture = _spread(self._hash, self._host, usable & (self._label == BOILERPLATE))
        content = _spread(self._hash, self._host, usable & (self._label == CONTENT))
        rare = {value for value, hosts in furniture.items() if content.get(value, 0) <= CONTENT_SHARE * hosts}
        wanted = {value for value in rare if furniture[value] >= HOSTS}
        names = {value: self._name(row) for value, row in self._rows(wanted)}
        yield from sorted((name, furniture[value]) for value, name in names.items())

    def _rows(self, wanted: set[int]) -> Iterator[tuple[int, int]]:
        """Each wanted hash and a row that has it."""
        value, first = np.unique(self._hash, return_index=True)
        return ((each, row) for each, row in zip(value.tolist(), first.tolist(), strict=True) if each in wanted)

    def _name(self, row: int) -> str:
        number = int(np.searchsorted(self._first, row, side="right")) - 1
        return " ".join(words(self._tables[number], row - int(self._first[number])))


def _whole_lines(data: Labelled) -> tuple[Hashes, NDArray[np.int64]]:
    """Hash of all tokens of each line, and their number; none where the line is wide or listed, or has digits."""
    parts = [_of_table(table) for table in data.tables]
    return np.concatenate([hashes for hashes, _ in parts]), np.concatenate([size for _, size in parts])


def _of_table(table: Table) -> tuple[Hashes, NDArray[np.int64]]:
    plain = (table.column(shape.width) <= ITEM) & (table.column(digits) == 0)
    listed = whole(table, "menu") | table.column(says_furniture)
    return table.column(line_hashes), np.where(plain & ~listed, table.column(token_count), 0)


def _spread(hashes: Hashes, host: NDArray[np.int64], chosen: NDArray[np.bool_]) -> dict[int, int]:
    """On how many hosts each hash stands among the chosen lines."""
    pairs = np.unique(np.stack([hashes[chosen], host[chosen].astype(np.uint64)], axis=1), axis=0)
    value, count = np.unique(pairs[:, 0], return_counts=True)
    return dict(zip(value.tolist(), count.tolist(), strict=True))
