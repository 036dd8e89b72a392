"""A finding: a span of a document that a detector points at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """A span that a detector takes for junk.

    `start` and `end` are offsets in code points into `document.text`, `end` exclusive. `score` is the calibrated
    probability (0 to 1) that the span is junk; `reason` says in words what speaks for it.

    >>> Finding(0, 4, "breadcrumb", "3 nodes joined by '>'", 0.9)
    Finding(start=0, end=4, detector='breadcrumb', reason="3 nodes joined by '>'", score=0.9)
    """

    start: int
    end: int
    detector: str
    reason: str
    score: float = 1.0

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a finding needs 0 <= start < end, not {self.start} and {self.end}")
        if not 0 <= self.score <= 1:
            raise ValueError(f"a score is a probability from 0 to 1, not {self.score}")

    def piece(self, start: int, end: int) -> "Finding":
        """The same finding over another span."""
        return Finding(start, end, self.detector, self.reason, self.score)

    @property
    def rank(self) -> tuple[float, int, str, int]:
        """The order in which overlapping findings win, least first: score, then length, then name, then place."""
        return -self.score, self.start - self.end, self.detector, self.start
