"""When and by whom a page was published: the first source that states it, the most deliberate ones first."""

from collections.abc import Iterable, Iterator, Sequence

from cleantext.readers.facts.article import Article
from cleantext.readers.facts.authors import joined_authors
from cleantext.readers.facts.dates import stated_date
from cleantext.readers.facts.head import Head
from cleantext.readers.facts.marks import Mark, Marks, Node
from cleantext.readers.facts.things import Thing, values
from cleantext.readers.facts.visible_text import text_of

_ARTICLE_DATES = """
article:published_time og:article:published_time article:published article-published_time article:first_published_time
rnews:datepublished
"""
_DATES = """
datepublished parsely-pub-date sailthru.date originalpublicationdate citation_publication_date citation_online_date
dcterms.issued dc.date.issued dcterms.created dc.date.created dcterms.date dc.date pubdate publishdate publish-date
publish_date publication_date date-pub published date ms.date
"""
_AUTHORS = """
author article:author og:article:author og:author citation_author parsely-author sailthru.author dcterms.creator
dc.creator rnews:creator article-author articleauthor byl creator
"""
MOST_CLIMBED = 30  # elements from a <time> up to its <article>


def publication_date(marks: Marks, head: Head, articles: Sequence[Article], loose: Thing) -> str:
    """When the page was published; `loose` has the properties that stand in no item."""
    stated = (*(article.date for article in articles), *map(stated_date, _dates_stated(head, loose)))
    pages = (article.date_of_page for article in articles)
    other = map(stated_date, head.stated(_DATES.split()))
    return next(filter(None, (*stated, *pages, *other, _shown_date(marks.times))), "")


def _dates_stated(head: Head, loose: Thing) -> Iterator[str]:
    yield from head.stated(_ARTICLE_DATES.split())
    published = dict.fromkeys(values(loose, "datePublished"))
    if len(published) == 1:  # more than one are those of a listing
        yield from published


def _shown_date(times: Iterable[Mark]) -> str:
    """The date of the <time> that says it is the one, or of the first one in the only article with a <time>."""
    stated: dict[int, str] = {}  # by article
    for node, attributes in times:
        date = attributes.get("datetime", "")
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
    in_head = (joined_authors(head.stated((name,))) for name in _AUTHORS.split())
    in_text = [joined_authors(values(loose, "author")), joined_authors(map(_text_of_mark, marks.bylines[:50]))]
    in_text = [names for names in in_text if ";" not in names]  # several are those of a listing
    return next(filter(None, (*stated, *in_head, *in_text)), "")


def _text_of_mark(mark: Mark) -> str:
    return text_of(mark.node)
