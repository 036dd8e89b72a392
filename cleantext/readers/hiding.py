"""How elements of a page are hidden (a stand-in)."""

from collections.abc import Mapping, Sequence


class Hiding:
    """What the style sheets and attributes of a page hide."""

    active = False

    def __init__(self, style_sheets: Sequence[str] = ()) -> None:
        pass

    def how(self, tag: str, attributes: Mapping[str, str | None]) -> str:
        """How an element is hidden by itself; empty when it is not."""
        return "noscript" if tag == "noscript" else ""
