"""`cleantext eval` on pages of HTML with gold: figures on standard output, what is wrong on standard error."""

import gzip
import json
import zlib
from pathlib import Path
from shutil import copytree

import pytest

import cleantext
from cleantext.cli import main

PAGE = {
    "id": "wet",
    "page_type": "news",
    "html": "<p>JUNK menu</p><p>Rain fell.</p><p>MAYBE menu</p>",
    "gold": "Rain fell.",
}
LABELLED = {"id": "lines", "text": "Rain\n", "lines": [{"n": 0, "label": "content"}]}


@pytest.fixture
def evaluate(run, here, capsysbinary):
    """Evaluates sets of pages with the test's detector; a list of pages is one set."""

    def evaluator(*arguments, pages=(PAGE,), others=(), detectors="junk"):
        names = []
        for name, records in (("a.jsonl", pages), ("b.jsonl.gz", others)):
            data = "".join(f"{json.dumps(record)}\n" for record in records).encode()
            (here / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
            names += [name] if records else []
        status = main(["eval", *names, f"--detectors={detectors}", "--min-score=0.9", *arguments])
        out, err = capsysbinary.readouterr()
        return status, out.decode(), err.decode()

    return evaluator


def objects(done):
    status, out, err = done
    assert (status, err) == (0, "")
    return [json.loads(line) for line in out.splitlines()]


def test_the_table_has_a_row_for_each_set_and_their_mean(evaluate):
    status, out, err = evaluate(others=[PAGE | {"html": "<p>Rain fell."}])
    assert (status, err) == (0, "")
    rows = [line.split() for line in out.splitlines()]
    assert rows[0] == ["2", "pages", "of", "1", "host"]
    assert ["a.jsonl", "1", "0.000", "0.000", "0.000", "0.667", "-"] in rows
    assert ["b.jsonl.gz", "1", "1.000", "1.000", "1.000", "1.000", "-"] in rows
    assert ["mean", "of", "2", "sets", "2", "0.500", "0.500", "0.500", "0.833", "-"] in rows


def test_every_table_is_there_for_people(evaluate):
    asked = ("--by=page_type", "--sweep", "--interval", "--peers=lxml", "--worst=1")
    status, out, _ = evaluate(*asked, pages=[PAGE] * 10)
    assert status == 0
    for begin in (
        "set ",
        "a.jsonl ",
        "page_type ",
        "news ",
        "min_score ",
        "0.97 ",
        "CPU as a multiple of ",
        "worst of ",
    ):
        assert any(line.startswith(begin) for line in out.splitlines()), begin
    assert "0.667 to 0.667" in out


def test_json_is_an_object_for_each_thing_that_was_asked_for(evaluate):
    ours, parser, group, *swept, worst = objects(
        evaluate("--json", "--by=page_type", "--sweep", "--interval", "--peers=lxml", "--worst=1", pages=[PAGE] * 10)
    )
    assert (ours["set"], ours["system"], ours["pages"], ours["failed"]) == ("a.jsonl", "cleantext", 10, 0)
    assert (ours["word_f1"], ours["interval"]["word_f1"]) == (0.6667, [0.6667, 0.6667])
    assert parser["system"] == "lxml"
    assert (group["page_type"], group["word_f1"]) == ("news", 0.6667)
    assert (swept[0]["min_score"], swept[0]["word_f1"]) == (0.99, 0.6667)
    assert (worst["page"], worst["cleantext"]["word_precision"]) == ("wet", 0.5)


def test_all_folds_are_judged_each_by_its_own_weights_though_pages_come_in_parts(evaluate, here, monkeypatch):
    monkeypatch.setattr("cleantext.cli.folds.AT_ONCE", 7)
    spam = {"html": "<p>buy casino slots", "gold": "buy casino slots"}  # what goes is lost, for once
    pages = [spam | {"url": f"https://{host}.example/"} for host in range(20)]
    built_in = Path(cleantext.__file__).parent / "weights"
    for fold, silent in enumerate((True, False)):
        folder = here / "mine" / f"fold-{fold}"
        copytree(built_in, folder)
        worth = [f"{kind}\t0\t{0 if silent else 1}\n" for kind in ("spam", "breadcrumb", "boilerplate")]
        (folder / "calibration.tsv").write_text("".join(worth))
    asked = ("--json", "--min-score=0.1", "--weights=mine", "--fold=all/2")
    (figures,) = objects(evaluate(*asked, pages=pages, detectors="keyword_stuffing,boilerplate"))
    heard = sum(zlib.crc32(f"{host}.example".encode()) % 2 for host in range(20))
    assert 0 < heard < 20
    assert (figures["pages"], figures["word_f1"]) == (20, 1 - heard / 20)


def test_a_fold_is_the_hosts_with_its_remainder(evaluate):
    pages = [PAGE | {"url": f"https://{host}.example/"} for host in range(20)]
    folds = [objects(evaluate("--json", f"--fold={fold}/3", pages=pages))[0]["pages"] for fold in range(3)]
    assert folds == [sum(zlib.crc32(f"{host}.example".encode()) % 3 == fold for host in range(20)) for fold in range(3)]


def test_records_of_the_other_kind_are_named_and_left_out(evaluate):
    status, out, err = evaluate("--json", pages=[PAGE, LABELLED, PAGE])
    assert (status, json.loads(out)["pages"]) == (2, 2)
    assert err == (
        "a.jsonl:2: not one of the pages of HTML with gold, as those before; "
        "run the pages with labelled lines on their own\n"
    )


def test_a_page_that_cannot_be_read_is_named_and_counts_as_empty(evaluate, monkeypatch):
    def broken(*_, **__):
        raise cleantext.ReadError("wet: HTML that cannot be parsed")

    monkeypatch.setattr("cleantext.evaluation.gold_session.read", broken)
    status, out, err = evaluate()
    assert (status, err) == (2, "a.jsonl:1: wet: HTML that cannot be parsed\n")
    assert "cleantext failed on 1 page, which counts as empty" in out


def test_a_detector_that_raises_is_named(evaluate):
    status, _, err = evaluate(detectors="junk,broken")
    assert status == 2
    assert err.startswith("a.jsonl:1: the detector 'broken' failed: RuntimeError: ")


def test_control_characters_of_pages_do_not_reach_the_terminal(evaluate):
    evil = "\x1b[31m\u202e"
    _, out, _ = evaluate("--by=page_type", "--worst=1", pages=[PAGE | {"id": evil, "page_type": evil}] * 10)
    assert out.count(r"\x1b[31m\u202e") == 2
    assert not {"\x1b", "\u202e"} & set(out)


@pytest.mark.parametrize(
    ("arguments", "pages", "said"),
    [
        (
            ["--show=content_lost"],
            [PAGE],
            "--show goes with pages with labelled lines; these are pages of HTML with gold",
        ),
        (["--calibration"], [PAGE], "--calibration goes with pages with labelled lines"),
        (
            ["--peers=lxml"],
            [LABELLED],
            "--peers goes with pages of HTML with gold; these are pages with labelled lines",
        ),
        (["--worst=3"], [LABELLED], "--worst goes with pages of HTML with gold"),
        (["--peers=nope"], [PAGE], "no peer is called 'nope'; there are: trafilatura, resiliparse, lxml"),
        (["--worst=few"], [PAGE], "argument --worst: a whole number from 0 up would be right"),
    ],
)
def test_an_option_that_does_not_fit_is_one_line(evaluate, arguments, pages, said):
    status, out, err = evaluate(*arguments, pages=pages)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert said in err
