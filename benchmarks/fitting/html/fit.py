"""Fits the judge of main content and writes its weights: of all pages, and without the hosts of each fold."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.fitting.calibration import calibrated
from benchmarks.fitting.html.fitted import Fitted, Fitter
from benchmarks.fitting.html.pages import HtmlPages
from benchmarks.fitting.html.words import vocabulary
from cleantext.evidence.html.weights import CALIBRATION, CONTEXT, LINE, PAIR, WORD_UNIT, WORDS

DOUBT = 1.0  # lines added to each bin of the calibration, half of them right
LINES = 200_000  # the weight of all pages in the calibration
LEAST = 5e-4  # of a slope that is worth a line

Mask = NDArray[np.bool_]


def run(out: Path, files: Sequence[Path], folds: int, seed: int) -> None:
    """Fits to the pages of `files`; `out` holds the weights of plain text, those of its folds too."""
    pages = HtmlPages(files)
    fitter = Fitter(pages, vocabulary(pages), [out / f"fold-{fold}" for fold in range(folds)], seed)
    fold_of = (pages.host % folds)[pages.page]
    said = np.zeros(len(pages))
    fits = []
    for fold in range(folds):
        fit = fitter.fitted(fold_of != fold)
        said[fold_of == fold] = fit.odds[fold_of == fold]
        fits.append(fit)
    for fold, fit in enumerate(fits):
        _write(out / f"fold-{fold}", fitter, fit, said, fold_of != fold)
    everything = np.ones(len(pages), dtype=np.bool_)
    _write(out, fitter, fitter.fitted(everything), said, everything)
    _add_to_lock(out / "lock.json", pages)


def _write(folder: Path, fitter: Fitter, fit: Fitted, said: NDArray[np.float64], seen: Mask) -> None:
    """The four files of one set of weights; the calibration is out of fold."""
    pages = fitter.pages
    _save(folder / LINE, "# column\tfirst pass\tsecond pass", _line_lines(fitter, fit))
    _save(folder / WORDS, "# word\tnear\taround", _word_lines(fitter, fit))
    _save(folder / CONTEXT, "# column\tlog-odds of main content", _context_lines(fitter, fit))
    weight = pages.weight[seen] * LINES / max(1e-9, pages.weight.sum())
    pairs = calibrated(-said[seen], ~pages.main[seen], weight, DOUBT)
    lines = (f"{-odds:.2f}\t{junk:.4f}" for odds, junk in reversed(pairs.tolist()))
    _save(folder / CALIBRATION, "# log-odds of main content\tno main content", lines)


def _line_lines(fitter: Fitter, fit: Fitted) -> Iterator[str]:
    yield f"bias\t{fit.first.bias:.4f}\t0"
    again = fit.second.dense[len(fit.names) - len(fitter.names) : len(fit.names)]
    for name, *slopes in zip(fitter.names, fit.first.dense.tolist(), again.tolist(), strict=True):
        first, second = (f"{slope:.4f}" if abs(slope) >= LEAST else "0" for slope in slopes)
        if first != "0" or second != "0":
            yield f"{name}\t{first}\t{second}"


def _context_lines(fitter: Fitter, fit: Fitted) -> Iterator[str]:
    yield f"bias\t{fit.second.bias:.4f}"
    around = len(fit.names) - len(fitter.names)
    products = [PAIR.join((fit.names[one], fit.names[other])) for one, other in zip(*fit.pairs, strict=True)]
    slopes = [*fit.second.dense[:around].tolist(), *fit.second.dense[len(fit.names) :].tolist()]
    for name, slope in zip([*fit.names[:around], *products], slopes, strict=True):
        if abs(slope) >= LEAST:
            yield f"{name}\t{slope:.4f}"


def _word_lines(fitter: Fitter, fit: Fitted) -> list[str]:
    half = len(fitter.words.names) // 2
    weights: dict[str, list[int]] = {}
    for column, weight in zip(fit.words.tolist(), fit.first.sparse.tolist(), strict=True):
        weights.setdefault(fitter.words.names[column], [0, 0])[column >= half] = round(weight * WORD_UNIT)
    return sorted(f"{word}\t{near}\t{around}" for word, (near, around) in weights.items() if near or around)


def _save(path: Path, head: str, lines: Iterable[str]) -> None:
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")


def _add_to_lock(path: Path, pages: HtmlPages) -> None:
    lock = json.loads(path.read_text(encoding="utf-8"))
    lock["html"] = pages.digests
    path.write_text(json.dumps(lock, indent=1) + "\n", encoding="utf-8")
