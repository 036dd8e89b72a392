"""Fits the weights of the judge to labelled pages.

    OPENBLAS_NUM_THREADS=1 python -m benchmarks.fit OUT LABELLED.jsonl.gz... [--folds 5] [--seed 0] [--terms 6000]
    OPENBLAS_NUM_THREADS=1 python -m benchmarks.fit OUT --html GOLD.jsonl.gz...

Writes OUT/*.tsv (all pages), OUT/fold-K/*.tsv (without the hosts of fold K, to be scored on them) and OUT/lock.json
(digests of the data, seed, versions, command). The same data gives the same files, with as many threads. The judge of
main content is fitted with --html to pages of HTML and their main text; it asks the judge of plain text, so the
weights of that one, and of its folds, must be in OUT or fitted in the same run.
"""

import json
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.fitting import labelled
from benchmarks.fitting.calibration import Said
from benchmarks.fitting.fitted import Fitted, fitted
from benchmarks.fitting.matrices import prepared
from benchmarks.fitting.menu_items import MenuItems
from benchmarks.fitting.passes import Rows
from benchmarks.fitting.spam_pages import SpamPages
from benchmarks.fitting.weight_files import Learned, write
from cleantext.errors import ReadError


def run(out: Path, files: Sequence[Path], folds: int, seed: int, terms: int) -> None:
    """Fits to the pages of `files` and writes all that comes of it."""
    data = labelled.read(files)
    on = prepared(data, terms, seed)
    fold_of = data.host % folds
    menu, pages = MenuItems(data), SpamPages(data)
    said = Said(len(data), menu)
    fits = list(_out_of_fold(on.rows, fold_of, folds, seed, (said, pages)))
    for fold, fit in enumerate(fits):
        seen = fold_of != fold
        learned = Learned(fit, said.calibration(data, seen), menu.items(seen), pages.weights(folds, fold))
        write(out / f"fold-{fold}", on, learned)
    everything = np.ones(len(data), dtype=np.bool_)
    fit = fitted(on.rows, everything, seed)
    write(out, on, Learned(fit, said.calibration(data, everything), menu.items(everything), pages.weights(folds, None)))
    lock = {"data": data.digests, "seed": seed, "folds": folds, "terms": terms}
    lock |= {"versions": {name: version(name) for name in ("numpy", "scipy")}, "command": "python -m benchmarks.fit"}
    (out / "lock.json").write_text(json.dumps(lock, indent=1) + "\n", encoding="utf-8")


def _out_of_fold(
    rows: Rows, fold_of: NDArray[np.int64], folds: int, seed: int, told: Sequence[Said | SpamPages]
) -> Iterator[Fitted]:
    """A fit without the hosts of each fold; those who are told hear what it says of the hosts that it has not seen."""
    for fold in range(folds):
        here = fold_of == fold
        fit = fitted(rows, ~here, seed)
        for each in told:
            each.put(rows, fit, here)
        print(f"fold {fold} done", file=sys.stderr, flush=True)
        yield fit


def _parsed(arguments: Sequence[str]) -> Namespace:
    parser = ArgumentParser(
        prog="python -m benchmarks.fit", description=__doc__, formatter_class=RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path, help="the folder that the weights are written to")
    parser.add_argument("labelled", type=Path, nargs="*", help="labelled pages: JSONL, gzipped if named .gz")
    parser.add_argument("--html", type=Path, nargs="+", default=[], help="pages of HTML with their main text")
    parser.add_argument("--folds", type=int, default=5, help="parts of the hosts, each left out once; at least 2")
    parser.add_argument("--seed", type=int, default=0, help="of the draw among lines labelled by alignment")
    parser.add_argument("--terms", type=int, default=5000, help="the most terms")
    given = parser.parse_args(arguments)
    if given.folds < 2:
        parser.error(f"--folds is at least 2, not {given.folds}")
    if not given.labelled and not given.html:
        parser.error("nothing to fit to: labelled pages, or --html and pages of HTML, would be right")
    return given


def main(arguments: Sequence[str]) -> None:
    given = _parsed(arguments)
    try:
        if given.labelled:
            run(given.out, given.labelled, given.folds, given.seed, given.terms)
        if given.html:
            from benchmarks.fitting.html.fit import run as run_html  # it wants rapidfuzz, of the extra `fit`

            run_html(given.out, given.html, given.folds, given.seed)
    except ReadError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main(sys.argv[1:])
