"""Labelled pages of a file, checked one by one: what is wrong comes as an error in its place, with file and line."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any, NamedTuple

from cleantext.errors import ReadError
from cleantext.evaluation.gold_pages import GoldPage, gold_page, is_gold
from cleantext.evaluation.labels import LABELS
from cleantext.evaluation.page_record import PageRecord
from cleantext.readers.json_lines import JsonObject, json_objects
from cleantext.readers.paths import name_of

RIGHT = 'a labelled page: {"id": "…", "host": "…", "text": "…", "lines": [{"n": 0, "label": "content"}, …]}'


class LabelledLine(NamedTuple):
    """A line of a page: its number, what it is called, and the spans of it that are labelled apart."""

    number: int
    label: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class LabelledPage(PageRecord):
    """A page and what its lines are."""

    text: str
    lines: tuple[LabelledLine, ...]


def labelled_pages(path: str) -> Iterator[LabelledPage | ReadError]:
    """The labelled pages of a JSONL file, packed or not, or of standard input for `-`."""
    for page in pages(path):
        if isinstance(page, GoldPage):
            yield ReadError(f'{page.where}: has "html" but no "lines"; "text" and "lines" would be right')
        else:
            yield page


def pages(path: str) -> Iterator[LabelledPage | GoldPage | ReadError]:
    """The pages of a JSONL file of either kind: lines with labels, or HTML with its gold."""
    for entry in json_objects(path, RIGHT):
        yield entry if isinstance(entry, ReadError) else _page_or_error(entry, name_of(path))


def _page_or_error(entry: JsonObject, source: str) -> LabelledPage | GoldPage | ReadError:
    try:
        return gold_page(*entry, source) if is_gold(entry.fields) else _page(*entry)
    except ReadError as error:
        return error


def _page(fields: dict[str, Any], where: str) -> LabelledPage:
    text, entries = fields.get("text"), fields.get("lines")
    if not isinstance(text, str) or not isinstance(entries, list):
        raise ReadError(f"{where}: not {RIGHT}")
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()  # behind the last line end is no line
    found = tuple(_line(entry, lines, where) for entry in entries)
    _refuse_two_labels(found, where)
    return LabelledPage(fields, where, text, found)


def _refuse_two_labels(lines: tuple[LabelledLine, ...], where: str) -> None:
    labels: dict[int, str] = {}
    for number, label, _ in lines:
        if number in labels:
            raise ReadError(f"{where}: line {number} has two labels, {labels[number]} and {label}; one would be right")
        labels[number] = label


def _line(entry: Any, lines: list[str], where: str) -> LabelledLine:
    try:
        number, label, spans = entry["n"], entry["label"], entry.get("spans") or ()
        found = LabelledLine(number, label, tuple((start, end) for start, end, *_ in spans))
        if {type(place) for place in (number, *chain(*found.spans))} != {int} or not isinstance(label, str):
            raise TypeError
    except (LookupError, TypeError, ValueError, AttributeError):
        raise ReadError(f"{where}: not {RIGHT}") from None
    if label not in LABELS:
        raise ReadError(f"{where}: line {number} is labelled {label!r}; there are: {', '.join(LABELS)}")
    if not 0 <= number < len(lines):
        raise ReadError(f"{where}: line {number} has a label; the page has {len(lines)} lines, the first is line 0")
    for start, end in found.spans:
        if not 0 <= start < end <= len(lines[number]):
            right = f"0 <= start < end <= {len(lines[number])} would be right"
            raise ReadError(f"{where}: line {number} has a span [{start}, {end}]; {right}")
    return found
