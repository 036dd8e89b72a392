"""Every fixture is a page with marks around what must go; cleaning its text must give it back."""

from pathlib import Path

import pytest

from cleantext.cleaner import Cleaner
from cleantext.document import Document
from cleantext.marked import unmark

FIXTURES = Path(__file__).parent.parent / "fixtures"
DETECTORS = ("keyword_stuffing", "breadcrumb", "duplicate_body", "boilerplate", "metadata")
PAGES = sorted(path for name in (*DETECTORS, "pages", "nothing") for path in (FIXTURES / name).glob("*.txt"))


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def cleaner_for(path: Path) -> Cleaner:
    folder = path.parent.name
    return Cleaner(keep=()) if folder == "metadata" else Cleaner()


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_a_fixture_loses_exactly_what_is_marked(path: Path) -> None:
    marked = path.read_text(encoding="utf-8")
    text, _ = unmark(marked)
    assert cleaner_for(path).clean(Document(text)).marked() == marked
