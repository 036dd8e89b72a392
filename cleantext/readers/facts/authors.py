"""Names of authors, without what pages write in their place: addresses, handles, the account of the installation."""

import re
from collections.abc import Iterable
from typing import Any

from cleantext.readers.facts.things import name_of

LONGEST_NAME = 100  # characters; beyond it is a line about the author
MOST_AUTHORS = 50
_BY = re.compile(
    r"^(?:(?:written |posted |story )?by|author|von|par|por|作者|记者|記者|文)(?:\s*[:：]\s*|\s+)", re.IGNORECASE
)
_NO_NAME = re.compile(r"https?:|www\.|^[@/#]|\S@\S|^[\W\d_]*$", re.IGNORECASE)
_NOBODY = """
admin administrator anonymous author default editor guest n/a none null root staff
undefined unknown user webmaster wordpress
"""
_PLACEHOLDERS = frozenset(_NOBODY.split())


def joined_authors(stated: Iterable[Any]) -> str:
    """The names among what is stated, each once, with `; ` between them (a name may hold a comma).

    >>> joined_authors(["By Ana Silva", {"name": "Li Wei"}, "https://example.org/ana", "admin", "Ana Silva"])
    'Ana Silva; Li Wei'
    """
    names = dict.fromkeys(author_name(value) for value in stated)
    return "; ".join([name for name in names if name][:MOST_AUTHORS])


def author_name(value: Any) -> str:
    """The name that a value states; "" where it is none."""
    name = _BY.sub("", name_of(value)).strip(" ,;|·")
    if len(name) > LONGEST_NAME or _NO_NAME.search(name) or name.lower() in _PLACEHOLDERS:
        return ""
    return name
