"""When and by whom a page was published: the first source that states it, the most deliberate ones first."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from cleantext.readers.facts.article import Article
from cleantext.readers.facts.authors import joined_authors
from cleantext.readers.facts.dates import stated_date
from cleantext.readers.facts.head import Head
from cleantext.readers.facts.marks import Mark, Marks, Node
from cleantext.readers.facts.things import Thing, values
from cleantext.readers.facts.visible_text import text_of

_NAMES_OF_DATES_OF_ARTICLES = """
article:published_time og:article:published_time article:published article-published_time article:first_published_time
rnews:datepublished
"""
_NAMES_OF_DATES = """
datepublished parsely-pub-date sailthru.date originalpublicationdate citation_publication_date citation_online_date
dcterms.issued dc.date.issued dcterms.created dc.date.created dcterms.date dc.date pubdate publishdate publish-date
publish_date publication_date date-pub published date ms.date
"""
_NAMES_OF_AUTHORS = """
author article:author og:article:author og:author citation_author parsely-author sailthru.author dcterms.creator
dc.creator rnews:creator article-author articleauthor byl creator
"""
_ARTICLE_DATES = _NAMES_OF_DATES_OF_ARTICLES.split()
_DATES = _NAMES_OF_DATES.split()
_AUTHORS = _NAMES_OF_AUTHORS.split()
MOST_BYLINES = 50  # a page with more is a listing
MOST_TIMES = 200
MOST_CLIMBED = 30  # elements from a <time> up to its <article>


def publication_date(marks: Marks, head: Head, articles: Sequence[Article], loose: Thing) -> str:
    """When the page was published; `loose` has the properties that stand in no item."""
    of_articles = (article.date for article in articles)
    stated = map(stated_date, _dates_stated(head, loose))
    of_pages = (article.date_of_page for article in articles)
    other = map(stated_date, head.stated(_DATES))
    dates = filter(None, chain(of_articles, stated, of_pages, other))
    return next(dates, "") or _shown_date(marks.by_tag.get("time", [])[:MOST_TIMES])


def _dates_stated(head: Head, loose: Thing) -> Iterator[str]:
    yield from head.stated(_ARTICLE_DATES)
    published = {date for date in values(loose, "datePublished") if isinstance(date, str)}
    if len(published) == 1:  # more than one are those of a listing
        yield from published


def _shown_date(times: Iterable[Mark]) -> str:
    """The date of the <time> that says it is the one, or of the first one in the only article with a <time>."""
    stated: dict[int, str] = {}  # by article
    for node, attributes in times:
        date = attributes.get("datetime") or ""
        if "pubdate" in attributes:
            return stated_date(date or text_of(node))
        if date and (article := _article_around(node)):
            stated.setdefault(article, date)
    return stated_date(next(iter(stated.values()))) if len(stated) == 1 else ""


def _article_around(node: Node) -> int:
    """A number that is one and the same for all that stands in an <article>; 0 outside of any."""
    above = node.parent
    for _ in range(MOST_CLIMBED):
        if above is None or above.tag == "article":
            break
        above = above.parent
    return above.mem_id if above is not None and above.tag == "article" else 0


def author(marks: Marks, head: Head, articles: Sequence[Article], loose: Thing) -> str:
    """Who wrote the page: the names that the first source with a name has."""
    stated = (joined_authors(article.authors) for article in articles)
    in_head = (joined_authors(names) for name in _AUTHORS if (names := list(head.stated((name,)))))
    in_text = (values(loose, "author"), [text_of(link) for link, _ in marks.bylines[:MOST_BYLINES]])
    shown = (names for names in map(joined_authors, in_text) if ";" not in names)  # several are those of a listing
    return next(filter(None, chain(stated, in_head, shown)), "")
