"""Overlapping findings made disjoint: each character belongs to the strongest finding that covers it."""

import heapq
from collections.abc import Iterable, Sequence
from itertools import pairwise

from cleantext.finding import Finding


def partition(findings: Iterable[Finding]) -> list[Finding]:
    """Disjoint pieces in document order; a finding that a stronger one interrupts becomes several pieces.

    >>> weak, strong = Finding(0, 9, "a", "", 0.5), Finding(3, 6, "b", "", 0.9)
    >>> [(piece.start, piece.end, piece.detector) for piece in partition([weak, strong])]
    [(0, 3, 'a'), (3, 6, 'b'), (6, 9, 'a')]
    """
    found = list(findings)
    in_order = sorted(found, key=lambda finding: finding.start)
    if all(one.end <= two.start for one, two in pairwise(in_order)):
        return in_order
    return [finding.piece(start, end) for start, end, finding in _pieces(found)]


def _pieces(findings: Sequence[Finding]) -> list[tuple[int, int, Finding]]:
    """Start, end and owner of each piece."""
    waiting = sorted(findings, key=lambda finding: finding.start, reverse=True)
    edges = sorted({edge for finding in waiting for edge in (finding.start, finding.end)})
    open_ones: list[tuple[tuple[float, int, str, int], int, Finding]] = []
    pieces: list[tuple[int, int, Finding]] = []
    for start, end in pairwise(edges):
        while waiting and waiting[-1].start <= start:
            finding = waiting.pop()
            heapq.heappush(open_ones, (finding.rank, len(waiting), finding))
        while open_ones and open_ones[0][2].end <= start:
            heapq.heappop(open_ones)
        if open_ones:
            owner = open_ones[0][2]
            if pieces and pieces[-1][2] is owner and pieces[-1][1] == start:
                start = pieces.pop()[0]
            pieces.append((start, end, owner))
    return pieces
