"""What `speed` measured, as tables for people."""

from collections.abc import Iterator, Mapping
from typing import Any

from benchmarks.speed_runs import FLOOR

Figures = Mapping[str, Any]
RATIOS = {"times_the_floor": "x floor", "stages_times_the_floor": "x floor", "times_cleantext": "x cleantext"}


def shown(made: Figures) -> str:
    """All figures of a run."""
    found = ", ".join(f"{name} {number}" for name, number in made["versions"].items())
    head = f"Python {made['python']}, {made['machine']}, {found}\n{made['pages']} pages of {made['form']}, "
    lines = [f"{head}{made['megabytes']:.2f} MB, {made['rounds']} rounds; peak {made['peak_megabytes']:.0f} MB\n"]
    speed = made["megabytes_per_second"]
    for name, times in made["times_the_floor"].items():
        fast = f"{speed[name]:9.2f} MB/s" if name in speed else ""
        lines.append(f"{name:32}{fast:14} {times:9.2f} x floor   {1 / times:7.4f} of its speed")
    for name, times in made["stages_times_the_floor"].items():
        lines.append(f"  stage: {name:38} {times:9.2f} x floor")
    for name, times in made["times_cleantext"].items():
        lines.append(f"{name:46} {times:9.2f} x cleantext")
    return "\n".join(lines)


def compared(new: Figures, old: Figures) -> str:
    """Each ratio of two runs, and the ratio of the two ratios: under 1 takes less of it than before."""
    head = f"{'':44} {'old':>9} {'new':>9} {'new / old':>10}"
    rows = [f"{name:44} {one:9.2f} {other:9.2f} {other / one:10.2f}" for name, one, other in _pairs(new, old)]
    return "\n".join([_differences(new, old), head, *rows])


def _pairs(new: Figures, old: Figures) -> Iterator[tuple[str, float, float]]:
    for kind, unit in RATIOS.items():
        for name in new[kind].keys() & old[kind].keys() - {FLOOR}:
            if old[kind][name] > 0:
                yield f"{name}, {unit}", old[kind][name], new[kind][name]
    yield "peak, MB", old["peak_megabytes"], new["peak_megabytes"]


def _differences(new: Figures, old: Figures) -> str:
    """What else is different, in words: a ratio of ratios means little then."""
    told = ("form", "python", "machine", "versions", "pages", "megabytes", "rounds")
    return "\n".join(f"{name}: old {old[name]}, new {new[name]}" for name in told if old[name] != new[name])
