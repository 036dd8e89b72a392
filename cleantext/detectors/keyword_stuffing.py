"""Injected titles, headers and footers: lists of search keywords that have nothing to do with the page.

How it knows. Structure: many items with a rhythm (`a| b| c|`, `a-b-c`, `a_b_c`, `a,b,c`, or one item a line with a
bar), one word that comes again in most of them, no sentence, at the head or the tail of the page, and the page itself
never uses these words. The lexicon of injected text: blocks of lines that are its phrases for a good part, and lines
that are nearly nothing else on pages that have more of them. And the judge: wording (learned terms, and the lexicon)
and shape of the line, then its neighbours and its page; its score is the calibrated probability that the line is junk,
and the line is called spam only if hardly anything else is likely. A list that structure alone leaves open is decided
by the judge's wording. A title to which foreign segments are joined loses only these. Disguises (invisible characters,
look-alike letters, marks between letters, sounds in brackets) are undone before anything is compared.

Within lines. A list glued to a sentence goes alone: dense in phrases of the lexicon, many of them different and
strong, and its words are foreign to the rest of the page; or joined tightly, with one foreign word in most items. The
clause that announces it ("you may also like:") goes with it. The name of a betting hall that replaced the name of the
firm in title, trail and sentences goes where words of entrances follow it (`官网`, "login"), it stands on three lines
or fills a segment of the title, and no other phrase of its subject is on the page. Where a part of a line is found and
the rest uses the page's words, the judge's opinion of the whole line does not count.

What it must keep: sentences (unless those of the page read like spam by themselves), keyword lines of papers,
ingredients, casts, stops, glossaries and universities (they share words with the page or stand within it), the site's
own title (its words are the page's), articles about spam, an article about a casino that names it in each sentence,
tables and figures.

What it misses, on real pages: bare names (games, brands, cities, firms) in lists of spam sites; fluent prose of
doorways and of comments that flatter, which is for the verdict on the page; titles of spun articles; bare names and
chance words strewn into sentences; furniture of spam sites, which goes as boilerplate. What it takes wrongly: menus of
gambling and adult sites (furniture, not spam), the products of a pharmacy that names what others inject, a casino's
own title.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from os import PathLike

import numpy as np

from cleantext.document import Document
from cleantext.evidence.injections import injections, kept_rows
from cleantext.evidence.lexicon_lines import REASONS, SCORE, lexicon_lines
from cleantext.evidence.line_classes import SPAM
from cleantext.evidence.listed import listings
from cleantext.evidence.listed_candidates import asked_pages
from cleantext.evidence.listed_page import Page
from cleantext.evidence.verdicts import Opinion, Rows, Scores, line_findings
from cleantext.finding import Finding
from cleantext.found import Found, of_batch
from cleantext.lines import Lines, Table


@dataclass(frozen=True)
class KeywordStuffing:
    """Injected lists of search keywords.

    weights  a folder of weight files in place of the built-in ones
    """

    weights: str | PathLike[str] | None = None
    name = "keyword_stuffing"

    def detect(self, document: Document) -> Iterable[Finding]:
        """Points at lines, at foreign segments of titles, and at lists within lines."""
        return of_batch(document, self.detect_batch)

    def detect_batch(self, table: Table) -> Found:
        """The same for all documents of a table."""
        opinion = Opinion(table, self.weights)
        kinds = table.column(lexicon_lines)
        judged, known = opinion.scores(SPAM), np.where(kinds > 0, SCORE, 0.0)
        listed: Found = [[] for _ in table.texts]
        spam = opinion.spam
        for number in np.flatnonzero(table.column(asked_pages)).tolist():
            lines = table.lines(number)
            listed[number], rows = self._listed(lines, spam[lines.rows])
            judged[rows] = known[rows] = 0.0

        def reasons(rows: Rows) -> list[str]:
            told = opinion.reasons(rows)
            sure = zip(told, kinds[rows].tolist(), (known[rows] >= judged[rows]).tolist(), strict=True)
            return [REASONS[kind] if by_rule else reason for reason, kind, by_rule in sure]

        by_line = line_findings(table, self.name, np.maximum(judged, known), reasons)
        return [one + other for one, other in zip(listed, by_line, strict=True)]

    def _listed(self, lines: Lines, spam: Scores) -> tuple[list[Finding], Rows]:
        """The lists on a page, and the rows of the table of which nothing else is said."""
        page = Page(lines)
        found = [*listings(page, spam), *injections(page)]
        rows = np.array(list(kept_rows(page, found)), dtype=np.int64) + lines.rows.start
        return [Finding(one.start, one.end, self.name, one.reason, one.score) for one in found], rows
