"""Quality on our own pages: what of the junk is found, what of the content is lost, by detector and by language.

    python -m benchmarks.quality [--each 5] [--seed 1] [--language en ...] [--json]
    python -m benchmarks.quality --sweep                    a row for many values of min_score
    python -m benchmarks.quality --show missed|lost         examples, with the reason for what was taken
    python -m benchmarks.quality --gate                     exit status 1 when a figure is below its floor
    python -m benchmarks.quality --update [--allow-regression]

The pages are those of `benchmarks.corpus`, half of them innocent, and the hand-written ones of `fixtures/`. Definitions
stand in `benchmarks.measure`.
"""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Sequence
from random import Random
from typing import NamedTuple

from benchmarks import gate
from benchmarks.corpus import pages
from benchmarks.corpus.page import METADATA, Page, digest
from benchmarks.fixture_pages import fixture_pages
from benchmarks.measure import ANY, CONTENT, DETECTORS, LABELS, Line, Score
from benchmarks.tables import loss_table, quality_table
from cleantext.cleaner import DEFAULT_MIN_SCORE, Cleaner
from cleantext.document import Document
from cleantext.finding import Finding
from cleantext.removal import removal

SWEEP = (0.99, 0.97, 0.95, 0.9, 0.8, 0.7, 0.5, 0.3)
SHOWN = 30  # examples


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


GROUPS = ("junk pages", "innocent pages", "fixtures")


def show(what: str, found: Sequence[Found], min_score: float) -> None:
    """Prints a seeded sample of lines that were missed, or lost."""
    lines: dict[str, list[Line]] = {}
    scores(found, min_score, lines)
    wanted = [
        (page, findings, line)
        for page, findings in found
        for line in lines[page.name]
        if (line.taken > 0 and line.truth == CONTENT if what == "lost" else not line.taken and LABELS[line.truth] in GO)
    ]
    print(f"{len(wanted)} lines {what}")
    for page, findings, line in Random(1).sample(wanted, min(SHOWN, len(wanted))):
        print(f"{page.name} {LABELS[line.truth] or 'content'}: {page.text[line.start : line.end][:160]!r}")
        for finding in findings:
            if finding.start < line.end and line.start < finding.end:
                print(f"    {finding.detector} {finding.score:.2f} {finding.reason}")


GO = (*(name for name in DETECTORS if name != METADATA), ANY)


def main() -> None:
    """Measures, and does what the options ask for."""
    options = _options()
    corpus = [*pages(options.seed, options.each, options.language), *fixture_pages()]
    found = found_in(corpus)
    if options.show:
        show(options.show, found, options.min_score)
    elif options.sweep:
        for min_score in SWEEP:
            print(f"min_score {min_score}\n{quality_table(scores(found, min_score))}")
    else:
        made = scores(found, options.min_score)
        told = figures(made)
        print(
            json.dumps(told | {"corpus": digest(corpus)})
            if options.json
            else f"{quality_table(made)}\n{loss_table(made)}"
        )
        sys.exit(_gate(options, told, digest(corpus)))


def _gate(options: Namespace, told: dict[str, float], corpus: str) -> int:
    against: list[str] = []
    if options.update:
        against = gate.update(told, corpus, allow_regression=options.allow_regression)
    elif options.gate:
        against = gate.failures(told, corpus, gate.read())
    for line in against:
        print(line, file=sys.stderr)
    return bool(against)


def _options() -> Namespace:
    parser = ArgumentParser(prog="python -m benchmarks.quality", description="How right cleaning is, on our own pages.")
    parser.add_argument("--each", type=int, default=5, help="pages of a kind in a language")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--language", nargs="+")
    parser.add_argument("--min-score", type=float, default=DEFAULT_MIN_SCORE)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--sweep", action="store_true")
    parser.add_argument("--show", choices=("missed", "lost"), type=str.lower)
    parser.add_argument("--gate", action="store_true")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--allow-regression", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
