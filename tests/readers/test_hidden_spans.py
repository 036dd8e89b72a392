"""The hidden spans of a page point at the text that is hidden, wherever it stands."""

import pytest

from cleantext import read


def hidden(html: str) -> list[str]:
    document = read(html, format="html")
    assert document.markup is not None
    return [document.text[span.start : span.end] for span in document.markup.hidden]


@pytest.mark.parametrize(
    "row",
    [
        "<td>pears<td hidden>7<td>plums",
        "<td>pears<td><p hidden>7</p>",
        "<td hidden>7<td>pears",
        "<td>pears<td hidden>7",
    ],
)
def test_a_hidden_cell_is_pointed_at_and_its_row_stays_apart(row: str) -> None:
    assert hidden(f"<table><tr>{row}</table><p>A stall by the mill.") == ["7"]


def test_a_hidden_row_is_one_span() -> None:
    assert hidden("<table><tr hidden><td>pears<td>7<tr><td>plums<td>9</table>") == ["pears | 7"]


@pytest.mark.parametrize("tag", ["a", "b", "p", "td"])
def test_a_rule_for_elements_of_one_name_hides_them_by_class(tag: str) -> None:
    style = f"<style>{tag}.gone{{display:none}}</style>"
    assert hidden(f"{style}<table><tr><td>pears <{tag} class='gone'>plums</{tag}></table>") == ["plums"]


def test_a_rule_for_elements_of_another_name_hides_nothing() -> None:
    assert hidden("<style>b.gone{display:none}</style>pears <a class=gone>plums</a>") == []


def test_of_hidden_elements_within_each_other_the_outermost_counts() -> None:
    assert hidden("<div hidden>pears <p hidden>plums</p> figs</div>") == ["pears\nplums\nfigs"]


def test_what_is_hidden_within_a_line_is_a_part_of_it() -> None:
    assert hidden("<p>pears <span style='display:none'>plums</span> figs</p>") == ["plums"]


def test_a_hidden_element_without_text_in_the_last_cell_leaves_its_row_one_line() -> None:
    row = "<table><tr><td>pears<td>plums<td>7<p hidden></p></table>"
    assert hidden(row) == []
    assert read(row, format="html").text == "pears | plums | 7\n"
