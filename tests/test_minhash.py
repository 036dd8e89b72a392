"""Signatures: of sets of shingles, understood by datasketch, the same in every batch."""

import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator

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


def signed(text: str, num_perm: int = 128, seed: int = 1) -> MinHash:
    return minhash.to_datasketch(minhash.signatures([text], num_perm, seed)[0], seed)


def own(text: str) -> MinHash:
    """A MinHash that datasketch itself made of the shingles of the text."""
    made = MinHash(hashfunc=int)
    made.update_batch(next(minhash.shingles_of([text])).astype(np.uint32))
    return made


@pytest.mark.parametrize("text", [RIVER, CHINESE, "two words", "", " ".join(map(str, range(5000)))])
@pytest.mark.parametrize(("num_perm", "seed"), [(128, 1), (16, 1), (200, 7), (1, 1)])
def test_a_signature_is_that_of_the_shingles(text: str, num_perm: int, seed: int) -> None:
    row = minhash.signatures([text], num_perm, seed)[0]
    assert np.array_equal(minhash.of_shingles(minhash.shingles_of([text]), num_perm, seed)[0], row)


def test_datasketch_compares_two_signatures() -> None:
    assert signed(RIVER).jaccard(signed(RIVER.upper())) == 1
    assert signed(RIVER).jaccard(signed(CHINESE)) < 0.1


@pytest.mark.parametrize("other", [CHINESE, "two words", "", RIVER, " ".join(map(str, range(5000)))])
def test_datasketch_merges_two_signatures_into_that_of_both_sets(other: str) -> None:
    both = minhash.of_shingles([np.concatenate(list(minhash.shingles_of([RIVER, other])))])[0]
    merged = signed(RIVER)
    merged.merge(signed(other))
    assert merged == MinHash.union(signed(RIVER), signed(other)) == minhash.to_datasketch(both)


def test_merging_leaves_the_signature_as_it_was() -> None:
    row = minhash.signatures([RIVER])[0]
    before = row.copy()
    minhash.to_datasketch(row).merge(signed(CHINESE))
    assert np.array_equal(row, before)


@pytest.mark.parametrize("copied", [lambda made: made, MinHash.copy, lambda made: pickle.loads(pickle.dumps(made))])
def test_an_update_by_datasketch_is_refused(copied: Callable[[MinHash], MinHash]) -> None:
    with pytest.raises(OptionError, match="cannot be updated by datasketch: sign the other text too, then merge"):
        copied(signed(RIVER)).update(1)
    with pytest.raises(OptionError, match="cannot be updated"):
        copied(signed(RIVER)).update_batch([1, 2])


def test_a_signature_is_never_compared_with_one_of_datasketch_or_of_another_seed() -> None:
    for stranger in (own(RIVER), signed(RIVER, seed=2)):
        with pytest.raises(ValueError, match="different seeds"):
            signed(RIVER).jaccard(stranger)
        with pytest.raises(ValueError, match="different seeds"):
            signed(RIVER).merge(stranger)


def test_datasketch_makes_its_own_signatures_of_our_shingles() -> None:
    assert own(RIVER).jaccard(own(RIVER.upper())) == 1
    assert own(RIVER).jaccard(own(CHINESE)) < 0.1


def test_a_lean_minhash_is_the_same_signature() -> None:
    lean = minhash.to_lean(minhash.signatures([RIVER], seed=9)[0], seed=9)
    assert lean == LeanMinHash(signed(RIVER, seed=9))
    written = bytearray(lean.bytesize())
    lean.serialize(written)
    assert LeanMinHash.deserialize(written) == lean


def test_an_index_of_datasketch_finds_rows_of_ours() -> None:
    index = MinHashLSH(threshold=0.8)
    for name, row in zip(("river", "chinese"), minhash.signatures([RIVER, CHINESE]), strict=True):
        index.insert(name, minhash.to_lean(row))
    assert index.query(signed(RIVER)) == ["river"]
    assert index.query(minhash.to_datasketch(minhash.signatures([CHINESE.replace(",", "，")])[0])) == ["chinese"]


def test_how_often_a_shingle_stands_in_a_document_does_not_count() -> None:
    once, thrice = minhash.signatures(["one two three four five one two three four " * times for times in (2, 6)])
    assert np.array_equal(once, thrice)


def test_case_width_white_space_and_punctuation_do_not_count() -> None:
    plain, other = minhash.signatures([RIVER, "ＴＨＥ river rose\nin the night, and took THE lower bridge with it"])
    assert np.array_equal(plain, other)


@pytest.mark.parametrize("text", ["bridge", "lower bridge", "the lower bridge", "took the lower bridge", "沖走下游"])
def test_a_document_of_fewer_than_five_tokens_has_one_shingle(text: str) -> None:
    assert len(next(minhash.shingles_of([text]))) == 1


def test_the_shingle_of_a_short_document_is_made_of_all_its_tokens() -> None:
    same, other, longer = minhash.signatures(["Lower bridge", "lower river", "lower bridge closed"])
    assert np.array_equal(minhash.signatures(["lower bridge!"])[0], same)
    assert minhash.estimate(same, other) < 0.1
    assert minhash.estimate(same, longer) < 0.1


@pytest.mark.parametrize("num_perm", [1, 128, 4096])
def test_a_document_with_a_token_has_no_empty_place(num_perm: int) -> None:
    assert (minhash.signatures(["bridge", RIVER], num_perm) != minhash.EMPTY).all()


def test_disguised_words_are_signed_as_they_are_meant() -> None:
    plain, other = minhash.signatures([f"{CHINESE}\nbuy it now\nend", f"{CHINESE}\nb\u200buy it now\nend"])
    assert np.array_equal(plain, other)


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


@pytest.mark.parametrize("size", [3, 50, 200, 500])
@pytest.mark.parametrize("num_perm", [16, 128, 200])
def test_sets_of_few_shingles_are_estimated_as_well_and_without_bias(size: int, num_perm: int) -> None:
    count = 300
    random = np.random.default_rng(size)
    shared = random.integers(size // 3, size, count)
    pairs = [random.integers(0, 1 << 63, 2 * size - both, dtype=np.uint64) for both in shared.tolist()]
    first = minhash.of_shingles([pair[:size] for pair in pairs], num_perm)
    second = minhash.of_shingles([pair[-size:] for pair in pairs], num_perm)
    known = shared / (2 * size - shared)
    off = (minhash.estimate(first, second) - known) / np.sqrt(known * (1 - known) / num_perm)
    assert np.sqrt(np.mean(off**2)) <= 1.1
    assert abs(off.mean()) < 4 / np.sqrt(count)


def test_the_estimate_is_unbiased() -> None:
    made = list(twins(200, seed=6, tokens=400))
    first, second = (minhash.signatures(each[side] for each in made) for side in (0, 1))
    off = minhash.estimate(first, second) - np.array([each.jaccard for each in made])
    assert abs(off.mean()) < 3 * 0.04 / np.sqrt(len(made))


def test_no_permutation_is_an_error_that_says_so() -> None:
    with pytest.raises(OptionError, match="num_perm is the number of permutations, from 1 to 4096, not 0"):
        minhash.signatures([RIVER], num_perm=0)


def test_datasketch_is_imported_only_by_what_makes_its_objects() -> None:
    program = "import sys, cleantext; cleantext.minhash.signatures(['a']); sys.exit('datasketch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
