"""From pages to figures: what the detectors find, and the scores of kinds of pages and of languages."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from benchmarks.corpus.page import METADATA, Page
from benchmarks.judged_lines import DETECTORS, Line
from benchmarks.measure import Score
from cleantext.cleaner import Cleaner
from cleantext.document import Document
from cleantext.finding import Finding
from cleantext.removal import removal

GROUPS = ("junk pages", "innocent pages", "fixtures")


class Found(NamedTuple):
    """A page and all that was pointed at in it."""

    page: Page
    findings: tuple[Finding, ...]


def found_in(corpus: Sequence[Page]) -> list[Found]:
    """What the detectors find, once for all values of min_score."""
    cleaner = Cleaner()
    results = cleaner.clean_all(Document(page.text, id=page.name) for page in corpus)
    found = []
    for page, result in zip(corpus, results, strict=True):
        if result.errors:
            raise result.errors[0]
        found.append(Found(page, result.findings))
    return found


def scores(found: Iterable[Found], min_score: float, lines: dict[str, list[Line]] | None = None) -> dict[str, Score]:
    """Scores of all pages, of junk, innocent and fixture pages, and of each language."""
    made: dict[str, Score] = {}
    for page, findings in found:
        sure = [finding for finding in findings if finding.score >= min_score]
        gone = removal(Document(page.text), [finding for finding in sure if finding.detector != METADATA])
        kept = [finding for finding in sure if finding.detector == METADATA]
        group = "fixtures" if not page.language else "innocent pages" if page.innocent else "junk pages"
        for name in ("all", group, *([page.language] if page.language else [])):
            judged = made.setdefault(name, Score()).add(page, gone, kept)
        if lines is not None:
            lines[page.name] = judged
    return made


def figures(made: dict[str, Score]) -> dict[str, float]:
    """The figures that have floors: by character, the higher the better; none for a detector that finds nothing."""
    told = {f"{group.replace(' ', '_')}.kept": made[group].loss.kept for group in GROUPS if group in made}
    for name in DETECTORS:
        count = made["all"].characters[name]
        if count.own + count.wrong:
            told |= {f"{name}.precision": count.precision, f"{name}.recall": count.recall, f"{name}.f1": count.f1}
    return told
