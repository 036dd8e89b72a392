"""Pages collapsed into one or a few lines: the trail within such a line, and the notice of rights that ends it.

Lists glued to such a line are found as on any other (`cleantext.evidence.glued_lists`), and copies by sentences
(`cleantext.evidence.runs`); a line as a whole says nothing here.
"""

from collections import defaultdict
from collections.abc import Iterator

import numpy as np
import regex

from cleantext.evidence import shape
from cleantext.lines import Lines, Table

Span = tuple[int, int]

WIDE = 600  # columns of a line that is a page
FEW = 3  # inked lines of a collapsed page
NOTICE = 240  # characters of a notice of rights at the end

# An announcement, a front page, and nodes up to the blank behind the last: no node of these scripts holds one.
_TRAIL = regex.compile(r"[^\s。，,：:>]{0,24}位置\s?[:：]\s?首[页頁](?:\s?[>＞»›]\s?[^\s>＞»›。，]{1,24}){1,6}(?=\s)")
_NOTICE = regex.compile(r"(?:copyright\b|©|版[权權]所有)", regex.IGNORECASE)
_REGISTERED = regex.compile(r"ICP\s?[备備证證]|all rights reserved|版[权權]所有", regex.IGNORECASE)
_SENTENCE = regex.compile(r"[。！？]|[\p{Ll}]{3}[.!?]\s+\p{Lu}")


def collapsed_trails(lines: Lines) -> Iterator[Span]:
    """Where in the document's text announced trails stand within lines that are pages."""
    for row, line in _collapsed(lines):
        begin = lines.span(row)[0]
        yield from ((begin + trail.start(), begin + trail.end()) for trail in _TRAIL.finditer(line))


def closing_notices(lines: Lines) -> Iterator[Span]:
    """Where notices of rights or of a registration end lines that are pages."""
    for row, line in _collapsed(lines):
        window = line[-NOTICE:]
        notice = _NOTICE.search(window)
        if notice and _REGISTERED.search(window, notice.start()) and not _SENTENCE.search(window, notice.start()):
            end = lines.span(row)[1]
            yield end - len(window) + notice.start(), end


def _collapsed(lines: Lines) -> Iterator[tuple[int, str]]:
    """The wide lines of a page of few."""
    yield from ((row, lines[row]) for row in lines.table.column(_wide_rows).get(lines.number, ()))


def _wide_rows(table: Table) -> dict[int, list[int]]:
    """By page the wide lines, numbered from its first, of those pages that have few lines and such among them."""
    inked = table.column(shape.inked) > 0
    few = np.bincount(table.page[inked], minlength=len(table.texts)) <= FEW
    wide = np.flatnonzero(few[table.page] & inked & (table.column(shape.width) >= WIDE))
    page = table.page[wide]
    rows: dict[int, list[int]] = defaultdict(list)
    for number, row in zip(page.tolist(), (wide - table.first_row[page]).tolist(), strict=True):
        rows[number].append(row)
    return rows
