"""What was measured, as tables for people."""

from collections.abc import Mapping, Sequence

import numpy as np

from cleantext.evaluation.calibration import EDGES, Band
from cleantext.evaluation.figures import Figures, confusion, figures
from cleantext.evaluation.labels import GOES, SCORED, STAYS
from cleantext.evaluation.ledger import Judged
from cleantext.evaluation.page_lines import width
from cleantext.evaluation.sums import sums
from cleantext.result import printable

Intervals = Mapping[str, tuple[float, float]]
Row = Sequence[str]

NOTHING = "-"  # where there is nothing to judge by
LOSSES = ("content_loss_lines", "content_loss_chars", "sentences_lost")


def report(judged: Judged, min_score: float, interval: Intervals) -> str:
    """All figures of some pages."""
    head = [
        f"{len(judged.pages):,} pages of {len(np.unique(judged.pages['host'])):,} hosts, "
        f"{len(judged.lines):,} labelled lines, min_score {min_score:g}"
    ]
    sections = [head, _shares(judged, interval), _detectors(judged, interval), _confusion(judged)]
    return "\n\n".join("\n".join(section) for section in sections if section)


def _shares(judged: Judged, interval: Intervals) -> list[str]:
    """What is lost and what is removed, each with what it is a share of."""
    counted = sums(judged).total()
    made = figures(counted, judged.labels)
    lines = dict(zip(judged.labels, counted.lines.tolist(), strict=True))
    characters = dict(zip(judged.labels, counted.characters.tolist(), strict=True))
    others = [label for label in judged.labels if label not in (*STAYS, *GOES)]
    spam, clean = counted.verdicts.tolist()
    told = [
        ("content lost", "content_loss_lines", sum(lines[label] for label in STAYS), "lines"),
        ("", "content_loss_chars", sum(characters[label] for label in STAYS), "characters"),
        ("", "sentences_lost", float(counted.sentences), "sentences"),
        ("", "pages_with_any_loss", float(counted.pages), "pages"),
        *((f"{label} removed", f"recall.{label}", lines[label], "lines") for label in GOES),
        ("in a line", "inline_spam_chars_recall", float(counted.inline), "characters"),
        ("right of all removed", "precision", np.nan, ""),
        *((f"{label} removed", f"recall.{label}", lines[label], "lines") for label in others),
        ("called spam: spam", "verdict.spam", spam, "pages"),
        ("called spam: clean", "verdict.clean", clean, "pages"),
    ]
    rows = [
        [printable(title), _percent(made[name]), *_interval(name, interval), _of(size, unit)]
        for title, name, size, unit in told
        if size  # nan for what is no share of labelled lines
    ]
    return aligned(rows)


def _of(size: float, unit: str) -> str:
    return f"of {round(size):,} {unit}" if size == size else ""


def _interval(name: str, interval: Intervals) -> list[str]:
    if not interval:
        return []
    return [f"{100 * interval[name][0]:.2f} to {100 * interval[name][1]:.2f} %" if name in interval else ""]


def _detectors(judged: Judged, interval: Intervals) -> list[str]:
    """Precision, recall and F1 of each detector that has a label of its own."""
    made = figures(sums(judged).total(), judged.labels)
    kinds = ("precision", "recall", "f1")
    rows = [["detector", *_headed(("precision", "recall", "F1"), interval)]]
    for name in SCORED:
        row = [name]
        for kind in kinds:
            row.append(_share(made[f"{name}.{kind}"]))
            if interval:
                low, high = interval.get(f"{name}.{kind}", (np.nan, np.nan))
                row.append(f"{low:.3f} to {high:.3f}")
        rows.append(row)
    return aligned(rows)


def _headed(names: Sequence[str], interval: Intervals) -> list[str]:
    return [cell for name in names for cell in ((name, "90 %") if interval else (name,))]


def _confusion(judged: Judged) -> list[str]:
    """The lines that each detector took, by label."""
    taken = confusion(judged)
    present = [label for label in judged.labels if any(label in counts for counts in taken.values())]
    rows = [["lines taken by", *map(printable, present)]]
    for name, counts in taken.items():
        rows.append([printable(name), *(f"{counts.get(label, 0):,}" for label in present)])
    return aligned(rows) if taken else []


def compared(title: str, named: Sequence[tuple[str, Judged]]) -> list[str]:
    """A row of the main figures for each of several judgements: groups of pages, values of min_score."""
    heads = [("", "", *["lost"] * 3, "right of", *["removed"] * len(GOES), *["F1"] * len(SCORED))]
    heads += [(title, "pages", "lines", "chars", "sent.", "removed", *GOES, *SCORED)]
    rows = [*heads]
    for name, judged in named:
        made = figures(sums(judged).total(), judged.labels)
        shares = (*LOSSES, "precision", *(f"recall.{label}" for label in GOES))
        f1 = [_share(made[f"{detector}.f1"]) for detector in SCORED]
        rows.append((printable(name), f"{len(judged.pages):,}", *(_percent(made[each]) for each in shares), *f1))
    return aligned(rows)


def swept(named: Sequence[tuple[str, Judged]]) -> list[str]:
    """What each detector finds and how right it is, for values of min_score."""
    rows: list[Row] = [["", *(cell for name in SCORED for cell in (name, "", ""))]]
    rows.append(["min_score", *["precision", "recall", "F1"] * len(SCORED)])
    for score, judged in named:
        made: Figures = figures(sums(judged).total(), judged.labels)
        cells = [_share(made[f"{name}.{kind}"]) for name in SCORED for kind in ("precision", "recall", "f1")]
        rows.append([score, *cells])
    return aligned(rows)


def calibrated(bands: Sequence[Band]) -> list[str]:
    """What the scores of each detector are worth."""
    rows: list[Row] = [["detector", "score", "lines", "mean score", "right", "of its kind"]]
    for detector, low, lines, score, right, own in bands:
        rows.append([printable(detector), band_name(low), f"{lines:,}", _share(score), _share(right), _share(own)])
    return aligned(rows)


def band_name(low: float) -> str:
    """A band of scores by its ends."""
    return f"{low:g} to {(*EDGES, 1)[EDGES.index(low) + 1]:g}"


def aligned(rows: Sequence[Row]) -> list[str]:
    """The rows as lines: the first column begins together, the others end together."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    lines = []
    for first, *others in rows:
        cells = [f"{' ' * (size - width(cell))}{cell}" for cell, size in zip(others, widths[1:], strict=True)]
        lines.append("  ".join([first + " " * (widths[0] - width(first)), *cells]).rstrip())
    return lines


def _percent(value: np.ndarray) -> str:
    return NOTHING if np.isnan(value) else f"{100 * float(value):.2f} %"


def _share(value: np.ndarray | float) -> str:
    return NOTHING if np.isnan(value) else f"{float(value):.3f}"
