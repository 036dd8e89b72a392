"""The labelled lines of one page, held against what was removed of it."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evaluation.labelled import LabelledPage
from cleantext.evaluation.labels import STAYS
from cleantext.finding import Finding
from cleantext.result import Result

SENTENCE = 60  # columns from which on a line of content is called a sentence; an ideograph has two

Counts = NDArray[np.int64]
Mask = NDArray[np.bool_]


class Outcome(NamedTuple):
    """What became of the lines of a page.

    removed         whether the line is
    taken_by        the detectors each of which took the line
    ink_removed     characters of its ink
    inline_removed  characters of its spans
    called_spam     whether the page as a whole is
    """

    removed: list[bool]
    taken_by: list[tuple[str, ...]]
    ink_removed: Counts
    inline_removed: Counts
    called_spam: bool


class PageLines:
    """The labelled lines of a page: where they are, how much ink they have, which are copies of each other.

    `copies` holds the places of equal lines of which some must stay and some are duplicates, these first.
    """

    def __init__(self, page: LabelledPage) -> None:
        lines = page.text.split("\n")
        starts = np.cumsum([0, *(len(line) + 1 for line in lines)])
        numbers = np.array([line.number for line in page.lines], dtype=np.int64)
        self.page = page
        self.texts = [lines[line.number] for line in page.lines]
        self.labels = [line.label for line in page.lines]
        self.begin: Counts = starts[numbers]
        self.end: Counts = self.begin + np.array([len(text) for text in self.texts], dtype=np.int64)
        self._spans = [
            (place, int(self.begin[place]) + start, int(self.begin[place]) + end)
            for place, line in enumerate(page.lines)
            for start, end in line.spans
        ]
        self._is_ink = self._inked()
        self.ink = self._within(self._is_ink)
        self.inline = self._within_spans(np.ones(len(page.text), dtype=np.bool_))
        self.copies = list(self._copies())

    def _inked(self) -> Mask:
        ink = np.array([not character.isspace() for character in self.page.text], dtype=np.bool_)
        for _, start, end in self._spans:
            ink[start:end] = False
        return ink

    def _within(self, mask: Mask) -> Counts:
        """How many characters of the mask stand in each line."""
        before = np.concatenate(([0], np.cumsum(mask)))
        counts: Counts = before[self.end] - before[self.begin]
        return counts

    def _within_spans(self, mask: Mask) -> Counts:
        counts = np.zeros(len(self.texts), dtype=np.int64)
        for place, start, end in self._spans:
            counts[place] += mask[start:end].sum()
        return counts

    def _copies(self) -> Iterable[list[int]]:
        groups = defaultdict(list)
        for place, label in enumerate(self.labels):
            if label in (*STAYS, "duplicate") and self.ink[place]:
                groups[folded(self.texts[place])].append(place)
        for group in groups.values():
            if {self.labels[place] == "duplicate" for place in group} == {True, False}:
                yield sorted(group, key=lambda place: self.labels[place] != "duplicate")

    def sentences(self) -> list[bool]:
        """Whether each line is a sentence of the content, as far as its width tells."""
        pairs = zip(self.labels, self.texts, strict=True)
        return [label == "content" and width(text.strip()) >= SENTENCE for label, text in pairs]

    def outcome(self, result: Result) -> Outcome:
        """What became of the lines: of equal copies, the duplicates are taken to have gone first."""
        removed = result.removed
        gone = self._mask(removed)
        ink_removed = self._within(gone & self._is_ink)
        out = (self._half(ink_removed)).tolist()
        taken_by: list[tuple[str, ...]] = [()] * len(out)
        for name in sorted({finding.detector for finding in removed}):
            own = self._mask([finding for finding in removed if finding.detector == name])
            for place in np.flatnonzero(self._half(self._within(own & self._is_ink))).tolist():
                taken_by[place] += (name,)
        for copies in self.copies:
            taken = sorted([(out[place], taken_by[place]) for place in copies], reverse=True)
            for place, (went, by) in zip(copies, taken, strict=True):
                out[place], taken_by[place] = went, by
        return Outcome(out, taken_by, ink_removed, self._within_spans(gone), result.verdict == "spam")

    def scores(self, findings: Iterable[Finding]) -> NDArray[np.float64]:
        """For each line the best score of the findings that cover half of its ink; 0 where there is none."""
        best = np.zeros(len(self.texts))
        before = np.concatenate(([0], np.cumsum(self._is_ink)))
        for finding in findings:
            begin, end = np.maximum(self.begin, finding.start), np.minimum(self.end, finding.end)
            covered = np.where(begin < end, before[end] - before[begin], 0)
            best = np.where(self._half(covered), np.maximum(best, finding.score), best)
        for copies in self.copies:
            best[copies] = np.sort(best[copies])[::-1]
        return best

    def _mask(self, spans: Iterable[Finding]) -> Mask:
        mask = np.zeros(len(self.page.text), dtype=np.bool_)
        for span in spans:
            mask[span.start : span.end] = True
        return mask

    def _half(self, covered: Counts) -> Mask:
        half: Mask = (self.ink > 0) & (2 * covered >= self.ink)
        return half


def folded(line: str) -> str:
    """The line without case, width and white space: copies that differ in nothing else are equal."""
    return "".join(unicodedata.normalize("NFKC", line).lower().split())


def width(text: str) -> int:
    """The columns that the text fills on a terminal."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
