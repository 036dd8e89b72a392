"""MinHash and near duplicates: how right, and how fast beside datasketch.

    python -m benchmarks.minhash [--pages 2000] [--rounds 5] [--json]

Quality: generated pages in pairs of known similarity, half Chinese-like, half English-like; pairs within 0.05 of the
threshold count neither way. Speed: CPU time of this process, the median of rounds that take turns, so that what else
the machine does meets all alike; `MinHash.bulk` of datasketch gets ready-made tokens and pays for its own shingles.
Speed is measured first, on a fresh heap: what the allocator did before changes the speed of datasketch by 40 %.
"""

import json
import platform
import statistics
import time
from argparse import ArgumentParser
from collections.abc import Callable
from importlib.metadata import version
from random import Random
from typing import Any

import numpy as np
from datasketch import MinHash

from benchmarks.similar_pages import Language, Twins, chinese, english, page, twins
from cleantext.cleaner import Cleaner
from cleantext.corpus.near_duplicates import near_duplicates
from cleantext.minhash import NUM_PERM, estimate, signatures

THRESHOLD = 0.8
LEFT_OUT = 0.05
PAGE = 4000  # characters
Figures = dict[str, Any]


def quality(made: list[Twins]) -> Figures:
    """Precision and recall of pairs, and the error of the estimate as a multiple of what theory gives."""
    pages = [each.first for each in made] + [each.second for each in made]
    found = {pair[:2] for pair in near_duplicates(pages, THRESHOLD, Cleaner(detectors=()))}
    near = {(at, len(made) + at): each.jaccard for at, each in enumerate(made)}
    right = {pair for pair, jaccard in near.items() if jaccard >= THRESHOLD + LEFT_OUT}
    unclear = {pair for pair, jaccard in near.items() if abs(jaccard - THRESHOLD) < LEFT_OUT}
    counted = found - unclear
    return {
        "pages": len(pages),
        "precision": len(counted & right) / len(counted),
        "recall": len(counted & right) / len(right),
        "recall_at_threshold": _share_found(near, found, THRESHOLD, THRESHOLD + LEFT_OUT),
        "rmse_of_theory": error_of_theory(made),
    }


def _share_found(near: dict[tuple[int, int], float], found: set[Any], least: float, most: float) -> float:
    there = [pair in found for pair, jaccard in near.items() if least <= jaccard < most]
    return sum(there) / max(1, len(there))


def error_of_theory(made: list[Twins]) -> float:
    """The root mean square error of the estimate, each error divided by sqrt(J * (1 - J) / k)."""
    known = np.array([each.jaccard for each in made])
    estimated = estimate(signatures(each.first for each in made), signatures(each.second for each in made))
    some = known < 1
    variance = known[some] * (1 - known[some]) / NUM_PERM
    return float(np.sqrt(np.mean((estimated[some] - known[some]) ** 2 / variance)))


def speed(language: Language, rounds: int, pages: int = 100) -> Figures:
    """Megabytes of UTF-8 a second, ours and datasketch's, and the ratio."""
    random = Random(7)
    tokens = [_tokens(language, random) for _ in range(pages)]
    texts = [page(each) for each in tokens]
    space = " " if texts[0].isascii() else ""
    runs: dict[str, Callable[[], Any]] = {
        "cleantext": lambda: signatures(texts),
        "datasketch": lambda: MinHash.bulk([_shingles(each, space) for each in tokens], num_perm=NUM_PERM),
    }
    spent = _medians(runs, rounds)
    size = sum(len(text.encode()) for text in texts) / 1e6
    figures: Figures = {f"{name}_mb_per_s": size / seconds for name, seconds in spent.items()}
    return figures | {"ratio": spent["datasketch"] / spent["cleantext"]}


def _tokens(language: Language, random: Random) -> list[str]:
    tokens = language(random, PAGE)
    per_token = len(page(tokens)) / PAGE
    return tokens[: round(PAGE / per_token)]


def _shingles(tokens: list[str], space: str) -> list[bytes]:
    return [space.join(tokens[at : at + 5]).encode() for at in range(len(tokens) - 4)]


def _medians(runs: dict[str, Callable[[], Any]], rounds: int) -> dict[str, float]:
    spent: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            begin = time.process_time()
            run()
            spent[name].append(time.process_time() - begin)
    return {name: statistics.median(seconds) for name, seconds in spent.items()}


def main() -> None:
    parser = ArgumentParser(prog="python -m benchmarks.minhash", description="MinHash: how right and how fast.")
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures: Figures = {"python": platform.python_version()}
    figures |= {name: version(name) for name in ("numpy", "datasketch")}
    for language in (chinese, english):
        figures |= {f"{language.__name__}_{name}": value for name, value in speed(language, options.rounds).items()}
    figures |= quality(list(twins(options.pages // 2, seed=1)))
    if options.json:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        print(f"{name:28} {value:.4g}" if isinstance(value, float) else f"{name:28} {value}")


if __name__ == "__main__":
    main()
