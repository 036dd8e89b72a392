"""Which terms of lists the pages that they stand on use elsewhere, for all lists of a batch at once."""

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.hashing import Hashes, among, mixed, text_hash
from cleantext.evidence.listed_lines import own_lines
from cleantext.evidence.listed_terms import TELLING, first_terms, terms_of_lines
from cleantext.lines import Lines, Table

NOTHING_SAID = 0.5  # how strange a line is that has no telling term


def known(table: Table) -> NDArray[np.bool_]:
    """Per term of `terms_of_lines`: whether the page's own lines hold it."""
    terms = table.column(terms_of_lines)
    own: NDArray[np.bool_] = table.column(own_lines)[terms.row]
    keys = terms.hash ^ mixed(np.arange(len(table.texts)) + 1)[table.page[terms.row]]  # equal only on one page
    listed, held = np.flatnonzero(~own), keys[own]
    found = own.copy()
    found[listed] = among(keys[listed], held[among(held, keys[listed])])
    return found


def strangeness(table: Table) -> NDArray[np.float64]:
    """Per line the share of its telling terms that the page's own lines do not hold."""
    terms, lacking = table.column(terms_of_lines), ~table.column(known)
    telling = terms.says == TELLING
    words = np.bincount(terms.row[telling], minlength=len(table))
    strange = np.bincount(terms.row[telling & lacking], minlength=len(table))
    share: NDArray[np.float64] = np.where(words > 0, strange / np.maximum(1, words), NOTHING_SAID)
    return share


class Vocabulary:
    """The terms of a page's own lines: they are asked for by their text, and kept as hashes.

    To cut the lines into texts would take longer than all else that is done about lists.
    """

    def __init__(self, lines: Lines) -> None:
        self._hashes = frozenset(own_terms(lines)[1].tolist())

    def __contains__(self, term: object) -> bool:
        return isinstance(term, str) and text_hash(term) in self._hashes

    def __len__(self) -> int:
        return len(self._hashes)


def own_terms(lines: Lines, most: int | None = None) -> tuple[NDArray[np.int64], Hashes]:
    """The rows and the hashes of the terms of a page's own lines, in order; those among its first `most` terms."""
    table, rows = lines.table, lines.rows
    first, last = table.column(first_terms)[[rows.start, rows.stop]].tolist()
    here = slice(first, last if most is None else min(last, first + most))
    terms = table.column(terms_of_lines)
    row, hashes = terms.row[here], terms.hash[here]
    own = table.column(own_lines)[row]
    return row[own], hashes[own]
