"""What a text shares with the gold: the definitions of the benchmarks, told by hand."""

from typing import Any

import pytest

from cleantext.evaluation.gold_pages import GoldPage
from cleantext.evaluation.overlap import TOKEN, Gold, Scores


def scores(gold: str, text: str, **snippets: Any) -> Scores:
    wanted, unwanted = snippets.get("wanted", ()), snippets.get("unwanted", ())
    return Gold(GoldPage({}, "", "", b"", gold, wanted, unwanted)).scores(text)


def test_a_token_is_a_word_or_a_character_where_words_are_not_divided() -> None:
    assert TOKEN.findall("It's 9_b, 雨が降る ฝน Дождь") == ["It", "s", "9_b", *"雨が降る", "ฝ", "น", "Дождь"]


def test_shingles_keep_the_case_and_words_do_not() -> None:
    made = scores("rain fell all night long", "Rain fell all night long here")
    assert (made.shingle_precision, made.shingle_recall) == (1 / 3, 1 / 2)
    assert (made.word_precision, made.word_recall) == (5 / 6, 1)
    assert made.word_f1 == pytest.approx(10 / 11)


def test_what_stands_twice_has_to_stand_twice() -> None:
    once, twice = scores("rain rain", "rain"), scores("rain rain", "rain rain")
    assert (once.word_recall, twice.word_recall) == (0.5, 1)


def test_a_text_shorter_than_a_shingle_is_one() -> None:
    assert scores("rain fell", "rain fell").shingle_precision == 1
    assert scores("rain fell", "rain").shingle_recall == 0


@pytest.mark.parametrize(
    ("gold", "text", "answered", "shingles", "words"),
    [
        ("rain fell", "", 0, (0, 0), 0),
        ("rain fell", "...", 0, (0, 0), 0),
        ("...", "", 0, (0, 1), 1),  # nothing to find and nothing found; without output there is no precision
        ("...", "rain", 1, (0, 0), 0),
    ],
)
def test_the_empty_cases(gold: str, text: str, answered: int, shingles: tuple[int, int], words: int) -> None:
    made = scores(gold, text)
    assert (made.judged, made.answered) == (1, answered)
    assert (made.shingle_precision, made.shingle_recall) == shingles
    assert made.word_f1 == words


def test_a_page_without_gold_is_judged_by_its_snippets_alone() -> None:
    made = scores("", "rain fell", wanted=("rain", "snow"), unwanted=("fell", "Home", "Login"))
    assert made[:7] == (0,) * 7
    assert (made.wanted_kept, made.wanted_lost, made.unwanted_kept, made.unwanted_gone) == (1, 1, 1, 2)
