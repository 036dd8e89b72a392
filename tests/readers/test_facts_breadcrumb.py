import pytest

from tests.readers.facts_of import facts_of, json_ld

SHOWN = {
    "nav with a label": "<nav aria-label='You are here: Breadcrumb'><a>Home</a> <a>Boats</a> Ferries</nav>",
    "items of a list": "<ol class=breadcrumb><li><a>Home</a> &gt;</li><li><a>Boats</a></li><li>Ferries</li></ol>",
    "one line of text": "<p class='page-bread-crumb'>You are here: <a>Home</a> &raquo; <a>Boats</a> &raquo; Ferries",
    "separators of their own": "<p id=crumbs><a>Home</a><i>/</i><a>Boats</a><i>/</i><span>Ferries</span>",
    "icons as words": "<p class=crumbs><a>Home</a><i>chevron_right</i><a>Boats</a><i>chevron_right</i><a>Ferries</a>",
    "a wrapper with page numbers": "<div class=crumbsplus><ul class=crumbs><li><a>Home</a><li><a>Boats</a>"
    "<li>Ferries</ul><a>1</a><a>2</a></div>",
    "a link back": "<div class=crumb><a>Home</a> / <a>Boats</a> / <a>Ferries</a> <a>&lt; Back</a></div>",
    "nested marks": "<div class=crumb><a><svg><title>x</title></svg>Home</a> › <a>Boats</a> › <b>Fer</b>ries</div>",
}
STATED = {
    "microdata": """<ol itemscope itemtype="https://schema.org/BreadcrumbList">
      <li itemprop=itemListElement itemscope itemtype=https://schema.org/ListItem><a itemprop=item href=/>
        <span itemprop=name>Home</span></a><meta itemprop=position content=1></li>
      <li itemprop=itemListElement itemscope itemtype=https://schema.org/ListItem>
        <span itemprop=item itemscope itemid=/b><b itemprop=name>Boats</b></span><meta itemprop=position content=2></li>
      <li itemprop=itemListElement itemscope><i itemprop=name>Ferries</i>
      <meta itemprop=position content=3></li></ol>""",
    "rdfa": """<ol vocab="https://schema.org/" typeof="BreadcrumbList">
      <li property=itemListElement typeof=ListItem><a property=item typeof=WebPage><b property=name>Home</b></a></li>
      <li property=itemListElement typeof=ListItem><a property=item typeof=WebPage><b property=name>Boats</b></a></li>
      <li property=itemListElement typeof=ListItem><b property=name>Ferries</b></li></ol>""",
    "older rdfa": """<div xmlns:v="http://rdf.data-vocabulary.org/#">
      <i typeof="v:Breadcrumb"><a property="v:title">Home</a></i>
      <i typeof="v:Breadcrumb"><a property="v:title">Boats</a></i><i typeof="v:Breadcrumb">
      <a property="v:title">Ferries</a></i></div>""",
    "json-ld": json_ld("""{"@type": "BreadcrumbList", "itemListElement": [{"position": 2, "item": {"name": "Boats"}},
      {"position": "1", "name": "Home"}, {"position": 3, "item": "https://see.example/f", "name": "Ferries"}]}"""),
    "json-ld of the page": json_ld("""{"@type": "WebPage", "breadcrumb": {"@type": ["BreadcrumbList"],
      "itemListElement": [{"name": "Home"}, {"name": "Boats"}, {"name": "Ferries"}]}}"""),
    "json-ld as text": json_ld("""{"@type": "WebPage", "breadcrumb": "Home > Boats > Ferries"}"""),
}
CHINESE = {
    "label": "<title>渡船</title><div class=position>您现在的位置：<a>首页</a> <a>新闻</a> 渡船</div>",
    "separators": "<title>渡船</title><div class=location><a>首页</a> &gt; <a>新闻</a> &gt; 渡船</div>",
}
NO_TRAILS = {
    "nothing but its root": "<div class=breadcrumb><a>Home</a></div>",
    "no link": "<div class=breadcrumb>Home / Boats</div>",
    "a menu": "<div class=breadcrumb>" + "<a>Boat</a> " * 9 + "</div>",
    "page numbers": "<div class=breadcrumb><a>1</a><a>2</a><a>3</a><a>Next</a></div>",
    "a wrapper of the page": f"<div class=has-breadcrumb><a>Home</a><a>Boats</a><p>{'Nine boats a day. ' * 20}</div>",
    "a place": "<title>渡船</title><div class=location><a>上海</a> <a>地图</a></div>",
    "position in another language": "<title>Jobs</title><div class=position><a>Captain</a> &gt; <a>Apply</a></div>",
}


@pytest.mark.parametrize("page", [*SHOWN.values(), *STATED.values()], ids=[*SHOWN, *STATED])
def test_a_trail_is_a_list_of_names_from_the_root_on(page):
    assert facts_of(page)["breadcrumb"] == ["Home", "Boats", "Ferries"]


@pytest.mark.parametrize("page", CHINESE.values(), ids=CHINESE)
def test_a_chinese_page_may_call_its_trail_a_position(page):
    assert facts_of(page)["breadcrumb"] == ["首页", "新闻", "渡船"]


@pytest.mark.parametrize("page", NO_TRAILS.values(), ids=NO_TRAILS)
def test_what_is_only_called_a_trail_is_none(page):
    assert "breadcrumb" not in facts_of(page)


def test_a_stated_trail_comes_before_a_shown_one_and_json_ld_before_microdata():
    shown = "<ul class=crumb><li><a>Start</a><li>Ferries</ul>"
    microdata = STATED["microdata"].replace("Home", "Root")
    assert facts_of(shown + microdata)["breadcrumb"][0] == "Root"
    assert facts_of(shown + microdata + STATED["json-ld"])["breadcrumb"][0] == "Home"


def test_the_last_name_may_hold_separators_of_its_own():
    page = "<div class=crumb><a>Home</a> &gt; Silver – the TCP/IP boats</div>"
    assert facts_of(page)["breadcrumb"] == ["Home", "Silver – the TCP/IP boats"]


def test_names_are_read_as_a_person_reads_them():
    page = json_ld(
        """{"@type": "BreadcrumbList", "itemListElement": [{"name": "Salt &amp; <b>pepper</b>"}, {"name": ""}]}"""
    )
    assert facts_of(page)["breadcrumb"] == ["Salt & pepper"]
