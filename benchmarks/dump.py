"""A generated dump: pages of eight languages, most of them plain, some hijacked, some spam, some met before.

    python -m benchmarks.dump [--size 1e6] [--seed 1] > dump.jsonl

The same size and seed give the same pages. The median page has 2 KB of UTF-8; a tail of long ones goes to 1 MB and
has a tenth of the bytes.
"""

import json
import sys
from argparse import ArgumentParser
from collections import deque
from collections.abc import Callable, Iterator
from math import exp, log
from random import Random

from benchmarks.blocks import (
    LANGUAGES,
    Language,
    article,
    breadcrumb,
    keyword_footer,
    keyword_line,
    menu,
    metadata,
    rights,
)

MEDIAN, SPREAD = 1_300, 1.2  # bytes of an article; the spread is that of the logarithm
LONG, SHORTEST, LONGEST = 0.0015, 30_000, 1_000_000  # of the pages are long; bytes of their articles, any order of size
SEEN_BEFORE, REMEMBERED = 0.1, 2000  # of the pages come again; pages that may
HIJACKED, SPAM, FRAMED = (
    0.08,
    0.03,
    0.5,
)  # of the others: of the seed's kind, nothing but keywords, with a menu and a path


def dump(size: int, seed: int = 1) -> Iterator[str]:
    """Pages of at least `size` bytes of UTF-8 in all."""
    random, longs = Random(seed), Random(f"long {seed}")
    pages: deque[str] = deque(maxlen=REMEMBERED)
    while size > 0:
        if longs.random() < LONG:
            page = _page(longs, log(SHORTEST), log(LONGEST), longs.uniform)
        elif pages and random.random() < SEEN_BEFORE:
            page = random.choice(pages)
        else:
            page = _page(random, log(MEDIAN), SPREAD, random.gauss)
        pages.append(page)
        size -= len(page.encode())
        yield page


def _page(random: Random, one: float, other: float, drawn: Callable[[float, float], float]) -> str:
    """A page, the logarithm of its length drawn with two parameters."""
    language = random.choice(list(LANGUAGES.values()))
    length = min(LONGEST, exp(drawn(one, other)))
    wide = len(language.rights.encode()) / len(language.rights)  # bytes a character, roughly
    kind = random.random()
    if kind < HIJACKED:
        lines = hijacked(random, language, round(length / wide))
    elif kind < HIJACKED + SPAM:
        lines = [line for _ in range(random.randint(1, 6)) for line in keyword_footer(random, language)]
    elif kind < HIJACKED + SPAM + FRAMED:
        lines = framed(random, language, round(length / wide))
    else:
        lines = article(random, language, round(length / wide))
    return random.choice(("\n", "\n", "\n\n", "\r\n")).join(lines) + "\n"


def framed(random: Random, language: Language, length: int) -> list[str]:
    """An ordinary page: menu, path, article, footer."""
    headline, *body = article(random, language, length)
    head = [*menu(random, language), *breadcrumb(random, language), headline, *metadata(random, language)]
    return [*head, *body, *rights(random, language)]


def hijacked(random: Random, language: Language, length: int) -> list[str]:
    """A page of the seed's kind: injected title, path, article, a second template with the same, injected footer."""
    once = article(random, language, length // 2)
    first = [*breadcrumb(random, language), *once, *metadata(random, language), " "]
    second = [*breadcrumb(random, language), *once]
    return [*keyword_line(random, language), *first, *second, *keyword_footer(random, language)]


def main() -> None:
    parser = ArgumentParser(prog="python -m benchmarks.dump", description="Writes a generated dump as JSONL.")
    parser.add_argument("--size", type=float, default=1e6, help="bytes of text in all")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for number, page in enumerate(dump(round(options.size), options.seed)):
        sys.stdout.write(json.dumps({"id": str(number), "text": page}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
