"""Fits the weights of the judge to labelled pages.

    python -m benchmarks.fit OUT LABELLED.jsonl.gz... [--folds 5] [--seed 0] [--terms 6000]

Writes OUT/*.tsv (all pages), OUT/fold-K/*.tsv (without the hosts of fold K, to be scored on them) and OUT/lock.json
(digests of the data, seed, versions, command). The same data gives the same files.
"""

import argparse
import json
import sys
from importlib.metadata import version
from pathlib import Path

import numpy as np
import scipy.sparse as sparse
from numpy.typing import NDArray

from benchmarks.fitting import labelled, vocabulary
from benchmarks.fitting.calibration import calibrated, host_weights
from benchmarks.fitting.labelled import COPY, Labelled
from benchmarks.fitting.passes import (
    CONTEXT_CUTS,
    LINE_CUTS,
    SHAPE_SCALE,
    Rows,
    context_columns,
    first_odds,
    fit_first,
    fit_second,
)
from benchmarks.fitting.softmax import Model
from benchmarks.fitting.steps import Stepped
from cleantext.evidence.judge import log_probabilities
from cleantext.evidence.line_features import FEATURES
from cleantext.evidence.weights import CLASSES, CONTENT, METADATA, TERM_UNIT
from cleantext.evidence.wording import term_hash

SEEDS = Path(__file__).parent / "fitting" / "spam_terms.tsv"
INNER_FOLDS = 4
ALL_TERMS_OF_A_LINE = 3  # a term counts at most so often


class Fit:
    """One set of weights: from all lines but those of some hosts."""

    def __init__(self, rows: Rows, names: list[str], seed: int) -> None:
        self.rows, self.names, self.seed = rows, names, seed

    def run(self, chosen: NDArray[np.bool_]) -> None:
        """Fits both passes to the chosen lines; the second on first-pass values of lines left out of the first."""
        rows, random = self.rows, np.random.default_rng(self.seed)
        data = rows.data
        odds = np.zeros((len(data), len(CLASSES)))
        inner = data.host // 7 % INNER_FOLDS
        for fold in range(INNER_FOLDS):
            here = np.flatnonzero(chosen & (inner == fold))
            odds[here] = first_odds(rows, fit_first(rows, chosen & (inner != fold), random), here)
        self.first = fit_first(rows, chosen, random)
        left = np.flatnonzero(~chosen)
        if len(left):
            odds[left] = first_odds(rows, self.first, left)
        context_names, columns, self.place = context_columns(data, odds, rows.shape)
        used = chosen[self.place] & (data.label[self.place] >= 0)
        self.stepped = Stepped.of(context_names, columns[used], CONTEXT_CUTS)
        stepped = self.stepped.columns(columns)
        self.second = fit_second(rows, stepped, self.place, chosen, random)
        self.odds = log_probabilities(self.second.odds(stepped))

    def junk(self) -> NDArray[np.float64]:
        """Of all lines: the probability that they are neither content nor metadata; 0 for blank lines."""
        junk = np.zeros(len(self.rows.data))
        junk[self.place] = 1 - np.exp(self.odds[:, CONTENT]) - np.exp(self.odds[:, METADATA])
        return junk

    def write(self, folder: Path, calibration: NDArray[np.float64]) -> None:
        """The four files of weights."""
        folder.mkdir(parents=True, exist_ok=True)
        shape = Model(self.first.weight[len(self.names) :] * SHAPE_SCALE, self.first.bias)
        terms = [
            "\t".join([name, *(str(value) for value in weights)])
            for name, weights in zip(
                self.names, np.rint(self.first.weight * TERM_UNIT).astype(int).tolist(), strict=False
            )
            if name and any(weights)
        ]
        head = "\t".join(CLASSES)
        _write(folder / "terms.tsv", f"# term\t{head}", sorted(terms))
        _write(folder / "line.tsv", f"# feature\tover\t{head}", self.rows.stepped.rows(shape))
        _write(folder / "context.tsv", f"# feature\tover\t{head}", self.stepped.rows(self.second))
        _write(folder / "calibration.tsv", "# said\tright", [f"{said:.5f}\t{right:.4f}" for said, right in calibration])


def _write(path: Path, head: str, lines: list[str]) -> None:
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")


def prepared(data: Labelled, most: int, seed: int) -> tuple[Rows, list[str]]:
    """The matrices, with the terms that weigh most in a first fit."""
    hashes, row = data.terms()
    known = vocabulary.frequent(data, hashes, row)
    shape = data.line_features()
    used = data.label >= 0
    stepped = Stepped.of(list(FEATURES), shape[used], LINE_CUTS)
    every = Rows(data, _term_matrix(known, hashes, row, len(data)), shape, stepped, sparse.csr_matrix((0, len(known))))
    model = fit_first(every, np.ones(len(data), dtype=bool), np.random.default_rng(seed))
    strength = np.abs(model.weight[: len(known)]).max(axis=1) * np.sqrt(
        np.asarray((every.terms > 0).sum(axis=0)).ravel() ** 0.5
    )
    chosen = np.sort(known[np.argsort(-strength)[:most]])
    called = vocabulary.names(data, chosen, hashes, row)
    chosen = np.array([value for value in chosen if _telling(called.get(int(value), ""))], dtype=np.uint64)
    seeds = [term.replace("_", " ") for term in _seed_terms()]
    spelled = term_hash(seeds)
    chosen = np.union1d(chosen, spelled)
    names = {int(value): name for value, name in zip(spelled, seeds, strict=True)} | called
    matrix = _term_matrix(chosen, hashes, row, len(data))
    lines = sparse.csr_matrix(
        (np.ones(len(spelled)), (np.arange(len(spelled)), np.searchsorted(chosen, spelled))),
        shape=(len(spelled), len(chosen)),
    )
    return Rows(data, matrix, shape, stepped, lines), [names[int(value)] for value in chosen]


def _telling(name: str) -> bool:
    """Whether a term may have a weight: numbers are accidents."""
    return bool(name) and not any(character.isdigit() for character in name)


def _seed_terms() -> list[str]:
    lines = SEEDS.read_text(encoding="utf-8").splitlines()
    terms = [term for line in lines if line and not line.startswith("#") for term in line.split("\t")[1].split()]
    return [term for term in dict.fromkeys(terms) if len(term) > 1]


def _term_matrix(
    known: NDArray[np.uint64], hashes: NDArray[np.uint64], row: NDArray[np.int64], rows: int
) -> sparse.csr_matrix:
    """Lines x terms: how often the term stands in the line, over the square root of the line's terms."""
    size = np.bincount(row, minlength=rows)
    at = np.minimum(np.searchsorted(known, hashes), len(known) - 1)
    found = known[at] == hashes
    matrix = sparse.csr_matrix((np.ones(found.sum()), (row[found], at[found])), shape=(rows, len(known)))
    scale: sparse.csr_matrix = sparse.diags(1 / np.sqrt(np.maximum(1, size))) @ matrix
    return scale.tocsr()


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("labelled", type=Path, nargs="+")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--terms", type=int, default=6000)
    given = parser.parse_args(arguments)
    data = labelled.read(given.labelled)
    rows, names = prepared(data, given.terms, given.seed)
    fold_of = vocabulary.fold_of(data.host, given.folds)
    junk, fits = np.zeros(len(data)), []
    for fold in range(given.folds):
        one = Fit(rows, names, given.seed)
        one.run(fold_of != fold)
        junk[fold_of == fold] = one.junk()[fold_of == fold]
        fits.append(one)
        print(f"fold {fold} done", file=sys.stderr, flush=True)
    counts = data.by_hand & ((data.label >= 0) & (data.label != CLASSES.index("metadata")) | (data.label == COPY))
    is_junk = (data.label != CLASSES.index("content")) & counts
    for fold, one in [*enumerate(fits), (-1, None)]:
        other = counts & (fold_of != fold)
        table = calibrated(junk[other], is_junk[other], host_weights(data.label[other], data.host[other]))
        if one is not None:
            one.write(given.out / f"fold-{fold}", table)
        else:
            whole = Fit(rows, names, given.seed)
            whole.run(np.ones(len(data), dtype=bool))
            whole.write(given.out, table)
    lock = {"data": data.digests, "seed": given.seed, "folds": given.folds, "terms": given.terms}
    lock |= {"versions": {name: version(name) for name in ("numpy", "scipy")}, "command": "python -m benchmarks.fit"}
    (given.out / "lock.json").write_text(json.dumps(lock, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
