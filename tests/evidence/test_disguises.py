"""Lines that hide words are told from columns, and their tokens are those of the words that they hide."""

import numpy as np
import pytest

from cleantext.evidence.disguises import disguised
from cleantext.evidence.folding import fold, fold_table
from cleantext.evidence.shingles import tokens
from cleantext.evidence.term_table import SLOTS, Terms
from cleantext.evidence.weights import read_weights
from cleantext.evidence.wording import line_terms
from cleantext.lines import Table
from tests.evidence.test_evasion import INNOCENT, MEANT

# Lines that must cost nothing, though they hold what a disguise is made of.
COSTLESS = [
    "می‌خواهم",
    "ก\u200bข",
    "☀\ufe0f 😀",
    "a & b; c",
    "f(x)",
    "李(Li)",
    "1.2.3",
    "a.b",
    "Ωα",
    "\ufeff",
    "\u200b ",
    "x",
]


@pytest.mark.parametrize("trick", [trick for trick in MEANT if trick not in ("full width", "traditional characters")])
def test_a_line_that_hides_words_is_told(trick: str) -> None:
    assert disguised(Table([f"plain\n{MEANT[trick][0]}\nplain"])).tolist() == [False, True, False]


@pytest.mark.parametrize("line", COSTLESS)
def test_a_line_that_hides_nothing_costs_nothing(line: str) -> None:
    assert not disguised(Table([line])).any()


@pytest.mark.parametrize("trick", MEANT)
def test_a_line_that_hides_words_has_their_tokens(trick: str) -> None:
    written, meant = MEANT[trick]
    found, plain = tokens(Table([f"one\n{written}\ntwo"])), tokens(Table([f"one\n{meant}\ntwo"]))
    assert found.hash.tolist() == plain.hash.tolist()
    assert found.row.tolist() == plain.row.tolist()
    assert found.wide.tolist() == plain.wide.tolist()


@pytest.mark.parametrize("trick", MEANT)
def test_a_line_that_hides_words_has_their_terms(trick: str) -> None:
    written, meant = (set(zip(*line_terms(Table([line])), strict=True)) for line in MEANT[trick])
    assert written == meant


def test_tokens_stand_where_they_were_written() -> None:
    text = "x\nb.u.y 試驗(yàn)箱\ny"
    found = tokens(Table([text]))
    assert [text[begin:end] for begin, end in zip(found.begin, found.end, strict=True)] == [
        "x", "b.u.y", "試", "驗", "箱", "y"
    ]  # fmt: skip


@pytest.mark.parametrize("line", INNOCENT)
def test_an_innocent_line_has_the_same_tokens_read_either_way(line: str) -> None:
    hidden = tokens(Table([f"{line} c\u200bd"])).hash.tolist()
    assert hidden[:-1] == tokens(Table([line])).hash.tolist()


@pytest.mark.parametrize(("one", "two"), [("a.", "b.c"), ("а", "a"), ("國", "(yàn)"), ("a", "\u200b"), ("&#3", "8;")])
def test_texts_that_touch_hide_nothing_together(one: str, two: str) -> None:
    assert not disguised(Table([one, two])).any()


def test_folding_one_to_one_twice_is_folding_once() -> None:
    table = fold_table()
    assert np.array_equal(table[table], table)


def test_both_scripts_of_chinese_fold_to_one() -> None:
    assert fold("首頁 後臺 網絡 İ") == fold("首页 后台 网络 i")


def test_every_term_of_the_weights_is_found() -> None:
    terms = read_weights().terms
    places, numbers = terms.found(terms.hash[1:])
    assert places.tolist() == list(range(len(terms.hash) - 1))
    assert (terms.hash[numbers] == terms.hash[1:]).all()


def test_terms_that_share_a_slot_are_told_apart_from_each_other_and_from_others() -> None:
    hashes = np.array([0, 5, 5 + SLOTS, 6, SLOTS - 1, 2 * SLOTS - 1], dtype=np.uint64)
    terms = Terms(hashes, np.zeros((5, 6)))
    asked = np.array([5, 5 + SLOTS, 6, SLOTS - 1, 2 * SLOTS - 1, 5 + 2 * SLOTS, 7, 8, 0], dtype=np.uint64)
    places, numbers = terms.found(asked)
    assert (places.tolist(), numbers.tolist()) == ([0, 1, 2, 3, 4], [1, 2, 3, 4, 5])
