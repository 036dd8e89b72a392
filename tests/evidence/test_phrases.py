"""The file of fixed phrases: what a phrase must be so that it can be found, and found once."""

from collections import Counter
from collections.abc import Iterator
from importlib.resources import files

import pytest

from cleantext.evidence.folding import fold
from cleantext.evidence.phrase_hashes import line_hashes, token_count
from cleantext.evidence.phrases import PLACES
from cleantext.lines import Table

FILE = files("cleantext") / "weights" / "phrases.tsv"
KINDS = {"boilerplate", "menu", "metadata"}
LARGEST = 60_000  # bytes


def entries() -> Iterator[tuple[str, str, str]]:
    """Kind, place and phrase of each phrase of the file."""
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, place, phrases = line.split("\t")
            yield from ((kind, place, phrase) for phrase in phrases.split("|"))


ENTRIES = list(entries())


def words(phrase: str) -> int:
    return int(token_count(Table([phrase])).sum())


def compared(phrase: str) -> int:
    """What is compared of a phrase: the hash of its words, without the marks between them."""
    return int(line_hashes(Table([phrase]))[0])


def test_every_kind_and_place_is_one_that_is_looked_up() -> None:
    assert {kind for kind, _, _ in ENTRIES} == KINDS
    assert {place for _, place, _ in ENTRIES} == set(PLACES)


def test_no_phrase_stands_twice_in_a_kind_and_place() -> None:
    counts = Counter((kind, place, compared(phrase)) for kind, place, phrase in ENTRIES)
    assert [entry for entry, count in counts.items() if count > 1] == []


def test_every_phrase_is_folded_and_trimmed() -> None:
    assert [phrase for _, _, phrase in ENTRIES if phrase != fold(phrase).strip()] == []


def test_every_phrase_has_a_word() -> None:
    assert [phrase for _, _, phrase in ENTRIES if not words(phrase)] == []


def test_a_single_word_that_begins_a_line_is_written_with_the_colon_that_it_needs() -> None:
    begins = [phrase for _, place, phrase in ENTRIES if place == "start"]
    assert [phrase for phrase in begins if words(phrase) == 1 and not phrase.endswith(":")] == []


@pytest.mark.parametrize("ordinary", ["introduction", "description", "ingredients", "notes", "summary"])
def test_a_word_that_articles_have_as_a_heading_is_not_boilerplate(ordinary: str) -> None:
    assert ordinary not in {phrase for kind, place, phrase in ENTRIES if (kind, place) == ("boilerplate", "line")}


def test_the_file_stays_small() -> None:
    assert len(FILE.read_bytes()) < LARGEST
