"""What tells a line from the rest of its page: its words come again there, or its letters are of another kind."""

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import chinese, marks, recurrence
from cleantext.evidence.characters import LETTER, SCRIPTS, classes, script_table
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
    scripts = table.column(_scripts)
    pages = np.zeros((len(table.texts), len(SCRIPTS)), dtype=np.int64)
    np.add.at(pages, table.page, scripts)
    own = pages.argmax(axis=1)[table.page]
    share: Column = 1 - scripts[np.arange(len(table)), own] / np.maximum(1, scripts.sum(axis=1))
    return share


def _scripts(table: Table) -> NDArray[np.int64]:
    """Letters of each script: rows x scripts."""
    script = script_table()[table.codes].astype(np.int64)
    keys = table.column(marks.row_of_character) * len(SCRIPTS) + script
    letters = (table.column(classes) & LETTER) > 0
    return np.bincount(keys[letters], minlength=len(table) * len(SCRIPTS)).reshape(len(table), len(SCRIPTS))


def other_chinese(table: Table) -> Column:
    """How far the line is simplified on a traditional page or the reverse."""
    simplified, traditional = table.column(chinese.simplified), table.column(chinese.traditional)
    size = len(table.texts)
    page = np.bincount(table.page, simplified - traditional, size)[table.page]
    total = np.bincount(table.page, simplified + traditional, size)[table.page]
    own = (simplified - traditional) / np.maximum(FEW, simplified + traditional)
    whole = page / np.maximum(FEW, total)
    against: Column = np.maximum(0.0, -own * whole)
    return against
