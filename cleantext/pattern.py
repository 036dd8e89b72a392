"""Patterns that a user gives."""

import re
from typing import Any, Protocol

from cleantext.errors import OptionError


class Pattern(Protocol):
    """A compiled pattern of `re` or `regex`."""

    def search(self, string: str, /) -> Any:
        """A match, or None."""
        ...


def compiled(pattern: str | Pattern | None) -> Pattern | None:
    """The pattern that spans are protected by."""
    if not isinstance(pattern, str):
        return pattern
    try:
        return re.compile(pattern)
    except re.error as error:
        raise OptionError(f"protect is no regular expression: {error}: {pattern!r}") from None
