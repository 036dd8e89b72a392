"""Writes the files that `cleantext.evidence.weights` reads."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.fitting.calibration import Calibration
from benchmarks.fitting.fitted import Fitted
from benchmarks.fitting.matrices import Prepared
from benchmarks.fitting.passes import SHAPE_SCALE
from benchmarks.fitting.softmax import Model
from benchmarks.fitting.spam_pages import PageWeights
from cleantext.evidence.weights import CLASSES, TERM_UNIT

HEAD = "\t".join(CLASSES)


def write(folder: Path, on: Prepared, fit: Fitted, calibration: Calibration, page: PageWeights) -> None:
    """The five files of one set of weights."""
    folder.mkdir(parents=True, exist_ok=True)
    terms = len(on.names)
    shape = Model(fit.first.weight[terms:] * SHAPE_SCALE, fit.first.bias)
    pairs = [
        f"{CLASSES[kind]}\t{said:.2f}\t{right:.4f}" for kind in sorted(calibration) for said, right in calibration[kind]
    ]
    _write(folder / "terms.tsv", f"# term\t{HEAD}", _term_lines(on.names, fit.first.weight[:terms]))
    _write(folder / "line.tsv", f"# feature\tover\t{HEAD}", on.rows.stepped.rows(shape))
    _write(folder / "context.tsv", f"# feature\tover\t{HEAD}", fit.stepped.rows(fit.second))
    _write(folder / "calibration.tsv", "# class\tsaid\tright", pairs)
    _write(folder / "page.tsv", "# feature\tweight", (f"{name}\t{weight:.4g}" for name, weight in page.items()))


def _term_lines(names: list[str], weight: NDArray[np.float64]) -> list[str]:
    """A line for every term, sorted; one of no weight is known to say nothing."""
    rounded = np.rint(weight * TERM_UNIT).astype(np.int64).tolist()
    return sorted("\t".join([name, *map(str, row)]) for name, row in zip(names, rounded, strict=True))


def _write(path: Path, head: str, lines: Iterable[str]) -> None:
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
