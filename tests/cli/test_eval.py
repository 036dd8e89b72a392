"""`cleantext eval`: figures of labelled pages on standard output, what is wrong on standard error."""

import json
import zlib
from pathlib import Path
from shutil import copytree

import pytest

import cleantext
from cleantext.cli import main
from tests.cli.test_command_process import modules_after

PAGE = {
    "id": "wet",
    "host": "rain.example",
    "lang": "en",
    "text": "JUNK menu\nRain fell.\nJUNK rain\nMAYBE menu\n",
    "lines": [
        {"n": 0, "label": "boilerplate"},
        {"n": 1, "label": "content"},
        {"n": 2, "label": "content"},
        {"n": 3, "label": "boilerplate"},
    ],
}


@pytest.fixture
def evaluate(run, here, capsysbinary):
    """Evaluates pages with the test's detectors."""

    def evaluator(*arguments, pages=(PAGE,), detectors="junk,unsure"):
        lines = (page if isinstance(page, str) else json.dumps(page) for page in pages)
        (here / "labelled.jsonl").write_text("".join(f"{line}\n" for line in lines))
        chosen = [f"--detectors={detectors}"] if detectors else []
        status = main(["eval", "labelled.jsonl", *chosen, *arguments])
        out, err = capsysbinary.readouterr()
        return status, out.decode(), err.decode()

    return evaluator


def objects(done):
    status, out, err = done
    assert (status, err) == (0, "")
    return [json.loads(line) for line in out.splitlines()]


def test_the_report_says_what_is_lost_and_what_is_removed(evaluate):
    status, out, err = evaluate()
    assert (status, err) == (0, "")
    told = [line.split() for line in out.splitlines()]
    assert told[0][:5] == ["1", "page", "of", "1", "host,"]
    assert ["content", "lines", "lost", "50.00", "%", "of", "2", "lines"] in told
    assert ["boilerplate", "removed", "50.00", "%", "of", "2", "lines"] in told
    assert ["rightly", "removed", "50.00", "%", "of", "2", "removed", "lines"] in told
    assert ["junk", "1", "1"] in told


def test_json_is_an_object_for_each_thing_that_was_asked_for(evaluate):
    pages = [PAGE | {"host": str(host)} for host in range(10)]
    asked = ("--json", "--sweep", "--by=lang", "--calibration", "--interval", "--show=content_lost", "--most=1")
    whole, *others = objects(evaluate(*asked, pages=pages))
    assert (whole["content_loss_lines"], whole["interval"]["content_loss_lines"]) == (0.5, [0.5, 0.5])
    group, *swept = others[:9]
    assert (group["lang"], group["pages"], [each["min_score"] for each in swept][-2:]) == ("en", 10, [0.5, 0.3])
    assert [each["recall"]["boilerplate"][0] for each in swept] == [0.5] * 6 + [1] * 2
    bands = [each for each in others[9:] if "low" in each]
    assert [(band["detector"], band["low"], band["lines"]) for band in bands] == [
        ("junk", 0.99, 20),
        ("unsure", 0.5, 10),
    ]
    (example,) = (each for each in others if "kind" in each)
    assert (example["page"], example["number"], example["text"]) == ("wet", 2, "JUNK rain")


def test_every_table_is_there_for_people(evaluate):
    pages = [PAGE | {"host": str(host)} for host in range(10)]
    asked = ("--sweep", "--by=lang", "--calibration", "--interval", "--show=content_lost")
    status, out, _ = evaluate(*asked, pages=pages)
    lines = out.splitlines()
    assert status == 0
    for begin in (
        ">- content     JUNK rain",
        "content lines lost",
        "lang",
        "en ",
        "min_score",
        "0.97 ",
        "detector",
        "junk ",
    ):
        assert any(line.startswith(begin) for line in lines), begin
    assert "50.00 to 50.00 %" in out


@pytest.mark.parametrize(
    ("arguments", "removed"),
    [
        (["--min-score=0.5"], 1),
        (["--min-score=1"], 0),
        (["--keep=junk"], 0),
        (["--protect=menu"], 0),
        (["--set=junk.word=MAYBE"], 0.5),
    ],
)
def test_the_options_of_the_cleaner_are_heard(evaluate, arguments, removed):
    (figures,) = objects(evaluate("--json", *arguments))
    assert figures["recall"]["boilerplate"][0] == removed


def test_a_fold_is_the_hosts_with_its_remainder(evaluate):
    pages = [PAGE | {"host": str(host)} for host in range(20)]
    folds = [objects(evaluate("--json", f"--fold={fold}/3", pages=pages))[0]["pages"] for fold in range(3)]
    assert sum(folds) == 20
    assert max(folds) < 20


def test_all_folds_are_judged_each_by_its_own_weights(evaluate, here):
    spam = {"text": "buy casino slots\n", "lines": [{"n": 0, "label": "spam"}]}
    pages = [spam | {"host": str(host)} for host in range(20)]
    built_in = Path(cleantext.__file__).parent / "weights"
    for fold, silent in enumerate((True, False)):
        folder = here / "mine" / f"fold-{fold}"
        copytree(built_in, folder)
        worth = [f"{kind}\t0\t{0 if silent else 1}\n" for kind in ("spam", "breadcrumb", "boilerplate")]
        (folder / "calibration.tsv").write_text("".join(worth))
    asked = ("--json", "--min-score=0.1", "--weights=mine", "--detectors=default,-breadcrumb,-duplicate_body")
    (figures,) = objects(evaluate(*asked, "--fold=all/2", pages=pages, detectors=None))
    heard = sum(zlib.crc32(str(host).encode()) % 2 for host in range(20))
    assert 0 < heard < 20
    assert (figures["pages"], figures["recall"]["spam"]) == (20, [heard / 20, 20])


def test_bad_records_are_named_and_the_others_are_judged(evaluate):
    html = {"id": "html", "html": "<p>Rain", "gold": "Rain"}
    status, out, err = evaluate("--json", pages=[PAGE, "{", html, {"text": "Rain"}, PAGE])
    assert (status, json.loads(out)["pages"]) == (2, 2)
    assert [line.partition(": ")[0] for line in err.splitlines()] == [f"labelled.jsonl:{n}" for n in (2, 3, 4)]
    assert "labelled.jsonl:3: not one of the pages with labelled lines, as those before" in err


def test_a_file_that_is_not_there_does_not_hide_the_others(evaluate):
    status, out, err = evaluate("missing.jsonl", "--json")
    assert (status, json.loads(out)["pages"]) == (2, 1)
    assert err == "missing.jsonl: no such file\n"


def test_a_detector_that_raises_is_named(evaluate):
    status, out, err = evaluate("--json", detectors="junk,broken")
    assert (status, json.loads(out)["pages"]) == (2, 1)
    assert err.startswith("labelled.jsonl:1: the detector 'broken' failed: RuntimeError: ")


def test_where_no_page_is_left_there_are_no_figures(evaluate):
    assert evaluate(pages=[]) == (2, "", "cleantext: no labelled pages\n")


def test_control_characters_of_pages_do_not_reach_the_terminal(evaluate):
    evil = "\x1b[31m\u202eJUNK"
    page = {
        "id": evil,
        "lang": evil,
        "text": f"Rain{evil}\n",
        "lines": [{"n": 0, "label": "spam"}],
    }
    status, out, _ = evaluate("--by=lang", "--show=spam_missed", pages=[page] * 10)
    assert status == 0
    assert out.count(r"\x1b[31m\u202eJUNK") > 10
    assert not {"\x1b", "\u202e"} & set(out)


def test_a_label_that_does_not_exist_is_named_without_its_control_characters(evaluate):
    status, out, err = evaluate(pages=[PAGE | {"lines": [{"n": 0, "label": "\x1b[31mspan"}]}])
    assert (status, out) == (2, "")
    assert "line 0 is labelled" in err
    assert "\x1b" not in err


def test_a_field_that_no_page_has_makes_no_groups_and_is_said(evaluate):
    status, out, err = evaluate("--by=language", pages=[PAGE] * 10)
    assert (status, out.count("\n\n")) == (2, 3), "all other tables are there"
    assert err == "--by language: no page has such a field; the first one has: id, host, lang\n"


def test_groups_that_are_too_small_for_a_table_are_said(evaluate):
    status, _, err = evaluate("--by=lang")
    assert (status, err) == (0, "--by lang: no group has 10 pages\n")


def test_a_detector_that_removed_nothing_has_no_precision(evaluate):
    _, out, _ = evaluate()
    assert ["breadcrumb", "-", "-", "-"] in [line.split() for line in out.splitlines()]


def test_detectors_can_be_taken_out_without_an_equals_sign(evaluate):
    (with_all,) = objects(evaluate("--json", detectors="junk"))
    (without,) = objects(evaluate("--json", "--detectors", "-junk", detectors=None))
    assert ("junk" in with_all["confusion"], "junk" in without["confusion"]) == (True, False)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--fold=5/5"], "argument --fold: K/N with 0 <= K < N, or all/N, would be right, not '5/5'"),
        (["--fold=1"], "argument --fold: K/N"),
        (["--fold=all/0"], "argument --fold: K/N"),
        (["--fold=all/2"], "--fold all/N wants --weights DIR"),
        (["--show=lost"], "--show takes no 'lost'; there are: content_lost, spam_missed, "),
        (["--most=-1"], "argument --most: a whole number from 0 up would be right, not '-1'"),
        (["--weights=no/such"], "no/such"),
        (["--min-score=2"], "min_score is a probability"),
        (["--nope"], "unrecognized arguments: --nope (see cleantext eval --help)"),
    ],
)
def test_a_bad_option_is_one_line(evaluate, arguments, said):
    status, out, err = evaluate(*arguments)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert said in err


def test_help_imports_nothing_heavy_and_fits_the_terminal(environment, capsys):
    assert not modules_after(["eval", "--help"], environment) & {"numpy", "orjson", "lxml", "regex"}
    with pytest.raises(SystemExit):
        main(["eval", "--help"])
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 100
