"""Documents that are too large to be judged as one: they are cleaned part by part.

What is said of a page takes a hundred bytes a character while it is judged. A text of more than `LARGEST` characters is
cut at the end of a line, else at a blank, and each part is a page of its own: what stands in one part and again in
another is no repeat. HTML is never cut.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cleantext.document import Document
from cleantext.finding import Finding
from cleantext.result import Result, Verdict

LARGEST = 1_000_000  # characters of a part; only the second half of one is searched for a place to cut


def parts(document: Document) -> list[Document]:
    """The document, or if it is too large, what it consists of, in order."""
    if document.markup is not None or len(document.text) <= LARGEST:
        return [document]
    return [replace(document, text=text) for text in _cut(document.text)]


def _cut(text: str) -> Iterator[str]:
    begin = 0
    while len(text) - begin > LARGEST:
        end = _end(text, begin + LARGEST // 2, begin + LARGEST)
        yield text[begin:end]
        begin = end
    yield text[begin:]


def _end(text: str, least: int, most: int) -> int:
    """Where a part ends that has at least and at most so much of the text."""
    for places in (("\n", "\r"), (" ", "\u3000", "\t")):
        last = max(text.rfind(place, least, most) for place in places)
        if last >= 0:
            return last + 1 + text.startswith("\r\n", last)
    return most


def joined(document: Document, results: Sequence[Result]) -> Result:
    """The result of a document that was cleaned in parts."""
    removed: list[Finding] = []
    findings: list[Finding] = []
    begin = 0
    for result in results:
        removed += (_moved(finding, begin) for finding in result.removed)
        findings += (_moved(finding, begin) for finding in result.findings)
        begin += len(result.document.text)
    errors = {str(error): error for result in results for error in result.errors}
    return Result(document, tuple(removed), tuple(findings), *_verdict(results), tuple(errors.values()))


def _moved(finding: Finding, begin: int) -> Finding:
    reason = f"{finding.reason} (in the part from {begin} on)" if begin else finding.reason
    return Finding(finding.start + begin, finding.end + begin, finding.detector, reason, finding.score)


def _verdict(results: Sequence[Result]) -> tuple[Verdict, str]:
    """Spam if most of the text is in parts that are, empty if all of them are."""
    spam = [result for result in results if result.verdict == "spam"]
    sizes = [sum(len(result.document.text) for result in some) for some in (spam, results)]
    if spam and sizes[0] * 2 > sizes[1]:
        return "spam", f"{len(spam)} of {len(results)} parts are spam, the first: {spam[0].verdict_reason}"
    if all(result.verdict == "empty" for result in results):
        return "empty", results[0].verdict_reason
    return "keep", ""
