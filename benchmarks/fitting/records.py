"""The records of a file of labelled pages, checked one by one: an error names the file and the line."""

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cleantext.errors import ReadError

RIGHT = '{"id": "…", "host": "…", "text": "…", "lines": [{"n": 0, "label": "content"}, …]}'


class Record(NamedTuple):
    """A labelled page.

    host     CRC-32 of the host's name, or of the page's where no host is named
    text     the page
    labels   number of a line, counted from 0 between the `\\n` of the text, and what it is called
    by_hand  whether a person said so; else it comes from an alignment
    """

    host: int
    text: str
    labels: list[tuple[int, str]]
    by_hand: bool


def records_in(path: Path) -> Iterator[Record]:
    """The records of a JSONL file, gzipped if its name ends in `.gz`."""
    opener = gzip.open if path.suffix == ".gz" else open
    try:
        with opener(path, "rt", encoding="utf-8") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield _record(line, f"{path}:{number}")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        cause = getattr(error, "strerror", None) or error
        raise ReadError(f"{path}: cannot be read as JSONL: {cause}") from None


def _record(line: str, place: str) -> Record:
    try:
        entry = json.loads(line)
        text, name = entry["text"], entry.get("host") or entry["id"]
        labels = [(int(labelled["n"]), str(labelled["label"])) for labelled in entry["lines"]]
        by_hand = not str(entry.get("page_kind", "")).startswith("silver")
        lines, host = text.split("\n"), zlib.crc32(name.encode())
    except (ValueError, LookupError, TypeError, AttributeError):
        raise ReadError(f"{place}: not a labelled page: {RIGHT}") from None
    count = len(lines) - (not lines[-1])  # behind the last line end is no line
    for number, _ in labels:
        if not 0 <= number < count:
            raise ReadError(f"{place}: line {number} has a label; the page has {count} lines, the first is line 0")
    return Record(host, text, labels, by_hand)
