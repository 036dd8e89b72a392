"""The hand-written pages of `fixtures/` as pages of the corpus."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus.page import Page, Span
from benchmarks.judged_lines import ANY, DETECTORS
from cleantext.marked import unmark

FOLDER = Path(__file__).parent.parent / "fixtures"


def fixture_pages() -> Iterator[Page]:
    """One page for each plain-text fixture; its language is not told."""
    for path in sorted(FOLDER.glob("*/*.txt")):
        folder = path.parent.name
        if folder in (*DETECTORS, "pages", "nothing"):
            text, spans = unmark(path.read_bytes().decode("utf-8"))
            detector = folder if folder in DETECTORS else ANY
            yield Page(f"{folder}/{path.stem}", "", folder, text, _inked(text, spans, detector))


def _inked(text: str, spans: list[tuple[int, int]], detector: str) -> tuple[Span, ...]:
    return tuple(Span(start, end, detector) for start, end in spans if text[start:end].strip())
