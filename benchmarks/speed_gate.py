"""The gate of speed: cleaning may not take more times the floor than `speed_floors.json` says, with a wide margin.

The ratio is that of two things measured in turns, so that it moves little from machine to machine; still, other
processors, caches and versions of numpy move it by a third, and a busy machine does. What the gate is for is the change
that makes cleaning twice as slow. The record is renewed with `--gate --update`, on a machine that does nothing else.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.speed_runs import ALL

RECORD = Path(__file__).parent / "speed_floors.json"
MARGIN = 1.5

Figures = Mapping[str, Any]


def failure(made: Figures, path: Path = RECORD) -> str:
    """What speaks against passing, in words; nothing if nothing does."""
    form, times = made["form"], made["times_the_floor"][ALL]
    record = read(path)["times_the_floor"].get(form)
    if record is None:
        return f"there is no record for {form} yet: --gate --update writes {path.name}"
    if times <= MARGIN * record:
        return ""
    return f"cleaning {form} takes {times:.2f} x its floor; recorded are {record:.2f}, with a margin of x {MARGIN}"


def read(path: Path = RECORD) -> dict[str, Any]:
    """The record of a file; an empty one if there is no file yet."""
    found: dict[str, Any] = {"margin": MARGIN, "times_the_floor": {}}
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else found  # type: ignore[no-any-return]


def update(made: Figures, path: Path = RECORD) -> None:
    """Records what was measured of a form."""
    record = read(path)
    record["margin"] = MARGIN
    record["times_the_floor"][made["form"]] = round(made["times_the_floor"][ALL], 2)
    path.write_text(json.dumps(record, indent=2, sort_keys=True) + "\n", encoding="utf-8")
