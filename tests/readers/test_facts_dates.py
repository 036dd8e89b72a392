import pytest

from cleantext.readers.facts.dates import stated_date

AS_STATED = """
2024
2024-03
2024-03-05
2024-03-05T10:00
2024-03-05T10:00:00Z
2024-03-05T10:00:00+01:00
2024-03-05T10:00:00.123456Z
05/03/2024
5 marzo 2024
5 марта 2024, 10:00
Wed Mar 27 15:21:09 EDT 2013
"""
NORMALISED = {
    "2024-03-05 10:00:00 +0100": "2024-03-05T10:00:00+01:00",
    "2024/3/5": "2024-03-05",
    "20240305": "2024-03-05",
    "2024年3月5日 09:30": "2024-03-05T09:30",
    "05.03.2024": "2024-03-05",
    "31/12/2024": "2024-12-31",
    "12/31/2024": "2024-12-31",
    "5 March 2024": "2024-03-05",
    "March 5th, 2024": "2024-03-05",
    "Sept. 5, 2024 12:05 a.m.": "2024-09-05T00:05",
    "Published: March 5, 2024 at 1:30 pm": "2024-03-05T13:30",
    "Tue, 05 Mar 2024 10:00:00 GMT": "2024-03-05T10:00:00Z",
    "Sun May 12 2024 13:00:40 GMT+0000 (UTC)": "2024-05-12T13:00:40+00:00",
    "2020-12-16GMT+000011:36:18": "2020-12-16",
    1709632800: "2024-03-05T10:00:00Z",
    "1709632800000": "2024-03-05T10:00:00Z",
}
ABSURD = """
0000-00-00
0001-01-01T00:00:00
1970-01-01T00:00:00+00:00
1969-12-31 19:00
2024-13-01
2024-02-31
2024-03-05T25:00
45/13/2024
31/31/2024
9999-12-31
yesterday
21:28
2024 by Ana Silva
"""


@pytest.mark.parametrize("date", AS_STATED.strip().splitlines())
def test_a_date_in_iso_form_or_of_doubtful_meaning_stays_as_stated(date):
    assert stated_date(date) == date


@pytest.mark.parametrize(("date", "iso"), NORMALISED.items())
def test_a_date_that_means_one_day_comes_in_iso_form(date, iso):
    assert stated_date(date) == iso


@pytest.mark.parametrize("date", [*ABSURD.strip().splitlines(), None, True, 7, 1.5, [], {}, "1" * 5000])
def test_an_absurd_date_is_left_out(date):
    assert stated_date(date) == ""
