"""The benchmark of the worst case runs, and its texts are what they say."""

import json
import sys

import pytest

from benchmarks import worst
from benchmarks.hostile_texts import MAKERS, PROSE, hostile_texts

TINY = ["worst", "--sizes", "300,600", "--detectors", "metadata", "--rounds", "1"]


def test_every_text_has_the_size_that_is_asked_for_and_comes_again_from_its_seed() -> None:
    texts = hostile_texts(2000)
    assert list(texts) == list(MAKERS)
    for name, text in texts.items():
        assert 2000 <= len(text.encode()) < 3000, name
    assert hostile_texts(2000) == texts


def test_the_command_tells_the_slowest_and_the_steepest_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", [*TINY, "--json"])
    worst.main()
    made = json.loads(capsys.readouterr().out)
    assert made["sizes"] == [300, 600]
    for kind in ("slowest", "steepest"):
        found = made["detectors"]["metadata"][kind]
        assert found["text"] in MAKERS
        assert found["text"] != PROSE
        assert len(found["seconds"]) == len(found["times_prose"]) == 2


def test_the_table_has_a_row_for_each_text_that_was_found(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", TINY)
    worst.main()
    rows = capsys.readouterr().out.splitlines()
    assert [row.split()[:2] for row in rows[2:]] == [["metadata", "slowest"], ["metadata", "steepest"]]


@pytest.mark.parametrize("sizes", ["600", "600,300", "300,300"])
def test_sizes_that_nothing_can_be_told_from_are_an_error(monkeypatch: pytest.MonkeyPatch, sizes: str) -> None:
    monkeypatch.setattr(sys, "argv", ["worst", "--sizes", sizes])
    with pytest.raises(SystemExit):
        worst.main()
