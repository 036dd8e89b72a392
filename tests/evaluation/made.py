"""Labelled pages for tests: what a line says of itself is what is found in it, so that figures can be told by hand."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cleantext import Cleaner, Document, Finding
from cleantext.evaluation.figures import told
from cleantext.evaluation.labelled import LabelledPage, labelled_pages
from cleantext.evaluation.session import Session

SAYS = re.compile(r"^(?P<detector>\w+) (?P<score>[01]\.\d+): .*$", re.MULTILINE)


class Said:
    """Finds the lines that name a detector and a score: `breadcrumb 0.98: Home > Rain`."""

    name = "said"

    def detect(self, document: Document) -> Iterator[Finding]:
        for line in SAYS.finditer(document.text):
            yield Finding(line.start(), line.end(), line["detector"], "says so", float(line["score"]))


class Given:
    """Finds the spans that it is given."""

    name = "given"

    def __init__(self, *spans: tuple[int, int]) -> None:
        self.spans = spans

    def detect(self, document: Document) -> Iterator[Finding]:
        return (Finding(start, end, "breadcrumb", "given") for start, end in self.spans)


def record(*lines: tuple[str, str], **fields: Any) -> dict[str, Any]:
    """A record of pairs of label and line; a line without a label is not labelled."""
    labels = [{"n": number, "label": label} for number, (label, _) in enumerate(lines) if label]
    return {"text": "".join(f"{line}\n" for _, line in lines), "lines": labels} | fields


def write(path: Path, *records: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    return path


def pages(folder: Path, *records: dict[str, Any]) -> list[LabelledPage]:
    """The records, read from a file."""
    found = list(labelled_pages(str(write(folder / "labelled.jsonl", *records))))
    assert all(isinstance(page, LabelledPage) for page in found)
    return [page for page in found if isinstance(page, LabelledPage)]


def session(labelled: list[LabelledPage], cleaner: Cleaner | None = None, **options: Any) -> Session:
    """An evaluation of the detector that hears what lines say."""
    cleaner = cleaner or Cleaner([Said()])
    made = Session(cleaner.min_score, **options)
    for _ in made.judge(cleaner, labelled):
        pass
    return made


def figures(folder: Path, *records: dict[str, Any], cleaner: Cleaner | None = None) -> dict[str, Any]:
    """All figures of the records."""
    return told(session(pages(folder, *records), cleaner).judged())
