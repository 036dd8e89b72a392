"""The generated dump of HTML is like the web, the speed of cleaning it is told by stages, and pages come from JSONL."""

import gzip
import json
from base64 import b64encode
from pathlib import Path

import lxml.html
import pytest

from benchmarks.html_dump import html_dump
from benchmarks.html_records import html_records
from benchmarks.html_speed import figures

PAGES = list(html_dump(20, seed=2))


def test_the_same_seed_gives_the_same_pages_and_another_seed_others() -> None:
    assert list(html_dump(3, seed=2)) == PAGES[:3]
    assert list(html_dump(3, seed=3)) != PAGES[:3]


def test_a_tenth_of_a_generated_page_is_text_and_a_fifth_nobody_sees() -> None:
    trees = [lxml.html.document_fromstring(page) for page in PAGES]
    size = sum(map(len, PAGES))
    unseen = sum(len((each.text or "").encode()) for tree in trees for each in tree.iter("script", "style"))
    text = sum(len(" ".join(tree.text_content().split()).encode()) for tree in trees) - unseen
    assert 0.06 < text / size < 0.15
    assert 0.15 < unseen / size < 0.25


def test_the_stages_of_cleaning_add_up_to_all_of_it() -> None:
    told = figures(PAGES[:1], rounds=1)
    assert sum(told["stages_times_lxml"].values()) == pytest.approx(told["times_lxml"]["cleantext"])
    assert told["times_lxml"]["lxml"] == 1


def test_records_hold_bytes_or_text_and_files_may_be_gzipped(tmp_path: Path) -> None:
    rows = [{"html": "<p>é"}, {"html_b64": b64encode(b"<p>\xe9").decode()}, {"html": "<p>third"}]
    lines = "".join(f"{json.dumps(row)}\n" for row in rows).encode()
    plain, packed = tmp_path / "pages.jsonl", tmp_path / "pages.jsonl.gz"
    plain.write_bytes(lines)
    packed.write_bytes(gzip.compress(lines))
    pages = ["<p>é".encode(), b"<p>\xe9"]
    assert list(html_records([str(plain), str(packed)], limit=2)) == pages * 2


def test_a_record_without_a_page_is_named(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_text('{"html": ""}\n{"text": "Rain fell."}\n')
    with pytest.raises(SystemExit, match=r"pages\.jsonl:2: a record without a page"):
        list(html_records([str(path)]))
