"""What is injected within lines: its place in the page as it is written, and what makes it no injection."""

import pytest

from cleantext import Document
from cleantext.detectors.keyword_stuffing import KeywordStuffing

PAGE = """The kiln is opened in spring, when the roads are dry and the carts can reach the clay pits again.
{line}
Potters from three valleys bring their jars, and the eldest of them lays the first fire with birch wood.
"""
SENTENCE = "Nobody speaks while the door is bricked up, for so it was with their fathers."
LIST = "buy viagra|generic cialis|casino promo code|slot gacor|no rx|bitcoin casino"


def found(line: str, page: str = PAGE) -> list[str]:
    """The parts of lines that are sure to be injected."""
    text = page.replace("{line}", line)
    findings = KeywordStuffing().detect(Document(text))
    return [text[one.start : one.end] for one in findings if one.score > 0.97]


def test_a_list_behind_a_sentence_goes_alone() -> None:
    assert [part.strip() for part in found(f"{SENTENCE} {LIST}")] == [LIST]


@pytest.mark.parametrize(
    "disguised",
    [
        LIST.replace("via", "v\u200bi\u200ba"),
        LIST.replace("buy", "ｂｕｙ"),
        LIST.replace("viagra", "v.i.a.g.r.a"),
        LIST.replace("cialis", "ci\u00adalis"),
    ],
)
def test_a_list_is_found_in_the_page_as_it_is_written(disguised: str) -> None:
    assert [part.strip() for part in found(f"{SENTENCE} {disguised}")] == [disguised]


def test_a_list_of_words_that_the_page_uses_stays() -> None:
    said = "They sell generic cialis and viagra, no rx asked, and the casino has a promo code and bitcoin slot gacor."
    assert found(f"{SENTENCE} {LIST}", PAGE + said + "\n") == []


def test_few_phrases_are_no_list() -> None:
    assert found(f"{SENTENCE} buy viagra|birch wood|clay|jars|fire") == []


def test_what_announces_a_list_goes_with_it() -> None:
    assert [part.strip() for part in found(f"{SENTENCE} You may also like: {LIST}")] == [f"You may also like: {LIST}"]


def test_a_glued_list_of_no_known_phrases_goes_when_it_speaks_of_one_foreign_thing() -> None:
    towns = ["lisbon", "oslo", "turin", "graz", "bergen", "porto", "cadiz", "malmo", "gent", "lyon"]
    listed = "|".join(f"zorbin pump {town}" for town in towns)
    assert [part.strip() for part in found(f"{SENTENCE} {listed}")] == [listed]


def test_a_glued_list_of_many_things_stays() -> None:
    assert found(f"{SENTENCE} oats|lard|twine|lamp oil|nails|vinegar|salt|tallow|needles|rope|soap") == []
