from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext.errors import CleantextError
from cleantext.readers.html import read_html

PAGES = {
    "blocks are lines": (
        "<h1>Ferries</h1><p>Nine boats.<div>Two leave <b>early</b>.</div>",
        "Ferries|Nine boats.|Two leave early.",
    ),
    "br and hr break lines": ("<p>north<br>south<br/>east<hr>west", "north|south|east|west"),
    "text before the first block is a line": ("Nine boats <p>a day</p> or ten", "Nine boats|a day|or ten"),
    "list items are lines": ("<ul><li>north<ul><li>quay</ul><li>south</ul>", "- north|- quay|- south"),
    "ordered items have their number": ("<ol><li>north<li><p>south<p>and east</ol>", "1. north|2. south|and east"),
    "items of a menu have no bullet": ("<ul><li><a href=/>north</a><li><a href=/>south</a></ul>", "north|south"),
    "inline elements do not part words": ("Fer<b>ri</b><span>es</span>", "Ferries"),
    "options are lines": ("<select><option>north<option>south</select>", "north|south"),
    "white space collapses": ("<p>  Nine\n\t boats\r\n\r\n a <b> day </b> </p>", "Nine boats a day"),
    "no-break spaces stay": ("<p>9&nbsp;&nbsp;boats", "9\xa0\xa0boats"),
    "a block of nothing but space is no line": ("<p>north<p>&nbsp; &#12288;<p>south", "north|south"),
    "pre keeps its lines": ("<pre>\n  one\n\n    two  \n</pre>three", "  one||    two|three"),
    "what is no text stays out": (
        "<style>p{}</style><script>var a = '<p>no</p>';</script><template>no</template>"
        "<svg><title>no</title><text>no</text></svg><!-- no --><?php no ?><p>yes",
        "yes",
    ),
    "a comment does not part a word": ("<p>Fer<!-- no -->ries", "Ferries"),
    "entities are characters": ("<p>&lt;b&gt; &eacute; &#x4e2d; &amp;amp; &unknown; &", "<b> é 中 &amp; &unknown; &"),
    "unclosed tags": ("<div><p>north<b>er<p>south<table><tr><td>east", "norther|south|east"),
    "stray end tags": ("</td></tr></pre></div>north</p>south", "north|south"),
    "a frame page": ("<frameset><noframes>north</noframes></frameset>", "north"),
    "NUL bytes and lone surrogates": ("<p>nor\0th\ud800", "north\ufffd"),
    "a charset in the page does not matter any more": ("<meta charset=gb2312><p>größer 渡口", "größer 渡口"),
}


@pytest.mark.parametrize(("html", "lines"), PAGES.values(), ids=PAGES)
def test_the_visible_text_is_one_block_a_line(html: str, lines: str) -> None:
    assert read_html(html).text == "".join(f"{line}\n" for line in lines.split("|"))


def test_a_row_of_a_table_is_one_line() -> None:
    html = "<table><tr><th>boat<th>seats<tr><td>Heron</td><td> 40 </td></tr><tr><td>Teal<td></table>"
    assert read_html(html).text == "boat | seats\nHeron | 40\nTeal\n"


def test_a_table_that_lays_out_a_page_keeps_the_lines_of_its_cells() -> None:
    html = "<table><tr><td>menu</td><td><p>Nine boats.</p><p>A day.</p></td></tr></table>"
    assert read_html(html).text == "menu\nNine boats.\nA day.\n"


def test_a_table_within_a_table_keeps_its_rows() -> None:
    html = "<table><tr><td>menu<td><table><tr><td>Heron<td>40<tr><td>Teal<td>12</table></table>"
    assert read_html(html).text == "menu\nHeron | 40\nTeal | 12\n"


def test_what_a_page_says_of_itself_is_in_its_facts() -> None:
    html = (
        "<html lang=de-AT><head><title> Fähren\n auf dem  See </title><link rel='nofollow Canonical' href=' /boats '>"
        "</head><body><svg><title>icon</title></svg><title>second</title>Boote"
    )
    document = read_html(html, id="boats", url="https://example.org/")
    assert document.page == {
        "title": "Fähren auf dem See",
        "language": "de-AT",
        "canonical": "https://example.org/boats",
    }
    assert (document.text, document.id, document.url) == ("Boote\n", "boats", "https://example.org/")


@pytest.mark.parametrize(
    "html", ["", " \n", "<!-- -->", "<html></html>", "<head><title></title></head>", "\0", "<", "<!"]
)
def test_a_page_without_text_is_an_empty_document(html: str) -> None:
    assert read_html(html).text.strip("<!\n") == ""
    assert read_html(html).page == {}


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "pre", "svg", "select", "font"])
def test_deep_nesting_does_no_harm(tag: str) -> None:
    assert read_html(f"<p>north</p>{f'<{tag}>' * 10_000}<p>deep").text.startswith("north\n")


def test_text_under_ten_thousand_elements_is_found() -> None:
    assert read_html("<div>" * 10_000 + "deep").text == "deep\n"


PIECES = """
<p> </p> <br> <table> <tr> <td> </tr> </table> <pre> </pre> <title> </title> <script> </script> <svg> </svg> <!-- -->
<![CDATA[ ]]> <?x ?> <a href=' ' < > & &#0; &#xD800; <html/lang=x> </body> <head> </head> <frameset> <textarea> <li>
"""
MARKUP = st.sampled_from([*PIECES.split(), " ", "\n", "\0"])


@settings(max_examples=200, deadline=None)
@given(st.lists(MARKUP | st.text(max_size=8), max_size=40).map("".join))
def test_any_markup_makes_a_document_of_clean_lines(html: str) -> None:
    with suppress(CleantextError):
        document = read_html(html)
        assert document.text == "".join(f"{line}\n" for line in document.lines)
        assert "\0" not in document.text


def test_an_unclosed_title_does_not_swallow_the_page() -> None:
    assert "Nine boats leave the quay." in read_html("<title>Ferries<body><p>Nine boats leave the quay.</body>").text


def test_formatting_that_is_never_closed_is_not_opened_anew_without_end() -> None:
    fonts = "".join(f"<font size={size}>" for size in range(500))
    document = read_html(f"<p>{fonts}</p>" + "<p>Nine boats</p>" * 500)
    assert document.text == "Nine boats\n" * 500


def test_a_page_that_shows_nothing_has_its_description_as_its_text() -> None:
    html = "<head><meta name=description content='Nine boats a day.'></head><body><script>show()</script></body>"
    assert read_html(html).text == "Nine boats a day.\n"
