"""Writes the files that `cleantext.evidence.weights` reads."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.fitting.fitted import Fitted
from benchmarks.fitting.matrices import Prepared
from benchmarks.fitting.passes import SHAPE_SCALE
from benchmarks.fitting.softmax import Model
from cleantext.evidence.weights import CLASSES, TERM_UNIT

HEAD = "\t".join(CLASSES)


def write(folder: Path, on: Prepared, fit: Fitted, calibration: NDArray[np.float64]) -> None:
    """The four files of one set of weights."""
    folder.mkdir(parents=True, exist_ok=True)
    terms = len(on.names)
    shape = Model(fit.first.weight[terms:] * SHAPE_SCALE, fit.first.bias)
    pairs = [f"{said:.5f}\t{right:.4f}" for said, right in calibration]
    _write(folder / "terms.tsv", f"# term\t{HEAD}", _term_lines(on.names, fit.first.weight[:terms]))
    _write(folder / "line.tsv", f"# feature\tover\t{HEAD}", on.rows.stepped.rows(shape))
    _write(folder / "context.tsv", f"# feature\tover\t{HEAD}", fit.stepped.rows(fit.second))
    _write(folder / "calibration.tsv", "# said\tright", pairs)


def _term_lines(names: list[str], weight: NDArray[np.float64]) -> list[str]:
    """A line for every term that has a weight after rounding, sorted."""
    rounded = np.rint(weight * TERM_UNIT).astype(np.int64).tolist()
    return sorted("\t".join([name, *map(str, row)]) for name, row in zip(names, rounded, strict=True) if any(row))


def _write(path: Path, head: str, lines: Iterable[str]) -> None:
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
