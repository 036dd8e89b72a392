"""Tokens and shingles: what near-duplicates are measured on, within a page and between pages.

A token is a word of a script that puts spaces between words, or one character of a script that does not (Han, Kana,
Thai, …). A shingle is a run of `SHINGLE` tokens, so that it is a character 5-gram in Chinese and a word 5-gram in
English. Case, width and Chinese script are folded; white space, punctuation and control characters do not count.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence.evasion import meant_lines
from cleantext.evidence.hashing import Hashes, SpanHashes
from cleantext.evidence.offsets import Folded
from cleantext.evidence.plain_tokens import Tokens, korean, plain_pieces, plain_tokens
from cleantext.lines import Table

SHINGLE = 5  # tokens; the usual length for web pages (character 5-grams, word 5-grams)


def tokens(table: Table) -> Tokens:
    """The tokens of the batch; lines that may hide words are read as they are meant."""
    return _read(table, plain_tokens)


def pieces(table: Table) -> Tokens:
    """The same, Korean words cut into their syllables: what wording is looked up by."""
    return _read(table, plain_pieces) if table.column(korean).any() else table.column(tokens)


def _read(table: Table, cut: Callable[[Table], Tokens]) -> Tokens:
    """The tokens of the lines, and in place of those of disguised lines the tokens of what these mean."""
    plain, lines = table.column(cut), table.column(meant_lines)
    if not lines:
        return plain
    meant = _meant(table, lines, cut)
    other = np.ones(len(table), dtype=np.bool_)
    other[list(lines)] = False
    others = np.flatnonzero(other[plain.row])
    order = np.argsort(np.concatenate((plain.row[others], meant.row)), kind="stable")
    return Tokens(*(np.concatenate((one[others], two))[order] for one, two in zip(plain, meant, strict=True)))


def _meant(table: Table, lines: dict[int, Folded], cut: Callable[[Table], Tokens]) -> Tokens:
    """The tokens of the lines as they are meant, with the places that they come from."""
    rows = np.array(list(lines), dtype=np.int64)
    meant = Table(["\n".join(line.text for line in lines.values())])
    found = meant.column(cut)
    begin, end = np.zeros((2, len(meant.codes) + 1), dtype=np.int64)
    at = 0
    for line, first in zip(lines.values(), table.begin[rows].tolist(), strict=True):
        begin[at : at + len(line.text)] = np.asarray(line.begin, dtype=np.int64) + first
        end[at : at + len(line.text)] = np.asarray(line.end, dtype=np.int64) + first
        at += len(line.text) + 1
    return Tokens(begin[found.begin], end[found.end - 1], found.hash, rows[found.row], found.wide)


def token_runs(table: Table) -> SpanHashes:
    """What gives the hash of any run of the batch's tokens."""
    return SpanHashes(table.column(tokens).hash)


def shingles(table: Table) -> tuple[Hashes, NDArray[np.int64]]:
    """The hashes of the batch's shingles, and the token that each begins with; none reaches over two texts."""
    found = table.column(tokens)
    runs = table.column(token_runs).runs(SHINGLE)
    page = table.page[found.row]
    inside = np.flatnonzero(page[: len(runs)] == page[SHINGLE - 1 :][: len(runs)])
    return runs[inside], inside
