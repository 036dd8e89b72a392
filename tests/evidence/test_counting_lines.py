"""Archives, lists with tallies, calendars: lines that count are told by what comes next."""

import numpy as np
import pytest
from numpy.typing import NDArray

from cleantext.evidence.counting_lines import archives, numbers, quantities, tallies
from cleantext.lines import Table


def lines(text: str) -> Table:
    return Table([text.replace(" / ", "\n")])


@pytest.mark.parametrize(
    "text",
    [
        "March 2009 / February 2009 / January 2009 / December 2008",
        "• März 2009 (3) / • Februar 2009 (12) / • Januar 2009 (1) / • Dezember 2008 (7)",
        "2008年12月 / 2008年11月 / 2008年10月 / 2008年9月",
        "10/2011 / 11/2011 / 12/2011 / 01/2012",
        "2019 / 2018 / 2017 / 2016",
    ],
)
def test_months_and_years_in_a_row_are_an_archive(text: str) -> None:
    assert archives(lines(text)).all()


@pytest.mark.parametrize(
    "text",
    [
        "Athens 2004 / Beijing 2008 / London 2012 / Rio 2016",
        "Rain (1999) / Snow (2003) / Hail (2001) / Fog (2010)",
        "2016 / 2017 / 2018 / 2019",
        "March 2009 / February 2009 / January 2009",
        "Rain fell in March 2009 / Rain fell in April 2009 / Rain fell in May 2009 / Rain fell in June 2009",
    ],
)
def test_years_that_do_not_pass_as_in_an_archive_are_none(text: str) -> None:
    assert not archives(lines(text)).any()
    assert not tallied(text).any()


def tallied(text: str) -> NDArray[np.bool_]:
    """Which lines have tallies, where "Tags" is a heading of furniture."""
    table = lines(text)
    return tallies(table, np.array([table.line(row).strip() == "Tags" for row in range(len(table))]))


def test_a_tally_behind_each_item_makes_a_list_under_a_heading_of_furniture() -> None:
    assert tallied("Tags / Rain (12) / Snow and hail (3) / 雨（7） / Fog [1]")[1:].all()
    assert not tallied("Prizes / Rain (12) / Snow and hail (3) / Hail (7) / Fog [1]").any()
    assert not tallied("Tags / Rain (12) / Snow (3) / Fog").any()
    assert not tallied("Tags / f(1); / g(2); / h(3);").any()


def test_numbers_of_a_calendar_count_up() -> None:
    assert numbers(lines("7 / 8 / 9 / 10 / 11")).all()
    assert not numbers(lines("7 / 8 / 10 / 11 / 12")).any()
    assert not numbers(lines("5 / 4 / 3 / 2 / 1")).any()


def test_a_run_ends_where_the_page_ends_and_where_another_line_stands() -> None:
    assert not numbers(Table(["1\n2\n3", "4\n5\n6"])).any()
    assert not tallied("Tags / Rain (1) / Snow (2) / Now / Hail (3)").any()
    assert tallied("Tags /  / Rain (1) /  / Snow (2) /  / Hail (3) / ").sum() == 3


def test_a_list_of_quantities_is_two_lines_of_a_thing_how_much_and_a_unit() -> None:
    assert quantities(lines("Flour 500 g / Milk 1.5 litres / 塩 2 杯")).all()
    assert not quantities(lines("Flour 500 g / and salt")).any()
    assert not quantities(lines("Posted 12 / Read 500")).any()


def test_a_narrow_line_of_very_many_marks_is_read_in_linear_time() -> None:
    marks = "\u0301" * 200_000
    assert not quantities(lines(f"e{marks}1 g / e{marks}2 g")).any()
