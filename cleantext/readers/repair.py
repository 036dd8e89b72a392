"""Markup that would cost a browser dear or swallow the page, put right before it is parsed.

Deep nesting and many formatting elements that are never closed cost the parsing of HTML5 quadratic time and memory:
each start tag looks through all open elements, each new paragraph opens all formatting anew. Pages are nested some
dozens deep; what is nested far deeper than that is made flat. And a title or style that is never closed takes the
rest of the page for its own text: where a page has hardly any text, such elements become plain ones.
"""

import re

import numpy as np
from numpy.typing import NDArray

DEEP = 1500  # open elements, paragraphs and list items without an end tag counted as open
UNCLOSED = 60  # formatting elements
KEPT = 300  # depth that is kept of a page that is too deep

_TAG = re.compile(rb"<(/?)([a-zA-Z][^\s/<>]*+)[^<>]*+>")
_NEVER_DEEP = frozenset(
    b"area base br col embed hr img input link meta param source track wbr p li td th tr dd dt option "
    b"path circle ellipse rect line polygon polyline use stop image animate".split()
)
"""Elements that hold nothing, or that end of themselves where the next one begins."""
_FORMATS = frozenset(b"a b big code em font i nobr s small strike strong tt u".split())
_RAW = re.compile(rb"<(title|style|textarea|xmp|iframe|noembed|script)\b", re.IGNORECASE)
_RAW_END = re.compile(_RAW.pattern.replace(b"<", b"</"), re.IGNORECASE)
_UNSCRIPTED = re.compile(rb"<(/?)(?:noscript|noframes|frameset|plaintext|listing)\b", re.IGNORECASE)

_OPEN, _CLOSE = 60, 47
_LETTERS = [*range(65, 91), *range(97, 123)]
_LETTER = np.zeros(256, dtype=np.bool_)
_LETTER[_LETTERS] = True
_FORMATTING = np.zeros(1 << 16, dtype=np.bool_)  # by the first two bytes of a tag's name
for _name in _FORMATS:
    for _one in (_name, _name.upper()):
        _FORMATTING[[_one[0] << 8 | (_one + bytes((other,)))[1] for other in b" >\n\t/"]] = True


def flattened(html: bytes) -> bytes:
    """The page, made flat if it is nested beyond all measure."""
    return b"".join(_flat(html)) if _too_deep(np.frombuffer(html, dtype=np.uint8)) else html


def _too_deep(data: NDArray[np.uint8]) -> bool:
    """Whether more elements than `DEEP` may be open at once, or more formatting ones than `UNCLOSED`."""
    at = np.flatnonzero(data[:-3] == _OPEN)
    if len(at) <= UNCLOSED:
        return False
    first, second, third = data[at + 1], data[at + 2], data[at + 3]
    ends = first == _CLOSE
    if len(at) > DEEP and _most_open(_LETTER[first], ends) > DEEP:
        return True
    first, second, third = first.astype(np.uint16), second.astype(np.uint16), third.astype(np.uint16)
    return _most_open(_FORMATTING[first << 8 | second], _FORMATTING[second << 8 | third] & ends) > UNCLOSED


def _most_open(begins: NDArray[np.bool_], ends: NDArray[np.bool_]) -> int:
    """How many are open at once, at most."""
    depth = np.cumsum(begins.astype(np.int32) - ends)
    return int((depth - np.minimum.accumulate(depth)).max())


def _flat(html: bytes) -> list[bytes]:
    """The parts of a page without the tags that nest deeper than `KEPT`."""
    parts, at, depth, formats = [], 0, 0, 0
    for tag in _TAG.finditer(html):
        name = tag[2].lower()
        if name in _NEVER_DEEP:
            continue
        step = -1 if tag[1] else 1
        depth = max(0, depth + step)
        formats = max(0, formats + step) if name in _FORMATS else formats
        if depth > KEPT or (depth == KEPT and tag[1]) or (name in _FORMATS and formats > UNCLOSED // 3):
            parts += [html[at : tag.start()], b"" if name in _FORMATS else b"<br>"]
            at = tag.end()
    return [*parts, html[at:]]


def repaired(html: bytes) -> bytes:
    """The page without elements that swallow what follows: those that are never closed, `<noscript>` and frames."""
    html = _UNSCRIPTED.sub(rb"<\1div", html)
    last_end = {tag[1].lower(): tag.start() for tag in _RAW_END.finditer(html)}

    def opened(tag: re.Match[bytes]) -> bytes:
        return tag[0] if last_end.get(tag[1].lower(), -1) > tag.start() else b"<div"

    return _RAW.sub(opened, html)
