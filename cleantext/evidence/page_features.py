"""What tells a line from the rest of its page: its words come again there, or its letters are of another kind."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import recurrence, sorts
from cleantext.evidence.characters import LETTER, SCRIPTS, class_table, script_table
from cleantext.evidence.chinese import simplified_forms, traditional_forms
from cleantext.lines import Table

Column = NDArray[np.float64]

FEW = 4  # characters of one Chinese script that are too few to call a text by


def repeated(table: Table) -> Column:
    """The share of the line's words that stand in it more than once."""
    return table.column(recurrence.repeated) / np.maximum(1, table.column(recurrence.token_count))


def elsewhere(table: Table) -> Column:
    """The share of the line's words that stand on other lines of the page too."""
    return table.column(recurrence.elsewhere) / np.maximum(1, table.column(recurrence.token_count))


def foreign_script(table: Table) -> Column:
    """The share of the line's letters that are not of the page's script."""
    if not len(table):
        return np.zeros(0)
    scripts = np.stack([sorts.count(table, letters) for letters in _scripts()])
    sums = np.zeros((len(scripts), len(table) + 1), dtype=np.int64)
    np.cumsum(scripts, axis=1, out=sums[:, 1:])
    pages = np.diff(sums[:, table.first_row], axis=1)
    own = pages.argmax(axis=0)[table.page]
    share: Column = 1 - scripts[own, np.arange(len(table))] / np.maximum(1, scripts.sum(axis=0))
    return share


@cache
def _scripts() -> list[sorts.Chosen]:
    """The sorts of the letters of each script."""
    letters, scripts = (class_table() & LETTER) > 0, script_table()
    return [sorts.chosen(letters & (scripts == number)) for number in range(len(SCRIPTS))]


def other_chinese(table: Table) -> Column:
    """How far the line is simplified on a traditional page or the reverse."""
    simplified, traditional = (sorts.count(table, forms) for forms in _chinese())
    size = len(table.texts)
    page = np.bincount(table.page, simplified - traditional, size)[table.page]
    total = np.bincount(table.page, simplified + traditional, size)[table.page]
    own = (simplified - traditional) / np.maximum(FEW, simplified + traditional)
    whole = page / np.maximum(FEW, total)
    against: Column = np.maximum(0.0, -own * whole)
    return against


@cache
def _chinese() -> tuple[sorts.Chosen, sorts.Chosen]:
    return sorts.chosen(simplified_forms()), sorts.chosen(traditional_forms())
