"""Generated pages whose junk is known to the character: all of our own writing, the same for the same seed.

A page is written by an `Author` in one of the languages of `languages/*.toml`: sentences with alternatives, on one
topic, none twice. Junk (`titles`, `footers`, `breadcrumbs`, `repeats`, `furniture`) and look-alikes (`lookalikes`) are
rows of pieces; `whole` puts the rows of a page together, `page` counts out its spans.
"""

from benchmarks.corpus.page import EITHER, METADATA, Junk, Page, Row, Span, assemble
from benchmarks.corpus.whole import pages

__all__ = ["EITHER", "METADATA", "Junk", "Page", "Row", "Span", "assemble", "pages"]
