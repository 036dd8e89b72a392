"""The terms that are worth a weight, and what they are called."""

import zlib

import numpy as np
import regex
from numpy.typing import NDArray

from benchmarks.fitting.labelled import Labelled
from cleantext.evidence.folding import fold
from cleantext.evidence.shingles import tokens
from cleantext.evidence.wording import term_hash
from cleantext.lines import Table

HOSTS = 4  # that a term must stand on, three of them labelled by hand
MANY_HOSTS = 12  # that are enough without


def frequent(data: Labelled, hashes: NDArray[np.uint64], rows: NDArray[np.int64]) -> NDArray[np.uint64]:
    """The terms that stand on enough hosts, sorted."""
    known, number = np.unique(hashes, return_inverse=True)
    host = np.unique(data.host, return_inverse=True)[1][rows]
    by_hand = data.by_hand[rows]
    return known[
        (_spread(number, host) >= MANY_HOSTS) | (_spread(number[by_hand], host[by_hand], len(known)) >= HOSTS - 1)
    ]


def _spread(number: NDArray[np.int64], host: NDArray[np.int64], size: int = 0) -> NDArray[np.int64]:
    """On how many hosts each term stands."""
    pairs = np.unique(number * (1 << 20) + host)
    return np.bincount(pairs >> 20, minlength=size)


def names(
    data: Labelled, wanted: NDArray[np.uint64], hashes: NDArray[np.uint64], rows: NDArray[np.int64]
) -> dict[int, str]:
    """What each wanted hash is called, read off the first line that has it."""
    order = np.argsort(hashes, kind="stable")
    first = rows[order[np.minimum(np.searchsorted(hashes[order], wanted), len(hashes) - 1)]]
    starts = np.cumsum([0, *map(len, data.tables)])
    found: dict[int, str] = {}
    missing = set(map(int, wanted))
    for row in np.unique(first).tolist():
        number = int(np.searchsorted(starts, row, side="right")) - 1
        spelled = spellings(data.tables[number], row - int(starts[number]))
        for value, name in zip(term_hash(spelled).tolist(), spelled, strict=True):
            if value in missing:
                found[value] = name
    return found


def spellings(table: Table, row: int) -> list[str]:
    """All terms of a line as they are written in a weight file."""
    parts = table.column(tokens)
    own = slice(*np.searchsorted(parts.row, (row, row + 1)))
    text = fold("".join(map(chr, table.codes[table.begin[row] : table.end[row]])))
    start = int(table.begin[row])
    words = [text[a - start : b - start] for a, b in zip(parts.begin[own], parts.end[own], strict=True)]
    wide = [bool(_SPACELESS.fullmatch(word)) for word in words]
    found = list(words)
    for at in range(len(words) - 1):
        found.append(_joined(words[at : at + 2], wide[at : at + 2]))
        if all(wide[at : at + 3]) and at + 2 < len(words):
            found.append("".join(words[at : at + 3]))
    if words:
        found += [f"^{words[0]}", f"{words[-1]}$", f"^{_joined(words[:2], wide[:2])}"]
        found += [f"^{_joined(words, wide)}$"] * (len(words) <= 3)
    return list(dict.fromkeys(found))


_SPACELESS = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}ー\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")


def _joined(words: list[str], wide: list[bool]) -> str:
    """Words with a blank between, unless both sides need none."""
    text = words[0]
    for at in range(1, len(words)):
        text += words[at] if wide[at] and wide[at - 1] else f" {words[at]}"
    return text


def fold_of(host: NDArray[np.int64], folds: int) -> NDArray[np.int64]:
    """The fold of each host: its CRC-32 modulo the number of folds."""
    return host % folds


def crc(name: str) -> int:
    """CRC-32 of a host's name."""
    return zlib.crc32(name.encode())
