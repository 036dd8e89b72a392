"""Labelled pages of a file, checked one by one: what is wrong comes as an error in its place, with file and line."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any, NamedTuple

from cleantext.errors import ReadError
from cleantext.readers.json_lines import JsonObject, json_objects

RIGHT = 'a labelled page: {"id": "…", "host": "…", "text": "…", "lines": [{"n": 0, "label": "content"}, …]}'


class LabelledLine(NamedTuple):
    """A line of a page: its number, what it is called, and the spans of it that are labelled apart."""

    number: int
    label: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class LabelledPage:
    """A page and what its lines are.

    fields  the whole record, its tags included
    where   what errors call it: `labelled.jsonl:17`
    """

    text: str
    lines: tuple[LabelledLine, ...]
    fields: dict[str, Any]
    where: str

    @property
    def id(self) -> str:
        """Its name, or where it stands."""
        return str(self.fields.get("id") or self.where)

    @property
    def url(self) -> str | None:
        """Where it came from, if known."""
        url = self.fields.get("url")
        return url if isinstance(url, str) else None

    @property
    def host(self) -> str:
        """The site; a page that names none is a site of its own."""
        return str(self.fields.get("host") or self.id)

    @property
    def host_hash(self) -> int:
        """CRC-32 of the host: its remainder says in which fold the page is."""
        return zlib.crc32(self.host.encode("utf-8", "replace"))

    def tags(self, key: str) -> list[str]:
        """The values of a field that holds one or, with commas between, several; an absent one is `None`."""
        return str(self.fields.get(key)).split(",") if key == "page_kind" else [str(self.fields.get(key))]


def labelled_pages(path: str) -> Iterator[LabelledPage | ReadError]:
    """The labelled pages of a JSONL file, packed or not, or of standard input for `-`."""
    for entry in json_objects(path, RIGHT):
        yield entry if isinstance(entry, ReadError) else _page_or_error(entry)


def _page_or_error(entry: JsonObject) -> LabelledPage | ReadError:
    try:
        if "html" in entry.fields and "lines" not in entry.fields:
            raise ReadError(f'{entry.where}: has "html" but no "lines"; "text" and "lines" would be right')
        return _page(*entry)
    except ReadError as error:
        return error


def _page(fields: dict[str, Any], where: str) -> LabelledPage:
    text, entries = fields.get("text"), fields.get("lines")
    if not isinstance(text, str) or not isinstance(entries, list):
        raise ReadError(f"{where}: not {RIGHT}")
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()  # behind the last line end is no line
    return LabelledPage(text, tuple(_line(entry, lines, where) for entry in entries), fields, where)


def _line(entry: Any, lines: list[str], where: str) -> LabelledLine:
    try:
        number, label, spans = entry["n"], entry["label"], entry.get("spans") or ()
        found = LabelledLine(number, label, tuple((start, end) for start, end, *_ in spans))
        if {type(place) for place in (number, *chain(*found.spans))} != {int} or not isinstance(label, str):
            raise TypeError
    except (LookupError, TypeError, ValueError, AttributeError):
        raise ReadError(f"{where}: not {RIGHT}") from None
    if not 0 <= number < len(lines):
        raise ReadError(f"{where}: line {number} has a label; the page has {len(lines)} lines, the first is line 0")
    for start, end in found.spans:
        if not 0 <= start < end <= len(lines[number]):
            right = f"0 <= start < end <= {len(lines[number])} would be right"
            raise ReadError(f"{where}: line {number} has a span [{start}, {end}]; {right}")
    return found
