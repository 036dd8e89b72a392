"""A record of HTML with gold is checked like any other: what is wrong is told in its place."""

import base64
import zlib
from pathlib import Path
from typing import Any

import pytest

from cleantext import ReadError
from cleantext.evaluation.gold_pages import GoldPage
from cleantext.evaluation.labelled import labelled_pages, pages
from tests.evaluation.made import record, write
from tests.evaluation.made_html import gold_page, gold_pages


def test_html_may_stand_in_the_record_as_it_is_or_in_base64(tmp_path: Path) -> None:
    packed = {"html_b64": base64.b64encode(b"<p>\xff").decode(), "gold": "Rain"}
    plain, unpacked = gold_pages(tmp_path / "a.jsonl", {"html": "<p>é\ud800", "gold": "Rain"}, packed)
    assert (plain.html, unpacked.html) == ("<p>é?".encode(), b"<p>\xff")


def test_the_fold_is_that_of_the_host_of_the_address_and_without_one_of_the_id(tmp_path: Path) -> None:
    urls = ["https://User@Rain.Example:80/a", "http://[rain", None]
    found = gold_pages(tmp_path / "a.jsonl", *(gold_page(gold="x", id="wet", url=url, host="not.me") for url in urls))
    assert [page.host for page in found] == ["rain.example", "wet", "wet"]
    assert found[0].host_hash == zlib.crc32(b"rain.example")
    assert found[0].tags("host") == ["rain.example"]


def test_of_a_page_only_its_tags_are_kept_beside_what_it_is_judged_by(tmp_path: Path) -> None:
    (page,) = gold_pages(tmp_path / "a.jsonl", gold_page("x", gold="y", page_type="news", **{"with": ["a"]}))
    assert (page.fields, page.wanted, page.unwanted) == ({"page_type": "news"}, ("a",), ())


def test_labelled_lines_make_a_page_of_lines_though_it_has_html(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", record(("spam", "x"), html="<p>x", gold=""), gold_page("x", gold="x"))
    assert [isinstance(page, GoldPage) for page in pages(str(path))] == [False, True]
    assert isinstance(list(labelled_pages(str(path)))[1], ReadError), "who wants lines is told"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"html": "<p>x"}, 'has "html", but nothing to hold it against; not a page with its gold: {'),
        ({"html": "<p>x", "gold": 3}, '"gold" is no text; not a page'),
        ({"html": 3, "gold": "x"}, '"html" is no text; not a page'),
        ({"html_b64": "%%", "gold": "x"}, '"html_b64" is not in base64; not a page'),
        ({"html_b64": "é", "gold": "x"}, '"html_b64" is not in base64; not a page'),
        ({"html": "<p>x", "with": "rain"}, '"with" is no list of texts; not a page'),
        ({"html": "<p>x", "gold": "x", "without": [3]}, '"without" is no list of texts; not a page'),
    ],
)
def test_what_is_wrong_is_told_in_its_place(tmp_path: Path, wrong: Any, said: str) -> None:
    path = write(tmp_path / "a.jsonl", gold_page("x", gold="x"), wrong, gold_page("x", gold="x"))
    before, error, after = pages(str(path))
    assert isinstance(error, ReadError)
    assert str(error).startswith(f"{path}:2: {said}")
    assert isinstance(before, GoldPage)
    assert isinstance(after, GoldPage)
