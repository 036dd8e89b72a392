"""Main content of HTML: how much of it stays and how much else does, on our own pages.

    python -m benchmarks.html_pages [--min-score X] [--json]

The pages are those of `fixtures/main_content/`, one of a kind: `NAME.html`, and in `NAME.gold.txt` the main content as
a person would copy it: headline, paragraphs, list items with their marker, the cells of a row with ` | ` between them,
captions, code, questions, answers and comments; no menus, teasers, forms and footers, nor who wrote when.

shingle_f1            the F1 of mean precision and mean recall of runs of four words
word_f1               the mean F1 of the words, lower-cased, each as often as it stands there
least_page_word_f1    the F1 of the words on the page where it is least
"""

import json
import statistics
from argparse import ArgumentParser
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpus.page import Page
from cleantext import Cleaner, Document, read
from cleantext.evaluation.overlap import TOKEN, mean, overlap, shingles, words

FOLDER = Path(__file__).parent.parent / "fixtures" / "main_content"


@dataclass(frozen=True)
class GoldPage:
    """A page and its main content."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def gold(self) -> str:
        return self.path.with_suffix(".gold.txt").read_text(encoding="utf-8")

    def document(self) -> Document:
        return read(self.path)


class Agreement(NamedTuple):
    """How much of what was extracted is right, and how much of what is right was extracted."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        return mean(*self)


class PageScore(NamedTuple):
    """The agreement of one page."""

    name: str
    shingles: Agreement
    words: Agreement


def gold_pages() -> list[GoldPage]:
    """The pages, in the order of their names."""
    return [GoldPage(path) for path in sorted(FOLDER.glob("*.html"))]


def of_corpus(page: GoldPage) -> Page:
    """What the digest of the corpus is told of a page: its bytes, a character each, and its main content."""
    return Page(page.name, "", FOLDER.name, f"{page.path.read_bytes().decode('latin-1')}\n{page.gold}")


def score(name: str, gold: str, extracted: str) -> PageScore:
    """How far an extracted text agrees with the gold one."""
    right, got = TOKEN.findall(gold), TOKEN.findall(extracted)
    by_words = Agreement(*overlap(words(right), words(got)))
    return PageScore(name, Agreement(*overlap(shingles(right), shingles(got))), by_words)


def page_scores(min_score: float | None = None) -> list[PageScore]:
    """The scores of all pages, cleaned in one stream."""
    pages = gold_pages()
    results = Cleaner(min_score=min_score).clean_all(page.document() for page in pages)
    return [score(page.name, page.gold, result.text) for page, result in zip(pages, results, strict=True)]


def figures(scores: Iterable[PageScore]) -> dict[str, float]:
    """The figures that have floors."""
    made = list(scores)
    means = Agreement(*(statistics.mean(values) for values in zip(*(page.shingles for page in made), strict=True)))
    by_words = [page.words.f1 for page in made]
    return {
        "html.shingle_f1": means.f1,
        "html.word_f1": statistics.mean(by_words),
        "html.least_page_word_f1": min(by_words),
    }


def table(scores: Sequence[PageScore]) -> str:
    """One line a page, the worst first, and the figures of all."""
    rows = [f"{'page':36} {'shingles':^22}   {'words':^22}", f"{'':36}" + "  precision recall    F1 " * 2]
    rows += [
        f"{page.name:36} {_row(page.shingles)}   {_row(page.words)}"
        for page in sorted(scores, key=lambda page: page.words.f1)
    ]
    return "\n".join([*rows, figure_lines(figures(scores))])


def figure_lines(told: Mapping[str, float]) -> str:
    """One line a figure."""
    return "\n".join(f"{name:36} {value:.4f}" for name, value in told.items())


def _row(one: Agreement) -> str:
    return f"{one.precision:9.3f} {one.recall:6.3f} {one.f1:5.3f}"


def main() -> None:
    parser = ArgumentParser(prog="python -m benchmarks.html_pages", description="Main content of our own HTML pages.")
    parser.add_argument("--min-score", type=float)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    made = page_scores(options.min_score)
    print(json.dumps(figures(made)) if options.json else table(made))


if __name__ == "__main__":
    main()
