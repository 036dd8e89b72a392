from contextlib import suppress

import pytest
from charset_cases import CASES, Case
from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext.errors import CleantextError, OptionError
from cleantext.readers.charset import decode

OUT_OF_REACH = {
    "mac-cyrillic, a title": "shares its small letters with cp1251, where the capital is a letter as well",
    "cp850, German, undeclared": "DOS is not compared, see guess.py; chardet is asked only where nothing else fits",
    "two encodings in one line": "encodings are told apart line by line, not within a line",
}


def expected_to_fail(case: Case) -> tuple[pytest.MarkDecorator, ...]:
    reason = OUT_OF_REACH.get(case.name)
    return (pytest.mark.xfail(reason=reason),) if reason else ()


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name, marks=expected_to_fail(case)) for case in CASES])
def test_a_page_is_read_in_the_encoding_that_it_is_in(case: Case) -> None:
    assert decode(case.data, declared=case.declared) == case.text


def test_no_more_than_a_tenth_of_the_cases_is_out_of_reach() -> None:
    assert len(CASES) >= 40
    assert len(OUT_OF_REACH) <= len(CASES) // 10


def test_the_mark_is_dropped_and_other_no_break_spaces_of_no_width_stay() -> None:
    assert decode("\ufeffa\ufeffb\n\ufeffc".encode()) == "a\ufeffb\n\ufeffc"


@pytest.mark.parametrize("label", ["gb2312", "GBK", " gb18030 "])
def test_the_encoding_of_the_caller_wins_over_the_bytes(label: str) -> None:
    assert decode("é".encode(), encoding=label) == "é".encode().decode("gb18030")


def test_a_mark_that_the_bytes_agree_with_wins_over_the_encoding_of_the_caller() -> None:
    assert decode("旧站".encode("utf-16"), encoding="gb18030") == "旧站"


@pytest.mark.parametrize("label", ["nonsense", "base64", "", "utf-8\0", "undefined"])
def test_an_unknown_encoding_is_named(label: str) -> None:
    with pytest.raises(OptionError, match=r"no encoding is called .*there are: utf-8"):
        decode(b"text", encoding=label)


@pytest.mark.parametrize("label", ["nonsense", "utf-16", "base64", "", "utf-7", "punycode"])
def test_a_declared_encoding_that_no_page_can_be_in_is_passed_over(label: str) -> None:
    assert decode("渡口的老船工".encode("gb18030"), declared=label) == "渡口的老船工"


def test_text_with_a_few_nul_bytes_stays_utf8() -> None:
    assert decode("渡口\0的老船工 ferry\0\n".encode()) == "渡口\0的老船工 ferry\0\n"


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([None, "gb2312", "big5", "iso-8859-1", "utf-16", "hz", "nonsense"]))
def test_any_bytes_make_a_text(data: bytes, declared: str | None) -> None:
    assert isinstance(decode(data, declared=declared), str)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=100), st.text(max_size=12) | st.sampled_from(["idna", "punycode", "utf-7", "unicode_escape"]))
def test_any_bytes_in_any_encoding_make_a_text_or_an_error_of_ours(data: bytes, encoding: str) -> None:
    with suppress(CleantextError):
        assert isinstance(decode(data, encoding=encoding), str)


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf8_comes_back_character_for_character(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode()) == text
