"""Blocks of phrases of the lexicon, and lines that are little else; one phrase alone decides nothing."""

from cleantext.evidence.lexicon_lines import BLOCKS, NONE, WORDED, lexicon_lines
from cleantext.lines import Table

PROSE = "Rain fell in the hills all night and ran down into the valley by the morning."
BLOCK = "slot gacor hari ini\nreplica rolex watches\nbuy cialis online\nagen judi bola\n"


def kinds(text: str) -> list[int]:
    return lexicon_lines(Table([text])).tolist()


def test_a_block_of_phrases_is_found_and_the_text_around_it_is_not() -> None:
    found = kinds(f"{PROSE}\n{BLOCK}{PROSE}\n")
    assert found[0] == found[-1] == NONE
    assert NONE not in found[1:-1]


def test_a_line_between_two_phrases_goes_with_the_block() -> None:
    lines = BLOCK.splitlines()
    assert kinds("\n".join([*lines[:2], "of the best kind", *lines[2:]]))[2] == BLOCKS


def test_one_phrase_alone_on_a_page_decides_nothing() -> None:
    assert kinds(f"{PROSE}\nslot gacor\n{PROSE}\n") == [NONE, NONE, NONE]


def test_a_line_of_phrases_goes_where_the_page_has_more_of_them() -> None:
    assert kinds(f"slot gacor maxwin\n{PROSE}\nbuy cialis online\n{PROSE}\nreplica rolex\n")[::2] == [WORDED] * 3


def test_sentences_stay_whatever_their_words_are() -> None:
    about = "The police warned of slot gacor, of replica rolex watches and of shops that say buy cialis online."
    assert kinds(f"{about}\n" * 5) == [NONE] * 5
