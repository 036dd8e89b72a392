"""The quality gate: no figure may fall below its floor in `floors.json` by more than the margin.

The corpus is the same every time, so that the figures move only when the code does; still, a figure that moves by less
than another draw of the pages would move it says nothing. The margins, stated beside the floors, are about the standard
deviation over draws (seeds 1 to 5: precision .008, recall .03 to .06, F1 .02 to .04); that of kept content is smaller
than its deviation, since a lost sentence is worse than a missed menu. The HTML pages are few and fixed: drawn with
replacement, their means have a deviation of about .02.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).parent / "floors.json"
MARGINS = {  # by the last word of a figure's name
    "precision": 0.01,
    "recall": 0.03,
    "f1": 0.02,
    "kept": 0.0005,
    "shingle_f1": 0.01,
    "word_f1": 0.01,
    "least_page_word_f1": 0.03,
}

Figures = Mapping[str, float]


def failures(figures: Figures, digest: str, floors: Mapping[str, Any]) -> list[str]:
    """What speaks against passing: figures below their floors, and a corpus that is not that of the floors."""
    if not floors:
        return [f"there are no floors yet: --update writes {FLOORS.name}"]
    found = []
    if digest != floors["corpus"]:
        found.append(f"the corpus is {digest}, the floors are of {floors['corpus']}: judge, then --update")
    for name, floor in floors["floors"].items():
        value, margin = figures.get(name, 0.0), floors["margins"][name.rsplit(".", 1)[-1]]
        if value < floor - margin:
            found.append(f"{name} is {value:.4f}, its floor {floor:.4f} with a margin of {margin}")
    return found


def lowered(figures: Figures, floors: Mapping[str, Any]) -> list[str]:
    """The floors that `figures` would lower."""
    return [
        f"{name} would fall from {floor:.4f} to {rounded(figures.get(name, 0.0)):.4f}"
        for name, floor in floors.get("floors", {}).items()
        if rounded(figures.get(name, 0.0)) < floor
    ]


def rounded(value: float) -> float:
    """Four digits, never up: a floor must not lie above what was measured."""
    return int(value * 10_000 + 1e-6) / 10_000


def read(path: Path = FLOORS) -> dict[str, Any]:
    """The floors of a file; none if there is no file yet."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return found


def update(figures: Figures, digest: str, path: Path = FLOORS, allow_regression: bool = False) -> list[str]:
    """Writes the figures as floors, unless that lowers one; says which."""
    lower = lowered(figures, read(path))
    if lower and not allow_regression:
        return lower
    floors = {name: rounded(value) for name, value in sorted(figures.items())}
    told = {"corpus": digest, "margins": MARGINS, "floors": floors}
    path.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    return []
