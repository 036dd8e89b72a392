"""The fitting of the judge of main content, on our own pages: it learns something, and the same again."""

import json
import shutil
from pathlib import Path

import pytest

from benchmarks.fitting.html.fit import run
from cleantext import Cleaner, read
from cleantext.evidence.html.weights import CONTEXT, LINE, PAIR, WORDS, read_html_weights

ROOT = Path(__file__).parent.parent
PAGES = sorted((ROOT / "fixtures" / "main_content").glob("*.html"))
FOLDS = 2


@pytest.fixture(scope="module")
def fitted(tmp_path_factory):
    """Weights fitted to our own pages, and the file of these pages."""
    folder = tmp_path_factory.mktemp("fit")
    out, data = folder / "out", folder / "gold.jsonl"
    for place in (out, *(out / f"fold-{fold}" for fold in range(FOLDS))):
        shutil.copytree(ROOT / "cleantext" / "weights", place, ignore=shutil.ignore_patterns("html_*"))
    records = [
        {"id": page.stem, "html": read_text(page), "gold": page.with_suffix(".gold.txt").read_text("utf-8")}
        for page in PAGES
    ]
    data.write_text("".join(f"{json.dumps(record)}\n" for record in records), encoding="utf-8")
    run(out, [data], FOLDS, seed=0)
    return out, data


def read_text(page: Path) -> str:
    for encoding in ("utf-8", "gb18030", "shift_jis", "cp1251"):
        try:
            return page.read_bytes().decode(encoding)
        except UnicodeDecodeError:
            continue
    return page.read_bytes().decode("latin-1")


def test_the_weights_are_read_and_say_that_links_are_no_main_content(fitted):
    out, _ = fitted
    weights = read_html_weights(str(out))
    assert weights.line["link_density"] < 0
    assert weights.second["z"] > 0
    assert weights.right[0] > 0.5 > weights.right[-1]


def test_some_weights_are_those_of_pairs_of_columns(fitted):
    out, _ = fitted
    weights = read_html_weights(str(out))
    pairs = [name.split(PAIR) for name in weights.second if PAIR in name]
    assert pairs
    assert all(one != other for one, other in pairs)


def test_a_cleaner_takes_them(fitted):
    out, _ = fitted
    page = read(PAGES[0])
    assert 0 < len(Cleaner(weights=out).clean(page).text) < len(page.text)


def test_the_lock_says_from_what_they_came(fitted):
    out, data = fitted
    assert list(json.loads((out / "lock.json").read_text())["html"]) == [data.name]


def test_the_same_pages_give_the_same_weights(fitted, tmp_path):
    out, data = fitted
    again = tmp_path / "again"
    shutil.copytree(out, again)
    run(again, [data], FOLDS, seed=0)
    for name in (LINE, WORDS, CONTEXT):
        assert (again / name).read_text() == (out / name).read_text()
