"""The laws: what holds for every detector, alone and with all the others, whatever the page is."""

import re
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.blocks import LANGUAGES
from cleantext import Cleaner, Document, Finding, Result, available
from cleantext.detectors import built_in, load
from cleantext.lines import Table
from tests.pages import BLOCKS, page, pages, texts

EVERYTHING = ["default", *available()]
each_detector = pytest.mark.parametrize("detectors", EVERYTHING)
some = settings(max_examples=60, deadline=None)
few = settings(max_examples=25, deadline=None)

LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")


def cleaner(detectors: str) -> Cleaner:
    """One that removes all it can: nothing is kept, whatever its score."""
    return Cleaner(detectors, min_score=0.1, keep=())


def seen(result: Result) -> tuple[object, ...]:
    """All that a result says."""
    assert not result.errors
    return result.text, result.removed, result.findings, result.verdict, result.verdict_reason


@pytest.mark.parametrize("name", [name for name in built_in() if name != "hidden_text"])  # plain text hides nothing
def test_the_generated_pages_hold_something_for_every_detector(name: str) -> None:
    made = [page(seed, language, BLOCKS, "\n") for seed in range(20) for language in LANGUAGES]
    removed = [result.removed for result in cleaner(name).clean_all(map(Document, made))]
    assert sum(map(bool, removed)) > len(made) / 10


@each_detector
@given(texts())
@some
def test_no_text_makes_a_detector_fail(detectors: str, text: str) -> None:
    assert cleaner(detectors).clean(Document(text)).errors == ()


@given(texts())
@some
def test_a_text_of_which_nothing_is_removed_comes_back_character_for_character(text: str) -> None:
    document = Document(text)
    for untouched in (Cleaner(()), Cleaner(keep=available()), Cleaner(protect="(?s).")):
        assert untouched.clean(document).text == text


@each_detector
@given(texts())
@some
def test_the_text_is_the_document_minus_what_is_removed(detectors: str, text: str) -> None:
    result = cleaner(detectors).clean(Document(text))
    kept, at = "", 0
    for finding in result.removed:
        kept, at = kept + text[at : finding.start], finding.end
    assert result.text == kept + text[at:]


@each_detector
@given(texts())
@some
def test_what_is_removed_is_disjoint_in_order_and_within_the_text(detectors: str, text: str) -> None:
    removed = cleaner(detectors).clean(Document(text)).removed
    assert all(before.end <= after.start for before, after in pairwise(removed))
    assert all(0 <= finding.start < finding.end <= len(text) for finding in removed)


@each_detector
@given(texts())
@some
def test_what_is_removed_was_pointed_at_by_its_detector(detectors: str, text: str) -> None:
    result = cleaner(detectors).clean(Document(text))
    for gone in result.removed:
        assert any(_touches(gone, finding) for finding in result.findings if finding.detector == gone.detector)


def _touches(gone: Finding, finding: Finding) -> bool:
    return gone.start < finding.end and finding.start < gone.end


@given(texts())
@some
def test_lines_are_those_of_the_text_with_their_offsets(text: str) -> None:
    expected = [match for match in LINE.finditer(text) if match[0]]
    lines = Document(text).lines
    assert list(lines) == [match[1] for match in expected]
    assert [lines.span(row) for row in range(len(lines))] == [match.span(1) for match in expected]
    assert [lines.stop(row) for row in range(len(lines))] == [match.end() for match in expected]


@given(texts(), st.permutations(available()))
@some
def test_the_order_of_the_detectors_changes_nothing(text: str, order: list[str]) -> None:
    document = Document(text)
    sorted_, permuted = (Cleaner(names, 0.1, keep=()).clean(document) for names in (available(), order))
    assert seen(permuted) == seen(sorted_)


@each_detector
@given(st.lists(texts(), min_size=2, max_size=5), st.randoms(use_true_random=False))
@few
def test_a_page_is_judged_alike_alone_and_in_any_batch(detectors: str, batch: list[str], random: Random) -> None:
    made = cleaner(detectors)
    alone = {text: seen(made.clean(Document(text))) for text in batch}
    random.shuffle(batch)
    for text, result in zip(batch, made.clean_all(map(Document, batch)), strict=True):
        assert seen(result) == alone[text]


@each_detector
@given(st.lists(pages(), min_size=2, max_size=4))
@few
def test_the_size_of_a_batch_changes_nothing(detectors: str, stream: list[str]) -> None:
    one_batch = [seen(result) for result in cleaner(detectors).clean_all(map(Document, stream))]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cleantext.document.BATCH", 1)
        assert [seen(result) for result in cleaner(detectors).clean_all(map(Document, stream))] == one_batch


@pytest.mark.parametrize("name", built_in())
def test_a_batch_as_a_whole_and_its_documents_one_by_one_have_the_same_findings(name: str) -> None:
    detector = load(name)
    detect_batch = getattr(detector, "detect_batch", None)
    if detect_batch is None:
        pytest.skip("reads page by page")
    made = [page(seed, language, BLOCKS, "\n") for seed in range(4) for language in LANGUAGES]
    at_once = detect_batch(Table(made))
    assert at_once == [list(detector.detect(Document(text))) for text in made]
    assert sum(map(len, at_once)) > len(made)


@each_detector
@given(texts())
@some
def test_explain_has_a_line_for_each_removed_span(detectors: str, text: str) -> None:
    result = cleaner(detectors).clean(Document(text))
    begins = [line.split(" ")[:3] for line in result.explain().split("\n")[:-1]]
    assert begins == [["-", f"{gone.start}-{gone.end}", gone.detector] for gone in result.removed]


HUGE = {
    "a line of letters": "rain fell in the hills " * 430_000,
    "a line of ideographs": "雨下在山上的夜裡" * 400_000,
    "a line of separators": "a > b | c - " * 200_000,
    "short lines": "a\n" * 100_000,
    "short lines that differ": "".join(f"{number}\n" for number in range(100_000)),
    "blank lines": "\n" * 100_000,
    "carriage returns": "\r" * 100_000,
    "combining marks": "\u0301" * 100_000,
    "blanks before a separator": "Home" + " " * 200_000 + "x > y | z - _",
    "one paragraph again and again": "Rain fell in the hills all night, and nobody in the village slept.\n" * 2_000,
}


@pytest.mark.parametrize("text", HUGE.values(), ids=HUGE)
def test_no_huge_text_makes_a_detector_fail(text: str) -> None:
    result = cleaner("default").clean(Document(text))
    assert result.errors == ()
