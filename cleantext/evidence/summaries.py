"""Summaries whose every sentence stands in the text that they sum up."""

import re
from collections.abc import Iterator

import numpy as np

from cleantext.document import Document
from cleantext.evidence.runs import Page

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
    for first in np.flatnonzero((page.covered_later > 0) & _heads(page)).tolist():
        begin = int(page.begin[first])
        if _LEAD_IN.match(document.text[begin : begin + HEAD]):
            last = int(np.searchsorted(page.row, page.row[first], side="right")) - 1
            line = slice(first, last + 1)
            width = page.width[line]
            if (page.covered_later[line] * width).sum() >= SHARED * width.sum():
                yield first, last


def _heads(page: Page) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Which units begin a line."""
    return np.diff(page.row, prepend=-1) > 0
