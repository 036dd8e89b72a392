"""Things that a page describes, in the form of JSON-LD: a dictionary of properties, with one value each or a list.

Pages put anything anywhere (a number for a name, a list of lists), so nothing here trusts the type of a value.
"""

import html
import re
from functools import lru_cache
from typing import Any

Thing = dict[str, Any]
LONGEST_FACT = 2000  # characters; what is longer is a whole article in the wrong place
_TAG = re.compile(r"<[a-zA-Z/!][^<>]*+>")


@lru_cache(maxsize=1000)
def short_name(name: str) -> str:
    """The name of a type or property without its vocabulary.

    >>> short_name("https://schema.org/NewsArticle"), short_name("v:title")
    ('NewsArticle', 'title')
    """
    name = name.strip().rstrip("/")
    return name[max(map(name.rfind, "/#:")) + 1 :]


def kinds(thing: Thing) -> set[str]:
    """The types of a thing, without their vocabulary."""
    return {short_name(kind) for kind in values(thing, "@type") if isinstance(kind, str)}


def values(thing: Thing, name: str) -> list[Any]:
    """What a thing has under a name, always as a list."""
    value = thing.get(name)
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def plain(value: Any) -> str:
    """A text as a person reads it: entities resolved, no tags, white space collapsed; "" for what is no text.

    >>> plain("Salt &amp; <b>pepper</b>\\n")
    'Salt & pepper'
    """
    if not isinstance(value, str) or len(value) > LONGEST_FACT:
        return ""
    if "&" in value:
        value = html.unescape(value)
    if "<" in value:
        value = _TAG.sub("", value)
    return " ".join(value.replace("\0", "").split())


def name_of(value: Any) -> str:
    """The name of a thing, or the text that stands in place of one."""
    if isinstance(value, dict):
        named = (plain(name) for key in ("name", "title", "@value") for name in values(value, key))
        return next(filter(None, named), "")
    return plain(value)
