"""The corpus says the truth about its pages, the measure counts what was done to them, the gate holds its floors."""

import json
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from benchmarks import gate
from benchmarks.corpus import EITHER, METADATA, Junk, Page, assemble, pages
from benchmarks.corpus.author import Author
from benchmarks.corpus.language import codes, language
from benchmarks.corpus.page import digest
from benchmarks.measure import Score
from benchmarks.seed_variants import faults, variants
from cleantext.finding import Finding
from cleantext.marked import unmark

CORPUS = list(pages(seed=5, each=1))


def perfect(page: Page) -> list[Finding]:
    return [Finding(span.start, span.end, span.detector, "known") for span in page.junk]


def test_spans_are_disjoint_and_within_one_line() -> None:
    for page in CORPUS:
        assert all(before.end <= after.start for before, after in pairwise(page.spans)), page.name
        for span in page.spans:
            assert 0 <= span.start < span.end <= len(page.text), page.name
            assert page.text[span.start : span.end].strip(), page.name
            assert "\n" not in page.text[span.start : span.end], page.name


def test_a_marked_page_reads_back_as_its_text_and_its_junk() -> None:
    for page in CORPUS:
        assert unmark(page.marked()) == (page.text, [(span.start, span.end) for span in page.junk]), page.name


def test_half_of_the_pages_are_innocent() -> None:
    assert sum(page.innocent for page in CORPUS) * 2 == len(CORPUS)


def test_every_language_has_the_same_kinds_of_words_and_forty_sentences() -> None:
    keys = set(language("en").entries)
    for code in codes():
        assert set(language(code).entries) == keys, code
        assert len(set(language(code).entries["sentences"])) >= 40, code


def test_the_same_seed_gives_the_same_corpus_and_another_seed_another() -> None:
    first = digest(pages(seed=5, each=1, languages=["ja"]))
    assert first == digest(pages(seed=5, each=1, languages=["ja"]))
    assert first != digest(pages(seed=6, each=1, languages=["ja"]))


@pytest.mark.parametrize("code", codes())
def test_an_author_writes_no_sentence_twice_and_leaves_no_slot_empty(code: str) -> None:
    rows = Author(language(code), Random(3)).article(40, headed=True)
    assert len(rows) == len(set(rows)) > 15
    assert not {"{", "}", "[", "]"} & set("".join(rows))


def test_pieces_become_spans_and_plain_pieces_do_not() -> None:
    page = assemble("x", "en", "x", [(Junk("Casino - ", "keyword_stuffing"), "Rain"), (), (Junk("Site", EITHER),)])
    assert page.text == "Casino - Rain\n\nSite\n"
    assert page.spans == ((0, 9, "keyword_stuffing"), (15, 19, EITHER))
    assert page.marked() == "{--Casino - --}Rain\n\nSite\n"


def test_a_perfect_cleaning_finds_all_and_loses_nothing() -> None:
    score = Score()
    for page in CORPUS:
        score.add(page, perfect(page))
    for name in ("keyword_stuffing", "breadcrumb", "duplicate_body", "boilerplate"):
        assert score.characters[name].f1 == score.lines[name].f1 == 1, name
    assert score.loss.kept == 1
    assert score.loss.lines == score.loss.pages == 0


def test_a_line_of_content_that_goes_is_a_loss_and_an_error_of_its_detector() -> None:
    page = assemble("x", "en", "x", [("Rain fell.",), (Junk("Home > Rain", "breadcrumb"),)])
    score = Score()
    score.add(page, [Finding(0, 22, "breadcrumb", "too much")])
    assert (score.loss.lines, score.loss.all_lines, score.loss.pages) == (1, 1, 1)
    assert score.lines["breadcrumb"].precision == 0.5
    assert score.lines["breadcrumb"].recall == 1


def test_it_is_no_loss_when_the_other_of_two_equal_lines_goes() -> None:
    page = assemble("x", "en", "x", [("Rain fell.",), (Junk("Rain fell.", "duplicate_body"),)])
    score = Score()
    score.add(page, [Finding(0, 10, "duplicate_body", "the same as below")])
    assert score.loss.lines == 0
    assert score.characters["duplicate_body"].f1 == 1


def test_what_may_stay_and_what_is_kept_by_default_is_no_loss() -> None:
    page = assemble("x", "en", "x", [(Junk("Site", EITHER),), (Junk("By Ann", METADATA),), ("Rain fell.",)])
    score = Score()
    score.add(page, [Finding(0, 11, "boilerplate", "both")])
    assert score.loss.lines == 0
    assert score.lines["boilerplate"].wrong == 0


def test_a_variant_of_the_seed_is_repaired_by_what_must_stay_and_by_nothing_less() -> None:
    for page in variants(4, seed=2):
        stays = "\n\n".join(page.stays)
        assert list(faults(page, stays)) == []
        assert list(faults(page, f"{page.injected[0]}\n{stays}"))
        assert list(faults(page, f"{stays}\n{page.stays[2]}"))
        assert list(faults(page, stays.replace(page.stays[3], "")))
        assert list(faults(page, f"Home > News\n{stays}"))


FLOORS = {"corpus": "abc", "margins": {"f1": 0.02}, "floors": {"breadcrumb.f1": 0.9}}


def test_the_gate_passes_what_is_within_the_margin_and_names_what_is_below() -> None:
    assert gate.failures({"breadcrumb.f1": 0.89}, "abc", FLOORS) == []
    assert "breadcrumb.f1 is 0.8700" in gate.failures({"breadcrumb.f1": 0.87}, "abc", FLOORS)[0]
    assert gate.failures({}, "abc", FLOORS), "a figure that is gone is below its floor"


def test_the_gate_does_not_pass_another_corpus() -> None:
    assert "the corpus is xyz" in gate.failures({"breadcrumb.f1": 0.95}, "xyz", FLOORS)[0]


def test_floors_rise_but_fall_only_when_that_is_allowed(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    assert gate.update({"breadcrumb.f1": 0.9}, "abc", path) == []
    assert gate.update({"breadcrumb.f1": 0.95}, "abc", path) == []
    assert "would fall from 0.9500 to 0.9000" in gate.update({"breadcrumb.f1": 0.9}, "abc", path)[0]
    assert json.loads(path.read_text())["floors"] == {"breadcrumb.f1": 0.95}
    assert gate.update({"breadcrumb.f1": 0.9}, "abc", path, allow_regression=True) == []
    assert json.loads(path.read_text())["floors"] == {"breadcrumb.f1": 0.9}
