"""The judge of main content: what it removes by default, what moves it, and that a batch changes nothing."""

from pathlib import Path

import pytest

from cleantext import Cleaner, read
from cleantext.detectors.boilerplate import Boilerplate
from cleantext.errors import OptionError

PAGES = sorted((Path(__file__).parent.parent / "fixtures" / "main_content").glob("*.html"))
STORY = "The ferry will not leave before the ice has gone, the harbour office said on Monday, and nobody minded much."
COMMENTED = (
    f"<body><article><h1>The ferry waits</h1><p>{STORY}</p><p>{STORY} So it was last year.</p></article>"
    "<div class='comments'><div class='comment'><p>My uncle says it was colder in the year when the mill burned.</p>"
    "</div></div></body>"
)


def test_pages_are_judged_alike_alone_and_together() -> None:
    documents = [read(path) for path in PAGES]
    together = [result.findings for result in Cleaner().clean_all(documents)]
    assert together == [Cleaner().clean(document).findings for document in documents]


def test_what_is_no_main_content_goes_at_even_odds_unless_a_score_is_given() -> None:
    document = read(PAGES[0])
    default, careful = Cleaner().clean(document), Cleaner(min_score=0.97).clean(document)
    assert len(default.text) < len(careful.text)
    assert default.text == Cleaner(min_score=0.5).clean(document).text or len(default.removed) > len(careful.removed)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_no_page_is_without_main_content(path: Path) -> None:
    result = Cleaner().clean(read(path))
    assert len(result.text.split()) > 3
    assert result.verdict != "empty"


def test_comments_can_be_dropped() -> None:
    document = read(COMMENTED, format="html")
    dropped = Cleaner([Boilerplate(comments="drop")]).clean(document)
    assert "My uncle" not in dropped.text
    assert STORY in dropped.text
    assert "in what the page calls its comments" in dropped.explain()


def test_comments_are_to_keep_or_to_drop() -> None:
    with pytest.raises(OptionError, match="keep or to drop, not 'burn'"):
        Boilerplate(comments="burn")


def test_a_text_that_was_put_into_html_is_judged_as_text() -> None:
    lines = ["The ferry waits", STORY, "Source: Harbour News", f"{STORY} So it was last year."]
    document = read("<body>" + "".join(f"<p>{line}</p>" for line in lines) + "</body>", format="html")
    assert document.markup is not None
    assert document.markup.says_nothing
    assert Cleaner().clean(document).text == document.text


def test_a_reason_says_where_the_line_stands() -> None:
    page = (
        f"<body><nav><a href=/>Home</a></nav><main><h1>Ice</h1><p>{STORY}</p></main><footer>© Harbour</footer></body>"
    )
    result = Cleaner(["boilerplate"]).clean(read(page, format="html"))
    reasons = {result.document.text[one.start : one.end]: one.reason for one in result.findings}
    assert reasons["Home"].endswith("in nav body")
