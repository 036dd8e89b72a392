"""The fixed phrases of `phrases.tsv` among the weights, as hashes of their tokens.

A line of the file is a kind (`boilerplate`, `menu`, `metadata`), a place (`line`: they are the whole line, `start`: a
narrow line begins so, `any`: they stand anywhere in a narrow line), and the phrases between bars.
"""

from collections import defaultdict
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from cleantext.errors import OptionError
from cleantext.evidence.hashing import Hashes, SpanHashes
from cleantext.evidence.shingles import pieces
from cleantext.lines import Table

PLACES = ("line", "start", "any")
SLOTS = 1 << 16  # of the table that is asked first: many times the phrases of a length, and small enough for a cache

Places = NDArray[np.int64]
Group = dict[int, Hashes]  # number of tokens -> hashes of the phrases of that length


@cache
def groups() -> dict[tuple[str, str], Group]:
    """Kind and place -> phrases."""
    source = files("cleantext") / "weights" / "phrases.tsv"
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for number, line in enumerate(source.read_text(encoding="utf-8").split("\n"), start=1):
        if line and not line.startswith("#"):
            kind, place, phrases = line.split("\t")
            if place not in PLACES:
                raise OptionError(f"{source}:{number}: the place is one of {', '.join(PLACES)}, not {place!r}")
            found[kind, place] += phrases.split("|")
    return {key: hashed(phrases) for key, phrases in found.items()}


def hashed(phrases: list[str]) -> Group:
    """The hashes of phrases."""
    if not phrases:
        return {}
    return {size: np.unique(hashes) for size, (hashes, _) in by_length(phrases).items()}


def by_length(phrases: list[str]) -> dict[int, tuple[Hashes, Places]]:
    """Number of tokens -> hashes of the phrases of that length, and their places in the list."""
    table = Table(["\n".join(phrases)])
    first, last = token_spans(table)
    hashes, lengths = span_hashes(table).of(first, last), last - first
    sizes = [size for size in np.unique(lengths).tolist() if size]
    return {size: (hashes[lengths == size], np.flatnonzero(lengths == size)) for size in sizes}


def token_spans(table: Table) -> tuple[Places, Places]:
    """First token of each line, and one past its last."""
    row = table.column(pieces).row
    first = np.searchsorted(row, np.arange(len(table)))
    return first, np.append(first[1:], len(row))


def span_hashes(table: Table) -> SpanHashes:
    """What gives the hash of any run of the batch's tokens."""
    return SpanHashes(table.column(pieces).hash)


def among(hashes: Hashes, wanted: Hashes) -> NDArray[np.bool_]:
    """Which hashes are among the wanted ones; a look at their low bits spares nearly all the search."""
    low = (hashes & np.uint64(SLOTS - 1)).astype(np.int64)
    slots = np.zeros(SLOTS, dtype=np.bool_)
    slots[(wanted & np.uint64(SLOTS - 1)).astype(np.int64)] = True
    maybe = np.flatnonzero(slots[low])
    found = np.zeros(len(hashes), dtype=np.bool_)
    found[maybe] = np.isin(hashes[maybe], wanted)
    return found
