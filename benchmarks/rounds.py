"""Measuring in turns: what else the machine does meets all runs alike, so that their ratios mean something."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping
from importlib.metadata import PackageNotFoundError, version

Run = Callable[[], int]


def seconds_of(run: Run) -> float:
    """CPU time of one run; what the run before left behind is not its to clear away."""
    gc.collect()
    begin = time.process_time()
    run()
    return time.process_time() - begin


def medians(runs: Mapping[str, Run], rounds: int) -> dict[str, float]:
    """Seconds of CPU time of each run; the runs take turns, a first round warms up."""
    spent: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds + 1):
        for name, run in runs.items():
            spent[name].append(seconds_of(run))
    return {name: statistics.median(seconds[1:]) for name, seconds in spent.items()}


def versions(*packages: str) -> dict[str, str]:
    """The versions of those of the packages that are installed."""
    return {name: found for name in packages if (found := _version(name))}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
