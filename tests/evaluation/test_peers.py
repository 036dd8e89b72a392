"""Peers are other packages: one that is not there, or of which nobody has heard, is one clear line."""

import sys

import pytest

from cleantext import OptionError
from cleantext.evaluation.peers import PARSING, peers


def test_without_names_there_are_no_peers() -> None:
    assert peers([""]) == {}


def test_the_parser_always_comes_along_and_gives_no_text() -> None:
    made = peers([PARSING, PARSING])
    assert list(made) == [PARSING]
    assert [made[PARSING](page, None) for page in (b"<p>Rain", b"", b"\0")] == ["", "", ""]


def test_a_peer_of_which_nobody_has_heard_is_told_with_those_there_are() -> None:
    with pytest.raises(OptionError, match=r"no peer is called 'nope'; there are: trafilatura, resiliparse, lxml"):
        peers(["nope"])


def test_a_peer_that_is_not_installed_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(OptionError, match=r"^--peers trafilatura: .* `pip install trafilatura` would be right$"):
        peers(["trafilatura"])


@pytest.mark.parametrize(("name", "module"), [("trafilatura", "trafilatura"), ("resiliparse", "resiliparse.extract")])
def test_a_peer_that_is_installed_gives_a_text(name: str, module: str) -> None:
    pytest.importorskip(module)
    page = "<html><body><article><p>Der Regen fiel die ganze Nacht über auf die Hügel, sagte der Müller.</article>"
    made = peers([name])
    assert list(made) == [name, PARSING]
    assert "Hügel" in made[name](page.encode(), "https://rain.example/1")
    assert made[name](b"", None) == ""
