"""The stream of pages: read one by one, cleaned in batches, in the order of the inputs."""

from argparse import Namespace
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from cleantext.cleaner import Cleaner
from cleantext.cli.inputs import Input
from cleantext.document import Document
from cleantext.errors import ReadError
from cleantext.readers.records import Record, records
from cleantext.result import Result

MOST_WAITING = 10_000  # records: many more than a batch of pages, yet a dump of nothing but bad ones must not pile up


class Unread(NamedTuple):
    """What is wrong with an input or with one of its records."""

    input: Input
    error: ReadError


class Page(NamedTuple):
    """A record of an input."""

    input: Input
    record: Record


class Cleaned(NamedTuple):
    """A page and what cleaning made of it."""

    page: Page
    result: Result


def read(inputs: Iterable[Input], options: Namespace) -> Iterator[Page | Unread]:
    """The records of all inputs; an input that cannot be read does not stop the others."""
    how = {name: getattr(options, name) for name in ("source", "field", "format", "encoding")}
    for each in inputs:
        try:
            for record in records(each.path, **how):
                yield Unread(each, record) if isinstance(record, ReadError) else Page(each, record)
        except ReadError as error:
            yield Unread(each, error)


def clean(cleaner: Cleaner, items: Iterable[Page | Unread], jobs: int = 1) -> Iterator[Cleaned | Unread]:
    """Every page with its result, cleaned in `jobs` processes, in order; what could not be read stays in its place."""
    items = iter(items)
    for first in items:  # goes on where a pass has stopped, for it had read too far ahead
        waiting: deque[Page | Unread] = deque()
        for result in cleaner.clean_all(_documents(chain([first], items), waiting), jobs):
            while isinstance(item := waiting.popleft(), Unread):
                yield item
            yield Cleaned(item, result)
        yield from (item for item in waiting if isinstance(item, Unread))


def _documents(items: Iterable[Page | Unread], waiting: deque[Page | Unread]) -> Iterator[Document]:
    """The documents of `items`, which wait for their results."""
    for item in items:
        waiting.append(item)
        if isinstance(item, Page):
            yield item.record.document
        if len(waiting) >= MOST_WAITING:
            return
