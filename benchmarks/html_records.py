"""Pages of HTML from JSONL, gzipped or not: the bytes in `html_b64`, or the text in `html`."""

import gzip
import json
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import IO


def html_records(paths: Iterable[str], limit: int | None = None) -> Iterator[bytes]:
    """The pages of some files, one file after the other, no more than `limit` of each."""
    for path in paths:
        with _opened(Path(path)) as file:
            for number, line in enumerate(islice(file, limit), 1):
                yield _page(json.loads(line), f"{path}:{number}")


def _opened(path: Path) -> IO[bytes]:
    return gzip.open(path) if path.suffix == ".gz" else path.open("rb")  # type: ignore[return-value]


def _page(record: Mapping[str, str], where: str) -> bytes:
    if "html_b64" in record:
        return b64decode(record["html_b64"])
    if "html" in record:
        return record["html"].encode("utf-8", "replace")
    raise SystemExit(f'{where}: a record without a page; one with "html" or "html_b64" would be right')
