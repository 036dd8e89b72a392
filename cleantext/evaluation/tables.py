"""The figures of some pages, as a report for people."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from cleantext.evaluation.cells import Row, aligned, between, counted_as, percent, share
from cleantext.evaluation.figures import Figures, confusion, figures
from cleantext.evaluation.labels import GOES, SCORED, STAYS
from cleantext.evaluation.ledger import Judged
from cleantext.evaluation.sums import Sums, sums
from cleantext.result import printable

Intervals = Mapping[str, tuple[float, float]]


class Share(NamedTuple):
    """A figure that is a share of something: what it is called, its name, and of how many of what."""

    title: str
    figure: str
    size: float
    unit: str


def report(judged: Judged, min_score: float, interval: Intervals) -> str:
    """All figures of some pages; `interval` may be empty."""
    hosts = len(np.unique(judged.pages["host"]))
    pages, lines = counted_as(len(judged.pages), "page"), counted_as(len(judged.lines), "labelled line")
    head = f"{pages} of {counted_as(hosts, 'host')}, {lines}"
    counted = sums(judged).total()
    made = figures(counted, judged.labels)
    tables = (_shares(counted, judged.labels, made, interval), _detectors(made, interval), _confusion(judged))
    return "\n\n".join([f"{head}, min_score {min_score:g}", *("\n".join(table) for table in tables if table)])


def _shares(counted: Sums, labels: tuple[str, ...], made: Figures, interval: Intervals) -> list[str]:
    """What is lost and what is removed, a line each; what no page has is left out."""
    rows = []
    for title, name, size, unit in _told(counted, labels):
        if size:
            known = [f"{100 * low:.2f} to {100 * high:.2f} %" for low, high in [interval[name]]] if interval else []
            rows.append([printable(title), percent(made[name]), *known, f"of {round(size):,} {unit}"])
    return aligned(rows)


def _told(counted: Sums, labels: tuple[str, ...]) -> list[Share]:
    """The figures in the order in which they are told."""
    lines = dict(zip(labels, counted.lines.tolist(), strict=True))
    ink = dict(zip(labels, counted.characters.tolist(), strict=True))
    removed = dict(zip(labels, counted.removed.tolist(), strict=True))
    recalls = [Share(f"{label} removed", f"recall.{label}", lines[label], "lines") for label in labels]
    spam, clean = counted.verdicts.tolist()
    return [
        Share("content lines lost", "content_loss_lines", sum(lines[label] for label in STAYS), "lines"),
        Share("content characters lost", "content_loss_chars", sum(ink[label] for label in STAYS), "characters"),
        Share("sentences lost", "sentences_lost", float(counted.sentences), "sentences"),
        Share("pages with any loss", "pages_with_any_loss", float(counted.pages), "pages"),
        Share("rightly removed", "precision", sum(removed[label] for label in (*STAYS, *GOES)), "removed lines"),
        *recalls[len(STAYS) :],
        Share("spam within lines removed", "inline_spam_chars_recall", float(counted.inline), "characters"),
        Share("spam pages called spam", "verdict.spam", spam, "pages"),
        Share("clean pages called spam", "verdict.clean", clean, "pages"),
    ]


def _detectors(made: Figures, interval: Intervals) -> list[str]:
    """Precision, recall and F1 of each detector that has a label of its own."""
    names = ("precision", "recall", "F1")
    rows: list[Row] = [["detector", *(cell for name in names for cell in ([name, "90 %"] if interval else [name]))]]
    for detector in SCORED:
        row = [detector]
        for figure in (f"{detector}.{name.lower()}" for name in names):
            row.append(share(made[figure]))
            if interval:
                row.append(between(interval.get(figure)))
        rows.append(row)
    return aligned(rows)


def _confusion(judged: Judged) -> list[str]:
    """The lines that each detector took, by label."""
    taken = confusion(judged)
    present = [label for label in judged.labels if any(label in counts for counts in taken.values())]
    rows: list[Row] = [["lines taken by", *map(printable, present)]]
    for name, counts in taken.items():
        rows.append([printable(name), *(f"{counts.get(label, 0):,}" for label in present)])
    return aligned(rows) if taken else []
