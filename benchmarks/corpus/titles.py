"""Injected keyword titles: above the true title, twice, or glued to it."""

from benchmarks.corpus.author import Author
from benchmarks.corpus.keywords import keywords
from benchmarks.corpus.page import Junk, Row

STUFFING = "keyword_stuffing"
JOINTS = ("-", ",", "_", "|", " ", " - ", " | ", ", ", "，", "、", "_", "-")
FORMS = ("once", "once", "twice", "before", "behind")


def title_rows(author: Author, form: str | None = None) -> tuple[list[Row], Row]:
    """The injected rows above the page, and the row of the true title."""
    form = form or author.random.choice(FORMS)
    joint = author.random.choice(JOINTS)
    injected = joint.join(keywords(author, author.number(3, 9)))
    title = author.title
    if form == "before":
        return [], (Junk(injected + glue(author), STUFFING), title)
    if form == "behind":
        return [], (title, Junk(glue(author) + injected, STUFFING))
    rows: list[Row] = [(Junk(injected, STUFFING),)] * (2 if form == "twice" else 1)
    return rows, (title,)


def glue(author: Author) -> str:
    """What stands between an injected and a true title."""
    return author.random.choice((" - ", "_", "-", " | ", "|"))
