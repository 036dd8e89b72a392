"""What a detector that reads whole batches found, and what of it is a document's own."""

from collections.abc import Callable, Sequence

from cleantext.document import Document
from cleantext.finding import Finding
from cleantext.lines import Table

Found = list[list[Finding]]  # for each text of a table


def of_batch(document: Document, detect_batch: Callable[[Table], Found]) -> Sequence[Finding]:
    """The document's findings; those of its batch are made when the first of them is asked for."""
    lines = document.lines
    return lines.table.column(detect_batch)[lines.number]
