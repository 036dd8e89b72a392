"""Writes the files that `cleantext.evidence.weights` reads."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.fitting.calibration import Calibration
from benchmarks.fitting.fitted import Fitted
from benchmarks.fitting.matrices import Prepared
from benchmarks.fitting.passes import SHAPE_SCALE
from benchmarks.fitting.softmax import Model
from benchmarks.fitting.spam_pages import PageWeights
from cleantext.evidence.line_classes import CLASSES
from cleantext.evidence.term_table import TERM_UNIT

HEAD = "\t".join(CLASSES)


class Learned(NamedTuple):
    """All that comes of some of the lines.

    fit          both passes
    calibration  what the second one says is worth
    menu         items of menus, and on how many hosts each stands
    page         what tells a page of spam
    """

    fit: Fitted
    calibration: Calibration
    menu: Iterable[tuple[str, int]]
    page: PageWeights


def write(folder: Path, on: Prepared, learned: Learned) -> None:
    """The six files of one set of weights."""
    folder.mkdir(parents=True, exist_ok=True)
    terms, first = len(on.names), learned.fit.first
    shape = Model(first.weight[terms:] * SHAPE_SCALE, first.bias)
    _write(folder / "terms.tsv", f"# term\t{HEAD}", _term_lines(on.names, first.weight[:terms]))
    _write(folder / "line.tsv", f"# feature\tover\t{HEAD}", on.rows.stepped.rows(shape))
    _write(folder / "context.tsv", f"# feature\tover\t{HEAD}", learned.fit.stepped.rows(learned.fit.second))
    _write(folder / "calibration.tsv", "# class\tsaid\tright", _calibration_lines(learned.calibration))
    _write(folder / "menu.tsv", "# item\thosts", (f"{name}\t{hosts}" for name, hosts in learned.menu))
    _write(folder / "page.tsv", "# feature\tweight", (f"{name}\t{weight:.4g}" for name, weight in learned.page.items()))


def _calibration_lines(calibration: Calibration) -> Iterator[str]:
    for kind in sorted(calibration):
        for said, right in calibration[kind]:
            yield f"{CLASSES[kind]}\t{said:.2f}\t{right:.4f}"


def _term_lines(names: list[str], weight: NDArray[np.float64]) -> list[str]:
    """A line for every term, sorted; one of no weight is known to say nothing."""
    rounded = np.rint(weight * TERM_UNIT).astype(np.int64).tolist()
    return sorted("\t".join([name, *map(str, row)]) for name, row in zip(names, rounded, strict=True))


def _write(path: Path, head: str, lines: Iterable[str]) -> None:
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
