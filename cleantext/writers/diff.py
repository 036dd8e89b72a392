"""A unified diff from the page to its cleaned text, made from the removed spans in one pass.

A general diff would have to find out what `removed` already says, in quadratic time. What `patch` takes for a line
counts here: it ends at `\\n` alone, so that the diff applies to texts with any line ends.

>>> from cleantext import Document, Finding
>>> page = Document("Home > News\\nRain fell.\\n", "rain.txt")
>>> print(write(Result(page, (Finding(0, 12, "breadcrumb", "2 nodes"),), ())), end="")
--- rain.txt
+++ rain.txt
@@ -1,2 +1 @@
-Home > News
 Rain fell.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cleantext.result import Result, printable

CONTEXT = 3  # lines around a change, as everywhere


class Step(NamedTuple):
    """A line that stays (" "), goes ("-") or comes ("+"), its line end included."""

    sign: str
    line: str


def write(result: Result) -> str:
    """The diff; empty when nothing goes."""
    if not result.removed:
        return ""
    name = printable(result.document.id or "document")
    parts = [f"--- {name}\n+++ {name}\n"]
    steps = list(_steps(result))
    old = new = done = 0
    for first, last in _hunks(steps):
        between = first - done  # lines that stay
        old, new, done = old + between, new + between, last
        hunk = steps[first:last]
        gone, come = sum(step.sign != "+" for step in hunk), sum(step.sign != "-" for step in hunk)
        parts.append(f"@@ -{_range(old, gone)} +{_range(new, come)} @@\n")
        parts += map(_shown, hunk)
        old, new = old + gone, new + come
    return "".join(parts)


def _steps(result: Result) -> Iterator[Step]:
    """Every line of the page, with what comes in place of lines that are cut; lines that lose their end are joined."""
    waiting: list[str] = []
    left = ""
    for line, kept in _lines(result):
        if not waiting and kept == line:
            yield Step(" ", line)
            continue
        waiting.append(line)
        left += kept
        if not left or left.endswith("\n"):
            yield from _change(waiting, left)
            waiting, left = [], ""
    yield from _change(waiting, left)


def _change(gone: Sequence[str], left: str) -> Iterator[Step]:
    yield from (Step("-", line) for line in gone)
    if left:
        yield Step("+", left)


def _lines(result: Result) -> Iterator[tuple[str, str]]:
    """Each line of the page, and what is kept of it."""
    text, removed = result.document.text, result.removed
    start = number = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        kept, at = [], start
        while number < len(removed) and removed[number].start < end:
            span = removed[number]
            kept.append(text[at : max(at, span.start)])
            at = min(span.end, end)
            if span.end > end:
                break  # it goes on in the next line
            number += 1
        yield text[start:end], "".join([*kept, text[at:end]])
        start = end


def _hunks(steps: Sequence[Step]) -> Iterator[tuple[int, int]]:
    """Runs of steps with their context; changes whose contexts touch share a hunk."""
    first = last = None
    for place, step in enumerate(steps):
        if step.sign == " ":
            continue
        if first is not None and last is not None and place - CONTEXT > last + CONTEXT:
            yield first, last + CONTEXT
            first = None
        first, last = max(place - CONTEXT, 0) if first is None else first, place + 1
    if first is not None and last is not None:
        yield first, min(last + CONTEXT, len(steps))


def _range(before: int, count: int) -> str:
    """The first line of a hunk and its length, if that is not one; an empty hunk names the line before it."""
    return str(before + 1) if count == 1 else f"{before + bool(count)},{count}"


def _shown(step: Step) -> str:
    shown = f"{step.sign}{step.line}"
    return shown if shown.endswith("\n") else f"{shown}\n\\ No newline at end of file\n"
