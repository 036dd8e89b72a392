"""Each detector on the texts that are worst for it: as a multiple of plain prose of the same size, and how it grows.

    python -m benchmarks.worst [--sizes 65536,262144,1048576] [--detectors LIST] [--rounds 3] [--seed 1] [--json]

Each detector first cleans every hostile text (`benchmarks.hostile_texts`) once at the two smallest sizes. The text
that took longest and the one whose time grew most are then measured at all sizes, in turn with plain prose in one
process; the figures are medians of CPU time. Growth is the exponent of the size: 1 is linear, 2 is the square.
"""

import json
import platform
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Sequence
from functools import partial
from importlib.metadata import version
from math import log
from typing import Any

from benchmarks.hostile_texts import PROSE, hostile_texts
from benchmarks.rounds import Run, medians, seconds_of
from benchmarks.speed_runs import ALL
from benchmarks.tables import worst_table
from cleantext import Cleaner, Document
from cleantext.detectors import built_in

SIZES = (1 << 16, 1 << 18, 1 << 20)  # bytes

Texts = dict[str, str]
Figures = dict[str, Any]


def figures(sizes: Sequence[int], detectors: Sequence[str], rounds: int, seed: int) -> Figures:
    """Everything that is measured, by name."""
    texts = [hostile_texts(size, seed) for size in sizes]
    cleaners = {name: Cleaner() if name == ALL else Cleaner([name]) for name in detectors}
    return {
        "python": platform.python_version(),
        "machine": platform.machine(),
        "cleantext_version": version("pagemend"),
        "numpy": version("numpy"),
        "sizes": list(sizes),
        "detectors": {name: measured(cleaner, texts, sizes, rounds) for name, cleaner in cleaners.items()},
    }


def measured(cleaner: Cleaner, texts: Sequence[Texts], sizes: Sequence[int], rounds: int) -> Figures:
    """The slowest and the steepest text: seconds, multiples of plain prose, growth between the two largest sizes."""
    once = [{name: seconds_of(run) for name, run in _runs(cleaner, some).items()} for some in texts[:2]]
    chosen = _chosen(*once)
    runs = [_runs(cleaner, {name: some[name] for name in (PROSE, *chosen.values())}) for some in texts]
    spent = [medians(some, rounds) for some in runs]
    return {
        kind: {
            "text": name,
            "seconds": [each[name] for each in spent],
            "times_prose": [each[name] / each[PROSE] for each in spent],
            "growth": _growth(spent[-2][name], spent[-1][name], sizes[-2:]),
        }
        for kind, name in chosen.items()
    }


def _runs(cleaner: Cleaner, texts: Texts) -> dict[str, Run]:
    return {name: partial(_cleaned, cleaner, text) for name, text in texts.items()}


def _cleaned(cleaner: Cleaner, text: str) -> int:
    return len(cleaner.clean(Document(text)).text)


def _chosen(small: dict[str, float], large: dict[str, float]) -> dict[str, str]:
    """The text that took longest at the larger of two sizes, and the one whose time grew most."""
    hostile = [name for name in large if name != PROSE]
    steepest = max(hostile, key=lambda name: large[name] / small[name])
    return {"slowest": max(hostile, key=large.__getitem__), "steepest": steepest}


def _growth(small: float, large: float, sizes: Sequence[int]) -> float:
    return log(large / small) / log(sizes[1] / sizes[0])


def main() -> None:
    parser = ArgumentParser(prog="python -m benchmarks.worst", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--sizes", type=_sizes, default=SIZES, help="bytes, two sizes or more, the smallest first")
    parser.add_argument(
        "--detectors", type=_names, default=(ALL, *built_in()), help=f"some of them; {ALL} is the default set"
    )
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    made = figures(options.sizes, options.detectors, options.rounds, options.seed)
    print(json.dumps(made) if options.json else worst_table(made))


def _names(text: str) -> list[str]:
    return text.split(",")


def _sizes(text: str) -> list[int]:
    sizes = [int(size) for size in text.split(",")]
    if len(sizes) < 2 or sizes != sorted(set(sizes)):
        raise ArgumentTypeError(f"two sizes or more would be right, the smallest first, not {text}")
    return sizes


if __name__ == "__main__":
    main()
