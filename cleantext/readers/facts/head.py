"""What the head of a page states: its title, its language, its address and the properties of its <meta>."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urljoin

from cleantext.readers.facts.marks import Marks
from cleantext.readers.facts.things import LONGEST_FACT, plain

LONGEST_TITLE = 1000  # characters; one that is longer was never closed and holds the page
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{1,8})*+")
_ADDRESS = re.compile(r"https?://[^\s/\[]", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_KEYS = ("name", "property", "http-equiv")


class Head:
    """The properties that a page states in its head, read from its marks."""

    def __init__(self, marks: Marks, url: str | None) -> None:
        self._marks = marks
        self._url = url or ""
        self._stated: dict[str, list[str]] = {}
        for attributes in marks.metas:
            if content := attributes.get("content"):
                for key in _KEYS:
                    if name := attributes.get(key):
                        self._stated.setdefault(name.strip().lower(), []).append(content)

    def stated(self, names: Iterable[str]) -> Iterator[str]:
        """What <meta> states under some names, in their order."""
        contents = (plain(content) for name in names for content in self._stated.get(name, ()))
        return filter(None, contents)

    def first(self, *names: str) -> str:
        """The first of what is stated under some names."""
        return next(self.stated(names), "")

    def title(self) -> str:
        """The text of the first <title> that belongs to the page, not to a drawing in it."""
        titles = (node for node, _ in self._marks.by_tag.get("title", ()))
        title = next((node.text() or "" for node in titles if not node.parent or node.parent.tag != "svg"), "")
        title = " ".join(title.split())
        return title if 0 < len(title) <= LONGEST_TITLE else self.first("og:title")

    def language(self, of_article: str) -> str:
        """The language of the page; `of_article` is what its article states of it."""
        root = self._marks.root
        stated = [root.get("lang") or "", root.get("xml:lang") or ""]
        stated += self.stated(("content-language", "language", "dc.language", "dcterms.language"))
        stated += [of_article, self.first("og:locale")]
        tags = (tag.strip() for tag in stated)
        return next((tag.replace("_", "-") for tag in tags if _LANGUAGE.fullmatch(tag)), "")

    def canonical(self) -> str:
        """The address that the page calls its own."""
        stated = [link.get("href") or "" for _, link in self._marks.by_tag.get("link", ()) if _is_canonical(link)]
        addresses = (self._resolved(address.strip()) for address in (*stated, self.first("og:url")))
        return next(filter(None, addresses), "")

    def _resolved(self, address: str) -> str:
        """The whole address, "" for one that no page has."""
        if len(address) > LONGEST_FACT:
            return ""
        if _ADDRESS.match(address):
            return address
        bases = (base.get("href") or "" for _, base in self._marks.by_tag.get("base", ()))
        try:
            full = urljoin(urljoin(self._url, next(bases, "")), address) if address else ""
        except ValueError:  # a base such as http://[
            return ""
        return full if _ADDRESS.match(full) or not _SCHEME.match(full) else ""


def _is_canonical(link: dict[str, str | None]) -> bool:
    return "canonical" in (link.get("rel") or "").lower().split()
