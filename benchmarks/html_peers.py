"""Others that extract the main content of HTML, where they are installed, and lxml, which parses it."""

from collections.abc import Callable
from functools import partial
from importlib.util import find_spec

Peer = Callable[[bytes], object]


def lxml_parse(page: bytes) -> object:
    """The tree of a page; None where there is none."""
    import lxml.etree
    import lxml.html

    try:
        return lxml.html.document_fromstring(page)
    except (lxml.etree.LxmlError, ValueError):
        return None


def trafilatura() -> Peer | None:
    """Its default settings."""
    if not find_spec("trafilatura"):
        return None
    from trafilatura import extract

    return extract


def trafilatura_fast() -> Peer | None:
    """Its fast mode, without the fallbacks."""
    extract = trafilatura()
    return partial(extract, fast=True) if extract else None


def resiliparse() -> Peer | None:
    """Its extraction of main content; it decodes with its own detection what is no UTF-8."""
    if not find_spec("resiliparse"):
        return None
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    def extract(page: bytes) -> object:
        try:
            text = page.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = bytes_to_str(page, detect_encoding(page, from_html_meta=True) or "utf-8")
        return extract_plain_text(text, main_content=True)

    return extract


PEERS: dict[str, Callable[[], Peer | None]] = {
    "trafilatura": trafilatura,
    "trafilatura, fast": trafilatura_fast,
    "resiliparse": resiliparse,
}


def installed() -> dict[str, Peer]:
    """The peers that can be imported, by name."""
    return {name: peer for name, load in PEERS.items() if (peer := load())}
