"""Lists of keywords: what columns say of them is what reading them says."""

import numpy as np
import pytest

from cleantext import Document
from cleantext.evidence.items import terms
from cleantext.evidence.known_terms import Vocabulary
from cleantext.evidence.listed import on_line
from cleantext.evidence.listed_candidates import list_candidates
from cleantext.evidence.listed_lines import lists
from cleantext.evidence.listed_page import Page
from tests.fixture_pages import GOOD, Fixture

PROSE = "The mill by the river ground the corn of four villages until the war, and the wheel still turns.\n"


@pytest.mark.parametrize("fixture", GOOD, ids=str)
def test_a_line_that_is_not_looked_at_holds_no_list_of_keywords(fixture: Fixture) -> None:
    page = Page(fixture.document().lines)
    passed = (page.lines.column(lists) & ~page.lines.column(list_candidates))[page.rows]
    assert [listing for at in np.flatnonzero(passed).tolist() for listing in on_line(page, at, 1.0)] == []


def test_a_list_of_foreign_words_is_looked_at_and_one_of_the_pages_own_is_not() -> None:
    own = "Corn, mill, river, wheel, villages"
    strange = "Casino, poker, roulette, jackpot, bonus"
    lines = Document(f"{PROSE * 3}{own}\n{strange}\n").lines
    assert [lines[row] for row in np.flatnonzero(lines.column(list_candidates)).tolist()] == [strange]


@pytest.mark.parametrize(
    "text", [PROSE, "红帽子 sale 磨坊在河边 12 ١٢ ーー", "cheap v\u200biagra here", "ß İ ＡＢ １２３ ２"]
)
def test_a_vocabulary_holds_the_terms_of_its_lines(text: str) -> None:
    page = Page(Document(f"first line\n{text}\nred hats, blue hats, hats sale\n").lines)
    vocabulary = Vocabulary(page.lines)
    expected = {term for at in range(2) for term in terms(page.meant(at).text)}
    assert len(vocabulary) == len(expected)
    assert all(term in vocabulary for term in expected)
    assert "absent" not in vocabulary
