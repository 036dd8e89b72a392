"""The lexicon as columns: which phrases a line holds, how much they say, and how many the page has."""

import numpy as np

from cleantext.evidence import lexicon
from cleantext.lines import Table

SPAM = "slot gacor, slot gacor hari ini"
PROSE = "Rain fell in the hills all night and all of the morning."


def test_a_phrase_counts_anywhere_in_a_line_and_prose_has_none() -> None:
    table = Table([f"{SPAM}\n{PROSE}\n"])
    assert lexicon.strength(table)[0] > 1
    assert lexicon.strongest(table)[0] > 0
    assert lexicon.share(table)[0] > 0.4
    assert not lexicon.strength(table)[1:].any()


def test_a_korean_phrase_is_found_within_a_word() -> None:
    assert lexicon.strongest(Table(["구례출장마사지샵"]))[0] > 0


def test_a_phrase_never_reaches_over_two_lines() -> None:
    assert lexicon.strongest(Table(["slot gacor"])).any()
    assert not lexicon.strongest(Table(["slot\ngacor"])).any()


def test_the_share_of_a_line_is_at_most_one_though_phrases_overlap() -> None:
    assert lexicon.share(Table(["国产精品国产精品国产精品无码"]))[0] <= 1


def test_variety_counts_each_phrase_of_a_page_once_and_no_other_page() -> None:
    once, often, other = Table([SPAM]), Table([f"{SPAM}\n" * 9]), Table([SPAM, PROSE])
    assert np.allclose(lexicon.variety(often), lexicon.variety(once)[0])
    assert lexicon.variety(other).tolist() == [lexicon.variety(once)[0], 0]
