"""Labelled pages as arrays: one row per line, in the order of the pages.

A record: {"id", "host", "text", "lines": [{"n", "label"}]}; n indexes text.split("\\n"). Records whose `page_kind`
begins with `silver` were labelled by alignment: their labels say less.
"""

import gzip
import hashlib
import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.line_features import FEATURES
from cleantext.evidence.wording import line_terms
from cleantext.lines import Table

CLASS_OF = {"content": 0, "title": 0, "spam": 1, "breadcrumb": 2, "boilerplate": 3, "meta": 4}
UNKNOWN, COPY = -1, -2  # no label that counts; a second copy of something
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
        """Rows x features."""
        parts = [np.stack([compute(table) for compute in FEATURES.values()], axis=1) for table in self.tables]
        return np.concatenate(parts).astype(np.float32)

    def terms(self) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
        """All terms: hash and row."""
        first = np.cumsum([0, *map(len, self.tables)])
        found = [table.column(line_terms) for table in self.tables]
        rows = [terms.row + offset for terms, offset in zip(found, first, strict=False)]
        return np.concatenate([terms.hash for terms in found]), np.concatenate(rows)


def read(paths: Sequence[Path]) -> Labelled:
    """All records of JSONL files, gzipped or not."""
    records = [record for path in paths for record in _records(path)]
    tables = [
        Table([record["text"] for record in records[first : first + PAGES_A_TABLE]])
        for first in range(0, len(records), PAGES_A_TABLE)
    ]
    label, page, host, by_hand = [], [], [], []
    for number, record in enumerate(records):
        table, place = tables[number // PAGES_A_TABLE], number % PAGES_A_TABLE
        rows = table.first_row[place + 1] - table.first_row[place]
        label.append(_labels(record, table, place))
        page.append(np.full(rows, number))
        host.append(np.full(rows, zlib.crc32((record.get("host") or record["id"]).encode())))
        by_hand.append(np.full(rows, not str(record.get("page_kind", "")).startswith("silver")))
    digests = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
    return Labelled(tables, *map(np.concatenate, (label, page, host, by_hand)), digests)  # type: ignore[arg-type]


def _records(path: Path) -> Iterator[dict[str, Any]]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def _labels(record: dict[str, Any], table: Table, place: int) -> NDArray[np.int64]:
    first, last = int(table.first_row[place]), int(table.first_row[place + 1])
    starts = table.offset[place] + np.cumsum([0, *(len(line) + 1 for line in record["text"].split("\n"))])
    labels = np.full(last - first, UNKNOWN)
    for entry in record["lines"]:
        row = int(np.searchsorted(table.begin, starts[entry["n"]], side="right")) - 1 - first
        labels[row] = COPY if entry["label"] == "duplicate" else CLASS_OF.get(entry["label"], UNKNOWN)
    return labels
