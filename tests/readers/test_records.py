import gzip
import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from cleantext.document import Document
from cleantext.errors import OptionError, ReadError
from cleantext.readers.records import Record, records


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def read_lines(*lines: str | bytes, **options: Any) -> list[Record | ReadError]:
    data = b"\n".join(line.encode() if isinstance(line, str) else line for line in lines)
    Path("dump.jsonl").write_bytes(data)
    return list(records("dump.jsonl", **options))


def messages(*lines: str | bytes, **options: Any) -> list[str]:
    return [str(each) for each in read_lines(*lines, **options) if isinstance(each, ReadError)]


def test_a_line_is_a_record_with_its_fields_and_place() -> None:
    found = read_lines(
        '{"text": "nine\\r\\nboats", "id": "b", "url": "https://example.org/", "n": [1]}', "", " ", '{"text": "a"}\r'
    )
    fields = {"text": "nine\r\nboats", "id": "b", "url": "https://example.org/", "n": [1]}
    assert found == [
        Record(Document("nine\r\nboats", "b", "https://example.org/"), fields, "dump.jsonl:1"),
        Record(Document("a", "dump.jsonl:4"), {"text": "a"}, "dump.jsonl:4"),
    ]


@pytest.mark.parametrize("begin", ["<!DOCTYPE html>", "<html lang=en>", "\n <body>"])
def test_a_field_that_begins_as_html_does_is_html_unless_it_is_said_to_be_text(begin: str) -> None:
    line = json.dumps({"text": f"{begin}<p>Rain fell.<p>Then it stopped."})
    for options, text in (({}, "Rain fell.\nThen it stopped.\n"), ({"format": "text"}, json.loads(line)["text"])):
        (record,) = read_lines(line, **options)
        assert isinstance(record, Record)
        assert record.document.text == text


def test_a_field_that_speaks_of_markup_or_holds_a_piece_of_it_is_text() -> None:
    for text in ("The tag <html> begins a page.", "<p>Rain fell.", "<div>\n"):
        (record,) = read_lines(json.dumps({"text": text}))
        assert isinstance(record, Record)
        assert record.document.text == text


def test_an_id_or_url_that_is_no_string_is_left_alone() -> None:
    (record,) = read_lines('{"text": "a", "id": 7, "url": null}')
    assert isinstance(record, Record)
    assert (record.document.id, record.document.url, record.fields["id"]) == ("dump.jsonl:1", None, 7)


def test_the_field_and_what_it_holds_can_be_named() -> None:
    line = '{"body": "<title>Boats</title><p>nine<p>ten", "text": 1}'
    (record,) = read_lines(line, field="body", format="html")
    assert isinstance(record, Record)
    assert (record.document.text, record.document.page) == ("nine\nten\n", {"title": "Boats"})
    (record,) = read_lines(line, field="body")
    assert isinstance(record, Record)
    assert record.document.text == "<title>Boats</title><p>nine<p>ten"


BAD = {
    "[1]": 'dump.jsonl:2: not a JSON object with a "text" field',
    '"text"': 'dump.jsonl:2: not a JSON object with a "text" field',
    "{}": 'dump.jsonl:2: not a JSON object with a "text" field',
    '{"text": 1}': 'dump.jsonl:2: the field "text" is a number; a string would be right',
    '{"text": null}': 'dump.jsonl:2: the field "text" is null; a string would be right',
    '{"text": true}': 'dump.jsonl:2: the field "text" is true or false; a string would be right',
    '{"text": ["a"]}': 'dump.jsonl:2: the field "text" is a list; a string would be right',
    '{"text": "a", "page": {}}': 'dump.jsonl:2: has a field "page", which cleantext writes; another name would be',
    '{"text": "a", "removed": []}': 'dump.jsonl:2: has a field "removed"',
    '{"text": "a", "verdict": 1}': 'dump.jsonl:2: has a field "verdict"',
    '{"text": "a", "cleantext": 1}': 'dump.jsonl:2: has a field "cleantext"',
    '{"text": x}': "dump.jsonl:2: not JSON from column 10 on (",
    '{"text": "a", "n": NaN}': "dump.jsonl:2: not JSON from column 20 on (",
    "[" * 100_000: "dump.jsonl:2: not JSON from column ",
    b'{"text": "\xff"}': "dump.jsonl:2: not UTF-8 at byte 11; JSONL in UTF-8 would be right",
}


@pytest.mark.parametrize(("line", "message"), BAD.items(), ids=[str(line)[:20] for line in BAD])
def test_a_bad_record_is_named_in_one_line_and_the_others_are_read(line: str | bytes, message: str) -> None:
    before, error, after = read_lines('{"text": "a"}', line, '{"text": "b"}')
    assert isinstance(before, Record)
    assert isinstance(after, Record)
    assert isinstance(error, ReadError)
    assert str(error).startswith(message)
    assert "\n" not in str(error)


def test_half_of_a_surrogate_pair_is_read() -> None:
    (record,) = read_lines(r'{"text": "nine \ud800 boats"}')
    assert isinstance(record, Record)
    assert record.document.text == "nine \ud800 boats"


def test_a_mark_before_the_first_line_is_dropped() -> None:
    assert isinstance(read_lines('\ufeff{"text": "a"}')[0], Record)


def test_lines_are_read_in_the_encoding_that_is_asked_for() -> None:
    (record,) = read_lines('{"text": "渡口"}'.encode("gb18030"), encoding="gbk")
    assert isinstance(record, Record)
    assert record.document.text == "渡口"


def test_a_cut_archive_gives_its_records_and_one_error() -> None:
    lines = b"".join(b'{"text": "%d boats"}\n' % number for number in range(99_999))
    Path("dump.jsonl.gz").write_bytes(gzip.compress(lines)[:-1000])
    *read, error = records("dump.jsonl.gz")
    assert len(read) > 50_000
    assert all(isinstance(each, Record) for each in read)
    assert str(error).startswith("dump.jsonl.gz: a cut archive")


def test_records_are_read_as_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    standard = io.BytesIO(b'{"text": "a"}\n' * 100_000)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=standard))
    first = next(records("-", source="jsonl"))
    assert isinstance(first, Record)
    assert first.where == "standard input:1"
    assert standard.tell() < 500_000


def test_a_file_is_one_record() -> None:
    Path("boats.html").write_bytes("<p>größere Boote".encode("cp1252"))
    assert list(records("boats.html")) == [Record(Document("größere Boote\n", "boats.html"), {}, "boats.html")]
    (record,) = records("boats.html", source="text", encoding="cp1252")
    assert isinstance(record, Record)
    assert record.document.text == "<p>größere Boote"


def test_standard_input_is_recognised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"<html><p>nine")))
    assert list(records("-")) == [Record(Document("nine\n", "standard input"), {}, "standard input")]


@pytest.mark.parametrize("name", ["nowhere.txt", "nowhere.jsonl", ".", "photo.png", "photo.jsonl"])
def test_a_file_that_cannot_be_read_is_one_error(name: str) -> None:
    if name.startswith("photo"):
        Path(name).write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\n\n\n")
    (error,) = records(name)
    assert isinstance(error, ReadError)
    assert str(error).startswith(f"{name}: ")


def test_options_are_checked_before_anything_is_read() -> None:
    with pytest.raises(OptionError, match="no source is called 'csv'; there are: auto, html, jsonl, text"):
        records("nowhere", source="csv")
    with pytest.raises(OptionError, match="no format is called 'pdf'"):
        records("nowhere", format="pdf")
    with pytest.raises(OptionError, match="no encoding is called 'klingon'"):
        records("nowhere", encoding="klingon")
