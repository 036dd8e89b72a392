"""The command in several processes: the same bytes, and a record that kills one."""

import json
import signal
import subprocess
import sys

import pytest

from benchmarks.dump import dump

COMMAND = [sys.executable, "-m", "cleantext"]


@pytest.fixture
def records(here):
    """A file of records, two of them bad."""
    lines = [json.dumps({"id": str(number), "text": text}) for number, text in enumerate(dump(900_000))]
    lines[3], lines[-4] = "[]", "no JSON"
    (here / "dump.jsonl").write_text("\n".join(lines) + "\n")
    return lines


def test_output_and_messages_never_depend_on_the_number_of_processes(run, here, records):
    alone = run("dump.jsonl", "--detectors=default", "--errors", "one.jsonl")
    assert alone.status == 2
    assert alone.out.count("\n") == len(records) - 2
    for jobs in ("2", "5"):
        assert run("dump.jsonl", "--detectors=default", "--errors", "more.jsonl", "-j", jobs) == alone
        assert (here / "more.jsonl").read_text() == (here / "one.jsonl").read_text()


def test_a_record_that_kills_its_process_is_named_and_left_as_it_is(run, here):
    texts = ["JUNK\nrain", "JUNK\nDEADLY", "JUNK\nsnow"] * 2
    (here / "dump.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
    done = run("dump.jsonl", "--detectors=junk,deadly", "-j", "2", "--errors", "errors.jsonl")
    assert done.status == 2
    assert [json.loads(line)["text"] for line in done.out.splitlines()] == ["rain", "JUNK\nDEADLY", "snow"] * 2
    said = "the process that cleaned it died twice (exit status 3); it is left as it was"
    assert done.err == f"dump.jsonl:2: {said}\ndump.jsonl:5: {said}\n"
    failed = [json.loads(line) for line in (here / "errors.jsonl").read_text().splitlines()]
    assert failed == [{"where": f"dump.jsonl:{number}", "error": said} for number in (2, 5)]


@pytest.mark.parametrize(("number", "said"), [("0", "-j is a number of processes from 1 up, not 0"), ("two", "-j")])
def test_a_number_of_processes_that_is_none_is_refused_in_one_line(run, number, said):
    done = run("-j", number)
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert said in done.err


def test_an_interruption_ends_all_processes_quietly(environment):
    process = subprocess.Popen(
        [*COMMAND, "--detectors=junk", "--from", "jsonl", "-j", "2"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    process.stdin.write(b"[]\n" + b'{"text": "rain rain rain"}\n' * 20_000)
    process.stdin.flush()
    process.stderr.readline()  # it is at work
    process.send_signal(signal.SIGINT)
    err = process.stderr.read()  # ends when the last process that could write to it has ended
    process.stdin.close()
    process.wait()
    assert (process.returncode, err) == (130, b"")
