"""Labelled pages as arrays: one row per line, in the order of the pages.

The records are those of `cleantext.evaluation`; where `page_kind` begins with `silver`, the labels come from an
alignment and say less.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cleantext.errors import ReadError
from cleantext.evaluation.labelled import LabelledPage, labelled_pages
from cleantext.evidence.line_features import line_features
from cleantext.evidence.wording import Terms, line_terms
from cleantext.lines import Table

UNKNOWN, COPY, PROSE = -1, -2, -3  # no label that counts; a second copy of something; fluent text of a page of spam
CLASS_OF = {
    "content": 0,
    "title": 0,
    "spam": 1,
    "breadcrumb": 2,
    "boilerplate": 3,
    "meta": 4,
    "duplicate": COPY,
    "spam_page_prose": PROSE,
}
PAGES_A_TABLE = 50


@dataclass
class Labelled:
    """Tables of pages, and per line of all of them: class, page, host, whether it was labelled by hand."""

    tables: list[Table]
    label: NDArray[np.int64]
    page: NDArray[np.int64]
    host: NDArray[np.int64]  # CRC-32 of the host's name
    by_hand: NDArray[np.bool_]
    digests: dict[str, str]  # of the files read

    def __len__(self) -> int:
        return len(self.label)

    def line_features(self) -> NDArray[np.float32]:
        """What the shape of each line says: lines x features."""
        return np.concatenate([line_features(table) for table in self.tables]).astype(np.float32)

    def terms(self) -> Terms:
        """The terms of all lines."""
        first = np.cumsum([0, *map(len, self.tables[:-1])])
        found = [table.column(line_terms) for table in self.tables]
        rows = [terms.row + offset for terms, offset in zip(found, first, strict=True)]
        return Terms(np.concatenate([terms.hash for terms in found]), np.concatenate(rows))


def read(paths: Sequence[Path]) -> Labelled:
    """All records of JSONL files, gzipped or not."""
    records = [record for path in paths for record in _records(path)]
    if not records:
        raise ReadError(f"{', '.join(map(str, paths))}: no labelled pages")
    tables = [
        Table([record.text for record in records[first : first + PAGES_A_TABLE]])
        for first in range(0, len(records), PAGES_A_TABLE)
    ]
    rows = np.concatenate([np.diff(table.first_row) for table in tables])
    return Labelled(
        tables,
        label=np.concatenate([_labels(record, tables, number) for number, record in enumerate(records)]),
        page=np.repeat(np.arange(len(records)), rows),
        host=np.repeat([record.host_hash for record in records], rows),
        by_hand=np.repeat([_by_hand(record) for record in records], rows),
        digests={path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths},
    )


def _records(path: Path) -> Iterator[LabelledPage]:
    """The records of a file; the first that is none ends the fit."""
    for record in labelled_pages(str(path)):
        if isinstance(record, ReadError):
            raise record
        yield record


def _by_hand(record: LabelledPage) -> bool:
    return not str(record.fields.get("page_kind", "")).startswith("silver")


def _labels(record: LabelledPage, tables: Sequence[Table], number: int) -> NDArray[np.int64]:
    """The class of each row of a page; a labelled line is the row that it begins in."""
    table, place = tables[number // PAGES_A_TABLE], number % PAGES_A_TABLE
    first, last = int(table.first_row[place]), int(table.first_row[place + 1])
    starts = table.offset[place] + np.cumsum([0, *(len(line) + 1 for line in record.text.split("\n"))])
    labels = np.full(last - first, UNKNOWN)
    for line, label, _ in record.lines:
        row = int(np.searchsorted(table.begin[first:last], starts[line], side="right")) - 1
        labels[row] = CLASS_OF.get(label, UNKNOWN)
    return labels
