"""Every figure is what its definition says, on pages so small that it can be told by hand."""

from pathlib import Path
from typing import Any

import pytest

from cleantext import Cleaner
from tests.evaluation.made import Given, figures, record

LONG = "Rain fell in the hills all night, and the bridge was gone at six."  # 65 columns
GONE, STAYED = "boilerplate 0.99: log in", "menu"


def test_shares_of_lines_and_characters(tmp_path: Path) -> None:
    page = record(
        ("content", "breadcrumb 0.98: abc"),  # 18 characters of ink
        ("content", "Rain fell."),  # 9
        ("title", "Rain"),  # 4
        ("boilerplate", GONE),
        ("boilerplate", STAYED),
        ("spam", GONE),
        ("meta", GONE),
        ("", GONE),
    )
    made = figures(tmp_path, page)
    assert (made["pages"], made["lines"]) == (1, 7)
    assert made["content_loss_lines"] == pytest.approx(1 / 3, abs=1e-5)
    assert made["content_loss_chars"] == pytest.approx(18 / 31, abs=1e-5)
    assert made["pages_with_any_loss"] == 1
    assert made["precision"] == pytest.approx(2 / 3, abs=1e-4), "meta and lines without a label are neither"
    assert made["recall"] == {"boilerplate": [0.5, 2], "meta": [1, 1], "spam": [1, 1]}
    assert made["confusion"] == {
        "boilerplate": {"boilerplate": 1, "spam": 1, "meta": 1},
        "breadcrumb": {"content": 1},
    }


def test_a_sentence_is_a_line_of_content_of_sixty_columns(tmp_path: Path) -> None:
    wide = "雨" * 22  # with what it says of itself, 61 columns
    page = record(
        ("content", LONG),
        ("content", f"breadcrumb 0.98: {wide}"),
        ("content", "Rain."),
        ("title", LONG),
        ("spam", LONG),
    )
    assert figures(tmp_path, page)["sentences_lost"] == [1, 2]


def test_a_host_counts_twenty_lines_of_a_label(tmp_path: Path) -> None:
    large = [record(*[("boilerplate", GONE)] * 20, host="large") for _ in range(2)]  # 40 lines that weigh a half each
    small = record(*[("boilerplate", STAYED)] * 5, ("spam", STAYED), host="small")
    assert figures(tmp_path, *large, small)["recall"] == {"boilerplate": [0.8, 25], "spam": [0, 1]}


def test_a_page_without_a_host_is_a_site_of_its_own(tmp_path: Path) -> None:
    assert figures(tmp_path, *[record(*[("boilerplate", GONE)] * 20)] * 2)["recall"] == {"boilerplate": [1, 40]}


def test_a_line_is_removed_when_half_of_its_ink_is(tmp_path: Path) -> None:
    page = record(("spam", "ab  cd"), ("spam", "efgh"))
    assert figures(tmp_path, page, cleaner=Cleaner([Given((0, 4), (7, 8))]))["recall"] == {"spam": [0.5, 2]}


def test_a_span_within_a_line_is_no_part_of_it(tmp_path: Path) -> None:
    page = record(("content", "Rain fell. slots slots."))
    page["lines"][0]["spans"] = [[11, 23, "spam"]]
    made = figures(tmp_path, page, cleaner=Cleaner([Given((11, 17))]))
    assert made["inline_spam_chars_recall"] == [0.5, 12]
    assert (made["content_loss_lines"], made["content_loss_chars"]) == (0, 0)
    assert figures(tmp_path, record(("content", "Rain")))["inline_spam_chars_recall"] is None


def test_of_equal_lines_any_may_stay(tmp_path: Path) -> None:
    copies = [("content", "duplicate_body 0.98: Rain"), ("duplicate", "Duplicate_Body 0.98:  RAIN")]
    said = "duplicate_body 0.98: Rain\n"
    cleaner = Cleaner([Given((0, len(said) - 1))])
    made = figures(tmp_path, record(*copies), cleaner=cleaner)
    assert (made["content_loss_lines"], made["recall"]) == (0, {"duplicate": [1, 1]})
    assert made["content_loss_chars"] == 0.5, (
        "where the line stood, all is gone; as much as a kept line can lose counts"
    )
    both = Cleaner([Given((0, 52))])
    assert figures(tmp_path, record(*copies), cleaner=both)["content_loss_lines"] == 1


def test_a_line_that_is_nothing_but_a_span_is_no_copy(tmp_path: Path) -> None:
    page = record(("content", "Rain"), ("duplicate", "Rain"))
    page["lines"][1]["spans"] = [[0, 4, "spam"]]
    assert figures(tmp_path, page, cleaner=Cleaner([Given((0, 4))]))["content_loss_lines"] == 1


def found_by(detector: str, *labels: str) -> dict[str, Any]:
    return record(*[(label, f"{detector} 0.98: {number}") for number, label in enumerate(labels)])


@pytest.mark.parametrize(
    ("detector", "own", "wrong", "excused"),
    [
        ("keyword_stuffing", "spam", ["content", "title", "boilerplate", "breadcrumb", "duplicate"], ["meta"]),
        ("keyword_stuffing", "spam", [], ["spam_page_prose"]),
        ("breadcrumb", "breadcrumb", ["content", "boilerplate", "spam", "spam_page_prose"], ["meta"]),
        ("duplicate_body", "duplicate", ["content", "title"], ["spam", "boilerplate", "breadcrumb", "meta"]),
    ],
)
def test_a_detector_answers_for_its_own_label(
    tmp_path: Path, detector: str, own: str, wrong: list[str], excused: list[str]
) -> None:
    missed = record(("", ""), (own, "stays"), (own, "boilerplate 0.98: another took it"))
    made = figures(tmp_path, found_by(detector, own, own, *wrong, *excused), missed)
    precision, recall = 2 / (2 + len(wrong)), 2 / 4
    assert made[f"pr_{detector}"] == pytest.approx([precision, recall], abs=1e-4)
    assert made[f"f1_{detector}"] == pytest.approx(2 * precision * recall / (precision + recall), abs=1e-4)


def test_the_verdict_is_held_against_the_share_of_spam(tmp_path: Path) -> None:
    menu = ("boilerplate", STAYED * 50)
    spam_called = record(("spam", f"keyword_stuffing 0.98: {LONG}"), ("boilerplate", GONE))
    spam_missed = record(("spam_page_prose", LONG), ("spam", LONG), menu)
    clean = record(("content", LONG), menu)
    clean_called = record(("content", f"keyword_stuffing 0.98: {LONG}"))
    between = record(("content", LONG), ("spam", LONG))
    made = figures(tmp_path, spam_called, spam_missed, clean, clean, clean_called, between)
    assert made["verdict"] == {"spam": [0.5, 2], "clean": [pytest.approx(1 / 3, abs=1e-4), 3]}


def test_where_nothing_can_be_judged_there_is_no_figure(tmp_path: Path) -> None:
    made = figures(tmp_path, record(("spam", "slots"), ("spam", "")))
    assert (made["precision"], made["content_loss_lines"], made["recall"]) == (None, None, {"spam": [0, 1]})
    assert (made["pr_breadcrumb"], made["f1_breadcrumb"]) == ([None, None], None)
    assert (made["pr_keyword_stuffing"], made["f1_keyword_stuffing"]) == ([None, 0], 0), "it removed nothing"
