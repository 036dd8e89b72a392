"""Text that a page hides: spam goes, however it is hidden; what waits for a click stays."""

import pytest

from cleantext import Document, read
from cleantext.detectors.hidden_text import HiddenText
from cleantext.finding import Finding
from tests.fixture_pages import FOLDER

HACKED = FOLDER / "hidden_text" / "hacked-page-with-spam-in-seven-ways.html"
SEVEN = {
    'off-screen by a rule for class "qk7"': "best online casino",
    "visibility:hidden in its style": "replica rolex",
    "letters of zero size in its style": "online pharmacy",
    "display:none in its style": "payday loans online",
    "text in the colour of its ground in its style": "football betting tips",
    "a marquee of zero size": "buy fake diploma",
    "noscript": "free slots casino games",
}
KEPT = ["nine days", "paid for the leather", "built in 1874", "on Tuesdays after four", "the choir feeds him"]
PROSE = "<p>The mill by the weir has ground no corn since the flood, and herons nest in its wheel every spring.</p>"
SPAM = "best online casino, free spins no deposit bonus, online slots real money"


def found(html: str) -> list[Finding]:
    return list(HiddenText().detect(read(html, format="html")))


def test_spam_that_is_hidden_in_seven_ways_goes_and_each_finding_says_how_it_was_hidden() -> None:
    document = read(HACKED)
    pointed = list(HiddenText().detect(document))
    assert len(pointed) == len(SEVEN)
    for finding, (how, spam) in zip(pointed, SEVEN.items(), strict=True):
        assert finding.reason.startswith(f"hidden ({how}), ")
        assert spam in document.text[finding.start : finding.end]
        assert finding.score >= 0.97


@pytest.mark.parametrize("sentence", KEPT)
def test_tabs_and_folded_answers_of_the_hacked_page_stay(sentence: str) -> None:
    document = read(HACKED)
    at = document.text.index(sentence)
    assert not any(finding.start <= at < finding.end for finding in HiddenText().detect(document))


def test_a_part_of_a_line_goes_alone() -> None:
    html = PROSE.replace("</p>", f' <span style="font-size:0">{SPAM}</span></p>')
    (finding,) = found(html)
    assert read(html, format="html").text[finding.start : finding.end].strip() == SPAM


def test_the_reason_counts_the_links_of_a_block() -> None:
    links = "".join(f'<a href="//a.example/{item}">{item}</a>, ' for item in SPAM.split(", "))
    assert found(f"{PROSE}<div hidden>{links}</div>")[0].reason.startswith("hidden (attribute hidden), 3 links, ")


def test_a_hidden_list_of_one_thing_that_the_page_never_speaks_of_goes_only_where_a_trick_hides_it() -> None:
    items = ", ".join(f"{word} umbrella" for word in ("red", "blue", "large", "folding", "striped", "silk"))
    assert found(f'{PROSE}<p style="position:absolute;left:-9999px">{items}</p>')
    assert not found(f"{PROSE}<p hidden>{items}</p>")


@pytest.mark.parametrize(
    "label",
    [
        '<a style="position:absolute;left:-9999px" href="#main">Skip to content</a>',
        '<h2 style="position:absolute;clip:rect(0,0,0,0)">Opening hours of the mill</h2>',
        '<ul style="position:absolute;left:-999em"><li><a href="/a">History</a><li><a href="/b">Visits</a></ul>',
    ],
)
def test_labels_and_menus_that_stand_off_screen_by_design_stay(label: str) -> None:
    assert found(PROSE + label) == []


def test_words_that_the_page_itself_uses_are_not_spam_when_they_are_hidden() -> None:
    assert found(f"<p>{SPAM}</p><p hidden>{SPAM}</p>{PROSE}") == []


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ("Please enable JavaScript to see the pictures.", "asks for JavaScript"),
        (PROSE, "text that the page shows elsewhere"),
        ("&lt;img src='//count.example/1.gif'&gt;", "markup that was taken for text"),
    ],
)
def test_what_stands_in_for_scripts_goes_where_it_says_nothing(inside: str, reason: str) -> None:
    assert [finding.reason for finding in found(f"{PROSE}<noscript>{inside}</noscript>")] == [
        f"hidden (noscript), {reason}"
    ]


def test_what_stands_in_for_scripts_stays_where_it_says_something() -> None:
    assert found(f"{PROSE}<noscript><p>The wheel was eleven feet wide and made of elm.</p></noscript>") == []


def test_plain_text_and_a_page_that_hides_nothing_have_no_hidden_text() -> None:
    assert list(HiddenText().detect(Document(SPAM))) == []
    assert found(PROSE + SPAM) == []
