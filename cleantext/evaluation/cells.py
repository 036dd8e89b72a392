"""Cells of tables for people, and the tables that they make."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cleantext.evaluation.page_lines import width

NOTHING = "-"  # where there is nothing to judge by

Row = Sequence[str]
Value = float | NDArray[np.float64]


def aligned(rows: Sequence[Row]) -> list[str]:
    """The rows as lines: the first column begins together, the others end together."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    lines = []
    for first, *others in rows:
        cells = [f"{' ' * (size - width(cell))}{cell}" for cell, size in zip(others, widths[1:], strict=True)]
        lines.append("  ".join([first + " " * (widths[0] - width(first)), *cells]).rstrip())
    return lines


def percent(value: Value) -> str:
    """A figure in per cent."""
    return NOTHING if np.isnan(value) else f"{100 * float(value):.2f} %"


def share(value: Value) -> str:
    """A figure from 0 to 1."""
    return NOTHING if np.isnan(value) else f"{float(value):.3f}"


def between(ends: tuple[float, float] | None) -> str:
    """The interval of a figure from 0 to 1."""
    return NOTHING if ends is None else f"{ends[0]:.3f} to {ends[1]:.3f}"


def counted_as(number: int, thing: str) -> str:
    """So many of a thing.

    >>> counted_as(1, "page"), counted_as(2000, "page")
    ('1 page', '2,000 pages')
    """
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
