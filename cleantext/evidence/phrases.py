"""Fixed phrases that sites use around every page and in the lines that say where a text comes from.

A line of `phrases.tsv` among the weights is a kind (`boilerplate`, `menu`, `metadata`), a place (`line`: they are the
whole line, `start`: a narrow line begins so, `any`: they stand anywhere in a narrow line), and the phrases between
bars.
"""

from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from cleantext.errors import OptionError
from cleantext.evidence import shape
from cleantext.evidence.folding import folded
from cleantext.evidence.marks import count
from cleantext.evidence.phrase_hashes import Phrases, Runs, line_hashes, token_count, token_spans
from cleantext.evidence.shingles import pieces
from cleantext.lines import Table

Mask = NDArray[np.bool_]
Counts = NDArray[np.int64]

KINDS = ("boilerplate", "menu", "metadata")
PLACES = ("line", "start", "any")
NARROW = 120  # columns; a phrase at the start of a wider line may begin a sentence
SENTENCE = 60  # columns of a sentence that may speak of a phrase


def says_furniture(table: Table) -> Mask:
    """Per line: whether all of it is a phrase that sites say around every page."""
    return whole(table, "boilerplate")


def whole(table: Table, kind: str) -> Mask:
    """Per line: whether all of it is a phrase of the kind."""
    runs = _of(table, kind, "line")
    return _lines(table, runs.row[runs.size == table.column(token_count)[runs.row]])


def lines_among(table: Table, wanted: Phrases) -> Mask:
    """Per line: whether all of it is one of the phrases."""
    return wanted.values(table.column(line_hashes)) > 0


def begun(table: Table, kind: str) -> Mask:
    """Per line: whether it is narrow and begins with a phrase of the kind; a single word needs a colon after it."""
    runs = _of(table, kind, "start")
    begins = runs.first == table.column(token_spans)[0][runs.row]
    begins &= (runs.size > 1) | _colon_after(table, runs.first)
    return _lines(table, runs.row[begins]) & (table.column(shape.width) <= NARROW)


def _colon_after(table: Table, token: Counts) -> Mask:
    """Whether a colon stands after a token, a blank before it aside."""
    end, codes = table.column(pieces).end[token], table.column(folded)
    last = len(codes) - 1
    blank = (codes[np.minimum(end, last)] == ord(" ")) & (end <= last)
    colon: Mask = (codes[np.minimum(end + blank, last)] == ord(":")) & (end + blank <= last)
    return colon


def inside(table: Table, kind: str) -> Mask:
    """Per line: whether it is narrow, holds a phrase of the kind, and is no sentence about it."""
    wide = table.column(shape.width)
    sentence = table.column(shape.ends_sentence) & (wide >= SENTENCE) & (count(table, "rights") == 0)
    found: Mask = _lines(table, _of(table, kind, "any").row) & (wide <= NARROW) & ~sentence
    return found


def held(table: Table, kind: str, place: str) -> tuple[Counts, Counts]:
    """How many phrases of the kind each line holds, and how many tokens they have."""
    runs = _of(table, kind, place)
    covered = np.bincount(runs.row, runs.size, len(table)).astype(np.int64)
    return np.bincount(runs.row, minlength=len(table)), covered


def _of(table: Table, kind: str, place: str) -> Runs:
    """The phrases of a kind and a place, wherever they stand in the batch."""
    runs = table.column(_runs)
    wanted = np.flatnonzero((runs.value & _bit(kind, place)) > 0)
    return Runs._make(column[wanted] for column in runs)


def _lines(table: Table, rows: Counts) -> Mask:
    found = np.zeros(len(table), dtype=np.bool_)
    found[rows] = True
    return found


def _runs(table: Table) -> Runs:
    return _listed().runs(table)


def _bit(kind: str, place: str) -> int:
    return 1 << (KINDS.index(kind) * len(PLACES) + PLACES.index(place))


@cache
def _listed() -> Phrases:
    """All phrases, each with the bits of its kinds and places."""
    source = files("cleantext") / "weights" / "phrases.tsv"
    phrases: list[str] = []
    bits: list[int] = []
    for number, line in enumerate(source.read_text(encoding="utf-8").split("\n"), start=1):
        if line and not line.startswith("#"):
            kind, place, listed = line.split("\t")
            if place not in PLACES:
                raise OptionError(f"{source}:{number}: the place is one of {', '.join(PLACES)}, not {place!r}")
            phrases += listed.split("|")
            bits += [_bit(kind, place)] * (len(phrases) - len(bits))
    return Phrases(phrases, bits)
