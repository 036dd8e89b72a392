"""The pages that speed is measured on, in three forms: generated, or those of any dump.

A file of a dump is JSONL (`.jsonl`, `.ndjson`, packed or not; the page in "text", "html" or "html_b64") or a page.
"""

import gzip
import json
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import IO, Any

from benchmarks.dump import dump
from benchmarks.html_dump import html_dump

TEXT, JSONL, HTML = "text", "jsonl", "html"
FORMS = (TEXT, JSONL, HTML)
FIELDS = {TEXT: ("text",), JSONL: ("text",), HTML: ("html_b64", "html")}
ENDLESS = 1 << 60


def generated(form: str, size: int, seed: int = 1) -> list[bytes]:
    """Pages, or the lines of a JSONL file, of at least `size` bytes in all."""
    pages = html_dump(ENDLESS, seed) if form == HTML else (page.encode() for page in dump(ENDLESS, seed))
    return as_form(form, _until(pages, size))


def real(form: str, paths: Iterable[str], limit: int | None = None) -> list[bytes]:
    """The same of the files of a dump, no more than `limit` of each."""
    return as_form(form, (page for path in paths for page in islice(_pages(Path(path), FIELDS[form]), limit)))


def as_form(form: str, pages: Iterable[bytes]) -> list[bytes]:
    """The pages as they are, or each as a record on a line."""
    if form != JSONL:
        return list(pages)
    texts = (page.decode("utf-8", "replace") for page in pages)
    records = ({"id": str(number), "text": text} for number, text in enumerate(texts))
    return [json.dumps(record, ensure_ascii=False).encode("utf-8", "replace") for record in records]


def _until(pages: Iterable[bytes], size: int) -> Iterator[bytes]:
    for page in pages:
        yield page
        size -= len(page)
        if size <= 0:
            return


def _pages(path: Path, fields: tuple[str, ...]) -> Iterator[bytes]:
    if not {".jsonl", ".ndjson"} & {*path.suffixes}:
        yield path.read_bytes()
        return
    with _opened(path) as file:
        for number, line in enumerate(file, 1):
            yield _page(json.loads(line), fields, f"{path}:{number}")


def _opened(path: Path) -> IO[bytes]:
    return gzip.open(path) if path.suffix == ".gz" else path.open("rb")  # type: ignore[return-value]


def _page(record: Mapping[str, Any], fields: tuple[str, ...], where: str) -> bytes:
    for field in fields:
        if field in record:
            text = str(record[field])
            return b64decode(text) if field.endswith("_b64") else text.encode("utf-8", "replace")
    wanted = " or ".join(f'"{field}"' for field in fields)
    raise SystemExit(f"{where}: a record without a page; one with {wanted} would be right")
