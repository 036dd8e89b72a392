"""What a site's furniture looks like: lines that are boilerplate by what they say, whatever stands around them."""

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.characters import DIGIT, classes
from cleantext.evidence.counting_lines import archives, numbers, tallies
from cleantext.evidence.marks import count, debris
from cleantext.evidence.menus import menus
from cleantext.evidence.phrase_hashes import Phrases
from cleantext.evidence.phrases import begun, inside, lines_among, says_furniture, whole
from cleantext.evidence.shingles import tokens
from cleantext.lines import Table

# Score and reason of each kind; the score is the share of such lines that are junk on labelled pages, where lines of a
# host with many count less: the numbers are junk and content (titles among it).
_SCORED = (
    (0.0, ""),
    (0.98, "nothing but bullets or question marks"),  # 54, 0
    (0.98, "a phrase that sites say around every page"),  # 548, 3
    (0.98, "begins with a phrase that sites say around every page"),  # 77, 0
    (0.98, "holds a phrase of copyright or registration"),  # 71, 0
    (0.98, "an item of a menu"),  # 535, 2
    (0.97, "page numbers"),  # 5, 0
    (0.98, "a month or a year of an archive"),  # 85, 0
    (0.98, "an item with a tally, in a list of such"),  # 21, 0
    (0.97, "numbers that count up, one a line"),  # 16, 0
)
SCORES = np.array([score for score, _ in _SCORED])
REASONS = [reason for _, reason in _SCORED]
NONE, DEBRIS, WHOLE, BEGUN, INSIDE, MENU, PAGES, ARCHIVE, TALLY, NUMBER = range(len(REASONS))
FEWEST_PAGES = 4  # numbers that count up by one


def furniture(table: Table, learned: Phrases) -> NDArray[np.int64]:
    """Per line the number of its kind in `REASONS`, 0 for none; `learned` are items of menus."""
    kind = np.zeros(len(table), dtype=np.int64)
    for number, found in (
        (NUMBER, numbers(table)),
        (TALLY, tallies(table, table.column(says_furniture) | whole(table, "menu") | lines_among(table, learned))),
        (ARCHIVE, archives(table)),
        (PAGES, _page_numbers(table)),
        (MENU, menus(table, learned)),
        (INSIDE, inside(table, "boilerplate")),
        (BEGUN, begun(table, "boilerplate")),
        (WHOLE, table.column(says_furniture)),
        (DEBRIS, debris(table)),
    ):
        kind[found] = number
    return kind


def names_source(table: Table) -> NDArray[np.bool_]:
    """Per line: whether it is narrow and begins with a label of a source, a date, an author or a count."""
    return begun(table, "metadata") & ~table.column(shape.ends_sentence)


def _page_numbers(table: Table) -> NDArray[np.bool_]:
    """Per line: whether it is narrow and most of it is numbers that count up by one, from one or two at its begin."""
    found = table.column(tokens)
    size = np.bincount(found.row, minlength=len(table))
    short = np.flatnonzero(found.end - found.begin <= 2)
    short = short[(table.column(classes)[found.begin[short]] & DIGIT) > 0]
    begin, end, row = found.begin[short], found.end[short], found.row[short]
    first, last = (table.codes[at].astype(np.int64) - ord("0") for at in (begin, end - 1))
    value = np.where(end - begin == 2, first * 10 + last, first)
    rising = np.zeros(len(value), dtype=np.bool_)
    rising[1:] = (short[1:] == short[:-1] + 1) & (value[1:] == value[:-1] + 1) & (row[1:] == row[:-1])
    counted = np.bincount(row[rising], minlength=len(table))
    starts = np.zeros(len(table), dtype=np.bool_)
    before = np.append(-1, found.row)[short]  # the row of the token before
    starts[row[(before != row) & (value <= 2)]] = True
    plain = (count(table, "comma", "bracket", "stop") == 0) & (table.column(shape.letters) <= 12)
    numbers: NDArray[np.bool_] = (counted >= FEWEST_PAGES - 2) & (counted * 3 >= size) & starts & plain
    return numbers
