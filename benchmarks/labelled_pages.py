"""Generated pages as labelled lines, in the form that `cleantext eval` and `benchmarks.fit` read.

    python -m benchmarks.labelled_pages [--each 2] [--seed 1] [--languages en de] > labelled.jsonl

Every page is a host of its own. A line of which at least half is junk has the junk's label; what may stay and may go
has none.
"""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from benchmarks.corpus import Page, pages
from benchmarks.corpus.language import codes
from benchmarks.judged_lines import CONTENT, LABELS, labels, lines_of
from cleantext.evaluation.labels import LABEL_OF


def records(written: Iterable[Page]) -> Iterator[dict[str, Any]]:
    """One record for each page."""
    for page in written:
        yield {"id": page.name, "host": page.name, "text": page.text, "lines": list(_lines(page))}


def _lines(page: Page) -> Iterator[dict[str, int | str]]:
    truth = labels(len(page.text), page.spans)
    ink = np.array([not character.isspace() for character in page.text], dtype=np.bool_)
    for line in lines_of(page.text, truth, truth, ink):
        label = "content" if line.truth == CONTENT else LABEL_OF.get(LABELS[line.truth])
        if label:
            yield {"n": page.text.count("\n", 0, line.start), "label": label}


def main() -> None:
    parser = ArgumentParser(prog="python -m benchmarks.labelled_pages", description="Writes labelled pages as JSONL.")
    parser.add_argument("--each", type=int, default=2, help="pages of every kind of junk in a language")
    parser.add_argument("--seed", type=int, default=1, help="another seed gives other pages")
    parser.add_argument("--languages", nargs="+", choices=codes(), help="codes of languages; all if not given")
    given = parser.parse_args()
    for record in records(pages(given.seed, given.each, given.languages)):
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
