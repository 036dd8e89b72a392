"""What bytes are: HTML, plain text, or no text at all."""

import re

import regex

from cleantext.errors import ReadError
from cleantext.readers.paths import bare

HTML_SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")

_SPACE = r"[\s\ufeff]++"
_COMMENT = r"<!--(?:[^-]|-(?!->))*+-->"
_INSTRUCTION = r"<\?[^>]*+>"
_SCRIPT = r"<script\b[^<]*+(?:<(?!/script)[^<]*+)*+</script[^>]*+>"
# `regex`, for the `re` of some Pythons 3.11 fails on possessive groups within possessive groups.
_BEFORE = regex.compile(rf"(?:{_SPACE}|{_COMMENT}|{_INSTRUCTION}|{_SCRIPT})*+", regex.IGNORECASE)
_TAG = re.compile(r"<(?:!doctype\s+html|html|head|body)(?=[\s/>])", re.IGNORECASE)
_TAG_AT_A_LINE = re.compile(rf"^[ \t]*{_TAG.pattern}", re.IGNORECASE | re.MULTILINE)
_END = re.compile(r"</html\s*>\s*$", re.IGNORECASE)
_HEAD, _TAIL = 1024, 100

_DECLARED = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,400}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:+-]{2,40})", re.IGNORECASE
)
_DECLARED_WITHIN = 4096

_MAGIC = (
    (b"\x89PNG", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"II*\0", "TIFF image"),
    (b"\0\0\1\0", "icon"),
    (b"%PDF-", "PDF document"),
    (b"{\\rtf", "RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office document"),
    (b"PK\3\4", "ZIP archive or Office document"),
    (b"PK\5\6", "empty ZIP archive"),
    (b"Rar!\x1a", "RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "7z archive"),
    (b"\xfd7zXZ\0", "xz archive"),
    (b"BZh91AY&SY", "bzip2 archive"),
    (b"\x1f\x8b", "gzip archive within an archive"),
    (b"\x28\xb5\x2f\xfd", "Zstandard archive within an archive"),
    (b"\x7fELF", "ELF program"),
    (b"\xca\xfe\xba\xbe", "Java class or Mach-O program"),
    (b"SQLite format 3\0", "SQLite database"),
    (b"OggS\0", "Ogg file"),
    (b"\0asm", "WebAssembly"),
    (b"wOF2\0", "web font"),
    (b"wOFF\0", "web font"),
)
_MAGIC_OF_LETTERS = (
    (b"GIF8", "GIF image"),
    (b"PAR1", "Parquet file"),
    (b"ID3", "MP3 file"),
)  # a text may begin so, too
_UNUSUAL_CONTROL = bytes((*range(0x08), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F))
"""Characters of no text; a backspace, a form feed or an ESC does stand in texts."""
_BINARY = 0.05  # share of such characters from which on it is no text; random bytes have .11
_LOOKED_AT = 8192


def is_html(text: str, path: str = "") -> bool:
    """Whether a text is HTML: by the ending of its path, else by the markup that it begins with.

    A text in which a tag is only mentioned is none, nor is Markdown with a `<div>`. Messages of a server before
    the page do not matter where the page ends as HTML does.
    """
    if bare(path).endswith(HTML_SUFFIXES):
        return True
    begin = _BEFORE.match(text)
    if _TAG.match(text, begin.end() if begin else 0):
        return True
    return bool(_TAG_AT_A_LINE.search(text[:_HEAD]) and _END.search(text[-_TAIL:]))


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page states in a `<meta>` or in its XML declaration.

    >>> declared_encoding(b'<meta http-equiv="Content-Type" content="text/html; charset=gb2312">')
    'gb2312'
    """
    found = _DECLARED.search(data[:_DECLARED_WITHIN])
    return found[1].decode("ascii", "replace") if found else None


def refuse_known_binaries(data: bytes, where: str) -> None:
    """A `ReadError` if `data` begins like a file that holds no text."""
    magics = _MAGIC + _MAGIC_OF_LETTERS if b"\0" in data[:64] else _MAGIC
    for magic, kind in magics:
        if data.startswith(magic):
            raise _no_text(where, kind)
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        raise _no_text(where, "RIFF media file")
    if data[4:8] == b"ftyp":
        raise _no_text(where, "MP4 or HEIF media file")


def refuse_binary(text: str, where: str) -> None:
    """A `ReadError` if what was decoded is full of control characters."""
    head = text[:_LOOKED_AT].encode("utf-8", "replace")
    if len(head) - len(head.translate(None, _UNUSUAL_CONTROL)) > max(_BINARY * len(text[:_LOOKED_AT]), 3):
        raise _no_text(where, "binary data")


def _no_text(where: str, kind: str) -> ReadError:
    return ReadError(f"{where}: not text ({kind}); plain text, HTML or JSONL would be right, also as .gz or .zst")
