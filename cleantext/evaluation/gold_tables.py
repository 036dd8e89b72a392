"""The figures of pages with gold as tables for people."""

from collections.abc import Sequence

import numpy as np

from cleantext.evaluation.cells import Row, Value, aligned, between, counted_as, share
from cleantext.evaluation.gold_blocks import Block, Made, names
from cleantext.evaluation.gold_session import OURS, GoldSession
from cleantext.evaluation.peers import PARSING
from cleantext.result import printable

COLUMNS = {
    "shingle F1": "shingle_f1",
    "precision": "shingle_p",
    "recall": "shingle_r",
    "word F1": "word_f1",
    "snippet F1": "snippet_f1",
}


def table(title: str, blocks: Sequence[Block]) -> list[str]:
    """A row for each block, and one for each system below it if there are several."""
    if not blocks:
        return []
    with_ends = {name for block in blocks for made in block.made.values() for name in made.interval}
    head = [title, "pages"]
    for column, figure in COLUMNS.items():
        head += [column, "90 %"] if _told_with_ends(figure, with_ends) else [column]
    rows: list[Row] = [head]
    for name, _, size, made in blocks:
        several, first = len(made) > 1, [printable(name), f"{size:,}"]
        if several:
            rows.append([*first, *[""] * (len(head) - 2)])
        for system, each in made.items():
            rows.append([*([f"  {system}", ""] if several else first), *_cells(each, with_ends)])
    return aligned(rows)


def _cells(made: Made, with_ends: set[str]) -> list[str]:
    cells = []
    for figure in COLUMNS.values():
        cells.append(share(made.figures[figure]))
        if _told_with_ends(figure, with_ends):
            cells.append(between(made.interval.get(figure)))
    return cells


def _told_with_ends(figure: str, with_ends: set[str]) -> bool:
    """The parts of an F1 have no interval of their own here, for want of room."""
    return figure in with_ends and figure.endswith("f1")


def worst_pages(session: GoldSession, source: str, name: str, most: int) -> list[str]:
    """The pages of a set that come out worst, and how the peers do on them."""
    others = session.systems[1:]
    rows: list[Row] = [(f"worst of {printable(name)}", "word F1", "precision", "recall", *others)]
    for page, scores in session.ledger.worst(OURS, source, most):
        ours = scores[OURS]
        figures = [ours.word_f1, ours.word_precision, ours.word_recall, *(scores[other].word_f1 for other in others)]
        rows.append((printable(page), *map(share, figures)))
    return aligned(rows) if len(rows) > 1 else []


def cpu(session: GoldSession) -> list[str]:
    """How our CPU time compares with that of each peer."""
    if not session.peers:
        return []
    called, sets = names(session), session.ledger.sets()
    titles = ("parsing by lxml" if name == PARSING else name for name in session.peers)
    rows: list[Row] = [("CPU as a multiple of", *titles)]
    for source in sets:
        rows.append((printable(called[source]), *_multiples(session, [source])))
    if len(sets) > 1:
        rows.append(("all", *_multiples(session, sets)))
    return aligned(rows)


def _multiples(session: GoldSession, sets: Sequence[str]) -> list[str]:
    seconds = [session.cpu(source) for source in sets]
    ours, *others = (sum(each[name] for each in seconds) for name in (OURS, *session.peers))
    return [share(multiple(ours, other)) for other in others]


def multiple(ours: float, other: float) -> Value:
    """Our seconds as a multiple of another's."""
    return ours / other if other else np.nan


def failures(session: GoldSession) -> list[str]:
    """On how many pages a system failed."""
    lines = []
    for name in (OURS, *session.peers):
        number = sum(count for (_, system), count in session.failed.items() if system == name)
        if number:
            lines.append(f"{name} failed on {counted_as(number, 'page')}, which {_count(number)} as empty")
    return lines


def _count(number: int) -> str:
    return "counts" if number == 1 else "count"
