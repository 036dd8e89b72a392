"""Tables of judgements side by side: groups of pages, values of min_score, bands of scores."""

from collections.abc import Sequence

from cleantext.evaluation.calibration import EDGES, Band
from cleantext.evaluation.cells import Row, aligned, percent, share
from cleantext.evaluation.figures import confusion, figures
from cleantext.evaluation.labels import GOES, SCORED, STAYS
from cleantext.evaluation.ledger import Judged
from cleantext.evaluation.sums import sums
from cleantext.result import printable

Named = Sequence[tuple[str, Judged]]

LOSSES = ("content_loss_lines", "content_loss_chars", "sentences_lost")
KINDS = ("precision", "recall", "f1")


def side_by_side(title: str, named: Named) -> list[list[str]]:
    """Tables with a row for each judgement: what is lost and removed, how right each detector is, what it takes."""
    return [table(title, named) for table in (_losses, _detectors, _taken)] if named else []


def _losses(title: str, named: Named) -> list[str]:
    rows: list[Row] = [("", "", "content", "", "", "rightly", *GOES)]
    rows.append((title, "pages", "lines lost", "characters", "sentences", "removed", *["removed"] * len(GOES)))
    for name, judged in named:
        made = figures(sums(judged).total(), judged.labels)
        shares = (*LOSSES, "precision", *(f"recall.{label}" for label in GOES))
        rows.append((printable(name), f"{len(judged.pages):,}", *(percent(made[each]) for each in shares)))
    return aligned(rows)


def _detectors(title: str, named: Named) -> list[str]:
    rows: list[Row] = [("", *(cell for name in SCORED for cell in (name, "", "")))]
    rows.append((title, *["precision", "recall", "F1"] * len(SCORED)))
    for row, judged in named:
        made = figures(sums(judged).total(), judged.labels)
        rows.append((printable(row), *(share(made[f"{name}.{kind}"]) for name in SCORED for kind in KINDS)))
    return aligned(rows)


def _taken(title: str, named: Named) -> list[str]:
    """Lines of junk and of content that each detector took."""
    taken = [(name, confusion(judged)) for name, judged in named]
    detectors = sorted({detector for _, counts in taken for detector in counts})
    rows: list[Row] = [(title, *map(printable, detectors))]
    for name, counts in taken:
        found = [counts.get(detector, {}) for detector in detectors]
        rows.append((printable(name), *(f"{_count(each, GOES):,} / {_count(each, STAYS):,}" for each in found)))
    return ["lines taken by: junk / content", *aligned(rows)]


def _count(lines: dict[str, int], labels: Sequence[str]) -> int:
    return sum(lines.get(label, 0) for label in labels)


def calibrated(bands: Sequence[Band]) -> list[str]:
    """What the scores of each detector are worth."""
    rows: list[Row] = [("detector", "score", "lines", "mean score", "right", "of its kind")]
    for detector, low, lines, score, right, own in bands:
        rows.append((printable(detector), _band(low), f"{lines:,}", share(score), share(right), share(own)))
    return aligned(rows)


def _band(low: float) -> str:
    return f"{low:g} to {(*EDGES, 1)[EDGES.index(low) + 1]:g}"
