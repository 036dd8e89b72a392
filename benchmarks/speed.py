"""Speed of cleaning: as a multiple of the floor, the time that nothing but reading and writing the lines takes.

    python -m benchmarks.speed [--size 4e6] [--rounds 5] [--seed 1] [--json]

The floor decodes each page, splits it into lines, joins and encodes them. Floor and cleaner take turns in one process
and the figures are medians of CPU time, so that what else the machine does meets both alike; a ratio of two such
figures travels from machine to machine, megabytes a second do not. "nothing" is the cleaner without detectors; each
detector is measured alone. Evidence that several detectors share is in the figure of each, so that the figures of all
add up to more than that of the default set.
"""

import json
import platform
from argparse import ArgumentParser
from collections.abc import Sequence
from functools import partial
from importlib.metadata import version
from typing import Any

from benchmarks.dump import dump
from benchmarks.rounds import Run, medians
from cleantext import Cleaner, Document
from cleantext.detectors import built_in

FLOOR, ALL = "floor", "cleantext"


def floor(pages: Sequence[bytes]) -> int:
    """Reads and writes the pages; returns the bytes written."""
    return sum(len("".join(page.decode().splitlines(keepends=True)).encode()) for page in pages)


def cleaned(pages: Sequence[bytes], cleaner: Cleaner) -> int:
    """Reads, cleans and writes the pages; returns the bytes written."""
    return sum(len(result.text.encode()) for result in cleaner.clean_all(Document(page.decode()) for page in pages))


def figures(size: int, rounds: int, seed: int) -> dict[str, Any]:
    """Everything that is measured, by name."""
    pages = [page.encode() for page in dump(size, seed)]
    cleaners = {ALL: Cleaner(), "nothing": Cleaner(())} | {name: Cleaner([name]) for name in built_in()}
    runs: dict[str, Run] = {FLOOR: partial(floor, pages)}
    runs |= {name: partial(cleaned, pages, cleaner) for name, cleaner in cleaners.items()}
    seconds = medians(runs, rounds)
    megabytes = sum(map(len, pages)) / 1e6
    return {
        "python": platform.python_version(),
        "machine": platform.machine(),
        "cleantext_version": version("pagemend"),
        "numpy": version("numpy"),
        "pages": len(pages),
        "megabytes": megabytes,
        "megabytes_per_second": {name: megabytes / spent for name, spent in seconds.items()},
        "times_the_floor": {name: spent / seconds[FLOOR] for name, spent in seconds.items()},
    }


def shown(measured: dict[str, Any]) -> str:
    """The figures as a small table."""
    names = ("python", "machine", "cleantext_version", "numpy", "pages")
    head = [f"{name:18}{measured[name]}" for name in names] + [f"megabytes         {measured['megabytes']:.2f}", ""]
    speed, ratio = measured["megabytes_per_second"], measured["times_the_floor"]
    rows = [f"{name:18}{speed[name]:8.2f} MB/s {ratio[name]:8.1f} x floor" for name in ratio]
    return "\n".join([*head, *rows])


def main() -> None:
    parser = ArgumentParser(prog="python -m benchmarks.speed", description="How fast pages are cleaned.")
    parser.add_argument("--size", type=float, default=4e6, help="bytes of the dump")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    measured = figures(round(options.size), options.rounds, options.seed)
    print(json.dumps(measured) if options.json else shown(measured))


if __name__ == "__main__":
    main()
