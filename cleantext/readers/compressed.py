"""Files and standard input as bytes, unpacked where they are gzip or Zstandard; the content decides, not the name."""

import gzip
import io
import sys
import zlib
from collections.abc import Callable, Iterator
from typing import Any, Protocol

from cleantext.errors import ReadError
from cleantext.readers.paths import name_of

GZIP, ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
_CHUNK = 1 << 17
_LONGEST_WINDOW = 1 << 31  # what `zstd --long=31` writes; dumps do


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


def open_bytes(path: str) -> io.BufferedReader:
    """The bytes of a file, or of standard input for `-`.

    Whatever goes wrong, now or while it is read, is a `ReadError` of one line.
    """
    where = name_of(path)
    try:
        file: Any = sys.stdin.buffer if path == "-" else open(path, "rb")  # noqa: SIM115
        close = (lambda: None) if path == "-" else file.close
        return io.BufferedReader(_Source(where, _unpacked(file, where), close), _CHUNK)
    except OSError as error:
        raise ReadError(f"{where}: {_reason(error)}") from None
    except (ValueError, AttributeError):  # a NUL in the path; a process that has no standard input
        raise ReadError(f"{where}: cannot be opened; the path of a file would be right") from None


def unpack(data: bytes, where: str) -> bytes:
    """`data`, unpacked if it is an archive."""
    if not data.startswith((GZIP, ZSTD)):
        return data
    with io.BufferedReader(_Source(where, _unpacked(io.BytesIO(data), where), lambda: None), _CHUNK) as file:
        return file.read()


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, IsADirectoryError):
        return "a directory; a file would be right"
    return (error.strerror or str(error) or "cannot be read").lower()


def _unpacked(file: _Readable, where: str) -> _Readable:
    head = file.read(4)
    whole = _Rejoined(head, file)
    if head.startswith(GZIP):
        return gzip.GzipFile(fileobj=whole)  # type: ignore[call-overload, no-any-return]
    if head == ZSTD:
        return _Chunks(_frames(whole, where))
    return whole


class _Rejoined:
    """A stream whose first bytes were looked at; standard input cannot be wound back."""

    def __init__(self, head: bytes, rest: _Readable) -> None:
        self._head, self._rest = head, rest

    def read(self, size: int) -> bytes:
        if not self._head:
            return self._rest.read(size)
        taken, self._head = self._head[:size], self._head[size:]
        return taken


class _Chunks:
    """Chunks of any size as a stream."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks, self._current = chunks, io.BytesIO()

    def read(self, size: int) -> bytes:
        while not (data := self._current.read(size)):
            chunk = next(self._chunks, None)
            if chunk is None:
                return b""
            self._current = io.BytesIO(chunk)
        return data


def _frames(file: _Readable, where: str) -> Iterator[bytes]:
    """The content of a Zstandard archive; zstandard's own stream takes a cut archive for a complete one."""
    try:
        import zstandard
    except ImportError:
        raise ReadError(
            f"{where}: Zstandard needs the package zstandard; `pip install zstandard` would be right"
        ) from None
    unpacker = zstandard.ZstdDecompressor(max_window_size=_LONGEST_WINDOW)
    frame = None
    try:
        while packed := file.read(_CHUNK):
            while packed:
                frame = frame or unpacker.decompressobj()
                yield frame.decompress(packed)
                packed = frame.unused_data
                if frame.eof:
                    frame = None
    except zstandard.ZstdError as error:
        raise ReadError(f"{where}: a broken archive ({_first_line(error)})") from None
    if frame:
        raise EOFError


class _Source(io.RawIOBase):
    """A stream that says of every failure where and what."""

    def __init__(self, where: str, stream: _Readable, close: Callable[[], None]) -> None:
        self._where, self._stream, self._close = where, stream, close

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._stream.read(len(buffer))
        except EOFError:
            raise ReadError(f"{self._where}: a cut archive, its end is missing; a whole copy would be right") from None
        except (gzip.BadGzipFile, zlib.error) as error:
            raise ReadError(f"{self._where}: a broken archive ({_first_line(error)})") from None
        except OSError as error:
            raise ReadError(f"{self._where}: {_reason(error)}") from None
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._close()
        super().close()


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or ["unreadable"])[0]
