"""The command as a process: what it imports, pipes, interruptions, the list of detectors."""

import io
import signal
import subprocess
import sys

import pytest

from cleantext import __version__
from cleantext.cli import main

COMMAND = [sys.executable, "-m", "cleantext"]
IMPORTS = """
import sys
from cleantext.cli import main
try:
    main({arguments})
except SystemExit:
    pass
print(*sys.modules)
"""


def modules_after(arguments, environment, stdin=b""):
    code = IMPORTS.format(arguments=arguments)
    done = subprocess.run([sys.executable, "-c", code], input=stdin, capture_output=True, env=environment, check=True)
    return set(done.stdout.decode().splitlines()[-1].split())


SIGNATURES = {"datasketch", "scipy"}
PARSERS = {"lxml", "selectolax", "chardet", "orjson", "zstandard"}
PROCESSES = {"multiprocessing", "concurrent.futures"}
PLUGINS = {"importlib.metadata"}


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_and_version_import_nothing_heavy(environment, argument):
    loaded = modules_after([argument], environment)
    assert not loaded & {"numpy", "regex", *SIGNATURES, *PARSERS, *PROCESSES, *PLUGINS}


def test_a_text_is_cleaned_without_parsers_signatures_processes_and_plugins(environment):
    loaded = modules_after([], environment, b"Home > News\nRain fell.\n")
    assert "cleantext.detectors.boilerplate" in loaded
    assert not loaded & {*SIGNATURES, *PARSERS, *PROCESSES, *PLUGINS}


def test_a_page_of_html_is_cleaned_without_signatures_and_processes(environment):
    loaded = modules_after(["--format=html"], environment, b"<p>Rain fell.</p>\n")
    assert "selectolax" in loaded
    assert not loaded & {"lxml", *SIGNATURES, *PROCESSES, *PLUGINS}


def test_the_library_cleans_a_text_as_lightly_as_the_command(environment):
    code = "import sys, cleantext; cleantext.clean('Rain fell.'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, check=True)
    assert not {*done.stdout.decode().split()} & {*SIGNATURES, *PARSERS, *PROCESSES, *PLUGINS}


def test_version_names_the_program(capsys):
    with pytest.raises(SystemExit) as done:
        main(["--version"])
    assert done.value.code == 0
    assert capsys.readouterr().out == f"cleantext {__version__}\n"


def test_help_names_every_option(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit):
        main(["--help"])
    told = capsys.readouterr().out
    options = """--from --field --format --encoding --detectors --keep --min-score --set --protect --drop-spam
    --to --keep-removed --check -o -d -j --errors --quiet --version"""
    assert [option for option in options.split() if option not in told.split()] == []
    assert max(map(len, told.splitlines())) <= 100


def test_detectors_lists_name_and_purpose(run, capsysbinary):
    status = main(["detectors"])
    out, err = capsysbinary.readouterr()
    assert ["junk", "Lines", "that", "begin"] in [line.split()[:4] for line in out.decode().splitlines()]
    assert status == 2
    assert err.decode().startswith("unloadable: cannot be loaded: AttributeError: ")


def test_detectors_takes_no_files(run, capsysbinary):
    assert main(["detectors", "page.txt"]) == 2
    assert b"unrecognized arguments: page.txt" in capsysbinary.readouterr().err


def test_a_file_named_like_a_command_is_reached_by_its_path(run, here):
    (here / "detectors").write_text("JUNK\nok\n")
    assert run("./detectors").out == "ok\n"


def test_a_closed_pipe_ends_quietly(environment):
    process = subprocess.Popen(
        [*COMMAND, "--detectors=junk", "--from", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    )
    process.stdout.close()
    err = communicate(process, b'{"text": "rain"}\n' * 2000)
    assert (process.returncode, err) == (141, b"")


def test_help_into_a_closed_pipe_ends_quietly(environment):
    process = subprocess.Popen(
        [*COMMAND, "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.PIPE, env=environment
    )
    process.stdout.close()
    assert communicate(process, b"") == b""


def communicate(process, data):
    """What a process that reads `data` says on standard error; nobody reads its output."""
    try:
        process.stdin.write(data)
        process.stdin.close()
    except BrokenPipeError:
        pass
    err = process.stderr.read()
    process.wait()
    return err


def heed_interruptions():
    """Undoes what a shell does to commands that it runs in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_an_interruption_ends_quietly(environment):
    process = subprocess.Popen(
        [*COMMAND, "--detectors=junk", "--from", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        preexec_fn=heed_interruptions,
        stderr=subprocess.PIPE,
        env=environment,
    )
    process.stdin.write(b"[]\n" + b'{"text": "rain rain rain"}\n' * 20_000)
    process.stdin.flush()
    process.stderr.readline()  # it is at work
    process.send_signal(signal.SIGINT)
    err = process.stderr.read()
    process.stdin.close()
    process.wait()
    assert (process.returncode, err) == (130, b"")


class Terminal(io.TextIOWrapper):
    def isatty(self):
        return True


def test_a_terminal_gets_a_hint(run, monkeypatch, capsysbinary):
    for quiet, hint in ([], b"cleantext: reading from the terminal"), (["--quiet"], b""):
        monkeypatch.setattr(sys, "stdin", Terminal(io.BytesIO(b"ok\n")))
        assert main(["--detectors=junk", *quiet]) == 0
        out, err = capsysbinary.readouterr()
        assert out == b"ok\n"
        assert err[: len(hint)] == hint
        assert bool(err) == bool(hint)
