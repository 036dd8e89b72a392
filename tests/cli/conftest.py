"""A runner for the command, and a plug-in package whose detectors find what the tests write for them."""

import io
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cleantext.cli import main

PLUGIN = '''"""Lines that begin with a word: the tests' own detectors."""

import os
from dataclasses import dataclass

from cleantext import Finding


@dataclass(frozen=True)
class Junk:
    name: str = "junk"
    word: str = "JUNK"
    score: float = 0.99
    most: int = 1000
    on: bool = True
    words: tuple[str, ...] = ()
    called: str = "junk"

    def __post_init__(self):
        if self.most < 0:
            raise ValueError("most is at least 0")

    def detect(self, document):
        at = 0
        for line in document.text.split("\\n")[: self.most if self.on else 0]:
            if line and line.startswith(self.word):
                yield Finding(at, at + len(line), self.called, f"begins with {self.word}", self.score)
            at += len(line) + 1


class Broken:
    name = "broken"

    def detect(self, document):
        raise RuntimeError("out\\nof \\x1b[31morder")


class Deadly:
    name = "deadly"

    def detect(self, document):
        if "DEADLY" in document.text:
            os._exit(3)
        return []


unsure = Junk(name="unsure", word="MAYBE", score=0.5, called="unsure")
stuffing = Junk(name="stuffing", word="SPAM", called="keyword_stuffing")
'''

ENTRY_POINTS = """[cleantext.detectors]
junk = test_junk_plugin:Junk
unsure = test_junk_plugin:unsure
stuffing = test_junk_plugin:stuffing
broken = test_junk_plugin:Broken
deadly = test_junk_plugin:Deadly
unloadable = test_junk_plugin:Missing
"""


@dataclass(frozen=True)
class Done:
    """What a run of the command gave."""

    status: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture(scope="session")
def plugins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder to put on the path, with the plug-in installed in it."""
    folder = tmp_path_factory.mktemp("plugins")
    (folder / "test_junk_plugin.py").write_text(PLUGIN)
    installed = folder / "test_junk_plugin-1.0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: test-junk-plugin\nVersion: 1.0\n")
    (installed / "entry_points.txt").write_text(ENTRY_POINTS)
    return folder


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def environment(plugins: Path) -> dict[str, str]:
    """The environment of a process that sees the plug-in."""
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return buffered | {"PYTHONPATH": os.pathsep.join([str(plugins), str(Path(__file__).parents[2])])}


@pytest.fixture
def run(here: Path, plugins: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs the command with the test's detector alone, unless the arguments name others."""
    monkeypatch.syspath_prepend(str(plugins))

    def runner(*arguments: str, stdin: bytes = b"") -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        chosen = [] if any(each.startswith("--detectors") for each in arguments) else ["--detectors=junk"]
        status = main([*chosen, *arguments])
        out, err = capsysbinary.readouterr()
        return Done(status, out.decode(), err.decode())

    return runner
