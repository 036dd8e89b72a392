"""A generated dump of HTML: pages of eight languages, as large and as full of markup as those of the web.

    python -m benchmarks.html_dump [--pages 100] [--seed 1] > dump.jsonl

The same number and seed give the same pages. The median page has 60 KB, a tenth of it text, a fifth scripts and styles;
one in forty has more than 350 KB.
"""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from math import exp
from random import Random

from benchmarks.blocks import LANGUAGES, rights, title
from benchmarks.html_elements import Part
from benchmarks.html_parts import Parts

MEDIAN, SPREAD, LONGEST = 55_000, 0.9, 1_000_000  # characters of a page; the spread is that of the logarithm
UNSEEN, ARTICLE, COMMENTS = 0.2, 0.06, 0.03  # shares of scripts and styles, of the article and of its comments


def html_dump(pages: int, seed: int = 1) -> Iterator[bytes]:
    """So many pages in UTF-8."""
    random = Random(seed)
    for _ in range(pages):
        yield _page(random, min(LONGEST, MEDIAN * exp(random.gauss(0, SPREAD)))).encode()


def _page(random: Random, size: float) -> str:
    language = random.choice(list(LANGUAGES.values()))
    parts = Parts(random, language)
    unseen = _until(random, parts.unseen, UNSEEN * size)
    article = _until(random, parts.body, ARTICLE * size * random.uniform(0.2, 1.8))
    comments = _until(random, (parts.comment,), COMMENTS * size if random.random() < 0.4 else 0)
    spent = sum(map(len, (*unseen, *article, *comments)))
    furniture = _until(random, parts.furniture, size - spent)
    above, beside = len(furniture) // 5, len(furniture) // 2
    headline = f"<h1>{title(random, language)}</h1>"
    main = f"<article>{headline}{parts.wrapped(''.join(article), 2)}</article>{parts.wrapped(''.join(comments), 1)}"
    return "\n".join(
        (
            f"<!DOCTYPE html>\n<html>\n<head>\n{parts.head()}{''.join(unseen[::2])}</head>\n<body>",
            f"<header>{''.join(furniture[:above])}</header>",
            parts.wrapped(
                f"<main>{main}</main><aside>{''.join(furniture[above:beside])}</aside>", random.randint(1, 6)
            ),
            f"<footer>{''.join(furniture[beside:])}<p>{rights(random, language)[0]}</p></footer>",
            f"{''.join(unseen[1::2])}</body>\n</html>\n",
        )
    )


def _until(random: Random, parts: Sequence[Part], size: float) -> list[str]:
    """Parts, until they have `size` characters in all."""
    made: list[str] = []
    while size > 0:
        made.append(random.choice(parts)())
        size -= len(made[-1])
    return made


def main() -> None:
    parser = ArgumentParser(prog="python -m benchmarks.html_dump", description="Writes a dump of HTML as JSONL.")
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for number, page in enumerate(html_dump(options.pages, options.seed)):
        sys.stdout.write(json.dumps({"id": str(number), "html": page.decode()}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
