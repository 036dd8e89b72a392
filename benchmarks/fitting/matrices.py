"""From labelled pages to the matrices that the first pass is fitted on, with the terms that are worth a weight."""

from typing import NamedTuple

import numpy as np
import scipy.sparse as sparse
from numpy.typing import NDArray

from benchmarks.fitting import vocabulary
from benchmarks.fitting.labelled import Labelled
from benchmarks.fitting.passes import LINE_CUTS, Rows, fit_first
from benchmarks.fitting.steps import Stepped
from cleantext.errors import ReadError
from cleantext.evidence.hashing import Hashes
from cleantext.evidence.line_features import FEATURES
from cleantext.evidence.wording import Terms


class Prepared(NamedTuple):
    """What is fitted on, and what the columns of its terms are called."""

    rows: Rows
    names: list[str]


def prepared(data: Labelled, most: int, seed: int) -> Prepared:
    """The matrices, with the `most` terms that weigh most in a first fit."""
    found, shape = data.terms(), data.line_features()
    stepped = Stepped.of(list(FEATURES), shape[data.label >= 0], LINE_CUTS)
    frequent = vocabulary.frequent(data, found)
    if not len(frequent):
        raise ReadError(f"no term stands on {vocabulary.HOSTS_BY_HAND} hosts: more labelled pages are needed")
    heaviest = _heaviest(_rows(data, found, frequent, shape, stepped), frequent, most, seed)
    called = vocabulary.names(data, heaviest, found)
    terms = np.sort(np.array([value for value, name in called.items() if _telling(name)], dtype=np.uint64))
    return Prepared(_rows(data, found, terms, shape, stepped), [called[value] for value in terms.tolist()])


def _rows(data: Labelled, found: Terms, terms: Hashes, shape: NDArray[np.float32], stepped: Stepped) -> Rows:
    """What is fitted on, with some terms."""
    at = np.minimum(np.searchsorted(terms, found.hash), len(terms) - 1)
    row, column = (values[terms[at] == found.hash] for values in (found.row, at))
    size = np.bincount(found.row, minlength=len(data))
    counts = sparse.csr_matrix((np.ones(len(row)), (row, column)), shape=(len(data), len(terms)))
    matrix = (sparse.diags(1 / np.sqrt(np.maximum(1, size))) @ counts).tocsr()
    return Rows(data, matrix, shape, stepped, np.bincount(row, minlength=len(data)), size)


def _heaviest(rows: Rows, terms: Hashes, most: int, seed: int) -> Hashes:
    """The terms with the largest weights; one that stands in many lines may have a smaller one."""
    model = fit_first(rows, np.ones(len(rows.data), dtype=np.bool_), np.random.default_rng(seed))
    lines = np.asarray((rows.terms > 0).sum(axis=0)).ravel()
    strength = np.abs(model.weight[: len(terms)]).max(axis=1) * np.sqrt(lines**0.5)
    return np.sort(terms[np.argsort(-strength)[:most]])


def _telling(name: str) -> bool:
    """Whether a term may have a weight: numbers are accidents."""
    return not any(character.isdigit() for character in name)
