"""The terms that are worth a weight, and what they are called."""

import numpy as np
import regex
from numpy.typing import NDArray

from benchmarks.fitting.labelled import Labelled
from cleantext.evidence.evasion import meant_lines
from cleantext.evidence.folding import fold
from cleantext.evidence.hashing import Hashes
from cleantext.evidence.plain_tokens import plain_pieces
from cleantext.evidence.wording import LONGEST_LINE, Terms, term_hash
from cleantext.lines import Table

HOSTS_BY_HAND = 3  # that a term must stand on, labelled by hand
MANY_HOSTS = 12  # that are enough however they were labelled
_SPACELESS = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}ー\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}가-힣]")


def frequent(data: Labelled, found: Terms) -> Hashes:
    """The terms that stand on enough hosts, sorted."""
    known, number = np.unique(found.hash, return_inverse=True)
    host = np.unique(data.host, return_inverse=True)[1][found.row]
    by_hand = data.by_hand[found.row]
    many = _spread(number, host, len(known)) >= MANY_HOSTS
    return known[many | (_spread(number[by_hand], host[by_hand], len(known)) >= HOSTS_BY_HAND)]


def _spread(number: NDArray[np.int64], host: NDArray[np.int64], terms: int) -> NDArray[np.int64]:
    """On how many hosts each term stands."""
    pairs = np.unique(number * (1 << 20) + host)
    return np.bincount(pairs >> 20, minlength=terms)


def names(data: Labelled, wanted: Hashes, found: Terms) -> dict[int, str]:
    """What each wanted hash is called, read off the first line that has it."""
    order = np.argsort(found.hash, kind="stable")
    first = found.row[order[np.searchsorted(found.hash[order], wanted)]]
    starts = np.cumsum([0, *map(len, data.tables)])
    called: dict[int, str] = {}
    missing = set(wanted.tolist())
    for row in np.unique(first).tolist():
        number = int(np.searchsorted(starts, row, side="right")) - 1
        spelled = spellings(data.tables[number], row - int(starts[number]))
        hashes = term_hash(spelled).tolist()
        called |= {value: name for value, name in zip(hashes, spelled, strict=True) if value in missing}
    return called


def spellings(table: Table, row: int) -> list[str]:
    """All terms of a line as they are written in a file of weights."""
    spelled = words(table, row)
    wide = [bool(_SPACELESS.fullmatch(word)) for word in spelled]
    found = list(spelled)
    for at in range(len(spelled) - 1):
        found.append(_joined(spelled[at : at + 2], wide[at : at + 2]))
        if all(wide[at : at + 3]) and at + 2 < len(spelled):
            found.append("".join(spelled[at : at + 3]))
    if spelled:
        found += [f"^{spelled[0]}", f"{spelled[-1]}$", f"^{_joined(spelled[:2], wide[:2])}"]
        found += [f"^{_joined(spelled, wide)}$"] * (len(spelled) <= LONGEST_LINE)
    return list(dict.fromkeys(found))


def words(table: Table, row: int) -> list[str]:
    """The tokens of a line, folded."""
    meant = table.column(meant_lines).get(row)
    text = meant.text if meant else fold(table.line(row))
    found = plain_pieces(Table([text]))
    return [text[begin:end] for begin, end in zip(found.begin, found.end, strict=True)]


def _joined(words: list[str], wide: list[bool]) -> str:
    """Words with a blank between, unless both sides need none."""
    text = words[0]
    for at in range(1, len(words)):
        text += words[at] if wide[at] and wide[at - 1] else f" {words[at]}"
    return text
