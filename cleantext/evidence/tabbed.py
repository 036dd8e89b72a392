"""Rows of a file of weights: cells between tabs, each row with its place for errors; `#` begins a comment."""

from collections.abc import Iterator
from importlib.resources.abc import Traversable
from math import isfinite, nan
from typing import NamedTuple

from cleantext.errors import OptionError


class Row(NamedTuple):
    """The cells of a line, and its file and number."""

    place: str
    cells: list[str]

    def numbers(self, first: int = 0, kind: type[int] | type[float] = float) -> list[float]:
        """The cells from `first` on as numbers."""
        return [self.number(cell, kind) for cell in self.cells[first:]]

    def number(self, cell: str, kind: type[int] | type[float] = float) -> float:
        """A cell as a number."""
        try:
            value = kind(cell)
        except ValueError:
            value = nan
        if not isfinite(value):
            raise OptionError(f"{self.place}: {cell!r} is no {'whole number' if kind is int else 'number'}")
        return value


def rows(file: Traversable, cells: int) -> Iterator[Row]:
    """All lines of the file but comments and blank ones; each must have so many cells."""
    for number, line in enumerate(_text(file).split("\n"), start=1):
        if line and not line.startswith("#"):
            row = Row(f"{file}:{number}", line.split("\t"))
            if len(row.cells) != cells:
                raise OptionError(f"{row.place}: has {len(row.cells)} cells separated by tabs, not {cells}")
            yield row


def _text(file: Traversable) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        raise OptionError(f"{file}: cannot be read as a file of weights: {error.strerror}") from None
    except UnicodeDecodeError:
        raise OptionError(f"{file}: cannot be read as a file of weights: it is not UTF-8") from None
