import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from cleantext.readers.facts import page_facts
from tests.readers.facts_of import facts_of, json_ld

ARTICLE = (
    '{"@type": "NewsArticle", "headline": "Ferries", "datePublished": "2024-03-05", "author": {"name": "Ana Silva"}}'
)


def test_a_page_that_states_nothing_has_no_facts():
    assert facts_of("<p>Nine boats a day.") == {}


def test_the_head_states_title_language_address_site_and_description():
    page = """<html lang="de_AT"><title> Fähren
      auf dem See </title><link rel="Canonical" href="/boats"><meta property="og:site_name" content="Seeblatt">
      <meta name="Description" content="Neun &amp;amp; zehn Boote">"""
    assert facts_of(page, "https://see.example/old/") == {
        "title": "Fähren auf dem See",
        "language": "de-AT",
        "canonical": "https://see.example/boats",
        "site": "Seeblatt",
        "description": "Neun & zehn Boote",
    }


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ('<meta property="og:title" content="Boats"><title>Ferries</title>', "Ferries"),
        ('<meta property="og:title" content="Boats"><title> </title>', "Boats"),
        ('<svg><title>Arrow</title></svg><meta property="og:title" content="Boats">', "Boats"),
        ("<div>Menu</div><meta name=author content=x><title>Ferries</title>", "Ferries"),
        ("<title>" + "The whole page. " * 100, None),
    ],
)
def test_the_title_is_that_of_the_page_then_of_open_graph(page, title):
    assert facts_of(page).get("title") == title


@pytest.mark.parametrize(
    ("page", "language"),
    [
        ("<html lang=pl><meta http-equiv=content-language content=en>", "pl"),
        ("<html lang='{{ lang }}'><meta http-equiv=Content-Language content=en>", "en"),
        ("<meta property=og:locale content=fr_CA><meta name=dc.language content=fr>", "fr"),
        ("<meta property=og:locale content=fr_CA>" + json_ld('{"@type": "Article", "inLanguage": "oc"}'), "oc"),
        ("<meta property=og:locale content=fr_CA>", "fr-CA"),
        ("<meta http-equiv=content-language content='en, fr, de'>", None),
    ],
)
def test_the_language_is_what_the_root_says_and_open_graph_is_believed_last(page, language):
    assert facts_of(page).get("language") == language


@pytest.mark.parametrize(
    ("page", "canonical"),
    [
        ("<link rel=canonical href=boats>", "https://see.example/a/boats"),
        ("<base href=/b/><link rel=canonical href=boats>", "https://see.example/b/boats"),
        (
            "<link rel=canonical href='javascript:1'><meta property=og:url content=https://see.example/c>",
            "https://see.example/c",
        ),
        ("<link rel=canonical href='http://['>", None),
        ("<link rel=canonical>", None),
    ],
)
def test_the_address_is_resolved_and_left_out_if_it_is_none(page, canonical):
    assert facts_of(page, "https://see.example/a/").get("canonical") == canonical


def test_a_relative_address_of_a_page_from_nowhere_stays():
    assert facts_of("<link rel=canonical href=/boats>")["canonical"] == "/boats"


def test_metas_behind_a_head_that_was_cut_short_count():
    page = "<head><meta charset=utf-8><img src=pixel><meta name=author content='Ana Silva'></head><p>Nine"
    assert facts_of(page)["author"] == "Ana Silva"


@pytest.mark.parametrize(
    "script", [ARTICLE, f'{{"@graph": [7, [{ARTICLE}]]}}', f'{{"@type": "WebPage", "mainEntity": {ARTICLE}}}']
)
def test_json_ld_is_found_at_any_depth_that_is_the_page(script):
    facts = facts_of(json_ld(script))
    assert (facts["date"], facts["author"]) == ("2024-03-05", "Ana Silva")


def test_references_within_json_ld_are_followed():
    script = (
        """[{"@type": "Article", "author": {"@id": "#ana"}}, {"@id": "#ana", "@type": "Person", "name": "Ana Silva"}]"""
    )
    assert facts_of(json_ld(script))["author"] == "Ana Silva"


@pytest.mark.parametrize(
    "script",
    [
        f"<!-- {ARTICLE} -->",
        f"//<![CDATA[\n{ARTICLE}\n//]]>",
        f"/* <![CDATA[ */ {ARTICLE}; /* ]]> */",
        ARTICLE.replace("Ferries", "Ferries\n\tand \x01boats"),
        ARTICLE.replace("}}", "},}"),
        ARTICLE.replace('"', "&quot;"),
    ],
)
def test_json_ld_that_pages_break_is_mended(script):
    assert facts_of(json_ld(script))["date"] == "2024-03-05"


def test_a_broken_block_of_json_ld_loses_only_itself():
    assert facts_of(json_ld('{"@type": "Article", "author": "Li') + json_ld(ARTICLE))["author"] == "Ana Silva"


def test_microdata_and_rdfa_state_the_article():
    microdata = """<div itemscope itemtype="http://schema.org/BlogPosting">
      <time itemprop=datePublished datetime=2024-03-05>
      yesterday</time><span itemprop=author itemscope><a itemprop=name href=/ana>Ana Silva</a></span></div>"""
    rdfa = """<div vocab="http://schema.org/" typeof="schema:BlogPosting"><span property="schema:datePublished"
      content=2024-03-05></span><span property=author typeof=Person><b property=name>Ana Silva</b></span></div>"""
    for page in (microdata, rdfa):
        assert facts_of(page) == {"date": "2024-03-05", "author": "Ana Silva"}


def test_a_comment_within_the_article_does_not_speak_for_it():
    page = """<div itemscope itemtype=http://schema.org/Article><p itemprop=comment itemscope>
      <i itemprop=author>Li Wei</i><i itemprop=datePublished>2024-04-01</i></p><i itemprop=author>Ana Silva</i></div>"""
    assert facts_of(page) == {"author": "Ana Silva"}


def test_what_json_ld_says_comes_before_microdata_and_that_before_meta():
    meta = "<meta name=author content='Meta Name'><meta property=article:published_time content=2024-01-01>"
    microdata = (
        "<div itemscope itemtype=x/Article><i itemprop=author>Li Wei</i><i itemprop=datePublished>2024-02-02</i></div>"
    )
    stated = [facts_of(page) for page in (meta, meta + microdata, meta + microdata + json_ld(ARTICLE))]
    assert [facts["author"] for facts in stated] == ["Meta Name", "Li Wei", "Ana Silva"]
    assert [facts["date"] for facts in stated] == ["2024-01-01", "2024-02-02", "2024-03-05"]


def test_of_several_articles_the_one_with_the_title_of_the_page_speaks_and_of_a_listing_none():
    other = ARTICLE.replace("Ferries", "Bridges").replace("03-05", "01-01")
    blocks = json_ld(other) + json_ld(ARTICLE)
    assert facts_of("<title>Ferries | Lake</title>" + blocks)["date"] == "2024-03-05"
    assert "date" not in facts_of("<title>News</title>" + blocks)


@pytest.mark.parametrize(
    ("page", "date"),
    [
        ("<time datetime=2024-03-05>", None),
        ("<article><time datetime=2024-03-05></time><time datetime=2024-03-09></time></article>", "2024-03-05"),
        (
            "<article><time datetime=2024-03-05></time></article><article><time datetime=2024-03-09></time></article>",
            None,
        ),
        ("<time datetime=2024-03-01></time><time pubdate datetime=2024-03-05></time>", "2024-03-05"),
        ("<i itemprop=datePublished>5 March 2024</i>", "2024-03-05"),
        ("<meta name=DC.date content=2024-03-05>", "2024-03-05"),
        (json_ld('{"@type": "WebPage", "datePublished": "2024-03-05"}'), "2024-03-05"),
        (
            json_ld('{"@type": "Article", "datePublished": "0000-00-00"}') + "<meta name=date content=2024-03-05>",
            "2024-03-05",
        ),
    ],
)
def test_dates_are_taken_from_where_they_speak_for_the_page(page, date):
    assert facts_of(page).get("date") == date


@pytest.mark.parametrize(
    ("page", "author"),
    [
        ("<meta name=author content='By Ana Silva'>", "Ana Silva"),
        ("<meta name=author content=admin><meta property=article:author content=https://faces.example/ana>", None),
        (
            "<meta name=citation_author content='Silva, A.'><meta name=citation_author content='Wei, L.'>",
            "Silva, A.; Wei, L.",
        ),
        ("<p>by <a rel=author href=/ana>Ana <b>Silva</b></a>", "Ana Silva"),
        ("<a rel=author>Ana Silva</a><a rel=author>Li Wei</a>", None),
        (json_ld('{"@type": "Article", "author": ["Ana Silva", {"name": ["Li Wei"]}, 7, null]}'), "Ana Silva; Li Wei"),
    ],
)
def test_authors_are_names(page, author):
    assert facts_of(page).get("author") == author


@pytest.mark.parametrize(
    "value", ["7", "null", "[[[]]]", '{"name": {"name": 7}}', "[" * 900 + "]" * 900, "1e999", "true"]
)
@pytest.mark.parametrize(
    "name", ["@type", "@id", "@graph", "author", "datePublished", "headline", "itemListElement", "inLanguage"]
)
def test_values_of_any_type_do_no_harm(name, value):
    kinds = '"@type": ["Article", "BreadcrumbList", "WebPage"], ' if name != "@type" else ""
    item = f'"itemListElement": [{{"position": {value}, "item": {value}, "name": {value}}}], ' if name == "@id" else ""
    facts_of(json_ld(f"{{{kinds}{item}{name!r}: {value}}}".replace("'", '"')))


@pytest.mark.parametrize(
    "page",
    [
        json_ld("[" * 100_000),
        "<div itemprop=name class=crumb itemscope>" * 5000 + "x",
        "<i itemprop=datePublished itemscope><b itemprop=datePublished>",
        "<p typeof property><a property=name typeof=Breadcrumb>" * 500,
        "<article><time datetime>" * 3000,
        "\0<html \0lang=\0><title>\0",
        "",
    ],
)
def test_hostile_pages_do_no_harm(page):
    facts_of(page, "http://[")


@given(
    st.lists(
        st.sampled_from(
            [
                "<div class=crumb itemscope ",
                "itemprop=name",
                "typeof=BreadcrumbList>",
                "<a>",
                ">",
                "</div>",
                "<li>",
                " > ",
                "<meta name=date content=",
                "<title>",
                "<time pubdate>",
                "é",
                "1",
            ]
        )
    ).map("".join)
)
def test_no_page_fails(page):
    assert all(page_facts(LexborHTMLParser(page)).values())
