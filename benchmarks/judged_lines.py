"""The lines of a page: where their ink is, what they are, and who took them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpus.page import EITHER, METADATA, Span
from cleantext.finding import Finding

DETECTORS = ("keyword_stuffing", "breadcrumb", "duplicate_body", "boilerplate", METADATA)
ANY = "any"  # junk that must go, whoever finds it
LABELS = ("", *DETECTORS, ANY, EITHER)  # what an array's numbers mean; 0 is content
CONTENT, NEUTRAL = 0, [LABELS.index(METADATA), LABELS.index(EITHER)]

Labels = NDArray[np.int8]
Mask = NDArray[np.bool_]


class Line(NamedTuple):
    """One line of a page: where its ink is, what it is, and who took it."""

    start: int
    end: int
    truth: int
    taken: int


def labels(length: int, spans: Iterable[Span | Finding]) -> Labels:
    """An array with the label of every character."""
    found = np.zeros(length, dtype=np.int8)
    for span in spans:
        found[span.start : span.end] = LABELS.index(span.detector if span.detector in LABELS else ANY)
    return found


def lines_of(text: str, truth: Labels, taken: Labels, ink: Mask) -> Iterator[Line]:
    """The lines that have ink."""
    at = 0
    for line in text.split("\n"):
        start = at + len(line) - len(line.lstrip())
        end = start + len(line.strip())
        if end > start:
            here = slice(start, end)
            yield Line(start, end, main_label(truth[here], ink[here]), main_label(taken[here], ink[here]))
        at += len(line) + 1


def main_label(found: Labels, ink: Mask) -> int:
    """The label that covers the most, if the labels cover half of the ink."""
    counts = np.bincount(found[ink], minlength=len(LABELS))
    return int(counts[1:].argmax()) + 1 if 2 * counts[1:].sum() >= counts.sum() else CONTENT


def swap_equal(text: str, lines: Sequence[Line], taken: Labels) -> None:
    """Where a line of content went and an equal line of junk stayed, counts it the other way round."""
    junk = [line for line in lines if line.truth not in (CONTENT, *NEUTRAL)]
    stayed = {text[line.start : line.end]: line for line in junk if not line.taken}
    for line in lines:
        if line.truth == CONTENT and line.taken and (other := stayed.pop(text[line.start : line.end], None)):
            first, second = slice(line.start, line.end), slice(other.start, other.end)
            taken[first], taken[second] = taken[second].copy(), taken[first].copy()
