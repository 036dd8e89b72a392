"""Labelled pages of HTML as arrays: a row for each line, in the order of the pages."""

import hashlib
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.fitting.html.alignment import aligned
from benchmarks.fitting.html.page_f1 import PageLoss
from cleantext.document import Document
from cleantext.errors import ReadError
from cleantext.evaluation.gold_pages import GoldPage
from cleantext.evaluation.labelled import pages
from cleantext.lines import Table
from cleantext.readers import read

FOUND = 0.5  # of the main text, that must be on the page
EVEN = 0.5  # of a line's tokens, from which on the line is main text
MOST_LINES = 200  # of a page that are looked at; drawn from larger ones
A_TABLE = 40  # pages

Mask = NDArray[np.bool_]
Column = NDArray[np.float64]


class HtmlPages:
    """Documents with what their lines are.

    host    CRC-32 of the host, per page
    page    number of the page, per line
    main    whether the line is of the main text
    tokens  of the line
    weight  what a line counts for; the lines of a page sum to one
    gold    tokens of the main text, per page
    digests of the files read
    """

    def __init__(self, files: Sequence[Path]) -> None:
        read_pages = [page for path in files for page in _pages(path)]
        self.digests = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
        self.documents = [_document(page) for page in read_pages]
        self.host = np.array([page.host_hash for page in read_pages])
        told = [aligned(document, page.gold or "") for document, page in zip(self.documents, read_pages, strict=True)]
        size = self.tokens = np.concatenate([each.tokens for each in told])
        self.gold = np.array([each.gold for each in told])
        self.page = np.repeat(np.arange(len(told)), [len(each.tokens) for each in told])
        self.main: Mask = (size > 0) & (np.concatenate([each.matched for each in told]) >= EVEN * size)
        usable = np.array([each.found > FOUND for each in told])
        weight = np.where(usable[self.page], np.sqrt(size), 0.0)
        self.weight: Column = weight / np.maximum(1e-9, np.bincount(self.page, weight, len(told)))[self.page]

    def __len__(self) -> int:
        return len(self.page)

    @cached_property
    def tables(self) -> list[tuple[slice, Table]]:
        """Tables of pages, each with the lines that it holds."""
        found, at = [], 0
        for first in range(0, len(self.documents), A_TABLE):
            some = self.documents[first : first + A_TABLE]
            table = Table([document.text for document in some], [document.markup for document in some])
            found.append((slice(at, at + len(table)), table))
            at += len(table)
        return found

    def loss(self, used: Mask) -> PageLoss:
        """What some of the lines count for."""
        return PageLoss(self.page[used], self.main[used], self.tokens[used], self.weight[used], self.gold)

    def drawn(self, seed: int) -> Mask:
        """Lines to fit to: all of small pages, as many of each large one."""
        lines = np.bincount(self.page)[self.page]
        drawn: Mask = np.random.default_rng(seed).random(len(self)) < MOST_LINES / np.maximum(MOST_LINES, lines)
        return drawn & (self.weight > 0)


def _pages(path: Path) -> Iterator[GoldPage]:
    for page in pages(str(path)):
        if isinstance(page, ReadError):
            raise page
        if not isinstance(page, GoldPage):
            raise ReadError(f'{path}: a page of HTML has "html" and "gold"; those with "lines" stand before --html')
        if page.gold:
            yield page


def _document(page: GoldPage) -> Document:
    return read(page.html, format="html", url=page.url, id=page.id)
