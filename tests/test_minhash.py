"""Signatures: those of datasketch, of sets of shingles, the same in every batch."""

import subprocess
import sys
from collections.abc import Iterator

import numpy as np
import pytest
from datasketch import LeanMinHash, MinHash, MinHashLSH

from benchmarks.minhash import error_of_theory
from benchmarks.similar_pages import twins
from cleantext import minhash
from cleantext.document import BATCH, Document
from cleantext.errors import OptionError

RIVER = "The river rose in the night and took the lower bridge with it."
CHINESE = "夜裏河水上漲,把下游的橋沖走了。"


def updated(text: str, num_perm: int = 128, seed: int = 1) -> MinHash:
    """A MinHash that datasketch itself made of the shingle hashes of the text."""
    made = MinHash(num_perm=num_perm, seed=seed, hashfunc=int)
    made.update_batch(minhash.hash_values(text))
    return made


@pytest.mark.parametrize("text", [RIVER, CHINESE, "two words", "", " ".join(map(str, range(5000)))])
@pytest.mark.parametrize(("num_perm", "seed"), [(128, 1), (16, 1), (200, 7)])
def test_a_row_is_what_datasketch_makes_of_the_same_hash_values(text: str, num_perm: int, seed: int) -> None:
    row = minhash.signatures([text], num_perm, seed)[0]
    assert row.tolist() == updated(text, num_perm, seed).hashvalues.tolist()


def test_the_permutations_are_those_of_datasketch() -> None:
    assert np.array_equal(minhash.permutations(64, 5), MinHash(num_perm=64, seed=5).permutations)


def test_a_row_becomes_a_datasketch_minhash_that_compares_and_merges_with_others() -> None:
    ours = minhash.to_datasketch(minhash.signatures([RIVER])[0])
    assert ours.jaccard(updated(RIVER)) == 1
    assert ours.jaccard(updated(CHINESE)) < 0.1
    ours.merge(updated(CHINESE))
    assert ours == MinHash.union(updated(RIVER), updated(CHINESE))


def test_a_datasketch_minhash_made_of_a_row_takes_more_hash_values() -> None:
    row = minhash.signatures([RIVER])[0]
    before = row.copy()
    ours = minhash.to_datasketch(row)
    ours.update_batch(minhash.hash_values(CHINESE))
    assert ours == MinHash.union(updated(RIVER), updated(CHINESE))
    assert np.array_equal(row, before)


def test_a_lean_minhash_keeps_values_and_seed() -> None:
    lean = minhash.to_lean(minhash.signatures([RIVER], seed=9)[0], seed=9)
    assert lean == LeanMinHash(updated(RIVER, seed=9))


def test_an_index_of_datasketch_finds_rows_of_ours() -> None:
    index = MinHashLSH(threshold=0.8)
    for name, row in zip(("river", "chinese"), minhash.signatures([RIVER, CHINESE]), strict=True):
        index.insert(name, minhash.to_lean(row))
    assert index.query(updated(RIVER)) == ["river"]
    assert index.query(minhash.to_datasketch(minhash.signatures([CHINESE.replace(",", "，")])[0])) == ["chinese"]


def test_how_often_a_shingle_stands_in_a_document_does_not_count() -> None:
    once, thrice = minhash.signatures(["one two three four five one two three four " * times for times in (2, 6)])
    assert np.array_equal(once, thrice)


def test_case_width_white_space_and_punctuation_do_not_count() -> None:
    plain, other = minhash.signatures([RIVER, "ＴＨＥ river rose\nin the night, and took THE lower bridge with it"])
    assert np.array_equal(plain, other)


@pytest.mark.parametrize("text", ["bridge", "lower bridge", "the lower bridge", "took the lower bridge", "沖走下游"])
def test_a_document_of_fewer_than_five_tokens_has_one_shingle(text: str) -> None:
    assert len(minhash.hash_values(text)) == 1


def test_the_shingle_of_a_short_document_is_made_of_all_its_tokens() -> None:
    same, other, longer = minhash.signatures(["Lower bridge", "lower river", "lower bridge closed"])
    assert np.array_equal(minhash.signatures(["lower bridge!"])[0], same)
    assert minhash.estimate(same, other) < 0.1
    assert minhash.estimate(same, longer) < 0.1


@pytest.mark.parametrize("text", ["", " \n\t", "***", "\u200b"])
def test_a_document_without_tokens_is_empty_and_like_none(text: str) -> None:
    row = minhash.signatures([text])[0]
    assert minhash.to_datasketch(row).is_empty()
    assert minhash.estimate(row, row) == 0


def test_documents_and_texts_are_the_same_in_any_company() -> None:
    texts = ["", RIVER, "***", "short", CHINESE, "", "x " * BATCH, "a b c d", "", CHINESE * 9]
    alone = np.concatenate([minhash.signatures([text]) for text in texts])
    assert np.array_equal(minhash.signatures(texts), alone)
    assert np.array_equal(minhash.signatures(map(Document, texts)), alone)


def test_no_documents_give_no_rows() -> None:
    assert minhash.signatures([]).shape == (0, 128)


def test_the_stream_of_documents_is_read_one_batch_at_a_time() -> None:
    taken = []

    def documents() -> Iterator[str]:
        for number in range(20):
            taken.append(number)
            yield "word " * (BATCH // 10)

    next(minhash.shingles_of(documents()))
    assert len(taken) <= 4


def test_the_error_of_the_estimate_is_that_of_theory() -> None:
    assert error_of_theory(list(twins(200, seed=5, tokens=400))) <= 1.1


def test_the_estimate_is_unbiased() -> None:
    made = list(twins(200, seed=6, tokens=400))
    first, second = (minhash.signatures(each[side] for each in made) for side in (0, 1))
    off = minhash.estimate(first, second) - np.array([each.jaccard for each in made])
    assert abs(off.mean()) < 3 * 0.04 / np.sqrt(len(made))


def test_no_permutation_is_an_error_that_says_so() -> None:
    with pytest.raises(OptionError, match="num_perm is the number of permutations, 1 or more, not 0"):
        minhash.signatures([RIVER], num_perm=0)


def test_datasketch_is_imported_only_by_what_makes_its_objects() -> None:
    program = "import sys, cleantext; cleantext.minhash.signatures(['a']); sys.exit('datasketch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
