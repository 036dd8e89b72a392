"""What the head of a page states: its title, its language, its address and the properties of its <meta>."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from urllib.parse import urljoin

from cleantext.readers.facts.marks import Marks
from cleantext.readers.facts.things import plain

LONGEST_TITLE = 1000  # characters; one that is longer was never closed and holds the page
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{1,8})*+")
_ADDRESS = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_KEYS = ("name", "property", "http-equiv", "itemprop")


class Head:
    """The properties that a page states in its head, read from its marks."""

    def __init__(self, marks: Marks, url: str | None) -> None:
        self._marks = marks
        self._url = url or ""
        self._stated: dict[str, list[str]] = defaultdict(list)
        for attributes in marks.metas:
            content = plain(attributes.get("content", ""))
            for key in _KEYS if content else ():
                if name := attributes.get(key, "").strip().lower():
                    self._stated[name].append(content)

    def stated(self, names: Iterable[str]) -> Iterator[str]:
        """What <meta> states under some names, in their order."""
        return (content for name in names for content in self._stated.get(name, ()))

    def first(self, *names: str) -> str:
        """The first of what is stated under some names."""
        return next(self.stated(names), "")

    def title(self) -> str:
        """The text of the first <title> that belongs to the page, not to a drawing in it."""
        for node in self._marks.titles:
            if node.parent is None or node.parent.tag != "svg":
                title = " ".join((node.text() or "").split())
                return title if 0 < len(title) <= LONGEST_TITLE else self.first("og:title")
        return self.first("og:title")

    def language(self, of_article: str = "") -> str:
        """The language of the page, `of_article` being what its article states of it."""
        root = self._marks.root
        stated = [root.get("lang", ""), root.get("xml:lang", "")]
        stated += self.stated(("content-language", "language", "dc.language", "dcterms.language"))
        stated += [of_article, self.first("og:locale")]
        return next((tag.strip().replace("_", "-") for tag in stated if _LANGUAGE.fullmatch(tag.strip())), "")

    def canonical(self) -> str:
        """The address that the page calls its own."""
        links = (link.get("href", "") for link in self._marks.links if "canonical" in link.get("rel", "").lower().split())
        addresses = (self._resolved(address.strip()) for address in (*links, self.first("og:url")))
        return next(filter(None, addresses), "")

    def _resolved(self, address: str) -> str:
        try:
            full = urljoin(urljoin(self._url, self._marks.base), address) if address else ""
        except ValueError:  # an address such as http://[
            return ""
        if _SCHEME.match(full):
            return full if _ADDRESS.match(full) else ""
        return full
