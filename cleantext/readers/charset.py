"""Bytes to text: what a page says of its encoding is only believed where its bytes agree.

UTF-8 is tried first and costs nothing; only what is no UTF-8 is looked at more closely. Encodings are read as browsers
read them: a page that calls itself `gb2312` is read as GB18030, `iso-8859-1` as cp1252 (see `encodings.py`).
"""

import codecs
import re

from cleantext.readers.encodings import checked, read_as

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like the mark of UTF-16, so it goes first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_JAPANESE_ESCAPE = re.compile(rb"\x1b\$[@B]")
_EVERYDAY = re.compile("[\\n\\r -~\u3000-ヿ，-｝]")  # ASCII, kana, wide punctuation: no text is long without them
_ASCII_BYTES = bytes(range(0x80))
_HEAD = 4096

FEW = 0.02  # bad bytes among those beyond ASCII, in a whole page that is UTF-8 all the same
FEW_IN_A_LINE = 0.1  # and in a line of it: other encodings have well over a third
ENOUGH = 0.1  # what UTF-8 lines must hold of the bytes beyond ASCII, so that they are no accident
EVERYDAY = 0.04  # share of such characters in any reading as UTF-16 that is worth a closer look
LIKELY = -9.5  # average likelihood of a character in a true reading; a wrong one has -12 and less


def decode(data: bytes, *, encoding: str | None = None, declared: str | None = None) -> str:
    """The text of `data`; never fails on any bytes.

    `encoding` is the caller's word and wins over everything but a byte-order mark that the bytes agree with; `declared`
    is what the page or its server claims, one voice among others.

    >>> decode("渡口的老船工".encode("gb18030"), declared="iso-8859-1")
    '渡口的老船工'
    """
    wanted = checked(encoding) if encoding is not None else None
    mark, marked = _mark(data)
    data = data[len(mark) :]
    if marked or wanted:
        return read_as(data, marked or wanted or "")
    return _decode_unmarked(data, declared)


def plain_utf8(data: bytes) -> str | None:
    """The text of `data` that is UTF-8 beyond doubt, without its mark; None of what needs a closer look."""
    if b"\0" in data[:_HEAD] or (data.isascii() and _JAPANESE_ESCAPE.search(data)):
        return None
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError:
        return None


def _mark(data: bytes) -> tuple[bytes, str | None]:
    """The byte-order mark of `data`, and its encoding unless the bytes belie it."""
    marks = [(mark, name) for mark, name in _MARKS if data.startswith(mark)]
    for mark, name in marks:
        if _agrees(data[len(mark) :], name):
            return mark, name
    return (marks[-1][0], None) if marks else (b"", None)


def _agrees(data: bytes, name: str) -> bool:
    if name == "utf-8":
        return _is_utf8(data, FEW)
    head = data[:_HEAD]
    if head and b"\0" not in head and _is_utf8(head, 0):
        return (
            False  # by accident UTF-16 is never UTF-8, but a mark may have been put before a page of another encoding
        )
    text = head.decode(name, "replace")
    return text.count("\ufffd") <= 1 + FEW * len(text)


def _decode_unmarked(data: bytes, declared: str | None) -> str:
    if b"\0" in data[:_HEAD] and (name := _wide(data)):
        return read_as(data, name)
    if data.isascii() and _JAPANESE_ESCAPE.search(data):
        return read_as(data, "iso2022_jp")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        cut = error.reason == "unexpected end of data" and not data[: error.start].isascii()
    if cut or _is_utf8(data, FEW):
        return data.decode("utf-8", "replace")
    if name := _wide(data):
        return read_as(data, name)
    return _line_by_line(data, declared)


def _wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark, if `data` makes sense in it."""
    from cleantext.readers.plausibility import likelihood

    head = data[: min(len(data) // 4 * 4, _HEAD // 8)]
    readings = {name: head.decode(name, "replace") for name in _WIDE}
    scores = {
        name: likelihood(text) / len(text)
        for name, text in readings.items()
        if len(_EVERYDAY.findall(text)) > EVERYDAY * len(text)
    }
    best = max(scores, key=scores.__getitem__, default=None)
    return best if best and scores[best] > LIKELY else None


def _line_by_line(data: bytes, declared: str | None) -> str:
    """A page of one encoding, or one that was put together of UTF-8 and lines of another."""
    from cleantext.readers.guess import guess

    lines = data.split(b"\n")
    foreign = [not _is_utf8(line, FEW_IN_A_LINE) for line in lines]
    others = b"\n".join(line for line, other in zip(lines, foreign, strict=True) if other)
    beyond, beyond_others = _beyond_ascii(data), _beyond_ascii(others)
    if beyond - beyond_others < ENOUGH * beyond:
        return read_as(data, guess(data, declared))
    name = guess(others, declared) if others else "utf-8"
    return "\n".join(read_as(line, name if other else "utf-8") for line, other in zip(lines, foreign, strict=True))


def _is_utf8(data: bytes, tolerance: float) -> bool:
    """Whether at most this share of the bytes beyond ASCII is bad UTF-8."""
    if data.isascii():
        return True
    bad = data.decode("utf-8", "replace").count("\ufffd") - data.count(b"\xef\xbf\xbd")
    return bad <= tolerance * _beyond_ascii(data)


def _beyond_ascii(data: bytes) -> int:
    return len(data.translate(None, _ASCII_BYTES))
