"""The names of encodings, and what browsers read under them: often a larger one than the name says."""

import codecs

from cleantext.errors import OptionError

_LARGER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-8-sig": "utf-8",
}
_KIN = {
    "big5": ("cp950", "big5hkscs"),
    "cp950": ("cp950", "big5hkscs"),
    "big5hkscs": ("big5hkscs", "cp950"),
    "cp932": ("cp932", "shift_jis_2004"),
    "euc_jp": ("euc_jp", "euc_jis_2004"),
    "iso2022_jp": ("iso2022_jp", "iso2022_jp_2004", "iso2022_jp_ext"),
}
"""Encodings that go by one name: the first that reads all bytes is taken, else the one that loses least."""
_NO_CHARSETS = frozenset(("idna", "punycode", "unicode_escape", "raw_unicode_escape"))
_PRINTABLE = bytes(range(0x20, 0x7F))


def checked(label: str) -> str:
    """The encoding that the caller asks for; an unknown one is an `OptionError`."""
    name = known(label)
    if name is None:
        raise OptionError(f"no encoding is called {label!r}; there are: utf-8, gb18030, big5, cp932, cp1252, koi8-r, …")
    return name


def known(label: str) -> str | None:
    """The encoding that is read under a label, if there is one.

    >>> known(" GB2312 "), known("x-sjis"), known("nonsense")
    ('gb18030', 'cp932', None)
    """
    label = label.strip().lower()
    for spelling in (label, label.removeprefix("x-"), label.replace("windows-", "cp")):
        try:
            b" ".decode(spelling)  # refuses codecs that make no text, such as base64
            name = codecs.lookup(spelling).name
        except (LookupError, ValueError):
            continue
        return None if name.replace("-", "_") in _NO_CHARSETS else _LARGER.get(name, name)
    return None


def of_a_page(label: str) -> str | None:
    """The encoding that a page may declare: one in which ASCII is ASCII, or its declaration could not be read."""
    name = known(label)
    return name if name and _PRINTABLE.decode(name, "replace") == _PRINTABLE.decode() else None


def read_as(data: bytes, name: str) -> str:
    """The text of `data` in an encoding or its kin; what cannot be read becomes U+FFFD."""
    readings = []
    for each in _KIN.get(name, (name,)):
        readings.append(data.decode(each, "replace"))
        if "\ufffd" not in readings[-1]:
            break
    return min(readings, key=lambda text: text.count("\ufffd"))
