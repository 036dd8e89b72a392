"""What a template puts round an article: menus, share bars, prompts, neighbours, page numbers, the copyright line."""

from benchmarks.corpus.author import Author
from benchmarks.corpus.page import EITHER, METADATA, Junk, Row

BOILERPLATE = "boilerplate"


def _row(text: str) -> Row:
    return (Junk(text, BOILERPLATE),)


def menu_rows(author: Author) -> list[Row]:
    """A menu, one entry a line or all on one."""
    entries = [entry for entry in author.language.entries["menu"] if author.chance(0.7)]
    if author.chance(0.6):
        return [_row(entry) for entry in entries]
    return [_row(author.random.choice((" | ", " ", "  ", " · ")).join(entries))]


def share_rows(author: Author) -> list[Row]:
    """A share bar."""
    entries = author.some("share", author.number(3, 5))
    if author.chance(0.5):
        return [_row(entry) for entry in entries]
    return [_row(author.random.choice((" ", " | ", "  ")).join(entries))]


def copyright_rows(author: Author) -> list[Row]:
    """One or two lines of copyright and registration."""
    return [_row(author.fill(entry)) for entry in author.some("copyright", author.number(1, 2))]


def neighbour_rows(author: Author) -> list[Row]:
    """The previous and the next article."""
    titles = author.some("titles", 2)
    before, after = author.one("previous"), author.one("next")
    return [_row(before + author.fill(titles[0])), _row(after + author.fill(titles[1]))]


def paging_rows(author: Author) -> list[Row]:
    """Page numbers with words round them."""
    before, after, last = author.language.entries["paging"]
    return [
        _row(
            f"{before} 1 2 3 4 … {author.number(9, 40)} {after} {last}" if author.chance(0.5) else f"1 2 3 4 5 {after}"
        )
    ]


def prompt_rows(author: Author) -> list[Row]:
    """Requests to subscribe, sign in, accept, go to the top."""
    return [_row(entry) for entry in author.some("prompts", author.number(1, 3))]


def label_row(author: Author) -> Row:
    """The name of the site."""
    return (Junk(author.site, EITHER),)


def meta_row(author: Author) -> Row:
    """Source, date, author, views."""
    return (Junk(author.fill(author.one("meta")), METADATA),)


def source_row(author: Author) -> Row:
    """Where the article was taken from."""
    return (Junk(author.fill(author.one("source")), METADATA),)
