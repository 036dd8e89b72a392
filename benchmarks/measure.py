"""How right a cleaning is, counted by character and by line against pages whose junk is known.

A line belongs to what covers at least half of its ink. Recall of a detector: the share of its junk that is removed, by
whichever detector. Precision: of what the detector itself removed, the share that is its junk; junk of another kind
counts neither way. `metadata` is kept by default: its findings are counted in place of what it removes. What may stay
and may go counts neither way. Of equal lines any may stay: what counts is that as many stay as should.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from benchmarks.corpus.page import METADATA, Page
from benchmarks.judged_lines import (
    ANY,
    CONTENT,
    DETECTORS,
    LABELS,
    Labels,
    Line,
    labels,
    lines_of,
    main_label,
    swap_equal,
)
from cleantext.evaluation.figures import f1
from cleantext.finding import Finding


@dataclass
class Count:
    """Right, wrong and missed ones of a kind; `own` are the right ones that the detector itself found."""

    right: int = 0
    own: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.own / max(1, self.own + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        return float(f1(np.array(self.precision), np.array(self.recall)))

    def add(self, detector: int, truth: Labels, taken: Labels) -> None:
        """Counts what stands in two arrays of labels, one entry a character or a line."""
        junk = truth == detector
        self.right += int((junk & (taken > 0)).sum())
        self.own += int((junk & (taken == detector)).sum())
        self.missed += int((junk & (taken == 0)).sum())
        self.wrong += int(((truth == CONTENT) & (taken == detector)).sum())


@dataclass
class Loss:
    """Content in all, and what of it is lost."""

    all_characters: int = 0
    characters: int = 0
    all_lines: int = 0
    lines: int = 0
    all_pages: int = 0
    pages: int = 0

    @property
    def kept(self) -> float:
        """The share of the characters of content that stay."""
        return 1 - self.characters / max(1, self.all_characters)


@dataclass
class Score:
    """What was counted over some pages."""

    characters: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in (*DETECTORS, ANY)})
    lines: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in (*DETECTORS, ANY)})
    loss: Loss = field(default_factory=Loss)

    def add(self, page: Page, removed: Sequence[Finding], marked: Iterable[Finding] = ()) -> list[Line]:
        """Counts one page: what was removed of it, and the findings of detectors that are kept."""
        truth = labels(len(page.text), page.spans)
        taken = labels(len(page.text), removed)
        ink = np.array([not character.isspace() for character in page.text], dtype=np.bool_)
        lines = list(lines_of(page.text, truth, taken, ink))
        swap_equal(page.text, lines, taken)
        lines = list(lines_of(page.text, truth, taken, ink))
        self._lose(truth[ink], taken[ink], lines)
        told = np.where(taken == 0, labels(len(page.text), marked), taken)
        self._count(self.characters, truth[ink], taken[ink], told[ink])
        told_lines = np.array([main_label(told[line.start : line.end], ink[line.start : line.end]) for line in lines])
        of_lines = np.array([[line.truth, line.taken] for line in lines], dtype=np.int8).reshape(-1, 2)
        self._count(self.lines, of_lines[:, 0], of_lines[:, 1], told_lines)
        return lines

    def _count(self, counts: dict[str, Count], truth: Labels, taken: Labels, told: Labels) -> None:
        for name, count in counts.items():
            count.add(LABELS.index(name), truth, told if name == METADATA else taken)

    def _lose(self, truth: Labels, taken: Labels, lines: Sequence[Line]) -> None:
        lost = int(((truth == CONTENT) & (taken > 0)).sum())
        self.loss.all_characters += int((truth == CONTENT).sum())
        self.loss.characters += lost
        self.loss.all_lines += sum(line.truth == CONTENT for line in lines)
        self.loss.lines += sum(line.truth == CONTENT and line.taken > 0 for line in lines)
        self.loss.all_pages += 1
        self.loss.pages += lost > 0
