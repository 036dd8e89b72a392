"""An evaluation as text for people and as objects for machines."""

from collections.abc import Iterator
from typing import Any

from cleantext.evaluation.comparisons import calibrated, side_by_side
from cleantext.evaluation.examples import sample, shown
from cleantext.evaluation.figures import intervals, rounded, told
from cleantext.evaluation.session import Session
from cleantext.evaluation.tables import report

Entry = dict[str, Any]


def as_text(session: Session, *, interval: bool, calibration: bool, most: int, seed: int) -> str:
    """Examples, the figures of all pages, and the tables that were asked for, a blank line between."""
    judged = session.judged()
    parts = [shown(example) for example in sample(session.examples, most, seed)]
    parts.append(report(judged, session.min_score, intervals(judged, seed) if interval else {}))
    tables = side_by_side(str(session.by), session.groups()) + side_by_side("min_score", session.swept())
    tables.append(calibrated(session.calibration()) if calibration else [])
    return "\n\n".join([*parts, *("\n".join(table) for table in tables if table)]) + "\n"


def as_objects(session: Session, *, interval: bool, calibration: bool, most: int, seed: int) -> Iterator[Entry]:
    """The figures of all pages first, then an object for each group, min_score, band of scores and example."""
    judged = session.judged()
    entry = {"min_score": session.min_score} | told(judged)
    if interval:
        entry["interval"] = {
            name: [rounded(name, end) for end in ends] for name, ends in intervals(judged, seed).items()
        }
    yield entry
    for name, group in session.groups():
        yield {str(session.by): name} | told(group)
    for score, judged in session.swept():
        yield {"min_score": float(score)} | told(judged)
    for band in session.calibration() if calibration else ():
        figures = {name: rounded(name, value) for name, value in band._asdict().items() if name != "detector"}
        yield {"detector": band.detector} | figures
    for example in sample(session.examples, most, seed):
        yield {"page": example.page, "kind": session.show, **example.row._asdict()}
