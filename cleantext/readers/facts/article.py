"""The article of a page among the things that it describes, and what is stated of it.

A page may describe other articles beside its own (teasers, the parts of a listing). The page's own is the one whose
headline stands in the page's title; where none agrees with it, it is the only one there is, and where there are
several, a listing, none of them speaks for the page.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from cleantext.readers.facts.dates import stated_date
from cleantext.readers.facts.things import Thing, kinds, name_of, plain, values

_ARTICLES = frozenset(("CreativeWork", "HowTo", "PodcastEpisode", "Question", "Recipe", "Report"))
_ARTICLE_ENDINGS = ("Article", "Posting")  # NewsArticle, BlogPosting, DiscussionForumPosting, …
_PAGES = frozenset(("AboutPage", "CollectionPage", "ItemPage", "MedicalWebPage", "ProfilePage", "QAPage", "WebPage"))


class Article:
    """What things state of the article of a page, or else of the page."""

    def __init__(self, things: list[Thing], titles: Iterable[str]) -> None:
        self._things = things
        self._articles = _own(things, [title.casefold() for title in titles])
        self._pages = [thing for thing in things if kinds(thing) & _PAGES]

    @property
    def date(self) -> str:
        """When the article was published."""
        return _first_date(self._articles)

    @property
    def date_of_page(self) -> str:
        """When the page was published."""
        return _first_date(self._pages)

    @property
    def authors(self) -> list[Any]:
        """Who wrote the article, as names or things with a name."""
        for thing in self._articles:
            if stated := [*values(thing, "author"), *values(thing, "creator")]:
                return stated
        return []

    @property
    def language(self) -> str:
        """The language of the article or the page."""
        stated = (plain(language) for language in _all(self._articles + self._pages, "inLanguage"))
        return next(filter(None, stated), "")

    @property
    def site(self) -> str:
        """The name of the site, or of who publishes the article."""
        sites = [thing for thing in self._things if "WebSite" in kinds(thing)]
        named = [*map(name_of, sites), *map(name_of, _all(self._articles, "publisher"))]
        return next((name for name in named if name and "://" not in name), "")


def _own(things: list[Thing], titles: list[str]) -> list[Thing]:
    articles = [thing for thing in things if _is_article(thing)]
    agreeing = [thing for thing in articles if _stands_in(headline(thing), titles)]
    if agreeing or len({headline(thing) for thing in articles}) == 1:
        return agreeing or articles
    return []


def _is_article(thing: Thing) -> bool:
    named = kinds(thing)
    return bool(named & _ARTICLES) or any(kind.endswith(_ARTICLE_ENDINGS) for kind in named - {"JobPosting"})


def headline(thing: Thing) -> str:
    """The headline of a thing, case folded."""
    stated = (name_of(text).casefold() for name in ("headline", "name") for text in values(thing, name))
    return next(filter(None, stated), "")


def _stands_in(text: str, titles: list[str]) -> bool:
    return bool(text) and any(text in title or title in text for title in titles if title)


def _first_date(things: Iterable[Thing]) -> str:
    stated = (stated_date(date) for name in ("datePublished", "dateCreated") for date in _all(things, name))
    return next(filter(None, stated), "")


def _all(things: Iterable[Thing], name: str) -> Iterator[Any]:
    return (value for thing in things for value in values(thing, name))
