"""The JSON objects of a file, one a line; a line that is none comes as an error in its place."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from cleantext.errors import ReadError
from cleantext.readers.charset import decode
from cleantext.readers.compressed import open_bytes
from cleantext.readers.paths import name_of
from cleantext.readers.recognise import refuse_known_binaries

_BOM = b"\xef\xbb\xbf"
_LOOKED_AT = 64


class JsonObject(NamedTuple):
    """An object and what errors call its line: `dump.jsonl:17`."""

    fields: dict[str, Any]
    where: str


def json_objects(path: str, wanted: str, encoding: str | None = None) -> Iterator[JsonObject | ReadError]:
    """The objects of a JSONL file, or of standard input for `-`, read as they are asked for; blank lines are none.

    `wanted` says in errors what would be right: `a JSON object with a "text" field`.
    """
    name = name_of(path)
    try:
        with open_bytes(path) as file:
            refuse_known_binaries(file.peek(_LOOKED_AT), name)
            for number, line in enumerate(file, 1):
                line = line.removeprefix(_BOM) if number == 1 else line
                if line.strip():
                    yield _object_or_error(line, f"{name}:{number}", wanted, encoding)
    except ReadError as error:
        yield error


def _object_or_error(line: bytes, where: str, wanted: str, encoding: str | None) -> JsonObject | ReadError:
    try:
        return JsonObject(_object(decode(line, encoding=encoding).encode() if encoding else line, where, wanted), where)
    except ReadError as error:
        return error


def _object(line: bytes, where: str, wanted: str) -> dict[str, Any]:
    import orjson

    try:
        value = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        value = _loaded_otherwise(line, where, wanted, error)
    if not isinstance(value, dict):
        raise ReadError(f"{where}: not {wanted}")
    return value


def _loaded_otherwise(line: bytes, where: str, wanted: str, error: json.JSONDecodeError) -> Any:
    """A line that orjson refuses: json takes it if it is only too strict, as with the half of a surrogate pair."""
    try:
        text = line.decode()
    except UnicodeDecodeError as bad:
        raise ReadError(f"{where}: not UTF-8 at byte {bad.start + 1}; JSONL in UTF-8 would be right") from None
    try:
        return json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        problem = f"not JSON from column {error.colno} on ({error.msg})"
        raise ReadError(f"{where}: {problem}; {wanted} would be right") from None


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")
