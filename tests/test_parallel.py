"""Cleaning in several processes."""

import pytest

from cleantext import Cleaner, Document, OptionError
from tests.fixture_pages import PAGES, fixtures

TEXTS = [fixture.document().text for fixture in fixtures(PAGES)]
DOCUMENTS = [Document(text, id=f"{number}/{copy}") for copy in range(12) for number, text in enumerate(TEXTS)]


def said(jobs: int) -> list[tuple[object, ...]]:
    results = Cleaner().clean_all(DOCUMENTS, jobs=jobs)
    return [(result.document.id, result.removed, result.findings) for result in results]


def test_two_processes_give_the_same_results_in_the_same_order() -> None:
    assert said(jobs=2) == said(jobs=1)


def test_no_process_at_all_is_refused_in_one_line() -> None:
    with pytest.raises(OptionError, match=r"^jobs is a number of processes from 1 up, not 0$"):
        said(jobs=0)
