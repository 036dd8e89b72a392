"""A record that is no labelled page is an error in its place that says what would be right."""

import gzip
import json
import zlib
from pathlib import Path
from typing import Any

import pytest

from cleantext import ReadError
from cleantext.evaluation.labelled import LabelledPage, labelled_pages
from tests.evaluation.made import record, write

GOOD = record(("content", "Rain fell."), id="wet", host="rain.example", lang="en", page_kind="news,clean")


def test_a_page_has_its_lines_and_its_tags(tmp_path: Path) -> None:
    (page,) = labelled_pages(str(write(tmp_path / "a.jsonl", GOOD)))
    assert isinstance(page, LabelledPage)
    assert (page.id, page.host, page.url) == ("wet", "rain.example", None)
    assert page.host_hash == zlib.crc32(b"rain.example")
    assert page.lines == ((0, "content", ()),)
    assert (page.tags("lang"), page.tags("page_kind"), page.tags("none")) == (["en"], ["news", "clean"], [])


def test_a_page_that_names_no_host_is_named_by_its_place(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", record(("content", "Rain")), record(("content", "Rain")))
    assert [page.host for page in labelled_pages(str(path))] == [f"{path}:1", f"{path}:2"]


def test_an_archive_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(GOOD).encode()))
    assert [page.id for page in labelled_pages(str(path))] == ["wet"]


def line(**entry: Any) -> dict[str, Any]:
    return {"text": "a b\nc\n", "lines": [entry]}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ([], "not a labelled page: {"),
        ({"text": "Rain"}, "not a labelled page: {"),
        ({"text": 3, "lines": []}, "not a labelled page: {"),
        ({"text": "Rain", "lines": {}}, "not a labelled page: {"),
        ({"text": "Rain", "lines": [3]}, "not a labelled page: {"),
        ({"html": "<p>Rain", "gold": "Rain"}, 'has "html" but no "lines"'),
        (line(label="spam"), "not a labelled page: {"),
        (line(n="0", label="spam"), "not a labelled page: {"),
        (line(n=True, label="spam"), "not a labelled page: {"),
        (line(n=0, label=None), "not a labelled page: {"),
        (line(n=0, label="breadcrum"), "line 0 is labelled 'breadcrum'; there are: content, title, spam, breadcrumb, "),
        (
            {"text": "a b\nc\n", "lines": [{"n": 1, "label": "meta"}, {"n": 1, "label": "spam"}]},
            "line 1 has two labels, meta and spam; one would be right",
        ),
        (line(n=2, label="spam"), "line 2 has a label; the page has 2 lines"),
        (line(n=-1, label="spam"), "line -1 has a label; the page has 2 lines"),
        (line(n=0, label="content", spans=[1]), "not a labelled page: {"),
        (line(n=0, label="content", spans=[["0", 1]]), "not a labelled page: {"),
        (line(n=0, label="content", spans=[[0, 4]]), "line 0 has a span [0, 4]; 0 <= start < end <= 3 would be right"),
        (line(n=0, label="content", spans=[[2, 2]]), "line 0 has a span [2, 2]"),
    ],
)
def test_what_is_wrong_is_told_in_its_place(tmp_path: Path, wrong: Any, said: str) -> None:
    path = write(tmp_path / "a.jsonl", GOOD, wrong, GOOD)
    before, error, after = labelled_pages(str(path))
    assert isinstance(error, ReadError)
    assert str(error).startswith(f"{path}:2: {said}")
    assert "\n" not in str(error)
    assert isinstance(before, LabelledPage)
    assert isinstance(after, LabelledPage)
