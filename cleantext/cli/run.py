"""The filter: from options to cleaned pages and an exit status."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from importlib import import_module

from cleantext.cli import FAILED, FOUND
from cleantext.cli.inputs import REPORT, inputs
from cleantext.cli.messages import Tally, say, tally
from cleantext.cli.output import Shown, whole_file, write
from cleantext.cli.settings import cleaner
from cleantext.cli.stream import Cleaned, Unread, clean, read
from cleantext.errors import ReadError
from cleantext.readers.paths import name_of
from cleantext.result import Result, printable


def run(options: Namespace) -> int:
    """Cleans what the options name; returns the exit status."""
    made, named = cleaner(options), inputs(options)
    if options.directory:
        os.makedirs(options.directory, exist_ok=True)
    if "-" in options.files and sys.stdin and sys.stdin.isatty() and not options.quiet:
        say("cleantext: reading from the terminal, Ctrl-D ends; cleantext --help tells more")
    with tally(options.errors) as counts:
        written = write(_shown(clean(made, read(named, options), options.jobs), counts, options))
        if options.output and not written and not counts.failed:
            with whole_file(options.output):
                pass  # nothing came in: an empty file says so
    return _status(counts, options)


def _status(counts: Tally, options: Namespace) -> int:
    if counts.dropped and not options.quiet:
        pages = "1 page was" if counts.dropped == 1 else f"{counts.dropped} pages were"
        say(f"cleantext: {pages} dropped as spam")
    if counts.failed:
        return FAILED
    return FOUND if options.check and counts.found else 0


def _shown(items: Iterable[Cleaned | Unread], counts: Tally, options: Namespace) -> Iterator[Shown]:
    """The pages as they are written; what failed is counted and left out."""
    for item in items:
        if isinstance(item, Unread):
            counts.failure(*_parted(item))
            continue
        _count(item, counts)
        if options.drop_spam and item.result.verdict == "spam":
            counts.dropped += 1
            continue
        source = item.page.input
        try:
            yield Shown(source.target, source.shown_as, _text(item, options))
        except ReadError as error:
            counts.failure(item.page.record.where, str(error))


def _parted(unread: Unread) -> tuple[str, str]:
    """Where it went wrong, and what: a name may hold the colon that stands between them."""
    message, name = str(unread.error), name_of(unread.input.path)
    place = len(name) if message.startswith(name) else 0
    colon = message.find(": ", place)
    return message[:colon], message[colon + 2 :]


def _count(item: Cleaned, counts: Tally) -> None:
    counts.found += bool(item.result.removed)
    counts.detectors_failed(item.page.record.where, item.result.errors)


def _text(item: Cleaned, options: Namespace) -> str:
    """The page in its format."""
    (source, record), result = item
    if source.shown_as == REPORT:
        return "" if options.quiet else _report(record.where, result)
    writer = import_module(f"cleantext.writers.{source.shown_as}")
    if source.shown_as != "jsonl":
        return str(writer.write(result))
    return str(writer.write(result, record.fields or None, field=options.field, keep_removed=options.keep_removed))


def _report(name: str, result: Result) -> str:
    """A line for a page in which something goes; nothing for a clean one."""
    if not result.removed:
        return ""
    spans = "1 span" if len(result.removed) == 1 else f"{len(result.removed)} spans"
    detectors = sorted({finding.detector for finding in result.removed})
    return f"{printable(name)}: {spans} would go ({', '.join(detectors)})\n"
