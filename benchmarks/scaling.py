"""Time and memory against the size of the input, each in a process of its own; and one line of 10 MB.

    python -m benchmarks.scaling [--sizes 1e6,1e7,1e8,1e9] [--jobs 1,2] [--line 1e7] [--plot scaling.svg] [--json]

The command reads JSONL from its standard input, which another process generates while it runs (`benchmarks.dump`), and
writes to nowhere. Time is CPU time of all its processes, and seconds on the clock, start-up included in both; memory is
the most that any of its processes had at any time. A gigabyte takes its time: leave it out with `--sizes 1e6,1e7,1e8`.
"""

import json
import platform
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from math import log
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.blocks import LANGUAGES, paragraph
from benchmarks.dump import dump
from benchmarks.fresh import spent
from benchmarks.plot import plot
from benchmarks.rounds import versions

MOST = 300  # megabytes that any stream of pages may take
Row = dict[str, Any]


def records(pages: Iterable[str]) -> Iterator[bytes]:
    """Pages as lines of JSONL."""
    for number, page in enumerate(pages):
        yield json.dumps({"id": str(number), "text": page}, ensure_ascii=False).encode()


def one_line(size: int, seed: int) -> Iterator[str]:
    """A page of prose that is one line of at least `size` bytes."""
    random, language = Random(seed), LANGUAGES["en"]
    parts: list[str] = []
    while size > 0:
        parts.append(paragraph(random, language))
        size -= len(parts[-1]) + 1
    yield " ".join(parts)


def row(name: str, size: float, jobs: int, pages: Iterable[str]) -> Row:
    """What one run of the command took."""
    seconds, cpu, peak = spent(["-j", str(jobs)], records(pages))
    return {"input": name, "megabytes": size / 1e6, "jobs": jobs, "seconds": seconds, "cpu": cpu, "peak": peak / 1e6}


def rows(options: Namespace) -> Iterator[Row]:
    """All runs, the smallest first."""
    for jobs in options.jobs:
        for size in options.sizes:
            yield row("dump", size, jobs, dump(round(size), options.seed))
    if options.line:
        yield row("one line", options.line, 1, one_line(round(options.line), options.seed))


def growth(made: list[Row], figure: str) -> float:
    """The exponent between the two largest dumps: 1 is linear, 0 is flat."""
    small, large = [each for each in made if each["input"] == "dump" and each["jobs"] == made[0]["jobs"]][-2:]
    return log(large[figure] / small[figure]) / log(large["megabytes"] / small["megabytes"])


def shown(made: list[Row], told: dict[str, str]) -> str:
    """The runs as a table."""
    head = f"{'input':10}{'MB':>8}{'jobs':>6}{'seconds':>10}{'CPU':>9}{'MB/s':>8}{'peak MB':>9}"
    lines = [", ".join(f"{name} {found}" for name, found in told.items()), head]
    for each in made:
        fast = each["megabytes"] / each["seconds"]
        lines.append(
            f"{each['input']:10}{each['megabytes']:8.0f}{each['jobs']:6}{each['seconds']:10.1f}{each['cpu']:9.1f}"
            f"{fast:8.2f}{each['peak']:9.0f}{'' if each['peak'] <= MOST else f'  over {MOST}'}"
        )
    if len({each["megabytes"] for each in made if each["input"] == "dump"}) > 1:
        lines.append(f"growth: CPU time {growth(made, 'cpu'):.2f}, memory {growth(made, 'peak'):.2f}")
    return "\n".join(lines)


def drawn(made: list[Row]) -> str:
    """The plot: seconds and megabytes against megabytes."""
    dumps = [each for each in made if each["input"] == "dump"]
    lines = {
        f"{what}, -j {jobs}": [(each["megabytes"], each[figure]) for each in dumps if each["jobs"] == jobs]
        for what, figure in (("seconds", "seconds"), ("peak MB", "peak"))
        for jobs in sorted({each["jobs"] for each in dumps})
    }
    return plot("cleantext: time and memory against size", "MB of text", "s, MB", lines)


def main() -> None:
    parser = ArgumentParser(prog="python -m benchmarks.scaling", description="Time and memory against size.")
    parser.add_argument("--sizes", type=_numbers, default=[1e6, 1e7, 1e8, 1e9], help="bytes of dumps, smallest first")
    parser.add_argument("--jobs", type=lambda text: [*map(int, text.split(","))], default=[1, 2], help="processes")
    parser.add_argument("--line", type=float, default=1e7, help="bytes of the one line; 0 for none")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--plot", metavar="FILE", help="draw it as SVG")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    made, told = list(rows(options)), versions("pagemend", "numpy", "regex", "orjson")
    if options.plot:
        Path(options.plot).write_text(drawn(made), encoding="utf-8")
    figures = {"python": platform.python_version(), "machine": platform.machine(), "versions": told, "rows": made}
    print(json.dumps(figures) if options.json else shown(made, told))
    if any(each["peak"] > MOST for each in made):
        raise SystemExit(f"more than {MOST} MB of memory were needed")


def _numbers(text: str) -> list[float]:
    return [*map(float, text.split(","))]


if __name__ == "__main__":
    main()
