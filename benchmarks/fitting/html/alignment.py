"""Which lines of a page are in its main text: the longest common subsequence of their tokens.

Short matches are accidents: a run of matched tokens counts from three on, or where it is a whole line.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq

from cleantext.document import Document
from cleantext.evaluation.overlap import TOKEN

RUN = 3  # tokens
MOST = 4e9  # pairs of tokens; of a larger page the main text is compared up to there

Integers = NDArray[np.int64]


class Aligned(NamedTuple):
    """Per line of a page: its tokens, and how many are in the main text; tokens of that, and how much was found."""

    tokens: Integers
    matched: Integers
    gold: int
    found: float


def aligned(document: Document, gold: str) -> Aligned:
    """Compares a page with its main text."""
    lines = [TOKEN.findall(line) for line in document.text.split("\n")[:-1]]
    sizes = np.array([len(line) for line in lines], dtype=np.int64)
    page, main = [token for line in lines for token in line], TOKEN.findall(gold)
    if not page or not main:
        return Aligned(sizes, np.zeros(len(lines), dtype=np.int64), len(main), 0.0)
    main = main[: max(1, int(MOST / len(page)))]
    hit = _matched(page, main, sizes)
    sums = np.append(0, np.cumsum(hit))
    ends = np.cumsum(sizes)
    return Aligned(sizes, sums[ends] - sums[ends - sizes], len(main), hit.sum() / len(main))


def _matched(page: list[str], main: list[str], sizes: Integers) -> NDArray[np.bool_]:
    """Per token of the page, whether it is one of the main text."""
    numbers: dict[str, int] = {}
    one, other = ([numbers.setdefault(token, len(numbers)) for token in each] for each in (page, main))
    line_of = np.repeat(np.arange(len(sizes)), sizes)
    end = np.cumsum(sizes)
    hit = np.zeros(len(page), dtype=np.bool_)
    for step in LCSseq.opcodes(one, other):
        if step.tag != "equal":
            continue
        begin, stop = step.src_start, step.src_end
        if stop - begin >= RUN:
            hit[begin:stop] = True
        else:
            line = line_of[begin:stop]
            hit[begin:stop] = (end[line] - sizes[line] >= begin) & (end[line] <= stop)
    return hit
