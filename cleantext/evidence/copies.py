"""Which copy of a passage goes, how much of the page goes with it, and what speaks against it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleantext.document import Document
from cleantext.evidence.runs import GAP, Page, Run

TEASER = 4  # units; what stands before an article in its place is no longer
NEXT = 3  # units after a copy in which the text goes on
PASSAGE = 60  # columns of a unit that says something of its own
COVERED = 0.5  # share of a unit's tokens that stand elsewhere too, and it is not its own
# A line that ends so says that somebody's words follow.
ANNOUNCES = (":", "：", "↑")
# The page's own marks for a text that goes on elsewhere.
TRUNCATED = ("…", "...", "[…]", "[...]", "……")


def goes(page: Page, run: Run) -> Iterator[tuple[int, int]]:
    """First and last units of what goes: one copy, with what lies between its parts unless it is a sentence."""
    units = _which_goes(page, run)
    first = last = units[0]
    for unit in units[1:]:
        if any(page.sentence[between] or page.width[between] >= PASSAGE for between in range(last + 1, unit)):
            yield first, last
            first = unit
        last = unit
    yield first, last


def _which_goes(page: Page, run: Run) -> Sequence[int]:
    """The units of the later copy, or of the earlier one where only the later one has a text after it."""
    earlier = sorted(set(run.originals))
    teaser = len(earlier) <= TEASER and not _goes_on(page, earlier[-1])
    return earlier if teaser and _goes_on(page, run.copies[-1]) else run.copies


def _goes_on(page: Page, unit: int) -> bool:
    """Whether a sentence that stands nowhere else follows soon."""
    return any(
        page.width[after] >= PASSAGE
        and page.covered[after] < COVERED
        and page.covered_later[after] < COVERED
        and page.sentence[after]
        for after in range(unit + 1, min(unit + 1 + NEXT, len(page.begin)))
    )


def displacements(found: Sequence[Run]) -> int:
    """How many different distances lie between the copies and their originals; a second template has one."""
    distances = sorted(run.copies[0] - run.originals[0] for run in found)
    return 1 + sum(after - before > GAP for before, after in pairwise(distances))


def quoted(document: Document, page: Page, run: Run) -> bool:
    """Whether the line before the copy announces a quotation."""
    before = run.copies[0] - 1
    return before >= 0 and _text(document, page, before).endswith(ANNOUNCES)


def truncated(document: Document, page: Page, unit: int) -> bool:
    """Whether the unit says that its text goes on elsewhere."""
    return _text(document, page, unit).endswith(TRUNCATED)


def _text(document: Document, page: Page, unit: int) -> str:
    return document.text[page.begin[unit] : page.end[unit]].rstrip()
