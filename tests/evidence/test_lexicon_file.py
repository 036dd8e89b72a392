"""The lexicon of spam wording, a file that a person edits: its form, and that innocent pages hold no strong phrase."""

import re
from collections import Counter
from importlib.resources import files
from itertools import combinations
from pathlib import Path

import pytest

from cleantext.evidence.folding import fold

LEXICON = files("cleantext") / "weights" / "lexicon.tsv"
LARGEST = 60_000  # bytes; the weights as a whole stay under 300 KB
QUOTES_SPAM = "english-article-about-keyword-spam"  # in quotation marks, as an article may
PAGES = sorted((Path(__file__).parents[2] / "fixtures" / "nothing").glob("*.txt"))
INNOCENT = [page for page in PAGES if page.stem != QUOTES_SPAM]
# A word, or one character of a script that puts no spaces between words, and of Hangul.
SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3"
TOKEN = re.compile(rf"[{SPACELESS}]|(?:(?![{SPACELESS}_])[\w\u0900-\u0dff])+")

Tokens = tuple[str, ...]


def tokens(text: str) -> Tokens:
    return tuple(TOKEN.findall(fold(text)))


def runs(text: Tokens, longest: int) -> set[Tokens]:
    return {text[first:last] for first, last in combinations(range(len(text) + 1), 2) if last - first <= longest}


def groups() -> list[tuple[str, str, list[str]]]:
    lines = LEXICON.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(strength, topic, phrases.split("|")) for strength, topic, phrases in rows]


@pytest.fixture(scope="module")
def strengths() -> dict[Tokens, int]:
    return {tokens(phrase): int(strength) for strength, _, phrases in groups() for phrase in phrases}


def found(text: str, strengths: dict[Tokens, int], strength: int) -> set[Tokens]:
    lines = (runs(tokens(line), max(map(len, strengths))) for line in text.splitlines())
    return {run for line in lines for run in line if strengths.get(run) == strength}


def test_every_group_has_a_strength_from_one_to_three_and_a_topic_of_one_word() -> None:
    assert {strength for strength, _, _ in groups()} == {"1", "2", "3"}
    assert all(re.fullmatch("[a-z]+", topic) for _, topic, _ in groups())


def test_the_file_is_small_enough_to_read() -> None:
    assert len(LEXICON.read_bytes()) < LARGEST


def test_phrases_are_folded_and_have_no_blank_to_spare() -> None:
    everything = [phrase for _, _, phrases in groups() for phrase in phrases]
    assert [phrase for phrase in everything if phrase != " ".join(fold(phrase).split(" ")).strip()] == []


def test_no_phrase_stands_in_two_places() -> None:
    counts = Counter(tokens(phrase) for _, _, phrases in groups() for phrase in phrases)
    assert [phrase for phrase, count in counts.items() if count > 1] == []


def test_a_phrase_is_long_enough_not_to_be_met_by_chance(strengths: dict[Tokens, int]) -> None:
    assert [phrase for phrase in strengths if not 2 <= len("".join(phrase)) <= 40] == []
    assert [phrase for phrase, strength in strengths.items() if strength == 3 and len("".join(phrase)) < 3] == []


def test_a_phrase_says_more_than_any_phrase_that_it_holds(strengths: dict[Tokens, int]) -> None:
    held = {phrase: runs(phrase, len(phrase) - 1) & strengths.keys() for phrase in strengths}
    strongest = {phrase: max((strengths[part] for part in parts), default=0) for phrase, parts in held.items()}
    assert [phrase for phrase in strengths if strongest[phrase] >= strengths[phrase]] == []


@pytest.mark.parametrize("page", INNOCENT, ids=lambda page: page.stem)
def test_an_innocent_page_holds_no_strong_phrase(page: Path, strengths: dict[Tokens, int]) -> None:
    text = page.read_text(encoding="utf-8")
    assert found(text, strengths, 3) == set()
    assert len(found(text, strengths, 2)) <= 1


def test_a_keyword_footer_holds_strong_phrases(strengths: dict[Tokens, int]) -> None:
    footer = "Slot Gacor | 国产精品 | 출장 안마 | Essay Writing Service | Replica-Rolex | DENEME BONUSU | Казино Вулкан"
    assert len(found(footer, strengths, 3)) == 7
