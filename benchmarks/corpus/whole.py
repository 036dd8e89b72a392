"""Whole pages: junk of one kind, of all kinds, and as many innocent pages with a look-alike."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from random import Random

from benchmarks.corpus import breadcrumbs, footers, furniture, repeats, titles
from benchmarks.corpus.author import Author
from benchmarks.corpus.language import codes, language
from benchmarks.corpus.lookalikes import LOOKALIKES
from benchmarks.corpus.page import Page, Row, assemble

BLANK: Row = ()
BETWEEN: tuple[list[Row], ...] = ([], [BLANK])  # lines follow one another, or a blank one stands between
OWN_TITLE = "own_title"  # the title of the page with the site's name and section behind it


def pages(seed: int = 1, each: int = 2, languages: Iterable[str] | None = None) -> Iterator[Page]:
    """`each` pages of every kind of junk in every language, and as many innocent ones."""
    for code in languages or codes():
        for number in range(each):
            for kind in KINDS:
                yield _page(seed, code, kind, number, junk_page)
        innocent, first = [*LOOKALIKES, OWN_TITLE], codes().index(code)
        for number in range(each * len(KINDS)):
            yield _page(seed, code, innocent[(first + number) % len(innocent)], number, innocent_page)


def _page(seed: int, code: str, kind: str, number: int, maker: Callable[[Author, str], list[Row]]) -> Page:
    name = f"{code}/{kind}/{number}"
    author = Author(language(code), Random(f"{seed} {name}"))
    return assemble(name, code, kind, maker(author, kind), "\r\n" if author.chance(0.1) else "\n")


def junk_page(author: Author, kind: str) -> list[Row]:
    """A page with junk of a kind."""
    article = author.article(author.number(6, 20))
    head = [author.random.choice(([], [furniture.label_row(author)]))]
    title, tail = KINDS[kind](author, head, article)
    body: list[list[Row]] = [[title], [furniture.meta_row(author)] * author.chance(0.6)]
    body += _interrupted(author, article) if kind == "middle" else _blocks(article)
    body += [[furniture.source_row(author)] * author.chance(0.3)]
    return _spread(author, [*head, *body, *tail])


Blocks = list[list[Row]]


def _keyword_title(author: Author, head: Blocks, article: list[str]) -> tuple[Row, Blocks]:
    above, title = titles.title_rows(author)
    head.insert(0, above)
    return title, [above[:1]] if author.chance(0.2) else []


def _keyword_footer(author: Author, head: Blocks, article: list[str]) -> tuple[Row, Blocks]:
    return (author.title,), [footers.footer_rows(author)]


def _middle(author: Author, head: Blocks, article: list[str]) -> tuple[Row, Blocks]:
    return (author.title,), []


def _interrupted(author: Author, article: list[str]) -> Blocks:
    at = author.number(1, len(article) - 1)
    return [*_blocks(article[:at]), [footers.middle_row(author)], *_blocks(article[at:])]


def _breadcrumb(author: Author, head: Blocks, article: list[str]) -> tuple[Row, Blocks]:
    head.append(breadcrumbs.crumb_rows(author))
    return (author.title,), [breadcrumbs.crumb_rows(author, "line")] if author.chance(0.1) else []


def _repeated(author: Author, head: Blocks, article: list[str]) -> tuple[Row, Blocks]:
    if author.chance(0.2):
        head.append(repeats.teaser_rows(author, article))
        return (author.title,), []
    return (author.title,), _second_template(author, article) if author.chance(0.5) else [
        [row] for row in repeats.again_rows(author, article)
    ]


def _second_template(author: Author, article: list[str]) -> Blocks:
    crumb = breadcrumbs.crumb_rows(author, "line") if author.chance(0.6) else []
    again = [[row] for row in repeats.again_rows(author, article)]
    return [crumb, repeats.head_again(author), [furniture.meta_row(author)], *again]


def _furniture(author: Author, head: Blocks, article: list[str]) -> tuple[Row, Blocks]:
    head += [furniture.menu_rows(author), furniture.share_rows(author) if author.chance(0.5) else []]
    makers = (furniture.share_rows, furniture.neighbour_rows, furniture.paging_rows, furniture.prompt_rows)
    below = [maker(author) for maker in makers if author.chance(0.5)]
    return (author.title,), [*below, furniture.copyright_rows(author)]


def _everything(author: Author, head: Blocks, article: list[str]) -> tuple[Row, Blocks]:
    title, _ = _keyword_title(author, head, article)
    if author.chance(0.7):
        head.append(furniture.menu_rows(author))
    _breadcrumb(author, head, article)
    tail = _second_template(author, article)
    if author.chance(0.6):
        tail += [furniture.neighbour_rows(author), furniture.copyright_rows(author)]
    return title, [*tail, footers.footer_rows(author)]


Kind = Callable[
    [Author, Blocks, list[str]], tuple[Row, Blocks]
]  # adds to the head; gives the title and what stands below
KINDS: dict[str, Kind] = {
    "title": _keyword_title,
    "footer": _keyword_footer,
    "middle": _middle,
    "breadcrumb": _breadcrumb,
    "repeated": _repeated,
    "furniture": _furniture,
    "everything": _everything,
}


def innocent_page(author: Author, kind: str) -> list[Row]:
    """An article with a look-alike of junk in it, at its head or at its foot."""
    article = author.article(author.number(6, 14))
    title = author.title
    if kind == OWN_TITLE:
        title = author.random.choice((" - ", " | ", "_")).join([title, author.one("sections"), author.site])
        return _spread(author, _blocks([title, *article]))
    like: list[Row] = [(line,) for line in LOOKALIKES[kind](author)]
    at = author.random.choice((1, len(article) // 2, len(article)))
    return _spread(author, [*_blocks([title, *article[:at]]), like, *_blocks(article[at:])])


def _blocks(lines: list[str]) -> Blocks:
    """Every line as a block of its own."""
    return [[(line,)] for line in lines]


def _spread(author: Author, blocks: Blocks) -> list[Row]:
    """The rows of the blocks, in the page's manner: blank lines between blocks, or none."""
    blank = author.random.choice(BETWEEN)
    filled = [block for block in blocks if block]
    return list(chain.from_iterable([*block, *blank] for block in filled))
