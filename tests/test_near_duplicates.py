"""Pairs of nearly equal documents: exact, complete, and bounded where a crowd is alike."""

from collections.abc import Iterable, Iterator
from itertools import combinations

import numpy as np
import pytest

from benchmarks.similar_pages import similarity, twins
from cleantext import near_duplicates
from cleantext.cleaner import Cleaner
from cleantext.corpus import lsh
from cleantext.corpus.near_duplicates import Pair
from cleantext.document import Document
from cleantext.errors import OptionError
from cleantext.result import Result

AS_IT_IS = Cleaner(detectors=())
WORDS = [f"word{number}" for number in range(60)]
RIVER = "The river rose in the night and took the lower bridge with it."


def numbered(count: int) -> list[str]:
    """Documents of one template that differ in a number at the end."""
    return [" ".join([*WORDS, str(number)]) for number in range(count)]


def clusters(pairs: list[Pair], count: int) -> int:
    """How many clusters `count` documents make when pairs join them."""
    label = list(range(count))
    for first, second, _ in pairs:
        old, new = label[second], label[first]
        label = [new if each == old else each for each in label]
    return len(set(label))


def test_a_pair_has_the_exact_similarity_of_the_sets_of_shingles() -> None:
    texts = [" ".join(WORDS), " ".join(WORDS[:50])]
    exact = similarity(WORDS, WORDS[:50])
    assert near_duplicates(texts, cleaner=AS_IT_IS) == [Pair(0, 1, exact)]


def test_repetitions_within_a_document_do_not_count() -> None:
    once, more = " ".join(WORDS), " ".join([*WORDS, *WORDS, *WORDS, "end"])
    exact = similarity(WORDS, [*WORDS, *WORDS, *WORDS, "end"])
    assert near_duplicates([once, more], cleaner=AS_IT_IS) == [Pair(0, 1, exact)]


def test_a_pair_right_at_the_threshold_counts_and_one_below_does_not() -> None:
    texts = [" ".join(WORDS[:24]), " ".join(WORDS[:20])]  # 16 of 20 shingles
    assert near_duplicates(texts, 0.8, AS_IT_IS) == [Pair(0, 1, 0.8)]
    assert near_duplicates(texts, 0.81, AS_IT_IS) == []


@pytest.mark.parametrize("threshold", [0.5, 0.6, 0.8, 0.9])
def test_generated_pages_are_paired_as_their_known_similarity_says(threshold: float) -> None:
    made = list(twins(120, seed=8, tokens=300))
    pages = [each.first for each in made] + [each.second for each in made]
    wanted = {(at, len(made) + at, each.jaccard) for at, each in enumerate(made) if each.jaccard >= threshold}
    found = near_duplicates(pages, threshold, AS_IT_IS)
    assert set(found) <= wanted
    assert len(found) >= 0.97 * len(wanted)


def test_equal_documents_are_each_paired_with_the_first_of_them() -> None:
    pairs = near_duplicates([RIVER, "nothing like it", RIVER.upper(), f"  {RIVER}\n"], cleaner=AS_IT_IS)
    assert pairs == [Pair(0, 2, 1.0), Pair(0, 3, 1.0)]


def test_a_near_duplicate_of_equal_documents_is_paired_with_the_first_of_them() -> None:
    longer = [*WORDS, "end"]
    pairs = near_duplicates([" ".join(longer), " ".join(WORDS), " ".join(WORDS)], cleaner=AS_IT_IS)
    assert pairs == [Pair(0, 1, similarity(longer, WORDS)), Pair(1, 2, 1.0)]


def test_pairs_are_sorted_and_name_the_lower_number_first() -> None:
    pairs = near_duplicates([*numbered(5), RIVER, *numbered(7)], cleaner=AS_IT_IS)
    assert pairs == sorted(pairs)
    assert all(first < second for first, second, _ in pairs)


def test_every_pair_of_a_small_crowd_is_listed() -> None:
    pairs = near_duplicates(numbered(lsh.CROWD + 1), cleaner=AS_IT_IS)
    assert [pair[:2] for pair in pairs] == list(combinations(range(lsh.CROWD + 1), 2))


def test_a_large_crowd_holds_together_without_all_its_pairs() -> None:
    count = 20 * lsh.CROWD
    pairs = near_duplicates(numbered(count), cleaner=AS_IT_IS)
    assert clusters(pairs, count) == 1
    assert len(pairs) <= 2 * lsh.CROWD * count


def test_a_crowd_of_equal_documents_makes_a_pair_each() -> None:
    pairs = near_duplicates([RIVER] * 3000, cleaner=AS_IT_IS)
    assert pairs == [Pair(0, number, 1.0) for number in range(1, 3000)]


def test_documents_without_words_are_like_none() -> None:
    assert near_duplicates(["", "***", "", "\n", RIVER, "***"], cleaner=AS_IT_IS) == []


def test_short_documents_are_paired_when_all_their_words_agree() -> None:
    assert near_duplicates(["Lower bridge", "lower river", "lower bridge."], cleaner=AS_IT_IS) == [Pair(0, 2, 1.0)]


@pytest.mark.parametrize("documents", [[], [RIVER]])
def test_fewer_than_two_documents_make_no_pair(documents: list[str]) -> None:
    assert near_duplicates(documents, cleaner=AS_IT_IS) == []


def test_documents_and_a_stream_of_texts_give_the_same_pairs() -> None:
    texts = numbered(4)
    assert near_duplicates(map(Document, texts), cleaner=AS_IT_IS) == near_duplicates(iter(texts), cleaner=AS_IT_IS)


def test_documents_are_compared_as_the_cleaner_leaves_them() -> None:
    class Drops:
        def clean_all(self, documents: Iterable[Document]) -> Iterator[Result]:
            return (AS_IT_IS.clean(Document(document.text.split("|")[0])) for document in documents)

    texts = [f"{RIVER}|{' '.join(WORDS)}", RIVER]
    assert near_duplicates(texts, cleaner=AS_IT_IS) == []
    assert near_duplicates(texts, cleaner=Drops()) == [Pair(0, 1, 1.0)]  # type: ignore[arg-type]


@pytest.mark.parametrize("threshold", [0, -1, 1.01, float("nan")])
def test_a_threshold_that_is_no_similarity_is_an_error_that_says_so(threshold: float) -> None:
    with pytest.raises(OptionError, match="threshold is a similarity above 0 and up to 1, not"):
        near_duplicates([RIVER], threshold)


@pytest.mark.parametrize("threshold", [0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0])
def test_bands_meet_a_pair_at_the_threshold_as_often_as_promised(threshold: float) -> None:
    rows = lsh.rows_per_band(threshold, 128)
    assert lsh.meeting(threshold, rows, 128) >= lsh.RECALL
    assert rows == 128 or lsh.meeting(threshold, rows + 1, 128) < lsh.RECALL


def test_a_bucket_pairs_each_document_with_so_many_next_ones() -> None:
    crowd = np.zeros((lsh.CROWD + 3, 128), dtype=np.uint32)
    found = np.concatenate(list(lsh.candidates(crowd, 0.8)))
    far = {(0, lsh.CROWD + 1), (0, lsh.CROWD + 2), (1, lsh.CROWD + 2)}
    assert {*map(tuple, found.tolist())} == {*combinations(range(lsh.CROWD + 3), 2)} - far


def test_candidates_come_sorted_and_once_across_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    signatures = np.repeat(np.arange(40, dtype=np.uint32) // 4, 128).reshape(40, 128)
    whole = np.concatenate(list(lsh.candidates(signatures, 0.8)))
    monkeypatch.setattr(lsh, "PART", 7)
    parts = np.concatenate(list(lsh.candidates(signatures, 0.8)))
    expected = [[4 * group + one, 4 * group + two] for group in range(10) for one, two in combinations(range(4), 2)]
    assert whole.tolist() == parts.tolist() == sorted(expected)
