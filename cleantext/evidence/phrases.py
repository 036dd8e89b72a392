"""Fixed phrases that sites use around every page and in the lines that say where a text comes from.

`phrases.tsv` among the weights lists them: a kind (`boilerplate`, `menu`, `metadata`), a place (`line`: they are the
whole line, `start`: a narrow line begins so, `any`: they stand anywhere in a narrow line), and the phrases. They are
compared token by token by hash, so that brackets, bullets and case do not matter, and a line costs no call.
"""

from collections import defaultdict
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from cleantext.errors import OptionError
from cleantext.evidence import shape
from cleantext.evidence.folding import folded
from cleantext.evidence.hashing import Hashes, SpanHashes
from cleantext.evidence.marks import count
from cleantext.evidence.shingles import tokens
from cleantext.lines import Table

Mask = NDArray[np.bool_]
PLACES = ("line", "start", "any")
NARROW = 120  # columns; a phrase at the start of a wider line may begin a sentence
SENTENCE = 60  # columns
MENU = 3  # items that make a menu
ITEM = 30  # columns of a line that is an item of a menu
SLOTS = 1 << 16

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
    return {key: _hashed(phrases) for key, phrases in found.items()}


def _hashed(phrases: list[str]) -> Group:
    table = Table(["\n".join(phrases)])
    parts = table.column(tokens)
    first = np.searchsorted(parts.row, np.arange(len(table)))
    last = np.append(first[1:], len(parts.row))
    hashes = SpanHashes(parts.hash).of(first, last)
    lengths = last - first
    return {size: np.unique(hashes[lengths == size]) for size in np.unique(lengths).tolist() if size}


def _among(hashes: Hashes, wanted: Hashes) -> Mask:
    """Which hashes are among the wanted ones."""
    low = (hashes & np.uint64(SLOTS - 1)).astype(np.int64)
    slots = np.zeros(SLOTS, dtype=np.bool_)
    slots[(wanted & np.uint64(SLOTS - 1)).astype(np.int64)] = True
    maybe = np.flatnonzero(slots[low])
    found = np.zeros(len(hashes), dtype=np.bool_)
    found[maybe] = np.isin(hashes[maybe], wanted)
    return found


def _token_spans(table: Table) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """First token of each line, and one past its last."""
    row = table.column(tokens).row
    first = np.searchsorted(row, np.arange(len(table)))
    return first, np.append(first[1:], len(row))


def _runs(table: Table) -> SpanHashes:
    return SpanHashes(table.column(tokens).hash)


def whole(table: Table, kind: str) -> Mask:
    """Per line: whether all of it is a phrase of the kind."""
    first, last = _token_spans(table)
    hashes = table.column(_runs).of(first, last)
    wanted = groups().get((kind, "line"), {})
    found = np.zeros(len(table), dtype=np.bool_)
    for size, phrases in wanted.items():
        found |= (last - first == size) & _among(hashes, phrases)
    return found


def begun(table: Table, kind: str) -> Mask:
    """Per line: whether it is narrow and begins with a phrase of the kind; a single word needs a colon after it."""
    first, last = _token_spans(table)
    found = np.zeros(len(table), dtype=np.bool_)
    for size, phrases in groups().get((kind, "start"), {}).items():
        long = np.flatnonzero(last - first >= size)
        hashes = table.column(_runs).of(first[long], first[long] + size)
        found[long] |= _among(hashes, phrases) & ((size > 1) | _colon_after(table, first[long]))
    return found & (table.column(shape.width) <= NARROW)


def _colon_after(table: Table, token: NDArray[np.int64]) -> Mask:
    """Whether a colon stands after a token, a blank before it aside."""
    end = table.column(tokens).end[token]
    codes = np.append(table.column(folded), [0, 0])
    blank = codes[end] == ord(" ")
    colon: Mask = codes[end + blank] == ord(":")
    return colon


def inside(table: Table, kind: str) -> Mask:
    """Per line: whether it is narrow, holds a phrase of the kind, and is no sentence about it."""
    wide = table.column(shape.width)
    sentence = table.column(shape.ends_sentence) & (wide >= SENTENCE) & (count(table, "rights") == 0)
    found: Mask = (_held(table, kind, "any")[0] > 0) & (wide <= NARROW) & ~sentence
    return found


def _held(table: Table, kind: str, place: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """How many phrases of the kind each line holds, and how many tokens they have."""
    row = table.column(tokens).row
    held, covered = np.zeros((2, len(table)), dtype=np.int64)
    for size, phrases in groups().get((kind, place), {}).items():
        at = np.flatnonzero(_among(table.column(_runs).runs(size), phrases))
        at = at[row[at] == row[at + size - 1]]
        number = np.bincount(row[at], minlength=len(table))
        held += number
        covered += size * number
    return held, covered


def menus(table: Table) -> Mask:
    """Per line: whether it belongs to a menu.

    A menu is a stretch of narrow lines without a sentence, from a known item to a known item, of which at least half
    are known, three or more; or one line that holds three or more known items and little else.
    """
    known = whole(table, "menu") | whole(table, "boilerplate")
    narrow = (table.column(shape.width) <= ITEM) & ~table.column(shape.ends_sentence)
    inked = np.flatnonzero(table.column(shape.inked) > 0)
    found = np.zeros(len(table), dtype=np.bool_)
    found[inked] = _stretches(known[inked], narrow[inked], table.page[inked])
    first, last = _token_spans(table)
    items, covered = _held(table, "menu", "line")
    others, also = _held(table, "boilerplate", "line")
    size = last - first
    menu = (items >= MENU) & (covered * 2 >= size) & (table.column(shape.joints) >= MENU - 1)
    listed = menu | ((others >= 2) & ((covered + also) * 4 >= size * 3) & (table.column(shape.joints) >= 1))
    return found | (listed & ~table.column(shape.ends_sentence))


def _stretches(known: Mask, narrow: Mask, page: NDArray[np.int64]) -> Mask:
    """Which lines lie between the first and the last known item of a menu."""
    if not len(known):
        return known
    cut = np.append(True, ~narrow[1:] | ~narrow[:-1] | (page[1:] != page[:-1]))
    group = np.cumsum(cut) - 1
    place = np.arange(len(known))
    first, last = np.full(group[-1] + 1, len(known)), np.full(group[-1] + 1, -1)
    np.minimum.at(first, group[known], place[known])
    np.maximum.at(last, group[known], place[known])
    items = np.bincount(group, known)
    menu = (items >= MENU) & (items * 2 >= last - first + 1)
    inside: Mask = menu[group] & (place >= first[group]) & (place <= last[group])
    return inside
