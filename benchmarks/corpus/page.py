"""A page of the corpus: its text, and which spans of it are junk for which detector."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cleantext.marked import mark

METADATA = "metadata"
EITHER = "either"  # may stay and may go: a site label
NEUTRAL = (METADATA, EITHER)


class Junk(NamedTuple):
    """A piece of a line that a detector should point at, or that may go either way."""

    text: str
    detector: str


Piece = str | Junk
Row = Sequence[Piece]  # the pieces of one line; a blank line has none


class Span(NamedTuple):
    """A span of a page's text, and the detector that should point at it."""

    start: int
    end: int
    detector: str


@dataclass(frozen=True)
class Page:
    """One page.

    name      language, kind and number: `en/footer/3`
    language  the code of its language
    kind      what junk it holds, or what look-alike
    text      the page
    spans     disjoint, in order, over the ink of the junk; line ends belong to nobody
    """

    name: str
    language: str
    kind: str
    text: str
    spans: tuple[Span, ...] = ()

    @property
    def junk(self) -> tuple[Span, ...]:
        """The spans that must go."""
        return tuple(span for span in self.spans if span.detector not in NEUTRAL)

    @property
    def innocent(self) -> bool:
        """Whether nothing of the page must go."""
        return not self.junk

    def marked(self) -> str:
        """The text with what must go in CriticMarkup."""
        return mark(self.text, [(span.start, span.end) for span in self.junk])


def assemble(name: str, language: str, kind: str, rows: Iterable[Row], line_end: str = "\n") -> Page:
    """The page that `rows` make."""
    parts: list[str] = []
    spans: list[Span] = []
    at = 0
    for row in rows:
        for piece in row:
            text = piece if isinstance(piece, str) else piece.text
            if isinstance(piece, Junk) and text.strip():
                spans.append(Span(at, at + len(text), piece.detector))
            parts.append(text)
            at += len(text)
        parts.append(line_end)
        at += len(line_end)
    return Page(name, language, kind, "".join(parts), tuple(spans))


def digest(pages: Iterable[Page]) -> str:
    """What tells this corpus from any other: a hash of all texts and spans."""
    total = hashlib.sha256()
    for page in pages:
        total.update(
            repr((page.name, page.text, [tuple(span) for span in page.spans])).encode("utf-8", "surrogatepass")
        )
    return total.hexdigest()[:16]
