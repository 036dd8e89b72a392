"""The facts of a page: what its markup says of it, for `result.page`.

A fact that the page does not state, or states absurdly, is left out. The sources of each, the first that has it wins:

title        `<title>`, white space collapsed; `og:title`
language     `<html lang>`; `content-language`; `<meta name=language>`, `DC.language`; `inLanguage`; `og:locale`
canonical    `<link rel=canonical>`, resolved where the address of the page is known; `og:url`
date         of publication, in the form that `dates` describes: the article's `datePublished` in JSON-LD, microdata,
             RDFa; `article:published_time`; a `datePublished` of no item; that of the web page as a thing;
             `DC.date` and other names in `<meta>`; `<time>` in the only article
author       names with `; ` between them: the article's `author` in JSON-LD, microdata, RDFa; `<meta name=author>`
             and its like; an `author` of no item; `rel=author`
breadcrumb   list of the names from the root on: `BreadcrumbList` in JSON-LD, microdata, RDFa; an `aria-label` with
             "breadcrumb"; class names with "crumb"; on Chinese pages `position` and its like
site         `og:site_name`; the name of the `WebSite`; the article's `publisher`
description  `<meta name=description>`; `og:description`

Three markups say the same things, so microdata and RDFa are read into the form of JSON-LD (`annotations`) and one
module (`article`) makes sense of all three. `extruct` reads all three, but on 40 real pages it took 1.2 (microdata
alone) and 24 times (RDFa alone) as long as lxml took to parse them; all of this takes about a third of that parse, half
of it to search the tree (`marks`).
"""

from typing import TYPE_CHECKING, Any

from cleantext.readers.facts.annotations import MICRODATA, RDFA, Annotations
from cleantext.readers.facts.article import Article
from cleantext.readers.facts.head import Head
from cleantext.readers.facts.json_ld import own_things, things_of
from cleantext.readers.facts.marks import Marks
from cleantext.readers.facts.publication import author, publication_date
from cleantext.readers.facts.trails import trail_of_things
from cleantext.readers.facts.visible_trail import visible_trail

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser


def page_facts(tree: "LexborHTMLParser", url: str | None = None, marks: Marks | None = None) -> dict[str, Any]:
    """What a page of HTML says of itself; `url` is where it was, and resolves what is relative.

    `marks` are those of the tree, if they are known.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> page = "<html lang=de><title>Fähren</title><nav aria-label=breadcrumb><a>Start</a> > <a>See</a></nav>"
    >>> page_facts(LexborHTMLParser(page))
    {'title': 'Fähren', 'language': 'de', 'breadcrumb': ['Start', 'See']}
    """
    marks = marks or Marks(tree)
    head = Head(marks, url)
    microdata, rdfa = Annotations(MICRODATA, marks.microdata), Annotations(RDFA, marks.rdfa)
    scripted = things_of(script.text() for script, _ in marks.by_tag.get("script", ()))
    annotated = own_things(microdata.things + rdfa.things)
    titles = (head.title(), head.first("og:title"))
    articles = (Article(scripted, titles), Article(annotated, titles))
    facts = {
        "title": titles[0],
        "language": head.language(articles[0].language or articles[1].language),
        "canonical": head.canonical(),
        "date": publication_date(marks, head, articles, microdata.loose),
        "author": author(marks, head, articles, microdata.loose),
        "breadcrumb": trail_of_things(scripted) or trail_of_things(annotated) or visible_trail(marks, tree, titles[0]),
        "site": head.first("og:site_name") or articles[0].site or articles[1].site,
        "description": head.first("description", "og:description"),
    }
    return {name: value for name, value in facts.items() if value}
