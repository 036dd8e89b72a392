"""A document: the decoded text of one page, never changed; everything that is said of it points into its text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from cleantext.lines import Lines, Table
from cleantext.markup import Markup

BATCH = 300_000  # characters; larger tables leave the processor's cache, smaller ones pay numpy's start per call
MOST_PAGES = 1000  # of a batch, so that a stream of empty pages moves on too


@dataclass(frozen=True)
class Document:
    """One page.

    text  the decoded text, unfolded; all offsets are code points of it
    id    what errors and records call the page
    url   where it came from, if known
    page  facts that the page states about itself (title, language, …), if its reader found any
    markup  what HTML says of the lines; None for plain text

    >>> list(Document("one\\r\\ntwo").lines)
    ['one', 'two']
    """

    text: str
    id: str = ""
    url: str | None = None
    page: Mapping[str, Any] = field(default_factory=dict)
    markup: Markup | None = field(default=None, repr=False, compare=False)

    @cached_property
    def lines(self) -> Lines:
        """The lines of the page: a slice of its batch's table, or a table of its own."""
        return Table([self.text], [self.markup]).lines(0)

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in self.__dict__.items() if name != "lines"}


def batches(documents: Iterable[Document], most: int | None = None) -> Iterator[list[Document]]:
    """The documents in order, packed into lists of about `most` characters (`BATCH`): one table each."""
    most = BATCH if most is None else most
    batch: list[Document] = []
    size = 0
    for document in documents:
        if batch and (size + len(document.text) > most or len(batch) >= MOST_PAGES):
            yield batch
            batch, size = [], 0
        batch.append(document)
        size += len(document.text)
    if batch:
        yield batch


@contextmanager
def one_table(documents: Sequence[Document]) -> Iterator[Table]:
    """Lends the lines of one table to all `documents` while they are judged.

    Afterwards they are taken back: a result that is kept must not keep its whole batch alive.
    """
    table = Table([document.text for document in documents], [document.markup for document in documents])
    for number, document in enumerate(documents):
        document.__dict__["lines"] = table.lines(number)
    try:
        yield table
    finally:
        for document in documents:
            document.__dict__.pop("lines", None)
