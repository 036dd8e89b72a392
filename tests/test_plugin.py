"""A detector of another package: that of the README, installed as pip would do it."""

import tomllib
from pathlib import Path

import pytest

from cleantext import Cleaner, Document, available
from cleantext.cli import main
from cleantext.detectors import built_in
from tests import readme

PAGE = Document("Rain\n4 min read\n\nRain fell in the hills all night. It was a 4 min read.\n")
CLEANED = "Rain\n\nRain fell in the hills all night. It was a 4 min read.\n"


@pytest.fixture(autouse=True)
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The package of the README: its module and the entry points of its pyproject.toml, on the path."""
    project = tomllib.loads(readme.labelled("file: pyproject.toml"))["project"]
    (tmp_path / "reading_time.py").write_text(readme.labelled("file: reading_time.py"))
    folder = tmp_path / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    folder.mkdir()
    head = f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    (folder / "METADATA").write_text(head)
    groups = project["entry-points"].items()
    points = [f"[{group}]\n" + "".join(f"{name} = {to}\n" for name, to in each.items()) for group, each in groups]
    (folder / "entry_points.txt").write_text("\n".join(points))
    monkeypatch.syspath_prepend(str(tmp_path))


def test_a_plugin_is_listed() -> None:
    assert available() == sorted([*built_in(), "reading_time"])


def test_a_plugin_is_not_asked_unless_it_is_named() -> None:
    for asked in (None, "default"):
        found = Cleaner(asked, min_score=0).clean(PAGE).findings
        assert "reading_time" not in {finding.detector for finding in found}


@pytest.mark.parametrize(
    "named", ["reading_time", "default,reading_time", "+reading_time", ["default", "reading_time"]]
)
def test_a_plugin_joins_when_it_is_named(named: str | list[str]) -> None:
    result = Cleaner(named).clean(PAGE)
    assert result.text == CLEANED
    assert [finding.detector for finding in result.removed] == ["reading_time"]


def test_the_command_knows_a_plugin_by_its_name(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (tmp_path / "page.txt").write_text(PAGE.text)
    assert main(["--detectors=default,+reading_time", str(tmp_path / "page.txt")]) == 0
    assert capsysbinary.readouterr().out.decode() == CLEANED


def test_the_command_lists_a_plugin_with_its_purpose(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["detectors"]) == 0
    listed = [line.split(maxsplit=1) for line in capsysbinary.readouterr().out.decode().splitlines()]
    assert ["reading_time", "Lines that say how long the reading takes."] in listed
