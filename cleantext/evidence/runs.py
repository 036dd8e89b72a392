"""Runs of copies: units of a page whose originals follow one another in the same order.

A *strong* copy has shingles, nearly all of which stand earlier on the page. A *weak* one is a short line that stands
earlier letter for letter; it joins a run when its original stands next to the run's.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import shape
from cleantext.evidence.repeats import NOWHERE, Places, repeats, units
from cleantext.evidence.shingles import SHINGLE
from cleantext.evidence.unit_facts import SHARED, share_after, share_before, widths
from cleantext.lines import Lines

COVERED = 0.5  # share of a unit's tokens that stand elsewhere too, and it is not the passage's own
SLIP = 1  # units that an original may step back: lines of copies are cut elsewhere
GAP = 3  # units that may lie between two copies of a run
LOOK_BACK = 8  # earlier places of a short line that are tried


class Page(NamedTuple):
    """The units of one document, numbered from its first; tokens are numbered over the batch."""

    begin: Places  # in the document's text
    end: Places
    row: Places  # in the batch
    width: Places  # columns; of a part of a line, its share of the line's
    sentence: NDArray[np.bool_]  # whether the unit ends a sentence
    first: Places  # tokens
    last: Places
    covered: NDArray[np.float64]  # share of the unit's tokens that stand earlier on the page too
    covered_later: NDArray[np.float64]
    twin: Places  # the unit before that is equal to the letter, or NOWHERE
    last_twin: NDArray[np.bool_]  # whether no unit after is equal to the letter
    whole: int  # columns of all units
    own: Places  # columns of the units before it that stand nowhere else: one more than units
    before: Places  # for every token of the batch, the token where its shingle stood before, or NOWHERE


@dataclass
class Run:
    """Copies and their originals: unit numbers, both in order; of each pair whether the copy is strong."""

    copies: list[int]
    originals: list[int]
    strong: list[bool]


def page_units(lines: Lines) -> Page:
    """The units of the page that `lines` belongs to."""
    table = lines.table
    parts = table.column(units)
    own = slice(*np.searchsorted(parts.row, (lines.rows.start, lines.rows.stop)))
    begin, end, row = parts.begin[own], parts.end[own], parts.row[own]
    part = end < table.end[row]  # a long line is cut after sentences
    twin = table.column(repeats).exact_before[own] - own.start
    width = table.column(widths)[own]
    before, after = table.column(share_before)[own], table.column(share_after)[own]
    own_width = width * (np.maximum(before, after) < COVERED)
    return Page(
        begin - lines.offset,
        end - lines.offset,
        row,
        width,
        table.column(shape.ends_sentence)[row] | part,
        parts.first[own],
        parts.last[own],
        before,
        after,
        np.where(twin < 0, NOWHERE, twin),
        table.column(repeats).exact_after[own] == NOWHERE,
        int(width.sum()),
        np.concatenate(([0], np.cumsum(own_width))),
        table.column(repeats).before,
    )


def runs(page: Page) -> list[Run]:
    """The runs of copies on the page, in order; none without a strong copy."""
    found: list[Run] = []
    run: Run | None = None
    covered = page.covered >= SHARED
    maybe = np.flatnonzero(covered | (page.twin != NOWHERE))
    for unit, strong in zip(maybe.tolist(), covered[maybe].tolist(), strict=True):
        original = _original(page, unit, run) if run or strong else NOWHERE
        if original == NOWHERE:
            continue
        if run and _continues(run, unit, original):
            run.copies.append(unit)
            run.originals.append(max(original, run.originals[-1]))
            run.strong.append(strong)
        elif strong:
            run = _extended_back(page, unit, original, _free(found))
            while found and found[-1].copies[-1] >= run.copies[0]:
                found.pop()
            found.append(run)
    return found


def _free(found: list[Run]) -> int:
    """The first unit that a new run may have; it may take over a line that was alone."""
    last = found[-1].copies if found else [0]
    return last[-1] + 1 if len(last) > 1 else last[0]


def _original(page: Page, unit: int, run: Run | None) -> int:
    """The unit that `unit` is a copy of: one that goes on with the run, or the one most of its shingles come from."""
    if run and (twin := _twin(page, unit, run.originals[-1], run.originals[-1] + 1 + GAP)) != NOWHERE:
        return twin
    if page.covered[unit] < SHARED or page.last[unit] - page.first[unit] < SHINGLE:
        return NOWHERE
    tokens = np.arange(page.first[unit], page.last[unit])
    links = page.before[tokens]
    shift = np.sort((links - tokens)[links != NOWHERE])
    at = page.first[unit] + shift[len(shift) // 2]
    return max(0, int(np.searchsorted(page.first, at + SHINGLE // 2, side="right")) - 1)


def _twin(page: Page, unit: int, least: int, most: int) -> int:
    """The equal unit among the numbers least..most, looked for backwards; `NOWHERE` if there is none."""
    for _ in range(LOOK_BACK):
        unit = int(page.twin[unit])
        if unit < least:
            return NOWHERE
        if unit <= most:
            return unit
    return NOWHERE


def _continues(run: Run, unit: int, original: int) -> bool:
    near = unit - run.copies[-1] <= GAP + 1
    last = run.originals[-1]
    return near and last - SLIP <= original <= last + GAP + 1 and original < run.copies[0]


def _extended_back(page: Page, unit: int, original: int, free: int) -> Run:
    """The run that begins with `unit`, headed by the copies that stand before it as their originals do."""
    copies, originals = [unit], [original]
    while unit > max(free, copies[-1] - 1 - GAP):
        unit -= 1
        first = originals[-1]
        before = _twin(page, unit, max(0, first - 1 - GAP), first - 1)
        if before != NOWHERE and unit > original:
            copies.append(unit)
            originals.append(before)
    copies.reverse()
    originals.reverse()
    return Run(copies, originals, (page.covered[copies] >= SHARED).tolist())
