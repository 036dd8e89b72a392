"""Cleaning in several processes."""

import pytest

from cleantext import Cleaner, Document, OptionError
from tests.fixture_pages import PAGES, fixtures

DOCUMENTS = [
    Document(fixture.document().text, id=f"{fixture}/{copy}") for copy in range(12) for fixture in fixtures(PAGES)
]


def test_two_processes_give_the_same_results_in_the_same_order() -> None:
    one = list(Cleaner().clean_all(DOCUMENTS))
    two = list(Cleaner().clean_all(DOCUMENTS, jobs=2))
    assert [result.document.id for result in two] == [result.document.id for result in one]
    assert [(result.removed, result.findings) for result in two] == [
        (result.removed, result.findings) for result in one
    ]


def test_no_process_at_all_is_refused_in_one_line() -> None:
    with pytest.raises(OptionError, match="^jobs is a number of processes from 1 up, not 0$"):
        list(Cleaner().clean_all(DOCUMENTS, jobs=0))
