"""Summaries whose every sentence stands in the text that they sum up."""

import re
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from cleantext.document import Document
from cleantext.evidence.repeats import covered_after, units
from cleantext.evidence.runs import Page
from cleantext.lines import Table

SHARED = 0.9  # of a summary's width stands in what follows; its lead-in does not
HEAD = 24  # characters in which the lead-in stands

_LEAD_IN = re.compile(
    r"\W{0,3}(?:摘要|内容摘要|內容摘要|内容提要|內容提要|提要|核心提示|导读|導讀|导语|導語|编者按|編者按|要旨|概要|要約|요약"
    r"|summary|abstract|zusammenfassung|kurzfassung|résumé|resumen|resumo|riassunto|streszczenie|резюме|аннотация"
    r"|ringkasan|tóm tắt|özet)\W",
    re.IGNORECASE,
)


def summaries(document: Document, page: Page) -> Iterator[tuple[int, int]]:
    """First and last units of the lines that a lead-in calls a summary and that stand whole in what follows."""
    led = np.flatnonzero(document.lines.column(lead_ins)) + document.lines.rows.start
    for row in led.tolist():
        first, last = np.searchsorted(page.row, [row, row + 1]).tolist()
        width = page.width[first:last]
        if (page.covered_later[first:last] * width).sum() >= SHARED * width.sum():
            yield first, last - 1


def lead_ins(table: Table) -> NDArray[np.bool_]:
    """Per line: whether a lead-in calls it a summary, and the begin of it stands later on the page too."""
    parts = table.column(units)
    heads = np.append(True, parts.row[1:] != parts.row[:-1])[: len(parts.row)]
    maybe = np.flatnonzero(heads & (table.column(covered_after) > 0))
    found = np.zeros(len(table), dtype=np.bool_)
    before = parts.begin[maybe] - table.begin[parts.row[maybe]]
    for row, at in zip(parts.row[maybe].tolist(), before.tolist(), strict=True):
        found[row] = _LEAD_IN.match(table.line(row)[at : at + HEAD]) is not None
    return found
