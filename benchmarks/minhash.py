"""MinHash and near duplicates: how right, and how fast beside datasketch and rensa.

    python -m benchmarks.minhash [--pages 2000] [--rounds 5] [--json]

Quality: generated pages in pairs of known similarity, half Chinese-like, half English-like; pairs within 0.05 of the
threshold count neither way. Speed: CPU time of this process, the median of rounds that take turns, so that what else
the machine does meets all alike. The others get ready-made tokens and pay for no more than their own shingles.
Speed is measured first, on a fresh heap: what the allocator did before changes the speed of datasketch by 40 %.
"""

import json
import platform
from argparse import ArgumentParser
from random import Random
from typing import Any

import numpy as np

from benchmarks.minhash_peers import runs
from benchmarks.rounds import medians, versions
from benchmarks.similar_pages import Language, Twins, chinese, english, page, twins
from cleantext.cleaner import Cleaner
from cleantext.corpus.near_duplicates import near_duplicates
from cleantext.minhash import NUM_PERM, estimate, signatures

THRESHOLD = 0.8
LEFT_OUT = 0.05
PAGE = 4000  # characters
SHORT = 100  # tokens
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
        "rmse_of_theory_short": error_of_theory(list(twins(len(made), seed=2, tokens=SHORT))),
    }


def _share_found(near: dict[tuple[int, int], float], found: set[Any], least: float, most: float) -> float:
    there = [pair in found for pair, jaccard in near.items() if least <= jaccard < most]
    return sum(there) / max(1, len(there))


def error_of_theory(made: list[Twins]) -> float:
    """The root mean square error of the estimate, each error divided by sqrt(J * (1 - J) / k)."""
    known = np.array([each.jaccard for each in made])
    estimated = estimate(signatures(each.first for each in made), signatures(each.second for each in made))
    some = (known > 0) & (known < 1)
    variance = known[some] * (1 - known[some]) / NUM_PERM
    return float(np.sqrt(np.mean((estimated[some] - known[some]) ** 2 / variance)))


def speed(language: Language, rounds: int, pages: int = 100) -> Figures:
    """Megabytes of UTF-8 a second, ours and the others', and how many times theirs ours is."""
    random = Random(7)
    tokens = [_tokens(language, random) for _ in range(pages)]
    seconds = medians(runs(tokens, [page(each) for each in tokens]), rounds)
    size = sum(len(page(each).encode()) for each in tokens) / 1e6
    return {
        "mb_per_s": {name: size / spent for name, spent in seconds.items()},
        "ratio": {name: spent / seconds["cleantext"] for name, spent in seconds.items() if name != "cleantext"},
    }


def _tokens(language: Language, random: Random) -> list[str]:
    tokens = language(random, PAGE)
    per_token = len(page(tokens)) / PAGE
    return tokens[: round(PAGE / per_token)]


def shown(figures: Figures) -> str:
    """The figures, a line each."""
    rows = [", ".join(f"{name} {found}" for name, found in figures["versions"].items())]
    for language, made in figures["speed"].items():
        rows.append(f"\n{language}")
        for name, fast in made["mb_per_s"].items():
            ours = f"   ours is {made['ratio'][name]:6.1f} x as fast" if name in made["ratio"] else ""
            rows.append(f"  {name:36} {fast:8.2f} MB/s{ours}")
    rows.append("")
    return "\n".join([*rows, *(f"{name:24} {value:.4g}" for name, value in figures["quality"].items())])


def main() -> None:
    parser = ArgumentParser(prog="python -m benchmarks.minhash", description="MinHash: how right and how fast.")
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures: Figures = {
        "python": platform.python_version(),
        "versions": versions("pagemend", "numpy", "datasketch", "rensa", "xxhash"),
        "speed": {language.__name__: speed(language, options.rounds) for language in (chinese, english)},
        "quality": quality(list(twins(options.pages // 2, seed=1))),
    }
    print(json.dumps(figures) if options.json else shown(figures))


if __name__ == "__main__":
    main()
