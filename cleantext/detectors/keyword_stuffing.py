"""Injected titles, headers and footers: lists of search keywords that have nothing to do with the page.

How it knows. Structure: many items with a rhythm (`a| b| c|`, `a-b-c`, `a_b_c`, `a,b,c`, or one item a line with a
bar), one word that comes again in most of them, no sentence, at the head or the tail of the page, and the page itself
never uses these words. And the judge: wording (learned terms, and a lexicon of injected text) and shape of the line,
then its neighbours and its page; its score is the calibrated probability that the line is junk, and the line is
called spam only if hardly anything else is likely. A list that structure alone leaves open is decided by the judge's
wording. A title to which foreign segments are joined loses only these. Disguises (invisible characters, look-alike
letters, marks between letters, sounds in brackets) are undone before anything is compared.

What it must keep: sentences (unless those of the page read like spam by themselves), keyword lines of papers,
ingredients, casts, stops, glossaries and universities (they share words with the page or stand within it), the site's
own title (its words are the page's), articles about spam, tables and figures.

What it misses, on real pages: bare names (games, brands, cities, firms) in lists of spam sites; fluent prose of
doorways and of comments that flatter, which is for the verdict on the page; titles of spun articles; a term or two
spliced into a sentence; furniture of spam sites, which goes as boilerplate. What it takes wrongly: menus of gambling
and adult sites (furniture, not spam), the products of a pharmacy that names what others inject, a casino's own title.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from os import PathLike

from cleantext.document import Document
from cleantext.evidence.line_classes import SPAM
from cleantext.evidence.listed import listings
from cleantext.evidence.verdicts import Opinion, line_findings
from cleantext.finding import Finding


@dataclass(frozen=True)
class KeywordStuffing:
    """Injected lists of search keywords.

    weights  a folder of weight files in place of the built-in ones
    """

    weights: str | PathLike[str] | None = None
    name = "keyword_stuffing"

    def detect(self, document: Document) -> Iterable[Finding]:
        """Points at lines, and at foreign segments of titles."""
        opinion = Opinion(document.lines, self.weights)
        for listing in listings(document.lines, opinion.spam):
            yield Finding(listing.start, listing.end, self.name, listing.reason, listing.score)
        yield from line_findings(document.lines, self.name, opinion.scores(SPAM), opinion.reason)
