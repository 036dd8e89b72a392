"""Breaks many pages, reads and cleans each, and tells what fails or takes too long.

    python -m tests.fuzz [--pages 50000] [--seed 0]

A page takes too long when the least of three tries takes more than 20 ms and more than 50 times what lxml takes to
parse it. Whatever fails is written beside as `fuzz-SEED-NUMBER.html`. Exit status 1 if anything was found.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Callable
from contextlib import suppress
from itertools import islice
from pathlib import Path
from time import process_time

import lxml.html
from lxml.etree import LxmlError

from cleantext import Cleaner, read
from cleantext.errors import CleantextError
from tests.fuzz.mutations import mutated, originals

MOST, TIMES, TRIES = 0.02, 50, 3  # seconds of CPU, multiples of a parse


def main() -> int:
    """Runs; returns the exit status."""
    parser = ArgumentParser(prog="python -m tests.fuzz", description="Breaks pages and cleans them.")
    parser.add_argument("--pages", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    cleaner, found, slowest = Cleaner(), 0, 0.0

    def clean(page: bytes) -> None:
        try:
            result = cleaner.clean(read(page, format="html"))
        except CleantextError:
            return
        if result.errors:
            raise result.errors[0]

    clean(originals()[0])  # what is imported on first use is not the page's fault
    for number, page in enumerate(islice(mutated(originals(), given.seed), given.pages)):
        problem, seconds = _problem(clean, page)
        slowest = max(slowest, seconds)
        if problem:
            found += 1
            Path(f"fuzz-{given.seed}-{number}.html").write_bytes(page)
            print(f"{number}: {problem} ({len(page)} bytes)", flush=True)
    print(f"{given.pages} pages, {found} found; the slowest took {slowest * 1000:.1f} ms")
    return bool(found)


def _problem(clean: Callable[[bytes], None], page: bytes) -> tuple[str, float]:
    """What is wrong with a page, if anything; and how long it took."""
    try:
        seconds = _taken(clean, page)
        if seconds > MOST:
            seconds = min(seconds, *(_taken(clean, page) for _ in range(TRIES - 1)))
    except Exception as error:
        return f"{type(error).__name__}: {error}", 0.0
    if seconds > MOST and seconds > TIMES * (parse := min(_taken(_parse, page) for _ in range(TRIES))):
        return f"{seconds * 1000:.0f} ms, {seconds / max(parse, 1e-6):.0f} times the parse", seconds
    return "", seconds


def _parse(page: bytes) -> None:
    with suppress(LxmlError, ValueError):
        lxml.html.document_fromstring(page)


def _taken(run: Callable[[bytes], None], page: bytes) -> float:
    begun = process_time()
    run(page)
    return process_time() - begun


if __name__ == "__main__":
    sys.exit(main())
