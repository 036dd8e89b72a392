import gzip
import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from cleantext.errors import ReadError
from cleantext.readers.compressed import open_bytes

Pack = Callable[[bytes], bytes]
PLAIN = b"".join(b"%d boats\n" % number for number in range(50_000))
packers = pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress], ids=["gzip", "zstd"])


class Standard:
    """A standard input that gives one byte at first, as a slow pipe does."""

    def __init__(self, data: bytes) -> None:
        raw = io.BytesIO(data)
        raw.readinto = lambda buffer: io.BytesIO.readinto(raw, memoryview(buffer)[:1])  # type: ignore[method-assign]
        self.buffer = io.BufferedReader(raw)  # type: ignore[type-var]


@packers
def test_an_archive_is_read_line_by_line(tmp_path: Path, pack: Pack) -> None:
    path = tmp_path / "boats"
    path.write_bytes(pack(PLAIN) + pack(b"last"))
    with open_bytes(str(path)) as file:
        assert b"".join(file) == PLAIN + b"last"


@pytest.mark.parametrize("pack", [bytes, gzip.compress, zstandard.compress], ids=["plain", "gzip", "zstd"])
def test_standard_input_is_unpacked_too_and_stays_open(monkeypatch: pytest.MonkeyPatch, pack: Pack) -> None:
    standard = Standard(pack(b"nine boats"))
    monkeypatch.setattr(sys, "stdin", standard)
    with open_bytes("-") as file:
        assert file.read() == b"nine boats"
    assert not standard.buffer.closed


@packers
@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda data: data[:-9], "a cut archive, "),
        (lambda data: data[:20], "a cut archive, "),
        (lambda data: data[:30] + b"\xff" * 99, "a "),  # where it breaks, the end may be looked for in vain
        (lambda data: data + b"boats", "a broken archive ("),
    ],
)
def test_a_cut_or_broken_archive_is_called_so_in_one_line(tmp_path: Path, pack: Pack, harm: Pack, said: str) -> None:
    path = tmp_path / "boats.gz"
    path.write_bytes(harm(pack(PLAIN)))
    with pytest.raises(ReadError) as caught, open_bytes(str(path)) as file:
        file.read()
    assert str(caught.value).startswith(f"{path}: {said}")
    assert "\n" not in str(caught.value)


def test_a_missing_zstandard_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "boats.zst"
    path.write_bytes(zstandard.compress(b"boats"))
    monkeypatch.setitem(sys.modules, "zstandard", None)
    with pytest.raises(ReadError, match=r"boats.zst: .*pip install zstandard"), open_bytes(str(path)) as file:
        file.read()


def test_a_file_that_shrinks_to_nothing_is_empty(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    with open_bytes(str(tmp_path / "empty")) as file:
        assert file.read() == b""
