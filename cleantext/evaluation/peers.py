"""Other extractors, run on the same pages: `trafilatura`, `resiliparse`; and `lxml`, which only parses."""

import logging
from collections.abc import Callable, Iterable
from contextlib import suppress
from importlib import import_module
from typing import Any

from cleantext.errors import OptionError

Peer = Callable[[bytes, str | None], str]  # from a page and its address to its text

PARSING = "lxml"  # parses and gives no text: how long that takes is what everything else is measured by


def peers(names: Iterable[str]) -> dict[str, Peer]:
    """The peers of these names; the parser comes along, for the time that it takes."""
    wanted = [name.strip() for name in names if name.strip()]
    for name in wanted:
        if name not in PEERS:
            raise OptionError(f"no peer is called {name!r}; there are: {', '.join(PEERS)}")
    return {name: _made(name) for name in dict.fromkeys([*wanted, PARSING])} if wanted else {}


def _made(name: str) -> Peer:
    try:
        return PEERS[name]()
    except ImportError as error:
        missing = error.name or name
        raise OptionError(
            f"--peers {name}: {missing} is not installed; `pip install {missing}` would be right"
        ) from None


def _trafilatura() -> Peer:
    extract: Any = import_module("trafilatura").extract
    # It reports pages without a text as errors, one by one; here they are counted.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    return lambda page, url: extract(page, url=url) or ""


def _resiliparse() -> Peer:
    extract: Any = import_module("resiliparse.extract.html2text").extract_plain_text
    encoding: Any = import_module("resiliparse.parse.encoding")

    def decoded(page: bytes) -> str:
        try:
            return page.decode("utf-8-sig")
        except UnicodeDecodeError:
            text: str = encoding.bytes_to_str(page, encoding.detect_encoding(page, from_html_meta=True))
            return text

    return lambda page, url: extract(decoded(page), main_content=True)


def _parser() -> Peer:
    parse: Any = import_module("lxml.html").document_fromstring

    def parsed(page: bytes, url: str | None) -> str:
        with suppress(Exception):  # an empty page, an unknown charset: no page that it parses
            parse(page)
        return ""

    return parsed


PEERS: dict[str, Callable[[], Peer]] = {"trafilatura": _trafilatura, "resiliparse": _resiliparse, PARSING: _parser}
