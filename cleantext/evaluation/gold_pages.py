"""Pages of HTML with their gold: the text that a person took from them, or snippets that must stay or go."""

import binascii
from base64 import b64decode
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from cleantext.errors import ReadError
from cleantext.evaluation.page_record import NOT_TAGS, PageRecord

RIGHT = 'a page with its gold: {"id": "…", "url": "…", "html": "…" or "html_b64": "…", "gold": "…"}'


@dataclass(frozen=True)
class GoldPage(PageRecord):
    """A page and what its text should be.

    source    the file, which is its set
    html      the page as it came; empty where it is no longer needed
    gold      the text that should be left; empty where there is none to compare with
    wanted    snippets that must be in the text
    unwanted  snippets that must not be in it
    """

    source: str
    html: bytes
    gold: str
    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]

    @property
    def host(self) -> str:
        """The host of its address; a page without one is a site of its own."""
        try:
            return urlsplit(self.url or "").hostname or self.id
        except ValueError:  # such as http://[rain
            return self.id


def is_gold(fields: dict[str, Any]) -> bool:
    """Whether a record means to be a page of HTML with its gold; labelled lines make it one of the other kind."""
    return ("html" in fields or "html_b64" in fields) and "lines" not in fields


def gold_page(fields: dict[str, Any], where: str, source: str) -> GoldPage:
    """The page of a record, or the error that says what is wrong with it."""
    tags = {name: value for name, value in fields.items() if name not in NOT_TAGS}
    gold, wanted, unwanted = (fields.get(name) for name in ("gold", "with", "without"))
    if gold is None and wanted is None and unwanted is None:
        raise ReadError(f'{where}: has "html", but nothing to hold it against; not {RIGHT}')
    if not isinstance(gold or "", str):
        raise ReadError(f'{where}: "gold" is no text; not {RIGHT}')
    snippets = (_snippets(fields, name, where) for name in ("with", "without"))
    return GoldPage(tags, where, source, _html(fields, where), gold or "", *snippets)


def _html(fields: dict[str, Any], where: str) -> bytes:
    name = "html_b64" if "html_b64" in fields else "html"
    value = fields[name]
    if not isinstance(value, str):
        raise ReadError(f'{where}: "{name}" is no text; not {RIGHT}')
    if name == "html":
        return value.encode("utf-8", "replace")
    try:
        return b64decode("".join(value.split()), validate=True)
    except (binascii.Error, ValueError):
        raise ReadError(f'{where}: "html_b64" is not in base64; not {RIGHT}') from None


def _snippets(fields: dict[str, Any], name: str, where: str) -> tuple[str, ...]:
    value = fields.get(name) or []
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ReadError(f'{where}: "{name}" is no list of texts; not {RIGHT}')
    return tuple(value)
