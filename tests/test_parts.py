"""Texts that are too large to be judged as one are cleaned in parts; what is said of the rest stays true of them."""

import pytest

from cleantext import Cleaner, Document, Finding
from cleantext import parts as parts_module
from cleantext.parts import parts

MENU = "Home | News | Log in | Contact us | Privacy policy\n"
RAIN = "Rain fell in the hills all night, and in the morning the lower bridge was gone.\n"
SPAM = "slot gacor hari ini, situs slot gacor maxwin, daftar judi online, agen togel terpercaya\n"


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts_module, "LARGEST", 1000)
    monkeypatch.setattr("cleantext.document.BATCH", 500)  # the smaller one: what is cut is alone in its batch


@pytest.mark.parametrize(
    "text", ["", "a" * 5000, "rain " * 800, "rain\r\n" * 800, "雨" * 2500, "a\rb" * 900, RAIN * 60]
)
def test_the_parts_are_the_text(text: str) -> None:
    cut = [part.text for part in parts(Document(text))]
    assert "".join(cut) == text
    assert all(len(part) <= 1001 for part in cut)


def test_a_text_is_cut_at_the_ends_of_lines_else_at_blanks() -> None:
    assert {part.text[-1] for part in parts(Document(RAIN * 60))} == {"\n"}
    assert {part.text[-1] for part in parts(Document("rain " * 800))} == {" "}
    assert all(part.text.startswith("rain") for part in parts(Document("rain\r\n" * 800)))


def test_what_is_found_in_a_part_stands_where_it_is_in_the_text() -> None:
    text = RAIN * 40 + "You are here: Home > News > Rain\n\nThe bridge was built in spring, of oak and of stone.\n"
    (found,) = Cleaner(["breadcrumb"]).clean(Document(text)).removed
    assert text[found.start : found.end].strip() == "You are here: Home > News > Rain"
    assert "in the part from" in found.reason


def test_a_large_text_is_cleaned_like_its_parts_and_alike_in_every_stream() -> None:
    text = (MENU + RAIN * 3) * 20
    cleaner = Cleaner(keep=())
    alone = cleaner.clean(Document(text))
    assert alone.text == "".join(cleaner.clean(part).text for part in parts(Document(text)))
    _, among, _ = cleaner.clean_all([Document(RAIN), Document(text), Document(MENU)])
    assert (among.text, among.removed, among.findings) == (alone.text, alone.removed, alone.findings)


def test_a_large_page_is_spam_if_most_of_it_is() -> None:
    assert Cleaner().clean(Document(SPAM * 40 + RAIN)).verdict == "spam"
    assert Cleaner().clean(Document(SPAM * 12 + RAIN * 60)).verdict == "keep"
    assert Cleaner().clean(Document(" " * 4000)).verdict == "empty"


def test_an_error_of_a_detector_is_told_once() -> None:
    class Broken:
        name = "broken"

        def detect(self, document: Document) -> list[Finding]:
            raise ValueError("no")

    assert len(Cleaner([Broken()]).clean(Document(RAIN * 60, id="a")).errors) == 1
