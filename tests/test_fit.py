"""The judge can be fitted to labelled pages of one's own; a record that is none is told."""

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from shutil import copytree

import numpy as np
import pytest

from benchmarks.corpus import EITHER, METADATA, Junk, Page, Row, assemble, pages
from benchmarks.fitting import labelled
from benchmarks.fitting.calibration import calibrated
from benchmarks.labelled_pages import records
from benchmarks.measure import Score
from cleantext import Cleaner, Document, ReadError
from cleantext.evidence.line_classes import METADATA as METADATA_CLASS
from cleantext.evidence.line_classes import SPAM
from cleantext.evidence.weights import read_weights
from cleantext.evidence.wording import term_hash

ROOT = Path(__file__).parent.parent
FILES = ("calibration.tsv", "context.tsv", "line.tsv", "menu.tsv", "page.tsv", "terms.tsv")
ROWS: list[Row] = [
    (Junk("Home > Rain", "breadcrumb"),),
    (Junk("Site", EITHER),),
    ("Rain fell.",),
    (),
    (Junk("By Ann", METADATA),),
    (Junk("Rain fell.", "duplicate_body"),),
    (Junk("slots, ", "keyword_stuffing"), Junk("poker", "keyword_stuffing")),
    (Junk("Log in", "boilerplate"),),
]
ONE_OF_EACH = assemble("x", "en", "x", ROWS)


def write(path: Path, made: Iterable[Page], aligned: Iterable[Page] = ()) -> Path:
    """A file of pages labelled by hand, and of others labelled by alignment."""
    silver = ({"page_kind": "silver", **record} for record in records(aligned))
    text = "".join(json.dumps(record) + "\n" for record in [*records(made), *silver])
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
    return path


def fit(folder: Path) -> Path:
    """Weights fitted in a process of its own, with one thread: threads cost more than they give on so few lines."""
    by_hand, aligned = (pages(seed, each=3, languages=["en", "de"]) for seed in (5, 7))
    data = write(folder / "labelled.jsonl", by_hand, aligned)
    command = [sys.executable, "-m", "benchmarks.fit", str(folder / "weights"), str(data), "--folds=2", "--terms=100"]
    subprocess.run(
        command, cwd=ROOT, env=os.environ | {"OPENBLAS_NUM_THREADS": "1"}, check=True, stderr=subprocess.DEVNULL
    )
    return folder / "weights"


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fit(tmp_path_factory.mktemp("fit"))


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*.*"))}


def scored(weights: Path) -> Score:
    """What the two detectors that hear the judge do to pages that it was not fitted on."""
    held_out = list(pages(seed=6, each=1, languages=["en", "de"]))
    cleaner = Cleaner("keyword_stuffing,boilerplate", min_score=0.3, weights=weights)
    score = Score()
    for page, result in zip(held_out, cleaner.clean_all(Document(page.text) for page in held_out), strict=True):
        assert not result.errors
        score.add(page, result.removed)
    return score


def test_every_folder_of_weights_can_be_read_and_says_something(weights: Path) -> None:
    for folder in (weights, weights / "fold-0", weights / "fold-1"):
        assert {path.name for path in folder.glob("*.tsv")} == set(FILES)
        made = read_weights(str(folder))
        assert len(made.terms.hash) > 50
        assert "log_width" in made.line.features
        assert "own_spam" in made.context.features
        assert all((np.diff(right) >= 0).all() for _, right in made.calibration.values())
        assert made.page["spam"] > 0
    assert json.loads((weights / "lock.json").read_text())["folds"] == 2


def test_the_same_data_gives_the_same_bytes(weights: Path, tmp_path: Path) -> None:
    again = contents(fit(tmp_path))
    assert len(again) == 3 * len(FILES) + 1
    assert again == contents(weights)


def test_fitted_weights_find_junk_of_other_pages_that_rules_alone_do_not(weights: Path, tmp_path: Path) -> None:
    silent = copytree(weights, tmp_path / "silent")
    (silent / "calibration.tsv").write_text("spam\t0\t0\n")
    by_rules, score = scored(silent), scored(weights)
    right = [each.lines["keyword_stuffing"].right + each.lines["boilerplate"].right for each in (by_rules, score)]
    assert right[0] < right[1]
    assert score.loss.lines < 0.1 * score.loss.all_lines, "what takes everything finds junk too"


def test_a_term_whose_line_is_deleted_weighs_nothing(weights: Path, tmp_path: Path) -> None:
    pruned = copytree(weights, tmp_path / "pruned")
    head, *lines = (pruned / "terms.tsv").read_text(encoding="utf-8").splitlines()
    term = max(lines, key=lambda line: int(line.split("\t")[1 + SPAM])).split("\t")[0]
    kept = [line for line in lines if not line.startswith(f"{term}\t")]
    (pruned / "terms.tsv").write_text("\n".join([head, *kept]), encoding="utf-8")
    before, after = (read_weights(str(folder)).terms for folder in (weights, pruned))
    _, (number,) = before.found(term_hash([term]))
    assert before.weights[SPAM, number] > 0
    assert not after.found(term_hash([term]))[1].size


def test_a_calibration_rises_and_is_never_quite_sure() -> None:
    said = np.linspace(-5, 5, 200)
    pairs = calibrated(said, (said > 1) & (said != said[-30]), np.ones(len(said)), doubt=1)
    assert (np.diff(pairs, axis=0) >= 0).all()
    assert pairs[0, 1] < 0.05
    assert 0.9 < pairs[-1, 1] < 1


@pytest.mark.parametrize("name", ["labelled.jsonl", "labelled.jsonl.gz"])
def test_labels_stand_at_the_lines_that_they_are_of(name: str, tmp_path: Path) -> None:
    data = labelled.read([write(tmp_path / name, [ONE_OF_EACH, ONE_OF_EACH])])
    one = [2, labelled.UNKNOWN, 0, labelled.UNKNOWN, METADATA_CLASS, labelled.COPY, SPAM, 3]
    assert data.label.tolist() == 2 * one
    assert data.page.tolist() == [0] * len(one) + [1] * len(one)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "not JSON from column 1 on ("),
        ('{"id": "x", "text": "Rain"}', "not a labelled page: {"),
        ('{"id": "x", "text": 3, "lines": []}', "not a labelled page: {"),
        ('{"id": "x", "text": "a\\nb\\n", "lines": [{"n": 2, "label": "spam"}]}', "line 2 has a label; the page has 2"),
    ],
)
def test_a_record_that_is_no_labelled_page_is_named_by_file_and_line(line: str, said: str, tmp_path: Path) -> None:
    path = write(tmp_path / "labelled.jsonl", [ONE_OF_EACH])
    path.write_text(f"{path.read_text()}\n{line}\n")
    with pytest.raises(ReadError) as caught:
        labelled.read([path])
    assert str(caught.value).startswith(f"{path}:3: {said}")
