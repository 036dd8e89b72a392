"""Of our own HTML pages the reader loses nothing of the main content, and the measure counts what it says."""

import re
from collections.abc import Iterator

import pytest

from benchmarks.html_pages import FOLDER, GoldPage, figures, gold_pages, score
from cleantext.evaluation.overlap import TOKEN

_MARKER = re.compile(r"^(?:- |\d{1,2}\. )")

BARE = ("frames-with-noframes",)  # there is nothing around its text

every_page = pytest.mark.parametrize("page", [pytest.param(page, id=page.name) for page in gold_pages()])


def missing(gold: str, text: str) -> Iterator[str]:
    """The lines of the gold text whose words do not follow each other in `text`, below those of the line before."""
    stream, at = f" {' '.join(TOKEN.findall(text))} ", 0
    for line in filter(str.strip, gold.splitlines()):
        run = f" {' '.join(TOKEN.findall(_MARKER.sub('', line)))} "
        found = stream.find(run, at)
        if found < 0:
            yield line
        else:
            at = found + len(run) - 1


@every_page
def test_every_line_of_the_main_content_is_read_in_its_place(page: GoldPage) -> None:
    assert list(missing(page.gold, page.document().text)) == []


@every_page
def test_a_page_has_more_than_its_main_content(page: GoldPage) -> None:
    whole = score(page.name, page.gold, page.document().text)
    assert whole.words.recall > 0.97
    assert whole.words.precision < 0.97 or page.name in BARE


def test_every_gold_text_has_its_page() -> None:
    assert {path.name.removesuffix(".gold.txt") for path in FOLDER.glob("*.gold.txt")} == {
        page.name for page in gold_pages()
    }


def test_a_line_that_was_lost_or_moved_is_missed() -> None:
    assert list(missing("- Rain fell.\nThen snow.\n", "Menu\nRain fell.\nThen snow.\n")) == []
    assert list(missing("Rain fell.\nThen snow.\n", "Then snow.\nRain fell.\n")) == ["Then snow."]
    assert list(missing("Rain fell.\n", "Rainfell.\n")) == ["Rain fell."]


def test_the_same_text_scores_one_and_nothing_scores_nothing() -> None:
    same = score("x", "Rain fell in the hills.", "Rain  fell in the hills .")
    none = score("x", "Rain fell in the hills.", "")
    assert (same.shingles.f1, same.words.f1) == (1, 1)
    assert (none.shingles.f1, none.words.f1) == (0, 0)


def test_what_is_too_much_costs_precision_and_what_is_missing_recall() -> None:
    one = score("x", "Rain fell", "HOME rain fell home")
    assert one.words == (0.5, 1)
    assert one.shingles == (0, 0)
    assert score("x", "雨が降った", "雨が").words == (1, 0.4)


def test_figures_are_means_over_pages_and_the_least_page() -> None:
    told = figures([score("x", "a b c d", "a b c d"), score("y", "a b c d", "a b x y")])
    assert told == {"html.shingle_f1": 0.5, "html.word_f1": 0.75, "html.least_page_word_f1": 0.5}
