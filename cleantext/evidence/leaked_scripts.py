"""Scripts that leaked into the text of a page: the markup of advertisements and counters, glued to a line or alone.

A page that writes about markup shows some, too: where the rest of it says a word of that trade, nothing is found.
"""

from collections.abc import Iterator

import regex

from cleantext.lines import Lines

Span = tuple[int, int]

_BLANK = r"[^\S\r\n]*+"
_SCRIPT = r"<script\b[^<>\r\n]*+>[^<\r\n]*+</script>"
_WITHOUT = rf"<noscript>(?:{_BLANK}</?(?:a|img|iframe)\b[^<>\r\n]*+>)*+{_BLANK}</noscript>"
_LEAKED = regex.compile(rf"(?:(?:{_SCRIPT}|{_WITHOUT}|<!--[^<>\r\n]*+-->){_BLANK})++", regex.IGNORECASE)
_CALLS = regex.compile(r"\bsrc\s*+=\s*+[\"'“]?\s*+(?:https?:)?//", regex.IGNORECASE)  # another site: no example does
_TRADE = regex.compile(
    r"</?[a-z]|[{}]|\b(?:html|xml|css|php|java|javascript|js|jquery|scripts?|iframes?|embed|browsers?|code|код|скрипт"
    r"|браузер)\b|代码|代碼|脚本|腳本|浏览器|瀏覽器|コード|スクリプト|ブラウザ|코드|스크립트",
    regex.IGNORECASE,
)


def leaked_scripts(lines: Lines, text: str) -> list[Span]:
    """Where in the document's `text` scripts stand that call another site, at the begin or the end of a line."""
    if "</" not in text:
        return []
    found = [leak.span() for leak in _LEAKED.finditer(text) if _CALLS.search(text, *leak.span())]
    edges = [0, *(edge for span in found for edge in span), len(text)]
    rest = "\n".join(text[first:last] for first, last in zip(edges[::2], edges[1::2], strict=True))
    return [] if not found or _TRADE.search(rest) else list(_at_edges(lines))


def _at_edges(lines: Lines) -> Iterator[Span]:
    for row, line in enumerate(lines):
        found = list(_LEAKED.finditer(line)) if "</" in line else []
        if not found:
            continue
        begin = lines.span(row)[0]
        ends = {leak.span() for leak in found[:1] if not line[: leak.start()].strip()}
        ends |= {leak.span() for leak in found[-1:] if not line[leak.end() :].strip()}
        yield from ((begin + start, begin + end) for start, end in sorted(ends))
