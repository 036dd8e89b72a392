"""The README tells the truth: its examples run, its commands print what it says, its options are those there are."""

import doctest
import io
import re
import subprocess
import sys
from contextlib import redirect_stdout, suppress

import pytest

from cleantext import clean
from cleantext.cli import main
from cleantext.detectors import built_in
from tests import readme

EXAMPLES = [block for block in readme.blocks("python") if ">>>" in block]
PROGRAMS = [block for block in readme.blocks("python") if ">>>" not in block]


def test_every_command_prints_what_the_readme_shows() -> None:
    assert readme.renewed() == readme.text()  # if it should: python -m tests.readme, then look at the difference


def test_the_first_page_is_repaired() -> None:
    page = readme.ROOT / "fixtures" / "readme" / "milky-way.txt"
    lines = page.read_text(encoding="utf-8").splitlines(keepends=True)
    assert clean(page).text == "".join(lines[1:2] + lines[3:10])


def test_the_examples_run_as_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(readme.ROOT)
    example = doctest.DocTestParser().get_doctest("\n".join(EXAMPLES), {}, "README.md", "README.md", 0)
    told = io.StringIO()
    failed = doctest.DocTestRunner().run(example, out=told.write).failed
    assert (failed, len(EXAMPLES) > 3) == (0, True), told.getvalue()


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_program_runs(program: str) -> None:
    exec(compile(program, "README.md", "exec"), {})


def helped(*command: str) -> str:
    with redirect_stdout(io.StringIO()) as told, suppress(SystemExit):
        main([*command, "--help"])
    return told.getvalue()


@pytest.mark.parametrize(
    "option", sorted(set(re.findall(r"(?m)^  (?:-\w, )?(--?[a-z][\w-]*)", helped() + helped("eval"))))
)
def test_every_option_is_in_the_table(option: str) -> None:
    rows = [line for line in readme.text().splitlines() if line.startswith("| `-")]
    assert any(re.search(rf"{option}\b", row.split(" | ")[0]) for row in rows)


@pytest.mark.parametrize("line", [line for block in readme.blocks("sh") for line in block.splitlines()])
def test_every_option_of_an_example_exists(line: str) -> None:
    command = line.rpartition("| ")[2].partition(">")[0]
    if not command.startswith("cleantext "):
        return
    options = re.findall(r"(?<= )--?[a-z][\w-]*", command)
    told = helped("eval") if command.startswith("cleantext eval ") else helped()
    assert [option for option in options if option not in told] == []


def test_every_detector_is_in_the_table_of_what_goes() -> None:
    rows = [line.split("`")[1] for line in readme.text().splitlines() if re.match(r"\| `\w+` \|", line)]
    assert set(built_in()) <= set(rows)


def test_every_file_and_folder_of_the_tree_is_there() -> None:
    (tree,) = re.findall(r"```\ncleantext/\n(.*?)```", readme.text(), re.DOTALL)
    inside = [name for line in tree.splitlines() if line.startswith("  ") for name in re.findall(r"[\w./]+", line[:37])]
    assert inside
    assert [name for name in inside if not (readme.ROOT / "cleantext" / name).exists()] == []


def test_the_commands_that_set_up_name_files_that_are_there() -> None:
    assert readme.labelled("setup: clean").split()[-1] == "fixtures/readme/milky-way.txt"
    run = readme.labelled("setup: tests").split()[-3:]
    assert run == [".venv/bin/python", "-m", "tests"]
    listed = subprocess.check_output([sys.executable, "-m", "tests", "--list"], text=True, cwd=readme.ROOT)
    assert listed.splitlines() == ["ruff check", "ruff format --check", "mypy", "pytest"]
