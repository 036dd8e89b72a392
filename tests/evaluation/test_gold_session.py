"""Pages with gold are cleaned and given to the peers in turn; whatever was counted of them can be asked."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from cleantext import Cleaner, Document
from cleantext.evaluation.gold_figures import figures, interval, mean
from cleantext.evaluation.gold_presentation import as_objects
from cleantext.evaluation.gold_session import OURS, GoldSession
from cleantext.evaluation.peers import PARSING
from tests.evaluation.made import Said
from tests.evaluation.made_html import gold_page, gold_pages, gold_session

JUNK = "boilerplate 0.95: log in here now"
SURE = "boilerplate 0.99: log in here now"
RAIN = "Rain fell on the hills all night"


def told(session: GoldSession, **asked: Any) -> list[dict[str, Any]]:
    return list(as_objects(session, **{"interval": False, "worst": 0, "seed": 0} | asked))


def test_the_mean_precision_counts_pages_with_output_and_the_mean_recall_all(tmp_path: Path) -> None:
    made = gold_pages(tmp_path / "a.jsonl", gold_page(RAIN, JUNK, gold=RAIN), gold_page(JUNK, gold=RAIN))
    (figures,) = told(gold_session(made))
    assert (figures["shingle_p"], figures["shingle_r"], figures["shingle_f1"]) == (1, 0.5, 0.6667)
    assert (figures["word_f1"], figures["snippet_f1"], figures["pages"]) == (0.5, None, 2)


def test_where_nothing_comes_out_at_all_all_figures_are_zero(tmp_path: Path) -> None:
    (figures,) = told(gold_session(gold_pages(tmp_path / "a.jsonl", gold_page(JUNK, gold=RAIN))))
    assert [figures[name] for name in ("shingle_f1", "shingle_p", "shingle_r", "word_f1")] == [0, 0, 0, 0]


def test_snippets_are_counted_over_all_pages(tmp_path: Path) -> None:
    one = gold_page(RAIN, JUNK, **{"with": ["Rain", "hills", "snow"], "without": ["log in"]})
    other = gold_page("Home", **{"without": ["Home"]})
    (figures,) = told(gold_session(gold_pages(tmp_path / "a.jsonl", one, other)))
    assert figures["snippet_f1"] == round(4 / (4 + 1 + 1), 4)
    assert figures["word_f1"] is None


def test_the_mean_over_sets_counts_each_alike_and_only_those_with_the_figure(tmp_path: Path) -> None:
    good, bad = gold_page(RAIN, gold=RAIN), gold_page("Snow", gold=RAIN)
    first = gold_pages(tmp_path / "a.jsonl", *[good] * 3)
    second = gold_pages(tmp_path / "b.jsonl", bad)
    third = gold_pages(tmp_path / "c.jsonl", gold_page(RAIN, **{"with": ["Rain"]}))
    *sets, whole = told(gold_session(first + second + third))
    assert [each["set"] for each in sets] == ["a.jsonl", "b.jsonl", "c.jsonl"]
    assert (whole["sets"], whole["pages"]) == (3, 5)
    assert (whole["word_f1"], whole["shingle_f1"], whole["snippet_f1"]) == (0.5, 0.5, 1)


def test_files_that_are_called_alike_are_told_apart(tmp_path: Path) -> None:
    paths = [tmp_path / folder / "a.jsonl" for folder in ("one", "two")]
    for path in paths:
        path.parent.mkdir()
    made = [page for path in paths for page in gold_pages(path, gold_page(RAIN, gold=RAIN))]
    assert [each["set"] for each in told(gold_session(made))[:2]] == [str(path) for path in paths]


def test_peers_are_judged_on_the_same_pages_and_the_parser_has_only_its_time(tmp_path: Path) -> None:
    seen: list[tuple[bytes, str | None]] = []

    def peer(page: bytes, url: str | None) -> str:
        seen.append((page, url))
        return "Snow" if b"Snow" in page else RAIN

    made = gold_pages(
        tmp_path / "a.jsonl", gold_page(RAIN, gold=RAIN, url="https://rain.example/"), gold_page("Snow", gold=RAIN)
    )
    ours, theirs, parser = told(gold_session(made, peers={"peer": peer, PARSING: lambda page, url: ""}))
    assert seen[1:] == [(page.html, page.url) for page in made], "one page before them loads what is loaded once"
    assert (ours["system"], theirs["system"], parser["system"]) == (OURS, "peer", PARSING)
    assert ours["word_f1"] == theirs["word_f1"] == 0.5
    assert {"cpu_s", "cpu_ratio"} <= parser.keys()
    assert "word_f1" not in parser


def test_a_peer_that_raises_has_left_nothing_of_the_page(tmp_path: Path) -> None:
    def broken(page: bytes, url: str | None) -> str:
        raise RecursionError

    session = gold_session(gold_pages(tmp_path / "a.jsonl", gold_page(RAIN, gold=RAIN)), peers={"broken": broken})
    _, theirs = told(session)
    assert (theirs["failed"], theirs["word_f1"]) == (1, 0)


def test_a_page_that_cannot_be_read_is_told_and_counts_as_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = gold_pages(tmp_path / "a.jsonl", *(gold_page(each, gold=RAIN, id=each) for each in ("Broken", RAIN)))
    monkeypatch.setattr("cleantext.evaluation.gold_session.read", read_unless_broken)
    session = GoldSession()
    (bad, errors), (_, none) = session.judge(Cleaner([]), made)
    assert (bad.id, [str(error) for error in errors], none) == (
        "Broken",
        ["Broken: cannot be read: KeyError: 'p'"],
        (),
    )
    (figures,) = told(session)
    assert (figures["failed"], figures["word_f1"], figures["shingle_p"]) == (1, 0.5, 1)


def read_unless_broken(html: bytes, *, format: str, url: str | None, id: str) -> Document:
    if b"Broken" in html:
        raise KeyError("p")
    return Document(RAIN, id, url)


def test_the_sweep_gives_what_cleaning_anew_gives(tmp_path: Path) -> None:
    made = gold_pages(tmp_path / "a.jsonl", gold_page(RAIN, JUNK, SURE, gold=RAIN), gold_page(SURE, gold=RAIN))
    swept = {entry["min_score"]: entry for entry in told(gold_session(made, sweep=True)) if "min_score" in entry}
    for score in (0.99, 0.9):
        (anew,) = told(gold_session(made, Cleaner([Said()], min_score=score)))
        assert {name: anew[name] for name in ("shingle_f1", "word_f1")}.items() <= swept[score].items()
    assert swept[0.99]["word_f1"] < swept[0.9]["word_f1"]


def test_groups_of_a_set_are_judged_like_a_set_of_their_own(tmp_path: Path) -> None:
    shop, forum = gold_page("Snow", RAIN, gold=RAIN, page_type="shop"), gold_page(RAIN, gold=RAIN, page_type="forum")
    none, few = gold_page("x", gold=RAIN), gold_page("x", gold=RAIN, page_type="few")
    first = gold_pages(tmp_path / "a.jsonl", *[forum] * 10, *[shop] * 11, *[none] * 10, *[few] * 9)
    second = gold_pages(tmp_path / "b.jsonl", *[few] * 9)
    groups = [each for each in told(gold_session(first + second, by="page_type")) if "page_type" in each]
    assert [(each["set"], each["page_type"], each["pages"]) for each in groups] == [
        ("a.jsonl", "shop", 11),
        ("a.jsonl", "forum", 10),
    ]
    (alone,) = told(gold_session(gold_pages(tmp_path / "c.jsonl", shop)))
    assert groups[0]["shingle_p"] == alone["shingle_p"] < groups[1]["shingle_p"] == 1


def test_the_worst_pages_come_first_and_pages_without_gold_never(tmp_path: Path) -> None:
    texts = {"good": RAIN, "bad": "Snow", "middling": "Rain fell"}
    records = [gold_page(text, gold=RAIN, id=name) for name, text in texts.items()]
    made = gold_pages(tmp_path / "a.jsonl", *records, gold_page("Snow", id="snippets", **{"with": ["x"]}))
    _, *worst = told(gold_session(made), worst=2)
    assert [each["page"] for each in worst] == ["bad", "middling"]
    assert worst[1][OURS] == {"word_f1": round(4 / 9, 4), "word_precision": 1, "word_recall": round(2 / 7, 4)}


def test_an_interval_draws_hosts_within_each_set(tmp_path: Path) -> None:
    records = [
        gold_page(RAIN if number % 2 else "Snow", gold=RAIN, url=f"https://{number}.example/") for number in range(40)
    ]
    alike = [record | {"url": "https://one.example/"} for record in records]
    session = gold_session(gold_pages(tmp_path / "a.jsonl", *records) + gold_pages(tmp_path / "b.jsonl", *alike))
    many, one = (session.ledger.pages(OURS, source) for source in session.ledger.sets())
    low, high = interval([many], seed=1)["word_f1"]
    assert 0.3 < low < 0.45 < 0.55 < high < 0.7, "40 hosts of which half are right: 0.5 and 1.64 deviations of 0.08"
    assert interval([one], seed=1)["word_f1"] == (0.5, 0.5)
    both = interval([many, one], seed=1)["word_f1"]
    assert low < both[0] < both[1] < high, "the mean of the two moves half as much"
    assert "snippet_f1" not in interval([many], seed=1)
    assert float(mean([figures(many), figures(one)])["word_f1"]) == 0.5
    assert np.isnan(mean([figures(many)])["snippet_f1"])
