"""Breaks pages of HTML: cuts, doubles, swaps, and puts in what parsers stumble over. The same seed breaks alike."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
_MARKUP = """
< > & " ' </ <! <!-- --> ]]> <![CDATA[ <? &#0; &#xD800; &#x110000; &amp &nbsp; é 中
<div> </div> <p> </p> <br> <hr> <table> <tr> <td> </td> </tr> </table> <ul> <li> <ol> </ol> <a> </a> <b>
<title> </title> <style> </style> <script> </script> <textarea> <noscript> <iframe> <template> <svg> <math>
<pre> </pre> <select> <option> <form> <button> <body> </body> <html> </html> <head> <frameset> <noframes>
<plaintext> <xmp> <marquee> <details> <article> </article> <nav> <main> <h1> </h1> <font> <nobr> <i>
"""
_ODD = (
    "\0",
    "\x1b",
    "\ufeff",
    "\u2028",
    "\ud800",
    "<div hidden>",
    '<div style="display:none">',
    "<span style='position:absolute;left:-9999px'>",
    '<p aria-hidden="true">',
    '<div class="comments sidebar" id=x>',
    "<style>.a,#b{display:none}@media{",
    '<script type="application/ld+json">{"@type":"Article","author":[[[',
    '<meta charset="gb2312">',
    '<ol start="-99999999999999999999">',
    "<td colspan=999999 rowspan=999999>",
    "<div " + "a=b " * 50 + ">",
    "<div>" * 40,
    "<b><i><a>" * 15,
)
PIECES = [piece.encode("utf-8", "surrogatepass") for piece in (*_MARKUP.split(), *_ODD)]


def originals() -> list[bytes]:
    """All pages of HTML among the fixtures."""
    return [path.read_bytes() for path in sorted(FIXTURES.rglob("*.html"))]


def mutated(pages: Sequence[bytes], seed: int) -> Iterator[bytes]:
    """Broken pages without end."""
    random = Random(seed)
    while True:
        page = random.choice(pages)
        for _ in range(random.choice((1, 1, 2, 3, 8, 20))):
            page = random.choice(_WAYS)(page, random)
        yield page


def _cut(page: bytes, random: Random) -> bytes:
    begin, end = _span(page, random)
    return page[:begin] + page[end:]


def _doubled(page: bytes, random: Random) -> bytes:
    begin, end = _span(page, random)
    return page[:end] + page[begin:end] * random.choice((1, 1, 2, 5)) + page[end:]


def _moved(page: bytes, random: Random) -> bytes:
    begin, end = _span(page, random)
    rest, at = page[:begin] + page[end:], random.randrange(len(page) - (end - begin) + 1)
    return rest[:at] + page[begin:end] + rest[at:]


def _pieced(page: bytes, random: Random) -> bytes:
    at = random.randrange(len(page) + 1)
    return page[:at] + random.choice(PIECES) * random.choice((1, 1, 1, 2, 10)) + page[at:]


def _without_a_mark(page: bytes, random: Random) -> bytes:
    return page.replace(random.choice((b">", b"</", b'"', b"<", b"=")), random.choice(PIECES), random.choice((1, 5)))


def _flipped(page: bytes, random: Random) -> bytes:
    changed = bytearray(page)
    for _ in range(min(len(page), random.choice((1, 4, 30)))):
        changed[random.randrange(len(page))] = random.randrange(256)
    return bytes(changed)


def _ended(page: bytes, random: Random) -> bytes:
    return page[: random.randrange(len(page) + 1)]


def _span(page: bytes, random: Random) -> tuple[int, int]:
    begin = random.randrange(len(page) + 1)
    return begin, min(len(page), begin + random.choice((1, 3, 10, 100, 1000)))


_WAYS = (_cut, _doubled, _moved, _pieced, _pieced, _pieced, _without_a_mark, _flipped, _ended)
