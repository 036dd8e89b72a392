"""HTML to a document: the text of the page as a person would copy it, one block a line, and its markup.

The parser is lexbor: it builds the tree that browsers build, whatever is broken, at half the price of libxml2, and a
walk over its nodes from Python costs a third of one over lxml's. No tree is kept. The title is no line of the text; it
stands in `page`. What the page hides is text all the same, and marked as hidden. A page that shows
nothing before a script has run has its description as its text.
"""

import re
from typing import Any

from cleantext.document import Document
from cleantext.errors import ReadError
from cleantext.readers.facts import page_facts
from cleantext.readers.facts.marks import Marks
from cleantext.readers.hiding import Hiding
from cleantext.readers.repair import flattened, repaired
from cleantext.readers.walk import Walk

_SURROGATE = re.compile("[\ud800-\udfff]")
FEW = 200  # characters of text on a page that may want to be repaired


def read_html(
    text: str, *, id: str = "", url: str | None = None, where: str = "", utf8: bytes | None = None
) -> Document:
    """The document of a page of HTML; `where` is what an error calls it, if not by its id.

    `utf8` is the text in UTF-8 where that is at hand.

    >>> read_html("<title>Ferries</title><p>Nine&nbsp;boats<br>a day<ul><li>north<li>south").text
    'Nine\\xa0boats\\na day\\n- north\\n- south\\n'
    """
    html = flattened(utf8.replace(b"\0", b"") if utf8 is not None else _encoded(text))
    tree, marks, walk = _walked(html, where or id or "HTML")
    if sum(map(len, walk.lines.texts)) < FEW and (other := repaired(html)) != html:
        again = _walked(other, where or id or "HTML")
        if sum(map(len, again[-1].lines.texts)) > sum(map(len, walk.lines.texts)):
            tree, marks, walk = again
    facts = page_facts(tree, url, marks)
    if not walk.lines.texts:
        walk.say(facts.get("description", ""))
    text = "".join(f"{line}\n" for line in walk.lines.texts)
    return Document(text, id, url, facts, walk.markup(facts.get("title", ""), facts.get("description", "")))


def _walked(html: bytes, where: str) -> tuple[Any, Marks, Walk]:
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError

    try:
        tree = LexborHTMLParser(html)
    except SelectolaxError as error:
        reason = (str(error).splitlines() or [type(error).__name__])[0]
        raise ReadError(f"{where}: HTML that cannot be parsed ({reason}); a page of HTML would be right") from None
    marks = Marks(tree)
    walk = Walk(Hiding(_style_sheets(marks)))
    walk.run(tree.root)
    return tree, marks, walk


def _style_sheets(marks: Marks) -> list[str]:
    """The style sheets of the page; those for readers without scripts (`<noscript>`) would hide what all others see."""
    return [sheet.text() for sheet in marks.sheets if sheet.parent is None or sheet.parent.tag != "noscript"]


def _encoded(text: str) -> bytes:
    """The page in UTF-8, as the parser wants it; NUL and lone surrogates are no characters."""
    text = text.replace("\0", "")
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text).encode()
