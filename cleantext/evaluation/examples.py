"""Lines that were lost or missed, among their neighbours, with what was found in them."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from cleantext.evaluation.labels import GOES, META, SPAM_PAGE_PROSE, STAYS
from cleantext.evaluation.page_lines import Outcome, PageLines
from cleantext.finding import Finding
from cleantext.result import printable

LOST = "content_lost"
KINDS = (LOST, *(f"{label}_missed" for label in (*GOES, META, SPAM_PAGE_PROSE)))
NEAR = 2  # neighbours on either side
LONGEST, LONGEST_NEAR = 160, 90  # characters that are shown of a line, and of a neighbour


class Row(NamedTuple):
    """A line that is shown."""

    number: int
    label: str
    removed: bool
    text: str


class Example(NamedTuple):
    """A line that was lost or missed; `near` are its neighbours and itself, `findings` what was pointed at in it."""

    page: str
    row: Row
    near: tuple[Row, ...]
    findings: tuple[Finding, ...]


def examples(kind: str, lines: PageLines, outcome: Outcome, findings: Sequence[Finding]) -> Iterator[Example]:
    """All examples of a kind on a page."""
    inked = [place for place, ink in enumerate(lines.ink.tolist()) if ink]
    rows = [_row(lines, outcome, place) for place in inked]
    for at, (place, row) in enumerate(zip(inked, rows, strict=True)):
        wanted = row.removed and row.label in STAYS if kind == LOST else not row.removed and kind == _missed(row)
        if wanted:
            begin, end = lines.begin[place], lines.end[place]
            there = [finding for finding in findings if finding.start < end and begin < finding.end]
            yield Example(lines.page.id, row, tuple(rows[max(0, at - NEAR) : at + NEAR + 1]), tuple(there))


def _row(lines: PageLines, outcome: Outcome, place: int) -> Row:
    number = lines.page.lines[place].number
    return Row(number, lines.labels[place], outcome.removed[place], lines.texts[place].strip()[:LONGEST])


def _missed(row: Row) -> str:
    return f"{row.label}_missed"


def sample(found: Sequence[Example], most: int, seed: int) -> list[Example]:
    """At most so many of the examples; the same seed draws the same ones."""
    return Random(seed).sample(found, min(most, len(found)))


def shown(example: Example) -> str:
    """The example for people: `>` points at the line, `-` at lines that went."""
    parts = [f"{printable(example.page)}, line {example.row.number}: {printable(example.row.label)}"]
    for row in example.near:
        here, longest = row is example.row, LONGEST if row is example.row else LONGEST_NEAR
        sign, gone = ">" if here else " ", "-" if row.removed else " "
        parts.append(f"{sign}{gone} {printable(row.label):<11} {printable(row.text[:longest])}")
    for finding in example.findings:
        parts.append(f"     {finding.detector} {finding.score:.2f} {printable(finding.reason)}")
    return "\n".join(parts)
