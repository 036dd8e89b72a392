"""Are other pages of the seed's kind repaired: another article, other keywords, another language, the same layout?

    python -m benchmarks.seed_variants [--count 20] [--seed 1] [--show]

The layout: an injected title, a site label, a breadcrumb with a trailing separator, the title, a meta line, 20 to 50
paragraphs, a source line, a lone no-break space, then breadcrumb, title, meta line (its fields in another order) and
the article once more, and last a footer of keywords. The title and the whole article must come out once, in order and
unchanged; besides them only the site label, the meta line and the source line may stay, and of the injected title and
the footer no ten characters in a row. Exit status 1 when a page fails.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from random import Random

from benchmarks.corpus.author import Author
from benchmarks.corpus.keywords import keywords
from benchmarks.corpus.language import codes, language
from cleantext.cleaner import Cleaner
from cleantext.document import Document

WINDOW = 10  # characters
TITLE_JOINTS = ("-", ",", "_", "|", " ")
NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True)
class Variant:
    """A page of the seed's kind.

    stays     lines that must stay, in order
    may_stay  lines that may
    injected  lines of which nothing may stay
    """

    name: str
    text: str
    stays: tuple[str, ...]
    may_stay: frozenset[str]
    injected: tuple[str, ...]


def variants(count: int, seed: int) -> Iterator[Variant]:
    """`count` pages, the languages in turn."""
    for number, code in zip(range(count), chain.from_iterable(iter(codes, None)), strict=False):
        yield variant(Author(language(code), Random(f"{seed} seed {number}")), f"{code}/{number}")


def variant(author: Author, name: str) -> Variant:
    """One page in the layout of the seed."""
    article = author.article(author.number(20, 36), longest=2, headed=True)
    title, source, views = author.title, author.fill(author.one("source")), author.number()
    injected = author.random.choice(TITLE_JOINTS).join(keywords(author, author.number(4, 6)))
    footer = f"{author.one('footer_lead_ins')} " + "| ".join(keywords(author, 40)) + "|"
    crumb, date = _crumb(author), author.date()
    meta, other_meta = f"{source} {date} {views}", f"{date} {views} {source}"
    first = [injected, author.site, crumb, title, meta, *article, source]
    again = [crumb, title, other_meta, *article]
    rows = [*chain.from_iterable((line, "") for line in first), NO_BREAK_SPACE]
    rows += [*chain.from_iterable((line, "") for line in again), NO_BREAK_SPACE, footer]
    allowed = frozenset({author.site, meta, other_meta, source})
    return Variant(name, "\n".join(rows) + "\n", (title, *article), allowed, (injected, footer))


def _crumb(author: Author) -> str:
    nodes = [author.one("roots"), *author.some("sections", 2)]
    return author.one("crumb_lead_ins") + "".join(f"{node} > " for node in nodes).rstrip()


def faults(page: Variant, cleaned: str) -> Iterator[str]:
    """What is wrong with the cleaned page; nothing for a repaired one."""
    article = "\n".join(page.stays)
    for what, line in zip(("title", "footer"), page.injected, strict=True):
        pieces = _windows(line)
        left = [piece for piece in pieces if piece in cleaned and piece not in article]
        if left:
            yield f"{len(left)} of {len(pieces)} windows of the injected {what} stay, as {left[0]!r}"
    lines = [line for line in cleaned.split("\n") if line.strip()]
    kept = [line for line in lines if line in page.stays]
    if kept != list(page.stays):
        yield f"{len(set(kept))} of {len(page.stays)} lines stay unchanged, {len(kept)} in all"
    known = {*page.stays, *page.may_stay, *page.injected}
    others = [line for line in lines if line not in known]
    if others:
        yield f"{len(others)} other lines stay: {others[:2]}"


def _windows(line: str) -> list[str]:
    return sorted({line[at : at + WINDOW] for at in range(len(line) - WINDOW + 1)})


def main() -> None:
    """Prints what fails, and how many are repaired."""
    parser = ArgumentParser(prog="python -m benchmarks.seed_variants", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="what is removed of pages that fail")
    options = parser.parse_args()
    cleaner, failed = Cleaner(), 0
    for page in variants(options.count, options.seed):
        result = cleaner.clean(Document(page.text, id=page.name))
        if result.errors:
            raise result.errors[0]
        if found := list(faults(page, result.text)):
            failed += 1
            print(f"{page.name}: {'; '.join(found)}")
            if options.show:
                print(result.explain())
    print(f"{options.count - failed} of {options.count} pages of the seed's kind repaired")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
