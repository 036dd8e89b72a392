"""One pass of cleaning answers all questions, as if each had been asked alone."""

from pathlib import Path

import pytest

from benchmarks.corpus import pages as corpus
from benchmarks.labelled_pages import records
from cleantext import Cleaner
from cleantext.evaluation.examples import shown
from cleantext.evaluation.figures import intervals, told
from cleantext.evaluation.session import SWEEP
from tests.evaluation.made import Given, Said, pages, record, session


def test_the_sweep_gives_what_cleaning_anew_gives(tmp_path: Path) -> None:
    labelled = pages(tmp_path, *records(corpus(seed=4, each=1, languages=["en", "zh-Hans"])))
    swept = dict(session(labelled, Cleaner(), sweep=True).swept())
    assert list(swept) == [f"{score:g}" for score in SWEEP]
    anew = {f"{score:g}": session(labelled, Cleaner(min_score=score)).judged() for score in (0.99, 0.7, 0.3)}
    assert {name: told(judged) for name, judged in anew.items()} == {name: told(swept[name]) for name in anew}
    assert told(swept["0.99"])["recall"] != told(swept["0.3"])["recall"]


def test_the_sweep_keeps_what_the_cleaner_keeps_and_protects(tmp_path: Path) -> None:
    labelled = pages(tmp_path, record(("spam", "a 0.98: x"), ("spam", "b 0.98: x"), ("spam", "a 0.98: rain")))
    swept = dict(session(labelled, Cleaner([Said()], keep=["b"], protect="rain"), sweep=True).swept())
    assert told(swept["0.5"])["confusion"] == {"a": {"spam": 1}}


def test_groups_are_judged_like_pages_on_their_own(tmp_path: Path) -> None:
    boilerplate = [("boilerplate", "boilerplate 0.99: log in")] * 4
    tags = [*["shop"] * 9, *["news,clean"] * 10, *["news"] * 5]
    made = [record(*boilerplate, ("spam", tag), host="one", page_kind=tag) for tag in tags]
    labelled = pages(tmp_path, *made)
    groups = dict(session(labelled, by="page_kind").groups())
    assert list(groups) == ["news", "clean"], "large ones first, those under ten pages left out"
    assert told(groups["news"]) == told(session(labelled[9:]).judged())
    assert told(groups["clean"]) == told(session(labelled[9:19]).judged())


def test_an_interval_is_that_of_the_binomial_where_hosts_are_alike(tmp_path: Path) -> None:
    lines = [("boilerplate 0.99: x", "x")[host % 2] for host in range(40)]
    made = [record(("boilerplate", line), ("content", "Rain"), host=str(host)) for host, line in enumerate(lines)]
    judged = session(pages(tmp_path, *made)).judged()
    low, high = intervals(judged, seed=1)["recall.boilerplate"]
    assert 0.3 < low < 0.45 < 0.55 < high < 0.7, "40 hosts of which half are right: 0.5 and 1.64 deviations of 0.08"
    assert intervals(judged)["content_loss_lines"] == (0, 0)
    assert "recall.spam" not in intervals(judged), "no line of it, nothing to be sure of"


def test_a_seed_draws_the_same_interval_again_and_another_seed_another(tmp_path: Path) -> None:
    line = ("boilerplate", "boilerplate 0.99: x")
    made = [record(*[line] * host, ("boilerplate", "x"), host=str(host)) for host in range(20)]
    judged = session(pages(tmp_path, *made)).judged()
    assert intervals(judged, seed=1) == intervals(judged, seed=1) != intervals(judged, seed=2)


def test_hosts_are_drawn_not_pages(tmp_path: Path) -> None:
    made = [record(("boilerplate", "boilerplate 0.99: x"), ("boilerplate", "x"), host="one") for _ in range(9)]
    assert intervals(session(pages(tmp_path, *made)).judged())["recall.boilerplate"] == (0.5, 0.5)


def test_a_score_is_held_against_the_share_that_was_right(tmp_path: Path) -> None:
    made = record(
        ("spam", "keyword_stuffing 0.92: a"),
        ("boilerplate", "keyword_stuffing 0.94: b"),
        ("content", "keyword_stuffing 0.96: c"),
        ("meta", "keyword_stuffing 0.96: d"),
        ("", "keyword_stuffing 0.96: e"),
        ("spam", "keyword_stuffing 0.40: f"),
        ("meta", "metadata 1.0: g"),
        ("content", "plugin 0.97: h"),
    )
    before = record(("content", "Rain"))
    stuffing, metadata, plugin = sorted(session(pages(tmp_path, before, made)).calibration())
    assert stuffing == ("keyword_stuffing", 0.9, 3, pytest.approx(0.94), pytest.approx(2 / 3), pytest.approx(1 / 3))
    assert metadata == ("metadata", 0.99, 1, 1, 1, 1)
    assert plugin[:5] == ("plugin", 0.97, 1, 0.97, 0)


def test_of_equal_lines_the_one_that_must_go_has_the_better_score(tmp_path: Path) -> None:
    made = record(("content", "Rain"), ("duplicate", "Rain"))
    (band,) = session(pages(tmp_path, made), Cleaner([Given((0, 4))])).calibration()
    assert band.right == 1


def test_a_host_counts_twenty_lines_of_a_label_for_the_worth_of_a_score_too(tmp_path: Path) -> None:
    large = record(*[("content", "spam 0.98: a")] * 40, host="large")
    small = record(*[("spam", "spam 0.98: a")] * 20, host="small")
    (band,) = session(pages(tmp_path, large, small)).calibration()
    assert (band.lines, band.right) == (60, 0.5)


PAGE = record(
    ("title", "Rain"),
    ("content", "breadcrumb 0.98: Rain fell"),
    ("", ""),
    ("content", "on the hills"),
    ("breadcrumb", "boilerplate 0.50: Home > \x1b[31mRain"),
    ("", ""),
    ("", "Site"),
    ("breadcrumb", "breadcrumb 0.98: Home > Rain"),
    id="wet\x07",
)


def test_a_lost_line_is_shown_among_its_neighbours(tmp_path: Path) -> None:
    (lost,) = session(pages(tmp_path, PAGE), show="content_lost").examples
    assert shown(lost).splitlines() == [
        r"wet\x07, line 1: content",
        "   title       Rain",
        ">- content     breadcrumb 0.98: Rain fell",
        "   content     on the hills",
        r"   breadcrumb  boilerplate 0.50: Home > \x1b[31mRain",
        "     breadcrumb 0.98 says so",
    ]


def test_a_missed_line_is_shown_with_what_was_found_in_it(tmp_path: Path) -> None:
    (missed,) = session(pages(tmp_path, PAGE), show="breadcrumb_missed").examples
    assert missed.row.number == 4
    assert shown(missed).splitlines()[-1] == "     boilerplate 0.50 says so"
    assert session(pages(tmp_path, PAGE), show="spam_missed").examples == []
