"""Standard streams that are closed or full, and an end by a signal: one line, status 2, nothing left behind."""

import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = f"{shlex.quote(sys.executable)} -m cleantext"
FULL = Path("/dev/full")
full_device = pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")


def shell(line, environment, here):
    """The status of a line of a shell, and what it says on standard error."""
    (here / "page.txt").write_text("JUNK\nok\n")
    done = subprocess.run(f"{COMMAND} {line}", shell=True, cwd=here, env=environment, capture_output=True, text=True)
    return done.returncode, done.stderr


@pytest.mark.parametrize("arguments", ["--detectors=junk page.txt", "detectors"])
def test_a_closed_output_is_told_in_one_line(environment, here, arguments):
    status, err = shell(f"{arguments} >&-", environment, here)
    assert (status, err.count("\n")) == (2, 1)
    assert err.startswith("cleantext: standard output is closed")


def test_a_closed_output_that_nobody_needs_is_no_matter(environment, here):
    assert shell("--detectors=junk page.txt -o clean.txt >&-", environment, here) == (0, "")
    assert (here / "clean.txt").read_text() == "ok\n"


@pytest.mark.parametrize("others", ["", ">&-", "-o clean.txt"])
def test_a_closed_input_is_told_in_one_line(environment, here, others):
    status, err = shell(f"--detectors=junk {others} <&-", environment, here)
    assert (status, err.count("\n")) == (2, 1)
    assert err.startswith("standard input: ")


@full_device
@pytest.mark.parametrize(
    "arguments", ["--detectors=junk page.txt", "detectors", "--help", "--detectors=junk page.txt -o /dev/full"]
)
def test_a_full_disk_is_told_in_one_line(environment, here, arguments):
    full = "" if "-o" in arguments else "> /dev/full"
    status, err = shell(f"{arguments} {full}", environment, here)
    assert status == 2
    assert [line for line in err.splitlines() if not line.startswith("unloadable: ")] == [
        "cleantext: No space left on device"
    ]


@full_device
@pytest.mark.parametrize("where", ["2>&-", "2> /dev/full"])
def test_a_failure_that_cannot_be_told_has_its_status(environment, here, where):
    assert shell(f"--detectors=junk missing.txt {where}", environment, here)[0] == 2


def test_an_end_by_a_signal_leaves_no_unfinished_file(environment, here):
    process = subprocess.Popen(
        [*shlex.split(COMMAND), "--detectors=junk", "--from", "jsonl", "-o", "clean.jsonl"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=here,
        env=environment,
    )
    process.stdin.write(b'{"text": "rain"}\n' * 20_000 + b"[]\n" + b'{"text": "rain"}\n' * 20_000)
    process.stdin.flush()
    process.stderr.readline()  # it is at work
    assert list(here.iterdir())
    process.send_signal(signal.SIGTERM)
    err = process.stderr.read()
    process.stdin.close()
    process.wait()
    assert (process.returncode, err, list(here.iterdir())) == (143, b"", [])
