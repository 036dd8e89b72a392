"""Speed of cleaning HTML: as a multiple of what lxml takes to parse the same pages and nothing else.

    python -m benchmarks.html_speed [--pages 100] [--rounds 5] [--seed 1] [--json]
    python -m benchmarks.html_speed --data PAGES.jsonl.gz [--limit N]       records with "html" or "html_b64"

`cleantext` reads the bytes of every page and cleans them all in one stream. trafilatura and resiliparse extract the
main content of the same bytes, where they are installed. All take turns in one process and the figures are medians of
CPU time. The stages are differences of such medians:

decode            bytes to text
parse and walk    the rest of reading
text detectors    cleaning the same lines as plain text
markup            the rest of cleaning
"""

import json
import platform
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from benchmarks.html_dump import html_dump
from benchmarks.html_peers import PEERS, lxml_parse
from benchmarks.html_records import html_records
from benchmarks.rounds import Run, medians
from cleantext import Cleaner, Document, read
from cleantext.readers.charset import decode
from cleantext.readers.recognise import declared_encoding

PARSE, ALL = "lxml", "cleantext"
PACKAGES = ("pagemend", "lxml", "selectolax", "numpy", *PEERS)


def each(pages: Sequence[bytes], what: Callable[[bytes], object]) -> int:
    """Does it with every page; returns how many there were."""
    for page in pages:
        what(page)
    return len(pages)


def decoded(page: bytes) -> str:
    """The text of a page, tags and all."""
    return decode(page, declared=declared_encoding(page))


def html(page: bytes) -> Document:
    """The document of a page."""
    return read(page, format="html")


def cleaned(pages: Sequence[bytes], cleaner: Cleaner) -> int:
    """Reads and cleans the pages in one stream; returns the characters that stay."""
    return sum(len(result.text) for result in cleaner.clean_all(map(html, pages)))


def cleaned_as_text(texts: Sequence[str], cleaner: Cleaner) -> int:
    """Cleans the texts of pages that were read before, without markup; returns the characters that stay."""
    return sum(len(result.text) for result in cleaner.clean_all(map(Document, texts)))


def figures(pages: Sequence[bytes], rounds: int) -> dict[str, Any]:
    """Everything that is measured, by name."""
    cleaner, texts = Cleaner(), [html(page).text for page in pages]
    runs: dict[str, Run] = {PARSE: partial(each, pages, lxml_parse), ALL: partial(cleaned, pages, cleaner)}
    runs |= {name: partial(each, pages, peer) for name, load in PEERS.items() if (peer := load())}
    runs |= {"decode": partial(each, pages, decoded), "read": partial(each, pages, html)}
    runs["as text"] = partial(cleaned_as_text, texts, cleaner)
    seconds = medians(runs, rounds)
    megabytes, stages = sum(map(len, pages)) / 1e6, _stages(seconds)
    compared = {name: spent for name, spent in seconds.items() if name in (PARSE, ALL, *PEERS)}
    return {
        "python": platform.python_version(),
        "machine": platform.machine(),
        "versions": {name: found for name in PACKAGES if (found := _version(name))},
        "pages": len(pages),
        "megabytes": megabytes,
        "rounds": rounds,
        "megabytes_per_second": {name: megabytes / spent for name, spent in compared.items()},
        "times_lxml": {name: spent / seconds[PARSE] for name, spent in compared.items()},
        "stages_times_lxml": {name: spent / seconds[PARSE] for name, spent in stages.items()},
    }


def _stages(seconds: dict[str, float]) -> dict[str, float]:
    return {
        "decode": seconds["decode"],
        "parse and walk": seconds["read"] - seconds["decode"],
        "text detectors": seconds["as text"],
        "markup": seconds[ALL] - seconds["read"] - seconds["as text"],
    }


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def shown(measured: dict[str, Any]) -> str:
    """The figures as small tables."""
    versions = ", ".join(f"{name} {found}" for name, found in measured["versions"].items())
    head = f"Python {measured['python']}, {versions}\n{measured['pages']} pages, {measured['megabytes']:.1f} MB\n"
    speed = measured["megabytes_per_second"]
    rows = [f"{name:16}{speed[name]:8.2f} MB/s {times:8.2f} x lxml" for name, times in measured["times_lxml"].items()]
    stages = [f"  {name:27}{times:8.2f} x lxml" for name, times in measured["stages_times_lxml"].items()]
    return "\n".join([head, *rows, f"\nstages of {ALL}", *stages])


def _options() -> Namespace:
    parser = ArgumentParser(prog="python -m benchmarks.html_speed", description="How fast HTML is cleaned.")
    parser.add_argument("--pages", type=int, default=100, help="generated pages")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data", nargs="+", help="JSONL, gzipped or not, in place of generated pages")
    parser.add_argument("--limit", type=int, help="no more pages of each file than that")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def main() -> None:
    options = _options()
    if options.data:
        pages = list(html_records(options.data, options.limit))
    else:
        pages = list(html_dump(options.pages, options.seed))
    measured = figures(pages, options.rounds)
    print(json.dumps(measured) if options.json else shown(measured))


if __name__ == "__main__":
    main()
