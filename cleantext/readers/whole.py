"""Whole pages: a text, bytes or a file to one document."""

import os
from codecs import BOM_UTF8

from cleantext.document import Document
from cleantext.errors import OptionError
from cleantext.readers.charset import decode, plain_utf8
from cleantext.readers.compressed import open_bytes, unpack
from cleantext.readers.html import read_html
from cleantext.readers.paths import name_of
from cleantext.readers.recognise import declared_encoding, is_html, refuse_binary, refuse_known_binaries

FORMATS = ("auto", "html", "text")

Source = str | bytes | bytearray | memoryview | os.PathLike[str] | os.PathLike[bytes]


def read(
    source: Source, *, format: str = "auto", url: str | None = None, encoding: str | None = None, id: str = ""
) -> Document:
    """The document of a page.

    A `str` is the text of a page, and HTML only with `format="html"`. Bytes and files are recognised: by the ending
    of the path, then by the markup that they begin with; `.gz` and `.zst` are unpacked. A page that cannot be
    read is a `ReadError`, a format or encoding that does not exist an `OptionError`.

    >>> read("a < b").text
    'a < b'
    >>> read(b"<!doctype html><title>Prices</title><p>a &lt; b").text
    'a < b\\n'
    """
    check_format(format)
    if isinstance(source, str):
        return read_html(source, id=id, url=url) if format == "html" else Document(source, id, url)
    if isinstance(source, os.PathLike):
        return read_file(os.fsdecode(source), format=format, url=url, encoding=encoding, id=id)
    if isinstance(source, bytes | bytearray | memoryview):
        data = unpack(bytes(source), id or "bytes")
        return read_bytes(data, where=id or "bytes", format=format, url=url, encoding=encoding, id=id)
    raise OptionError(f"a page cannot be read from {type(source).__name__}; str, bytes or a path would be right")


def check_format(format: str) -> None:
    """An `OptionError` for a format that does not exist."""
    if format not in FORMATS:
        raise OptionError(f"no format is called {format!r}; there are: {', '.join(FORMATS)}")


def read_file(
    path: str, *, format: str = "auto", url: str | None = None, encoding: str | None = None, id: str = ""
) -> Document:
    """The document of a file, or of standard input for `-`; its id is the path unless one is given."""
    with open_bytes(path) as file:
        data = file.read()
    where = name_of(path)
    return read_bytes(data, where=where, path=path, format=format, url=url, encoding=encoding, id=id or where)


def read_bytes(
    data: bytes,
    *,
    where: str,
    path: str = "",
    format: str = "auto",
    url: str | None = None,
    encoding: str | None = None,
    id: str = "",
) -> Document:
    """The document of unpacked bytes; `where` is what errors call them, the ending of `path` tells what they are."""
    refuse_known_binaries(data, where)
    text = plain_utf8(data) if encoding is None else None
    utf8 = data.removeprefix(BOM_UTF8) if text is not None else None
    if text is None:
        declared = None if format == "text" else declared_encoding(data)
        text = decode(data, encoding=encoding, declared=declared)
    refuse_binary(text, where)
    if format == "html" or (format == "auto" and is_html(text, path)):
        return read_html(text, id=id, url=url, where=where, utf8=utf8)
    return Document(text, id, url)
