"""Quality on our own pages: what of the junk is found, what of the content is lost, by detector and by language.

    python -m benchmarks.quality [--each 5] [--seed 3] [--language en ...] [--json]
    python -m benchmarks.quality --sweep                    a row for many values of min_score
    python -m benchmarks.quality --show missed|lost         examples, with the reason for what was taken
    python -m benchmarks.quality --gate                     exit status 1 when a figure is below its floor
    python -m benchmarks.quality --update [--allow-regression]

The pages are those of `benchmarks.corpus`, half of them innocent, and the hand-written ones of `fixtures/`. Definitions
stand in `benchmarks.measure`, those of the main content of HTML pages in `benchmarks.html_pages`.
"""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from random import Random

from benchmarks import gate, html_pages
from benchmarks.corpus import pages
from benchmarks.corpus.page import METADATA, digest
from benchmarks.evaluate import Found, figures, found_in, scores
from benchmarks.fixture_pages import fixture_pages
from benchmarks.judged_lines import ANY, CONTENT, DETECTORS, LABELS, Line
from benchmarks.tables import loss_table, quality_table
from cleantext.cleaner import DEFAULT_MIN_SCORE
from cleantext.evaluation.session import SWEEP

SHOWN = 30  # examples
GO = (*(name for name in DETECTORS if name != METADATA), ANY)


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
        html = html_pages.figures(html_pages.page_scores())
        told, of = figures(made) | html, digest([*corpus, *map(html_pages.of_corpus, html_pages.gold_pages())])
        tables = f"{quality_table(made)}\n{loss_table(made)}\n\n{html_pages.figure_lines(html)}"
        print(json.dumps(told | {"corpus": of}) if options.json else tables)
        sys.exit(_gate(options, told, of))


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
    parser.add_argument("--seed", type=int, default=3, help="the default draw is one of the hardest of eight")
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
