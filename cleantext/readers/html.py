"""HTML to a document: the full visible text of the page, one block a line.

The parser hands over its events one by one and no tree is built, so that ten thousand nested elements cost no
more than ten thousand in a row. The title is no line of the text; it stands in `page`.
"""

import re
from collections.abc import Mapping
from typing import Any

from cleantext.document import Document
from cleantext.errors import ReadError
from cleantext.readers.visible_lines import VisibleLines

SKIPPED = frozenset(("head", "script", "style", "template", "noscript", "svg", "iframe", "title"))
_BLOCKS = """
address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption
figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav noframes ol optgroup
option p plaintext pre search section select summary table tbody textarea tfoot thead ul xmp
"""
BLOCKS = frozenset(_BLOCKS.split())
PREFORMATTED = frozenset(("pre", "listing", "textarea", "plaintext", "xmp"))
CELLS = frozenset(("td", "th"))
_END_OF_PARAGRAPH = re.compile(r"</(?:p|br)\s*+>", re.IGNORECASE)
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_html(text: str, *, id: str = "", url: str | None = None, where: str = "") -> Document:
    """The document of a page of HTML; `where` is what an error calls it, if not by its id.

    >>> read_html("<title>Ferries</title><p>Nine&nbsp;boats<br>a day<ul><li>north<li>south").text
    'Nine\\xa0boats\\na day\\nnorth\\nsouth\\n'
    """
    page = _parsed(text, where or id or "HTML")
    lines = page.lines.all()
    return Document("".join(f"{line}\n" for line in lines), id, url, page.facts())


def _parsed(text: str, where: str) -> "_Page":
    from lxml import etree

    page = _Page()
    target: Any = page  # the stubs ask for more than lxml does
    parser = etree.HTMLParser(
        target=target,
        encoding="utf-8",
        no_network=True,
        recover=True,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
    )
    data = _prepared(text).encode()
    try:
        etree.fromstring(data, parser) if data.strip() else None
    except etree.LxmlError as error:
        reason = (str(error).splitlines() or [type(error).__name__])[0]
        raise ReadError(f"{where}: HTML that cannot be parsed ({reason}); a page of HTML would be right") from None
    return page


def _prepared(text: str) -> str:
    """What the parser can take; the end of a paragraph that was never begun breaks the line, but it would drop that."""
    text = _END_OF_PARAGRAPH.sub("<br>", text.replace("\0", ""))
    return _SURROGATE.sub("\ufffd", text)


class _Page:
    """Takes the events of the parser: what is visible becomes lines, what the page says of itself becomes facts."""

    def __init__(self) -> None:
        self.lines = VisibleLines()
        self.language = self.canonical = ""
        self._title: list[str] = []
        self._titles = 0  # how many were begun; only the first one counts
        self._in_title = False
        self._skipped = 0  # depth within elements that are not shown

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "html":
            self.language = self.language or attributes.get("lang", "").strip()
        elif tag == "link" and "canonical" in attributes.get("rel", "").lower().split():
            self.canonical = self.canonical or attributes.get("href", "").strip()
        elif tag == "title":
            self._titles += 1
            self._in_title = self._titles == 1
        if self._skipped or tag in SKIPPED:
            self._skipped += 1
        else:
            self._start_visible(tag)

    def _start_visible(self, tag: str) -> None:
        if tag == "tr":
            self.lines.open_row()
        elif tag in CELLS:
            self.lines.cell()
        elif tag in BLOCKS:
            self.lines.end_line()
        self.lines.preformatted += tag in PREFORMATTED

    def end(self, tag: str) -> None:
        if self._skipped:
            self._skipped -= 1
            self._in_title = self._in_title and tag != "title"
        elif tag == "tr":
            self.lines.close_row()
        elif tag in BLOCKS or tag in CELLS:
            self.lines.end_line()
            self.lines.preformatted -= tag in PREFORMATTED

    def data(self, text: str) -> None:
        if self._in_title:
            self._title.append(text)
        elif not self._skipped:
            self.lines.text(text)

    def close(self) -> None:
        pass

    def facts(self) -> dict[str, Any]:
        """What the page says of itself, without what it leaves unsaid."""
        title = " ".join("".join(self._title).split())
        facts = {"title": title, "language": self.language, "canonical": self.canonical}
        return {name: value for name, value in facts.items() if value}
