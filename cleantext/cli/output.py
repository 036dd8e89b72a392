"""Where cleaned pages go: standard output, one file, or a file per input; a file appears when it is whole."""

import gzip
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from itertools import groupby
from typing import Any, BinaryIO, NamedTuple

from cleantext.errors import OptionError
from cleantext.writers import encoded

APART = ("text", "marked", "explain")  # a blank line stands between pages shown so


class Shown(NamedTuple):
    """A page as it is written: into the file `target` (None: standard output), in the format `shown_as`."""

    target: str | None
    shown_as: str
    text: str


def write(pages: Iterable[Shown]) -> int:
    """Writes `pages`, those of one file one after the other; returns how many files were written."""
    number = 0
    for target, group in groupby(pages, key=lambda page: page.target):
        with nullcontext(standard_output()) if target is None else whole_file(target) as stream:
            _write(group, stream)
        number += 1
    return number


def standard_output() -> BinaryIO:
    """Where bytes go that no file is named for."""
    if sys.stdout is None:  # closed by the caller
        raise OptionError("standard output is closed; an open one or a file would be right")
    return sys.stdout.buffer


def _write(pages: Iterable[Shown], stream: BinaryIO) -> None:
    between = b""
    for _, shown_as, text in pages:
        if not text:
            continue
        stream.write(between)
        stream.write(encoded(text))
        if shown_as in APART:
            between = b"\n" if text.endswith("\n") else b"\n\n"


@contextmanager
def whole_file(path: str) -> Iterator[BinaryIO]:
    """A file to write, beside `path` until it is whole; packed if the name ends in .gz or .zst."""
    place = os.path.realpath(path)
    if os.path.exists(place) and not os.path.isfile(place):  # a pipe or a device: there is nothing to replace
        with open(place, "wb") as raw, _packed(path, raw) as stream:
            yield stream
        return
    partial = f"{place}.{os.getpid()}.part"
    with open(partial, "xb") as raw:
        try:
            with _packed(path, raw) as stream:
                yield stream
            raw.flush()
        except BaseException:
            os.unlink(partial)
            raise
    if os.path.exists(place):
        shutil.copymode(place, partial)
    os.replace(partial, place)


def _packed(path: str, raw: BinaryIO) -> AbstractContextManager[Any]:
    if path.endswith(".gz"):
        return gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=raw, mtime=0)
    if path.endswith(".zst"):
        compressor: AbstractContextManager[Any] = _zstandard().ZstdCompressor().stream_writer(raw, closefd=False)
        return compressor
    return nullcontext(raw)


def _zstandard() -> Any:
    try:
        import zstandard
    except ImportError:
        raise OptionError("writing .zst needs the package zstandard; `pip install zstandard` would be right") from None
    return zstandard
