"""What a line is made of, as numbers of about one: its width, its kinds of characters, its first and its last one."""

from collections.abc import Callable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import recurrence, shape
from cleantext.evidence.character_kinds import KINDS, kind_table
from cleantext.evidence.marks import count
from cleantext.lines import Table

Column = NDArray[np.float64]
Feature = Callable[[Table], Column]

LONGEST_WORD = 12  # letters that count
JOINING = ("comma", "bar", "underscore", "semicolon")  # kinds that join items and little else


def per_ink(*kinds: str) -> Feature:
    """The share of the line's ink that is of some kinds."""
    return lambda table: count(table, *kinds) / np.maximum(1, table.column(shape.inked))


def some(*kinds: str) -> Feature:
    """One if the line has any character of some kinds."""
    return lambda table: (count(table, *kinds) > 0).astype(np.float64)


def log_count(*kinds: str) -> Feature:
    """The logarithm of how many characters of some kinds the line has."""
    return lambda table: np.log1p(count(table, *kinds))


def width_at_most(columns: int) -> Feature:
    """One if the line is no wider."""
    return lambda table: (table.column(shape.width) <= columns).astype(np.float64)


def width_over(columns: int) -> Feature:
    """One if the line is wider."""
    return lambda table: (table.column(shape.width) > columns).astype(np.float64)


def first_is(*kinds: str) -> Feature:
    """One if the line's first ink is of some kinds."""

    def column(table: Table) -> Column:
        # After a blank line, another text may begin: what stands there is left aside.
        return _of_kinds(table, np.minimum(table.column(shape.ink_begin), len(table.codes) - 1), kinds)

    return column


def last_is(*kinds: str) -> Feature:
    """One if the line's last ink is of some kinds."""

    def column(table: Table) -> Column:
        # Before a blank line, another text may end: what stands there is left aside.
        return _of_kinds(table, np.maximum(0, table.column(shape.ink_end) - 1), kinds)

    return column


def _of_kinds(table: Table, places: NDArray[np.int64], kinds: tuple[str, ...]) -> Column:
    """One if the character at each line's place is of some kinds, and the line has ink."""
    found = _wanted(kinds)[kind_table()[table.codes[places]]]
    return ((table.column(shape.inked) > 0) & found).astype(np.float64)


@cache
def _wanted(kinds: tuple[str, ...]) -> NDArray[np.bool_]:
    """For each kind of character whether it is one of some."""
    return np.array([kind in kinds for kind in KINDS])


def log_width(table: Table) -> Column:
    """The logarithm of the line's width."""
    return np.log1p(table.column(shape.width)) / 3


def mean_word(table: Table) -> Column:
    """How long the line's words are."""
    words = np.maximum(1, table.column(recurrence.token_count))
    return np.minimum(LONGEST_WORD, count(table, "lower", "upper", "digit") / words) / 5


def letter_share(table: Table) -> Column:
    """The share of the line's ink that is letters, with the marks that belong to them."""
    return table.column(shape.letters) / np.maximum(1, table.column(shape.inked))


def capital_share(table: Table) -> Column:
    """The share of the letters with two cases that are capitals."""
    return count(table, "upper") / np.maximum(1, count(table, "upper", "lower"))


def item_width(table: Table) -> Column:
    """The logarithm of how wide the line's items are."""
    return np.log1p(table.column(shape.width) / (1 + count(table, *JOINING))) / 3


def log_items(table: Table) -> Column:
    """The logarithm of how many characters the line has that may join items."""
    return np.log1p(count(table, *JOINING, "hyphen")) / 2


def ends_sentence(table: Table) -> Column:
    """One if the line ends a sentence."""
    return table.column(shape.ends_sentence).astype(np.float64)
