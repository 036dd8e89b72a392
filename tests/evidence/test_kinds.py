"""What a line is called, and which lines stay whatever the judge says."""

import numpy as np
import pytest
from numpy.typing import NDArray

from cleantext.evidence.kinds import held, junk_odds, kinds
from cleantext.evidence.line_classes import BOILERPLATE, BREADCRUMB, SPAM
from cleantext.evidence.weighed_terms import Wording
from cleantext.lines import Table

SENTENCE = "The rain that fell in the hills all night ran down into the valley by the morning."


def says(*chances: float) -> NDArray[np.float64]:
    """Log-probabilities of one line: content, spam, breadcrumb, boilerplate, metadata."""
    return np.asarray(np.log([chances]))


def is_held(text: str, kind: int, first: NDArray[np.float64], known: int = 1) -> bool:
    words = Wording(np.zeros((1, 5)), np.array([known]), np.array([3]))
    return bool(held(Table([text]), first, np.array([kind]), words)[0])


def test_a_line_is_called_spam_only_if_hardly_anything_else_is_likely() -> None:
    assert kinds(says(0.02, 0.95, 0.01, 0.01, 0.01)).tolist() == [SPAM]
    assert kinds(says(0.02, 0.6, 0.01, 0.36, 0.01)).tolist() == [BOILERPLATE]
    assert kinds(says(0.02, 0.1, 0.8, 0.07, 0.01)).tolist() == [BREADCRUMB]


def test_metadata_is_no_junk() -> None:
    assert junk_odds(says(0.1, 0.1, 0.1, 0.1, 0.6))[0] < 0 < junk_odds(says(0.1, 0.3, 0.3, 0.2, 0.1))[0]


@pytest.mark.parametrize("kind", [SPAM, BOILERPLATE])
def test_a_sentence_stays_unless_the_sentences_of_the_page_read_like_spam(kind: int) -> None:
    assert is_held(SENTENCE, kind, says(0.1, 0.4, 0.05, 0.4, 0.05))
    assert not is_held(SENTENCE, SPAM, says(0.1, 0.8, 0.03, 0.05, 0.02))
    assert not is_held(SENTENCE[:40], kind, says(0.1, 0.4, 0.05, 0.4, 0.05))


def test_a_line_stays_that_only_its_neighbours_speak_against_or_of_which_no_word_is_known() -> None:
    against, for_it = says(0.1, 0.2, 0.1, 0.5, 0.1), says(0.5, 0.2, 0.1, 0.1, 0.1)
    assert not is_held("Rain", BOILERPLATE, against)
    assert is_held("Rain", BOILERPLATE, for_it)
    assert is_held("Rain", BOILERPLATE, against, known=0)


def test_figures_stay() -> None:
    assert is_held("12.50 13.75 99", BOILERPLATE, says(0.1, 0.2, 0.1, 0.5, 0.1))
