"""The lexicon of injected text: which of its phrases a line holds, and how much they say.

`lexicon.tsv` among the weights is a list that people wrote: strength (1 to 3), topic, phrases between bars. They are
columns that the judge weighs; where they are dense, they are enough (`cleantext.evidence.lexicon_lines`).
"""

from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.phrase_hashes import Phrases, Runs, token_count
from cleantext.evidence.tabbed import rows
from cleantext.lines import Table

Column = NDArray[np.float64]
MOST = 9.0  # of a line's strength that counts
STRONGEST = 3


@cache
def _listed() -> Phrases:
    """The phrases and their strengths."""
    entries = [
        (phrase, int(row.number(row.cells[0], int)))
        for row in rows(files("cleantext") / "weights" / "lexicon.tsv", 3)
        for phrase in row.cells[2].split("|")
    ]
    return Phrases([phrase for phrase, _ in entries], [strength for _, strength in entries])


def found(table: Table) -> Runs:
    """The phrases in the batch with their strengths; those that overlap count each."""
    return _listed().runs(table)


def strength(table: Table) -> Column:
    """Per line the strengths of its phrases, over the square root of how many tokens it has."""
    here = table.column(found)
    sums = np.bincount(here.row, here.value, minlength=len(table))
    return np.minimum(MOST, sums / np.sqrt(np.maximum(1, table.column(token_count))))


def strongest(table: Table) -> Column:
    """Per line the logarithm of how many phrases of the greatest strength it holds."""
    here = table.column(found)
    return np.log1p(np.bincount(here.row[here.value == STRONGEST], minlength=len(table)))


def share(table: Table) -> Column:
    """Per line the share of its tokens that phrases cover; at most one."""
    here = table.column(found)
    covered = np.bincount(here.row, here.size, minlength=len(table))
    return np.minimum(1, covered / np.maximum(1, table.column(token_count)))


def variety(table: Table) -> Column:
    """Per line the logarithm of the strengths of the different phrases on its page."""
    here = table.column(found)
    page = table.page[here.row].astype(np.uint64)
    _, first = np.unique((here.hash << np.uint64(20)) | page, return_index=True)
    sums = np.bincount(table.page[here.row[first]], here.value[first], minlength=len(table.texts))
    spread: Column = np.log1p(sums)[table.page]
    return spread
