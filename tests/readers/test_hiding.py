import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.readers.hiding import Hiding

STYLES = {
    "display:none": "display:none",
    "DISPLAY : None !important": "display:none",
    "visibility:hidden": "visibility:hidden",
    "visibility:collapse": "visibility:collapse",
    "opacity: 0.0": "opacity:0",
    "position:absolute;left:-9999px": "off-screen",
    "position:fixed; top:-999em": "off-screen",
    "right:-4000px": "off-screen",
    "left:9999px": "off-screen",
    "text-indent:-9999px": "off-screen",
    "margin-left:-5000px": "off-screen",
    "margin:0 0 0 -9999px": "off-screen",
    "transform:translate(-9999px, 0)": "off-screen",
    "position:absolute;clip:rect(0 0 0 0)": "clipped to nothing",
    "clip:rect(1px, 1px, 1px, 1px)": "clipped to nothing",
    "clip-path:inset(50%)": "clipped to nothing",
    "transform:scale(0)": "zero size",
    "height:0;overflow:hidden": "zero size",
    "width:1px;overflow:hidden": "zero size",
    "max-height:0px;overflow-y:hidden": "zero size",
    "font-size:0": "letters of zero size",
    "font-size:1px": "letters of zero size",
    "font:0/0 a": "letters of zero size",
    "color:#fff;background:#FFFFFF": "text in the colour of its ground",
    "color:white;background-color:rgb(255, 255, 255)": "text in the colour of its ground",
    "color:#fefefe;background:white url()": "",
    "color:#fefefe;background:#fff": "text in the colour of its ground",
    "color:transparent": "transparent text",
    "color:rgba(0,0,0,0)": "transparent text",
}

SHOWN = {
    "an empty style": "",
    "a style without a colon": "display",
    "a block": "display:block",
    "a comment about hiding": "/* display:none */ color:red",
    "a last declaration that shows it": "display:none;display:block",
    "little opacity": "opacity:.05",
    "a shift of some pixels": "left:-20px;margin-top:-3px",
    "the track of a carousel that moved on": "left:-2400px;width:9000px",
    "the column of a layout": "float:left;margin-left:-960px",
    "a band as wide as the window": "margin:0 -9999px;padding:0 9999px",
    "a shift by percent": "left:-100%;width:900%",
    "the frame of a film": "height:0;overflow:hidden;padding-bottom:56.25%",
    "a height of nothing that lets its text out": "height:0",
    "white letters without a ground": "color:#fff",
    "white on red": "color:#fff;background:#c00",
    "white on a picture": "color:#fff;background:#fff url(night.jpg)",
    "a gradient in letters": "color:transparent;-webkit-background-clip:text",
    "letters with a shadow": "color:#fff;background:#fff;text-shadow:0 0 2px #000",
    "a clip that leaves the text": "clip:rect(3em,1000em,4em,-999em)",
}

RULES = {
    ".x{display:none}": 'display:none by a rule for class "x"',
    "#y { display : none }": 'display:none by a rule for id "y"',
    "p.x{visibility:hidden}": 'visibility:hidden by a rule for class "x"',
    ".a, .x , .b{opacity:0}": 'opacity:0 by a rule for class "x"',
    ".x{color:#fff;background-color:white}": 'text in the colour of its ground by a rule for class "x"',
    "body .x{display:none}": 'display:none by a rule for class "x"',
    "#main > #y{display:none}": 'display:none by a rule for id "y"',
    "@import 'a.css';.x{display:none}": 'display:none by a rule for class "x"',
    "@media screen{.x{display:none}}": 'display:none by a rule for class "x"',
    "@media (min-width:900px){.z{top:0}.x{display:none}}": 'display:none by a rule for class "x"',
    "@font-face{src:url(a)}/* } */.x{display:none}": 'display:none by a rule for class "x"',
    ".x{display:none}.unclosed{": 'display:none by a rule for class "x"',
    r".\78{display:none}": 'display:none by a rule for class "x"',
    "div.x{display:none}": "",
    ".X{display:none}": "",
    ".x.more{display:none}": "",
    "li .x{display:none}": "",
    ".open .x{display:none}": "",
    "#main .x{display:none}": "",
    ".x:hover{display:none}": "",
    ".x::after{display:none}": "",
    ".x[data-a]{display:none}": "",
    "@media print{.x{display:none}}": "",
    "@media screen and (max-width:600px){.x{display:none}}": "",
    "@keyframes x{from{opacity:0}}": "",
    "/* .x{display:none} */": "",
    "/* .x{display:none}": "",
    ".w.x{display:none}": 'display:none by a rule for class "w"',
    ".x{display:none}.x.w{display:block}": "",
    ".x{display:none}.x{display:block}": "",
    ".x{display:none}p.x{display:block}": "",
    ".x{display:none}#y{display:block}": "",
    "@media(min-width:600px){.x{display:block}}.x{display:none}": 'display:none by a rule for class "x"',
    ".x{display:none}@media(min-width:600px){.x{display:block}}": "",
}


@pytest.mark.parametrize(("style", "words"), STYLES.items())
def test_a_style_that_hides_an_element_is_told_in_words(style: str, words: str) -> None:
    assert Hiding([]).how("p", {"style": style}) == (f"{words} in its style" if words else "")


@pytest.mark.parametrize("style", SHOWN.values(), ids=SHOWN)
def test_a_style_that_shows_the_element_hides_nothing(style: str) -> None:
    assert Hiding([]).how("p", {"style": style}) == ""


@pytest.mark.parametrize(("sheet", "words"), RULES.items())
def test_rules_hide_the_elements_whose_class_or_id_they_name(sheet: str, words: str) -> None:
    hiding = Hiding([sheet])
    assert hiding.how("p", {"class": "w x", "id": "y"}) == words
    assert hiding.how("p", {"class": "other"}) == ""


def test_a_style_of_its_own_shows_what_a_rule_hides_unless_that_is_important() -> None:
    shown = {"class": "x", "style": "display:block"}
    assert Hiding([".x{display:none}"]).how("p", shown) == ""
    assert Hiding([".x{display:none!important}"]).how("p", shown) == 'display:none by a rule for class "x"'


@pytest.mark.parametrize(
    ("tag", "attributes", "words"),
    [
        ("p", {"hidden": None}, "attribute hidden"),
        ("p", {"hidden": "until-found"}, ""),
        ("p", {"aria-hidden": "true"}, "aria-hidden"),
        ("p", {"aria-hidden": "false"}, ""),
        ("p", {"style": None, "class": None, "id": None}, ""),
        ("noscript", {}, "noscript"),
        ("marquee", {"height": "1", "width": "5"}, "a marquee of zero size"),
        ("marquee", {"scrollamount": "3000"}, "a marquee too fast to read"),
        ("marquee", {"width": "100%", "scrollamount": "4"}, ""),
        ("marquee", {"style": "display:none"}, "display:none in its style"),
        ("body", {"style": "opacity:0"}, ""),
    ],
)
def test_attributes_and_elements_hide_by_what_they_are(tag: str, attributes: dict[str, str | None], words: str) -> None:
    assert Hiding([]).how(tag, attributes) == words


HOSTILE = [
    "{",
    "}",
    "/*",
    "*/",
    ".x",
    "#y",
    ",",
    "{display:none}",
    "@media print{",
    "\\",
    "\\110000",
    "-9e9px",
    ":",
    ";",
    "(",
]


@given(st.lists(st.sampled_from(HOSTILE)).map("".join), st.text())
def test_no_style_makes_it_fail(sheet: str, style: str) -> None:
    hiding = Hiding([sheet, style])
    assert isinstance(hiding.how("p", {"class": f"x {style}", "style": sheet + style, "id": "y"}), str)


@pytest.mark.parametrize("value", ["clip-path:polygon(", "clip:rect(", "transform:scale(", "color:rgb(", "margin:"])
def test_a_long_value_that_ends_badly_is_read_at_once(value: str) -> None:
    assert Hiding([]).how("p", {"style": value + "0 " * 10_000 + "x"}) == ""
