"""Menus: stretches of lines, or single lines, most of which are items that many sites have in their menus."""

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.phrase_hashes import Phrases, token_count
from cleantext.evidence.phrases import held, lines_among, says_furniture, whole
from cleantext.evidence.stretches import stretches
from cleantext.lines import Table

Mask = NDArray[np.bool_]
MENU = 3  # items that make a menu
LISTED = 2  # what a listed item is worth, a learned one being worth one
SURE_ITEMS = 2  # items that are boilerplate alone, and make a menu of a line
ITEM = 30  # columns of a line that is an item of a menu
MOST = 0.5  # share of a menu's lines that are known
RARE = 0.5  # share of a page's lines up to which a line of its own between blank ones is no item


def menus(table: Table, learned: Phrases) -> Mask:
    """Per line: whether it belongs to a menu; `learned` are items besides the listed ones, worth half of these.

    A menu is a stretch of narrow lines without a sentence, from a known item to a known item, of which at least half
    are known, three or more; or one line that holds three or more known items and little else.
    """
    listed = whole(table, "menu") | table.column(says_furniture)
    worth = np.where(listed, LISTED, lines_among(table, learned))
    narrow = (table.column(shape.width) <= ITEM) & ~table.column(shape.ends_sentence)
    return stretches(table, worth, narrow & ~_apart(table), MENU * LISTED, MOST) | _on_one_line(table)


def _apart(table: Table) -> Mask:
    """Which lines stand between blank ones, where most lines of their page do not: titles rather than items."""
    inked = np.flatnonzero(table.column(shape.inked) > 0)
    page = table.page[inked]
    gap = np.append(True, (inked[1:] - inked[:-1] > 1) | (page[1:] != page[:-1]))[: len(inked)]
    alone = gap & np.append(gap[1:], True)[: len(inked)]
    apart = np.zeros(len(table), dtype=np.bool_)
    apart[inked] = alone & (np.bincount(page, alone) < RARE * np.maximum(1, np.bincount(page)))[page]
    return apart


def _on_one_line(table: Table) -> Mask:
    """Which lines are menus of their own: items with something between them, and little else."""
    size, joints = table.column(token_count), table.column(shape.joints)
    items, covered = held(table, "menu", "line")
    sure, also = held(table, "boilerplate", "line")
    menu = (items >= MENU) & (covered * 2 >= size) & (joints >= MENU - 1)
    surer = (sure >= SURE_ITEMS) & ((covered + also) * 4 >= size * 3) & (joints >= SURE_ITEMS - 1)
    lines: Mask = (menu | surer) & ~table.column(shape.ends_sentence)
    return lines
