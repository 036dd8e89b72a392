"""What goes wrong is said in one line, the status is 2, and nothing else is lost."""

import json

import pytest

GOOD = b'{"text": "JUNK\\nok"}\n'


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--detectors=nope"], "no detector is called 'nope'; there are: "),
        (["--detectors=junk,-nope"], "no detector is called 'nope'"),
        (["--detectors="], "a detector's name is empty; there are: default (all built-in ones), boilerplate, "),
        (["--detectors=junk,"], "a detector's name is empty"),
        (["--keep=nope"], "no detector is called 'nope'"),
        (["--to=xml"], "argument --to: invalid choice: 'xml'"),
        (["--from=pdf"], "argument --from: invalid choice: 'pdf'"),
        (["--min-score=high"], "argument --min-score: invalid float value: 'high'"),
        (["--min-score=2"], "min_score is a probability from 0 to 1, not 2"),
        (["--min-score=nan"], "min_score is a probability from 0 to 1, not nan"),
        (["--protect=("], "protect is no regular expression"),
        (["--set=junk"], "--set wants detector.field=value, not 'junk'"),
        (["--set=word=JUNK"], "--set wants detector.field=value"),
        (["--set=nope.word=x"], "no detector is called 'nope'"),
        (["--set=unsure.word=x"], "'unsure' is not among the --detectors"),
        (["--set=junk.weight=1"], "the detector 'junk' has no field 'weight'; there are: name, word, score, most, on"),
        (["--set=junk.score=high"], "junk.score wants a number, not 'high'"),
        (["--set=junk.most=1.5"], "junk.most wants a whole number, not '1.5'"),
        (["--set=junk.on=maybe"], "junk.on wants true or false, not 'maybe'"),
        (["--set=junk.words=a"], "junk.words cannot be set"),
        (["--set=junk.most=-1"], "junk.most=-1: most is at least 0"),
        (["--detectors=broken", "--set=broken.x=1"], "the detector 'broken' has no field 'x'; it has none"),
        (["--keep-removed", "--to=text"], "--keep-removed goes with --to jsonl"),
        (["-o", "a", "-d", "b"], "not allowed with argument"),
        (["-o", ""], "-o and -d want a name"),
        (["--check", "-d", "out"], "--check only names pages"),
        (["-k", "2"], "unrecognized arguments: -k"),
        (["--quie"], "unrecognized arguments: --quie"),
        (["-o", "no/such/folder.txt"], "No such file or directory"),
        (["-o", "."], "Is a directory"),
        (["--errors", "no/such/folder"], "no/such/folder: No such file or directory"),
    ],
)
def test_a_bad_option_is_one_line(run, arguments, said):
    done = run(*arguments, stdin=b"text")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("cleantext: ")
    assert done.err.count("\n") == 1
    assert said in done.err


def make_inputs(here):
    (here / "good.jsonl").write_bytes(GOOD)
    (here / "folder.jsonl").mkdir()
    (here / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x04\x00" + bytes(range(256)) * 8)


@pytest.mark.parametrize("name", ["missing.txt", "folder.jsonl", "picture.txt"])
def test_an_input_that_cannot_be_read_does_not_stop_the_others(run, here, name):
    make_inputs(here)
    done = run("--to", "text", "good.jsonl", name, "good.jsonl")
    assert (done.status, done.out) == (2, "ok\n\nok")
    assert done.err.startswith(f"{name}: ")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("line", [b"[1]", b"{broken", b'"text"', b"{}", b'{"text": null}', b'{"text": ["a"]}', b"\xff"])
def test_a_bad_record_is_named_with_its_line_and_the_others_are_cleaned(run, here, line):
    (here / "dump.jsonl").write_bytes(GOOD + line + b"\n" + GOOD)
    done = run("dump.jsonl")
    assert done.status == 2
    assert [json.loads(line)["text"] for line in done.out.splitlines()] == ["ok", "ok"]
    assert done.err.startswith("dump.jsonl:2: ")
    assert done.err.count("\n") == 1


def test_bad_records_are_named_in_order(run, here):
    (here / "dump.jsonl").write_bytes((b"[]\n" + GOOD) * 3 + b"[]\n")
    told = run("dump.jsonl").err.splitlines()
    assert [line.partition(": ")[0] for line in told] == [f"dump.jsonl:{number}" for number in (1, 3, 5, 7)]


def test_any_number_of_bad_and_empty_records_stays_in_order(run, here, monkeypatch):
    monkeypatch.setattr("cleantext.cli.stream.MOST_WAITING", 3)
    (here / "dump.jsonl").write_bytes((b"[]\n" * 4 + GOOD + b'{"text": ""}\n' * 4) * 3)
    done = run("dump.jsonl")
    assert [json.loads(line)["text"] for line in done.out.splitlines()] == ["ok", "", "", "", ""] * 3
    numbers = [int(line.split(":")[1]) for line in done.err.splitlines()]
    assert numbers == [start + more for start in (1, 10, 19) for more in range(4)]


@pytest.mark.parametrize("field", ["removed", "verdict", "verdict_reason", "page", "cleantext"])
def test_a_field_that_would_be_overwritten_is_an_error_that_names_it(run, here, field):
    (here / "dump.jsonl").write_bytes(GOOD + json.dumps({"text": "a", field: 1}).encode() + b"\n" + GOOD)
    done = run("dump.jsonl")
    assert (done.status, done.out.count("\n")) == (2, 2)
    assert done.err.startswith("dump.jsonl:2: ")
    assert f'has a field "{field}"' in done.err


def test_errors_takes_what_failed_as_jsonl(run, here):
    (here / "dump.jsonl").write_bytes(b"[]\n" + GOOD)
    run("dump.jsonl", "missing.txt", "--errors", "errors.jsonl")
    first, second = map(json.loads, (here / "errors.jsonl").read_text().splitlines())
    assert (first["where"], second["where"]) == ("dump.jsonl:1", "missing.txt")
    assert first["error"]
    assert "dump.jsonl" not in first["error"]


@pytest.mark.parametrize("arguments", [["-o", "here.txt"], ["-o", "./here.txt"], ["-d", "."]])
@pytest.mark.parametrize("exists", [True, False])
def test_what_failed_never_goes_where_the_cleaned_pages_go(run, here, arguments, exists):
    (here / "folder").mkdir()
    (here / "folder" / "here.txt").write_text("JUNK\nok\n")
    if exists:
        (here / "here.txt").write_text("before")
    done = run("folder/here.txt", "missing.txt", *arguments, "--errors", "here.txt")
    assert (done.status, done.out) == (2, "")
    assert done.err == "cleantext: here.txt: what failed would be written over what is cleaned; choose two places\n"
    assert (here / "here.txt").exists() == exists
    assert not exists or (here / "here.txt").read_text() == "before"


def test_what_failed_and_what_is_cleaned_may_both_go_nowhere(run, here):
    (here / "page.txt").write_text("ok\n")
    assert run("page.txt", "-o", "/dev/null", "--errors", "/dev/null").status == 0


def test_errors_tells_where_from_what_even_if_a_name_holds_a_colon(run, here):
    (here / "Rain: a: report.jsonl").write_bytes(b"[]\n")
    run("Rain: a: report.jsonl", "--errors", "errors.jsonl")
    assert json.loads((here / "errors.jsonl").read_text())["where"] == "Rain: a: report.jsonl:1"


def test_a_detector_that_raises_is_named_and_the_others_clean_on(run, here):
    (here / "page.txt").write_text("JUNK\nok\n")
    done = run("--detectors=broken,junk", "page.txt")
    assert (done.status, done.out) == (2, "ok\n")
    assert done.err == "page.txt: the detector 'broken' failed: RuntimeError: out\\nof \\x1b[31morder\n"


def test_control_characters_of_a_name_are_escaped(run):
    done = run("\x1b[31m\nred.txt")
    assert done.err.count("\n") == 1
    assert "\x1b" not in done.err
    assert "\\x1b[31m\\nred.txt" in done.err


def test_quiet_does_not_hide_what_failed(run):
    assert run("--quiet", "missing.txt").err.startswith("missing.txt: ")
