"""Navigation breadcrumbs: the path from the front page to this one, on one line or a node a line.

How it knows. A line is read as a *trail*: nodes joined by separators, after an optional announcement ("You are here:",
`当前位置：`). What speaks for it: the announcement; a first node that is a front page (in many languages); arrows as
separators, two or more; a last node that a following line repeats (the title: the strongest cue, in any language) or
that says "text" (`正文`). Nodes on lines of their own are a trail when they begin with a front page and are joined by
separators, numbers or bullets, or lead to the title.

What it must keep: prompts and quoted mail (a separator before the first node), comparisons (nodes without letters),
menu paths and flows in prose (long nodes, sentence ends), dates and file paths, alternatives (`a / b / c`), code, and
the title line that the last node repeats.

The rules give a score; where the judge, who knows of it, is surer, the score is the judge's. Lines that only the
judge takes for a breadcrumb are found with its score.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from os import PathLike

from cleantext.document import Document
from cleantext.evidence.breadcrumbs import breadcrumbs
from cleantext.evidence.verdicts import Opinion, line_findings, rounded
from cleantext.evidence.weights import BREADCRUMB
from cleantext.finding import Finding


@dataclass(frozen=True)
class Breadcrumb:
    """Navigation breadcrumbs, on one line or a node a line.

    weights  a folder of weight files in place of the built-in ones
    """

    weights: str | PathLike[str] | None = None
    name = "breadcrumb"

    def detect(self, document: Document) -> Iterable[Finding]:
        """Points at trails."""
        lines = document.lines
        opinion = Opinion(lines, self.weights)
        scores = opinion.scores(BREADCRUMB)
        for one in lines.table.column(breadcrumbs)[lines.number]:
            judged = float(scores[one.rows].min(initial=1.0)) if one.rows.stop > one.rows.start else 0.0
            scores[one.rows] = 0.0
            yield Finding(one.start, one.end, self.name, one.reason, rounded(max(one.score, judged)))
        yield from line_findings(lines, self.name, scores, opinion.reason)
