"""CriticMarkup: a text in which every removed span stands between `{--` and `--}`, and the way back.

Braces and backslashes of the page itself are written `\\{`, `\\}` and `\\\\`, so that a marked text can always be
read back.

>>> mark("a {b} c", [(0, 2)])
'{--a --}\\\\{b\\\\} c'
>>> unmark(mark("a {b} c", [(0, 2)]))
('a {b} c', [(0, 2)])
"""

import re
from collections.abc import Iterable

OPEN, CLOSE = "{--", "--}"
_SPECIAL = re.compile(r"[\\{}]")
_TOKEN = re.compile(r"\\([\\{}])|(\{--)|(--\})")


def mark(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` with `spans` (start, end; disjoint, in order) marked."""
    parts, at = [], 0
    for start, end in spans:
        parts += [escape(text[at:start]), OPEN, escape(text[start:end]), CLOSE]
        at = end
    return "".join([*parts, escape(text[at:])])


def escape(text: str) -> str:
    """`text` with a backslash before its backslashes and braces."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def unmark(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """The text and the spans of a marked text."""
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    length = at = begun = 0
    for token in _TOKEN.finditer(marked):
        plain = marked[at : token.start()] + (token[1] or "")
        parts.append(plain)
        length += len(plain)
        at = token.end()
        if token[2]:
            begun = length
        elif token[3]:
            spans.append((begun, length))
    return "".join([*parts, marked[at:]]), spans
