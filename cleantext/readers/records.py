"""A file as a stream of records: one for a page, one per line for JSONL; a bad record does not end the stream."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cleantext.document import Document
from cleantext.errors import OptionError, ReadError
from cleantext.readers.encodings import checked
from cleantext.readers.html import read_html
from cleantext.readers.json_lines import JsonObject, json_objects
from cleantext.readers.paths import bare, name_of
from cleantext.readers.recognise import is_html
from cleantext.readers.whole import check_format, read_file

SOURCES = ("auto", "html", "jsonl", "text")
JSONL_SUFFIXES = (".jsonl", ".ndjson")
RESERVED = ("removed", "verdict", "page", "cleantext")  # the fields that a cleaned record has more than its input
_KINDS = {int: "a number", float: "a number", bool: "true or false", list: "a list", dict: "an object"}


@dataclass(frozen=True)
class Record:
    """A document and where it comes from.

    fields  the object of its line; empty for a whole file
    where   what errors call it: `page.html`, `dump.jsonl:17`
    """

    document: Document
    fields: dict[str, Any]
    where: str


def records(
    path: str, *, source: str = "auto", field: str = "text", format: str = "auto", encoding: str | None = None
) -> Iterator[Record | ReadError]:
    """The records of a file, or of standard input for `-`, read as they are asked for.

    `source` says what the file is, `field` which field of a JSONL record is the page, `format` what that field or
    the file holds: `auto` takes what begins with a doctype or `<html` for HTML. What cannot be read comes as a
    `ReadError` in its place, and the stream goes on.
    """
    if source not in SOURCES:
        raise OptionError(f"no source is called {source!r}; there are: {', '.join(SOURCES)}")
    check_format(format)
    if encoding is not None:
        checked(encoding)
    if source == "jsonl" or (source == "auto" and bare(path).endswith(JSONL_SUFFIXES)):
        return _lines(path, field, format, encoding)
    return _whole(path, format if source == "auto" else source, encoding)


def _whole(path: str, format: str, encoding: str | None) -> Iterator[Record | ReadError]:
    try:
        document = read_file(path, format=format, encoding=encoding)
    except ReadError as error:
        yield error
    else:
        yield Record(document, {}, name_of(path))


def _lines(path: str, field: str, format: str, encoding: str | None) -> Iterator[Record | ReadError]:
    for entry in json_objects(path, f'a JSON object with a "{field}" field', encoding):
        yield entry if isinstance(entry, ReadError) else _record_or_error(entry, field, format)


def _record_or_error(entry: JsonObject, field: str, format: str) -> Record | ReadError:
    fields, where = entry
    try:
        text = _page(fields, where, field)
        id, url = (value if isinstance(value := fields.get(name), str) else None for name in ("id", "url"))
        if format == "html" or (format == "auto" and is_html(text)):
            return Record(read_html(text, id=id or where, url=url, where=where), fields, where)
        return Record(Document(text, id or where, url), fields, where)
    except ReadError as error:
        return error


def _page(fields: dict[str, Any], where: str, field: str) -> str:
    for name in RESERVED:
        if name in fields:
            raise ReadError(f'{where}: has a field "{name}", which cleantext writes; another name would be right')
    if field not in fields:
        raise ReadError(f'{where}: not a JSON object with a "{field}" field')
    text = fields[field]
    if not isinstance(text, str):
        raise ReadError(f'{where}: the field "{field}" is {_KINDS.get(type(text), "null")}; a string would be right')
    return text
