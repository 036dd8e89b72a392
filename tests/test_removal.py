"""What goes along with a finding, and what does not: line ends, blank lines, separators, overlaps."""

import re
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cleantext import Document, Finding
from cleantext.marked import mark, unmark
from cleantext.partition import partition
from cleantext.removal import removal
from cleantext.result import Result

JOINTS = "-–—―_|｜¦,，、·•・/／\\>＞»›→:：;；~～"


def cleaned(text: str, *spans: tuple[int, int]) -> str:
    document = Document(text)
    removed = removal(document, [Finding(start, end, "junk", "told to") for start, end in spans])
    return Result(document, removed, ()).text


def without_marked(marked: str) -> str:
    """What is left of a text when the marked spans are found to be junk."""
    text, spans = unmark(marked)
    return cleaned(text, *spans)


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("{--junk--}\none\n", "one\n"),
        ("one\n{--junk--}\ntwo\n", "one\ntwo\n"),
        ("one\r\n{--junk--}\r\ntwo\r\n", "one\r\ntwo\r\n"),
        ("one\r{--junk--}\rtwo\r", "one\rtwo\r"),
        ("one\n{--junk--}", "one\n"),
        ("one\n  {--junk--}\t\ntwo\n", "one\ntwo\n"),
        ("one:\n{--  junk \n--}- two\n", "one:\n- two\n"),
        ("{--junk--}", ""),
        ("{--junk--}\n", ""),
        ("\n {--junk--}\n\n", ""),
    ],
)
def test_a_line_that_goes_takes_its_line_end_along(marked: str, left: str) -> None:
    assert without_marked(marked) == left


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("one\n\n{--junk--}\n\ntwo\n", "one\n\ntwo\n"),
        ("one\n\n\n{--junk--}\n\ntwo\n", "one\n\n\ntwo\n"),
        ("one\n{--junk--}\n\n\ntwo\n", "one\n\n\ntwo\n"),
        ("one\n{--junk--}\n\n{--junk--}\n\ntwo\n", "one\n\ntwo\n"),
        ("\n{--junk--}\n\none\n", "one\n"),
        ("one\n\n{--junk--}\n\n", "one\n"),
        ("one\n\u3000\n{--junk--}\n\u00a0\ntwo\n", "one\n\u3000\ntwo\n"),
        ("one\n\n\n\ntwo\n{--junk--}\n", "one\n\n\n\ntwo\n"),
        ("one\n{--junk--}\n\u3000\n \n{--junk--}\ntwo\n", "one\n\u3000\n \ntwo\n"),
        ("one\n{--junk\n\u3000\njunk--}\ntwo\n", "one\n\u3000\ntwo\n"),
    ],
)
def test_of_the_blank_lines_around_what_goes_the_first_ones_stay(marked: str, left: str) -> None:
    assert without_marked(marked) == left


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("Title - {--junk--}\n", "Title\n"),
        ("{--junk--} - Title\n", "Title\n"),
        ("{--a--} | {--b--}_Title\n", "Title\n"),
        ("Title - {--a--} | {--b--}", "Title"),
        ("one - {--junk--} - two\n", "one - two\n"),
        ("A sentence. {--junk--}\nmore\n", "A sentence.\nmore\n"),
        ("Title - {--junk\nmore junk--}\nend\n", "Title\nend\n"),
        ("one\n{--junk--} - Title", "one\nTitle"),
    ],
)
def test_a_part_of_a_line_takes_along_what_joined_it(marked: str, left: str) -> None:
    assert without_marked(marked) == left


def test_nothing_found_is_nothing_removed() -> None:
    assert removal(Document("one\n\n"), []) == ()


texts = st.text(st.sampled_from("ab-|.\u3000 \n\n\r"), max_size=40)


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    """A text and spans of it that may overlap."""
    text = draw(texts.filter(bool))
    span = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 12))
    return text, [(start, min(start + length, len(text))) for start, length in draw(st.lists(span, max_size=4))]


def removed(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found = [Finding(start, end, "junk", "told to") for start, end in spans]
    return [(piece.start, piece.end) for piece in removal(Document(text), found)]


def places(spans: list[tuple[int, int]]) -> set[int]:
    return {place for span in spans for place in range(*span)}


@given(pages())
@example(("|\r", [(1, 2)]))
def test_all_ink_of_a_span_goes_and_beside_it_only_what_joins(page: tuple[str, list[tuple[int, int]]]) -> None:
    text, spans = page
    found, gone = places(spans), places(removed(text, spans))
    assert {place for place in found - gone if not text[place].isspace()} == set()
    along = {place for place in gone - found if not text[place].isspace()}
    assert {text[place] for place in along} <= set(JOINTS)
    lines = [set(range(*match.span())) for match in re.finditer(r"[^\r\n]+", text)]
    assert along <= {place for line in lines if line & found for place in line}


@given(pages())
def test_no_two_lines_are_ever_joined_and_none_is_parted(page: tuple[str, list[tuple[int, int]]]) -> None:
    text, spans = page
    gone = places(removed(text, spans))
    lines = [match.span() for match in re.finditer(r"[^\r\n]+", text)]
    kept = ["".join(text[place] for place in range(*line) if place not in gone) for line in lines]
    left = re.split(r"[\r\n]+", cleaned(text, *spans))
    assert [line for line in left if line.strip()] == [line for line in kept if line.strip()]


findings = st.builds(
    lambda start, length, name, score: Finding(start, start + length, name, "told to", score),
    st.integers(0, 20),
    st.integers(1, 20),
    st.sampled_from(["a", "b"]),
    st.sampled_from([0.2, 0.5, 0.9]),
)


@given(st.lists(findings, max_size=6), st.randoms(use_true_random=False))
def test_each_character_belongs_to_the_strongest_finding_that_covers_it(found: list[Finding], random: Random) -> None:
    pieces = partition(found)
    owners = {place: piece for piece in pieces for place in range(piece.start, piece.end)}
    for place in range(41):
        over = [finding for finding in found if finding.start <= place < finding.end]
        strongest = min(over, key=lambda finding: finding.rank, default=None)
        owner = owners.get(place)
        assert (owner and (owner.detector, owner.score)) == (strongest and (strongest.detector, strongest.score))
    random.shuffle(found)
    assert partition(found) == pieces


@pytest.mark.parametrize(
    ("marked", "left"), [("a{--\n--}b\n", "a\nb\n"), ("a\n{-- --}\nb", "a\n \nb"), ("a -{-- --}b", "a -b")]
)
def test_white_space_that_is_pointed_at_takes_nothing_along(marked: str, left: str) -> None:
    assert without_marked(marked) == left


@given(pages())
def test_a_marked_text_can_be_read_back(page: tuple[str, list[tuple[int, int]]]) -> None:
    text, spans = page
    gone = removed(text, spans)
    assert unmark(mark(text, gone)) == (text, gone)


@given(st.text(st.sampled_from("\\{}-a"), max_size=20))
def test_braces_and_backslashes_of_the_page_survive_marking(text: str) -> None:
    half = len(text) // 2
    assert unmark(mark(text, [(0, half)] if half else [])) == (text, [(0, half)] if half else [])


@pytest.mark.parametrize("joint", JOINTS)
def test_a_separator_goes_with_the_part_of_a_line_that_it_joined(joint: str) -> None:
    assert without_marked(f"title {joint} {{--junk--}}\n") == "title\n"
    assert without_marked(f"{{--junk--}}{joint}title\n".replace("\\", "\\\\")) == "title\n"
