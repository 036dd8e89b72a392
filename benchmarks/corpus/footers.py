"""Spider-pool footers: keyword lists below the page, with and without an announcement, in one line or one a line."""

from benchmarks.corpus.author import Author
from benchmarks.corpus.keywords import keywords
from benchmarks.corpus.page import Junk, Row
from benchmarks.corpus.titles import STUFFING

JOINTS = ("| ", "|", ", ", " ", " · ", " | ", "、", "，")


def footer_rows(author: Author, count: int | None = None) -> list[Row]:
    """The rows of a footer."""
    found = keywords(author, count or author.number(12, 26))
    lead_in = author.one("footer_lead_ins") if author.chance(0.6) else ""
    if author.chance(0.6):
        joint = author.random.choice(JOINTS)
        tail = joint.rstrip() if author.chance(0.5) else ""
        line = f"{lead_in} {joint.join(found)}{tail}".strip()
        return [(Junk(line, STUFFING),)]
    end = author.random.choice(("", "|", ","))
    lines = [lead_in] * bool(lead_in) + [keyword + end for keyword in found]
    return [(Junk(line, STUFFING),) for line in lines]


def middle_row(author: Author) -> Row:
    """A keyword line that stands between two paragraphs."""
    joint = author.random.choice(JOINTS)
    return (Junk(joint.join(keywords(author, author.number(5, 12))), STUFFING),)
