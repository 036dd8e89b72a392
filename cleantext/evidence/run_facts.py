"""What is measured of a run of copies."""

from typing import NamedTuple

import numpy as np

from cleantext.evidence.repeats import NOWHERE
from cleantext.evidence.runs import Page, Run
from cleantext.evidence.unit_facts import SHARED

BESIDE = 60  # columns of own text between originals and copies; with less, they stand side by side
TOLD = 0.5  # share of a run's width that is in whole sentences
ALL_TOLD = 0.9
LARGE = 0.17  # a sixth of the page: only a second template has that
LONG_PARAGRAPH = 150  # columns of a mean line


class Facts(NamedTuple):
    """What is measured of one run; widths are columns."""

    lines: int
    width: int  # of all its copies
    strong: int  # how many of its copies have shingles
    share: float  # of the page's width
    told: float  # share of the width that is in whole sentences
    kept: float  # least share of a copy's tokens that stand in its original
    same: bool  # to the letter
    beside: bool  # nothing of its own stands between the originals and the copies
    thrice: bool  # most copies stand a third time

    @property
    def paragraph(self) -> float:
        """The mean width of a line."""
        return self.width / self.lines


def facts(page: Page, run: Run) -> Facts:
    """What is measured of the run."""
    strong, sources = np.array(run.copies)[run.strong], np.array(run.originals)[run.strong]
    width = int(page.width[run.copies].sum())
    again = (page.covered[sources] >= SHARED) | (page.covered_later[strong] >= SHARED)
    return Facts(
        lines=len(run.copies),
        width=width,
        strong=len(strong),
        share=width / max(1, page.whole),
        told=float(page.width[strong][page.sentence[strong]].sum() / max(1, width)),
        kept=float(page.covered[strong].min()),
        same=bool((page.twin[run.copies] != NOWHERE).all()),
        beside=bool(page.own[run.copies[0]] - page.own[run.originals[-1] + 1] < BESIDE),
        thrice=bool(again.mean() > 0.5),
    )


def large(fact: Facts) -> bool:
    """Whether the run is as large as a second template, and prose."""
    return fact.share >= LARGE and fact.told >= TOLD


def long_paragraphs(fact: Facts) -> bool:
    """Whether its lines are paragraphs of prose."""
    return fact.paragraph >= LONG_PARAGRAPH and fact.told >= ALL_TOLD
