"""One JSON object per page and line; this page is its schema, whose number goes up when a field changes its meaning.

A record of a JSONL input comes back with all its fields, the one that held the page replaced by the cleaned text. A
whole file becomes `"id"`, `"text"` and, where it is known, `"url"`. To these are added:

    removed         list of {"start", "end", "detector", "reason", "score"}: disjoint, in order; `start` and `end` are
                    offsets in code points into the text as it was read, `end` exclusive; with "text", what stood
                    there, when `keep_removed` asks for it
    verdict         "keep", "spam" or "empty"
    verdict_reason  why, in words; absent for "keep"
    page            what the page states about itself: "title", "language", …; may be empty
    cleantext       {"schema": 1, "version": of this package}

A record that has a field of one of these names is an error, so that nothing is overwritten. With `keep_removed` the
text as it was read can be put together again: into the cleaned text, insert each "text" at its "start", in order. A
lone surrogate is written as U+FFFD, one for one, so that offsets stay right.
"""

import json
from collections.abc import Mapping
from typing import Any

import orjson

from cleantext import __version__
from cleantext.errors import ReadError
from cleantext.finding import Finding
from cleantext.result import Result

SCHEMA = 1
ADDED = ("removed", "verdict", "verdict_reason", "page", "cleantext")


def write(
    result: Result, fields: Mapping[str, Any] | None = None, *, field: str = "text", keep_removed: bool = False
) -> str:
    """The line of a page, read from `field` of the record `fields` or from a whole file."""
    record = _whole_file(result) if fields is None else {**fields, field: result.text}
    taken = [name for name in ADDED if name in record]
    if taken:
        raise ReadError(f'the record has a field "{taken[0]}", which the output adds itself; rename it')
    record["removed"] = [_entry(result, finding, keep_removed) for finding in result.removed]
    record["verdict"] = result.verdict
    if result.verdict_reason:
        record["verdict_reason"] = result.verdict_reason
    record["page"] = result.page
    record["cleantext"] = {"schema": SCHEMA, "version": __version__}
    return f"{_dumped(record)}\n"


def _whole_file(result: Result) -> dict[str, Any]:
    record = {"id": result.document.id, "text": result.text}
    return record if result.document.url is None else record | {"url": result.document.url}


def _entry(result: Result, finding: Finding, keep_removed: bool) -> dict[str, Any]:
    entry = {
        "start": finding.start,
        "end": finding.end,
        "detector": finding.detector,
        "reason": finding.reason,
        "score": finding.score,
    }
    return entry | {"text": result.document.text[finding.start : finding.end]} if keep_removed else entry


def _dumped(record: Mapping[str, Any]) -> str:
    try:
        return orjson.dumps(record).decode()
    except TypeError:  # orjson writes no lone surrogate and no integer beyond 64 bits
        return json.dumps(record, ensure_ascii=False, separators=(",", ":"))
