"""Every fixture is a page with marks around what must go; cleaning its text must give it back."""

import json

import pytest

from cleantext import Cleaner, Document
from cleantext.detectors import built_in
from cleantext.writers import jsonl
from tests.fixture_pages import FAILURES, FOLDER, GOOD, MAIN_CONTENT, NOTHING, PAGES, SHOWN, Fixture, fixtures

STRICTER = 0.92  # min_score of those who want cleaner text and can bear to lose a line (README, "How good, how fast")

every_fixture = pytest.mark.parametrize("fixture", GOOD, ids=str)


@every_fixture
def test_a_fixture_loses_exactly_what_is_marked(fixture: Fixture) -> None:
    assert fixture.cleaner().clean(fixture.document()).marked() == fixture.marked


@pytest.mark.parametrize("fixture", fixtures(NOTHING), ids=str)
def test_nothing_goes_from_an_ordinary_text_at_the_stricter_setting_either(fixture: Fixture) -> None:
    assert Cleaner(min_score=STRICTER).clean(fixture.document()).removed == ()


@pytest.mark.parametrize("fixture", fixtures(FAILURES), ids=str)
@pytest.mark.xfail(strict=True, raises=AssertionError)
def test_a_known_failure_still_fails(fixture: Fixture) -> None:
    assert fixture.cleaner().clean(fixture.document()).marked() == fixture.marked


@every_fixture
def test_jsonl_with_what_was_removed_holds_the_whole_page(fixture: Fixture) -> None:
    document = fixture.document()
    record = json.loads(jsonl.write(fixture.cleaner().clean(document), keep_removed=True))
    text = record["text"]
    for gone in record["removed"]:
        text = text[: gone["start"]] + gone["text"] + text[gone["start"] :]
    assert text == document.text


@every_fixture
def test_cleaning_a_cleaned_fixture_removes_nothing_more(fixture: Fixture) -> None:
    once = fixture.cleaner().clean(fixture.document()).text
    assert fixture.cleaner().clean(Document(once)).text == once


@pytest.mark.parametrize("name", built_in())
def test_a_detector_has_fixtures_in_which_something_goes_and_others_in_which_nothing_does(name: str) -> None:
    assert {fixture.removes for fixture in fixtures(name)} == {True, False}


def test_every_folder_of_fixtures_is_that_of_a_detector_or_known_by_name() -> None:
    folders = {path.name for path in FOLDER.iterdir() if path.is_dir()}
    assert folders - {PAGES, NOTHING, FAILURES, SHOWN, MAIN_CONTENT} == set(built_in())
