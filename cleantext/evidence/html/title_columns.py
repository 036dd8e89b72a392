"""How a line stands to what the head of the page says it is about: its title and its description."""

from collections.abc import Iterator

import numpy as np

from cleantext.evidence.folding import fold, folded_text
from cleantext.evidence.html.elements import Column, Elements, Integers
from cleantext.markup import FLAG

Named = Iterator[tuple[str, Column]]

SHORTEST = 4  # characters of a line that may be the title
BEGINNING = 40  # characters of a description that a line must share with it


def title(elements: Elements) -> Named:
    """Whether the line is the title, or part of it; and where it stands to the first line that is."""
    share = np.zeros(len(elements))
    described = np.zeros(len(elements))
    for number, markup in enumerate(elements.markups):
        first = int(elements.line[number])
        lines = _lines(elements, number)
        _mark_title(lines, fold(markup.title), share[first : first + len(lines)])
        _mark_description(lines, fold(markup.description), described[first : first + len(lines)])
    heading = (elements.within[elements.container] & FLAG["heading"]) > 0
    yield "title_share", share
    yield "title_heading", share * heading
    yield "described", described
    for name, wanted in (("title", share > 0.3), ("main_title", (share > 0.3) & heading), ("described", described > 0)):
        yield from _place(elements, name, elements.first_of_page(wanted))


def _place(elements: Elements, name: str, at: Integers) -> Named:
    lines = np.arange(len(elements))
    known = at >= 0
    yield f"no_{name}", (~known).astype(np.float64)
    yield f"before_{name}", (known & (lines < at)).astype(np.float64)
    yield f"log_after_{name}", np.where(known & (lines >= at), np.log1p(np.maximum(0, lines - at)), 0.0)


def _lines(elements: Elements, number: int) -> list[str]:
    rows = elements.rows[elements.line[number] : elements.line[number + 1]]
    if not len(rows):
        return []
    table, page = elements.table, elements.table.page[rows[0]]
    return table.column(folded_text)[table.offset[page] : table.offset[page + 1]].split("\n")[: len(rows)]


def _mark_title(lines: list[str], title: str, share: Column) -> None:
    size = max(1, len(title))
    for place, line in enumerate(lines):
        if SHORTEST <= len(line) <= 2 * size and (line in title or title in line):
            share[place] = min(len(line), size) / size


def _mark_description(lines: list[str], description: str, described: Column) -> None:
    begin = description[:BEGINNING]
    if len(begin) < BEGINNING // 2:
        return
    for place, line in enumerate(lines):
        if len(line) >= BEGINNING // 2 and (begin in line or line[:BEGINNING] in description):
            described[place] = 1.0
