"""A result: what a document is without the spans that were removed, and why each of them went."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from cleantext.document import Document
from cleantext.errors import DetectorError
from cleantext.finding import Finding
from cleantext.marked import mark

Verdict = Literal["keep", "spam", "empty"]
SHOWN = 120  # characters of a span that `explain` shows


@dataclass(frozen=True)
class Result:
    """What cleaning made of a document.

    document        the page, unchanged
    removed         what was left out: disjoint, in document order
    findings        all that was pointed at, also what stays
    verdict         "keep", "spam" (the page as a whole) or "empty" (no text is left); nothing is dropped by itself
    verdict_reason  why, in words; empty for "keep"
    errors          detectors that raised on this page
    """

    document: Document
    removed: tuple[Finding, ...]
    findings: tuple[Finding, ...]
    verdict: Verdict = "keep"
    verdict_reason: str = ""
    errors: tuple[DetectorError, ...] = ()

    @cached_property
    def text(self) -> str:
        """`document.text` minus the removed spans, nothing else."""
        parts, at = [], 0
        for finding in self.removed:
            parts.append(self.document.text[at : finding.start])
            at = finding.end
        return "".join([*parts, self.document.text[at:]])

    @property
    def page(self) -> dict[str, Any]:
        """Facts that the page states about itself: title, language, …"""
        return dict(self.document.page)

    def marked(self) -> str:
        """The whole text, removed spans in CriticMarkup: `{--removed--}`.

        Braces and backslashes of the page are escaped by a backslash; `cleantext.marked.unmark` reads it back.
        """
        return mark(self.document.text, _joined(self.removed))

    def explain(self, all: bool = False) -> str:
        """One line per entry of `removed`: place, detector, score, reason, text; `all` adds the findings that stay."""
        shown = [("-", finding) for finding in self.removed]
        if all:
            shown += [(" ", finding) for finding in self.findings if not self._goes(finding)]
            shown.sort(key=lambda entry: (entry[1].start, entry[1].end))
        return "".join(f"{sign} {self._told(finding)}\n" for sign, finding in shown)

    def _goes(self, finding: Finding) -> bool:
        """Whether some of the finding's span is removed in its name."""
        first = bisect_right(self.removed, finding.start, key=lambda gone: gone.end)
        last = bisect_left(self.removed, finding.end, key=lambda gone: gone.start)
        return any(gone.detector == finding.detector for gone in self.removed[first:last])

    def _told(self, finding: Finding) -> str:
        text = self.document.text[finding.start : finding.end].strip()
        shown = text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
        place = f"{finding.start}-{finding.end}"
        return f"{place} {finding.detector} {finding.score:.2f} {printable(finding.reason)}: {printable(shown)}"


def printable(text: str) -> str:
    """`text` on one line, without characters that a terminal would obey or that would hide others.

    >>> printable("a\\x1b[31m\\nb")
    'a\\\\x1b[31m\\\\nb'
    """
    return "".join(
        character if character.isprintable() or character == " " else ascii(character)[1:-1] for character in text
    )


def _joined(findings: tuple[Finding, ...]) -> Iterator[tuple[int, int]]:
    """The spans of `findings`, those that touch as one."""
    span = None
    for finding in findings:
        if span and span[1] == finding.start:
            span = (span[0], finding.end)
        else:
            if span:
                yield span
            span = (finding.start, finding.end)
    if span:
        yield span
