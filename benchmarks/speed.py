"""Speed of cleaning, as ratios of what is measured in turns in one run.

    python -m benchmarks.speed [--form text|jsonl|html] [--size 4e6] [--seed 1] [--rounds 5]
    python -m benchmarks.speed --form html --data PAGES.jsonl.gz [--limit N]
    python -m benchmarks.speed … --json > new.json;  python -m benchmarks.speed … --compare old.json

The floor of text decodes each page, splits it into lines, joins and encodes them; that of JSONL parses each record with
orjson, splits and joins its text and dumps it; that of HTML parses each page with lxml and does no more. `cleantext` is
the default cleaner from bytes to bytes, on JSONL the command itself. Figures are medians of CPU time: what else the
machine does meets all alike, and a ratio of two such figures travels from machine to machine; megabytes a second do
not. `benchmarks/README.md` says how to read the rest.
"""

import json
import platform
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks import speed_gate
from benchmarks.fresh import peak_of_cleaning
from benchmarks.rounds import Run, medians, versions
from benchmarks.sources import FORMS, TEXT, generated, real
from benchmarks.speed_runs import ALL, FLOOR, ONE, ONE_FLOOR, Form, cleaned, each, form, html, text
from benchmarks.speed_table import compared, shown
from cleantext import Cleaner

PACKAGES = ("pagemend", "numpy", "regex", "selectolax", "lxml", "orjson", "trafilatura", "resiliparse", "datatrove")
PEER_SIZE = 500_000  # bytes: the slow ones need a second for that
Figures = dict[str, Any]


def figures(name: str, pages: Sequence[bytes], rounds: int, peers: bool = True) -> Figures:
    """Everything that is measured, by name; the ratios are times: of the floor, and of ours to each peer's."""
    measured = form(name, pages)
    seconds = medians(measured.runs, rounds)
    spent = {stage: seconds[runs[0]] - sum(seconds[run] for run in runs[1:]) for stage, runs in measured.stages.items()}
    one = {ONE: seconds.pop(ONE) / seconds.pop(ONE_FLOOR)} if ONE in seconds else {}
    megabytes = sum(map(len, pages)) / 1e6
    return {
        "form": name,
        "python": platform.python_version(),
        "machine": platform.machine(),
        "versions": versions(*PACKAGES),
        "pages": len(pages),
        "megabytes": megabytes,
        "rounds": rounds,
        "megabytes_per_second": {run: megabytes / each for run, each in seconds.items()},
        "times_the_floor": {run: each / seconds[FLOOR] for run, each in seconds.items()} | one,
        "stages_times_the_floor": {stage: each / seconds[FLOOR] for stage, each in spent.items()},
        "times_cleantext": beside_peers(name, pages, measured, rounds) if peers else {},
        "peak_megabytes": peak_of_cleaning(name, pages),
    }


def beside_peers(name: str, pages: Sequence[bytes], measured: Form, rounds: int) -> dict[str, float]:
    """How many times ours each peer takes, in turns on the first pages."""
    some = first(pages, PEER_SIZE)
    runs: dict[str, Run] = {ALL: partial(cleaned, some, text if name == TEXT else html, Cleaner())}
    runs |= {peer: partial(each, some, judge) for peer, judge in measured.peers.items()}
    seconds = medians(runs, rounds) if measured.peers else {}
    return {peer: seconds[peer] / seconds[ALL] for peer in measured.peers}


def first(pages: Sequence[bytes], size: int) -> list[bytes]:
    """The first pages, of at least `size` bytes in all, or all of them."""
    found: list[bytes] = []
    for page in pages:
        found.append(page)
        size -= len(page)
        if size <= 0:
            break
    return found


def _options() -> Namespace:
    parser = ArgumentParser(prog="python -m benchmarks.speed", description="How fast pages are cleaned.")
    parser.add_argument("--form", choices=FORMS, default=TEXT, help="what the pages are")
    parser.add_argument("--size", type=float, default=4e6, help="bytes of the generated dump")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data", nargs="+", metavar="FILE", help="pages, or JSONL of them, in place of generated ones")
    parser.add_argument("--limit", type=int, help="no more pages of each file than that")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--no-peers", action="store_true", help="leave out what others take")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--compare", metavar="FILE", help="what --json wrote before a change")
    parser.add_argument("--gate", action="store_true", help="fail when it is much slower than recorded")
    parser.add_argument("--update", action="store_true", help="record it for --gate")
    return parser.parse_args()


def main() -> None:
    options = _options()
    if options.data:
        pages = real(options.form, options.data, options.limit)
    else:
        pages = generated(options.form, round(options.size), options.seed)
    made = figures(options.form, pages, options.rounds, not options.no_peers)
    print(json.dumps(made) if options.json else shown(made))
    if options.compare:
        print(compared(made, json.loads(Path(options.compare).read_text(encoding="utf-8"))))
    if options.update:
        speed_gate.update(made)
    if options.gate and (failure := speed_gate.failure(made)):
        raise SystemExit(failure)


if __name__ == "__main__":
    main()
