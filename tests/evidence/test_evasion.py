"""A line is read as it is meant, and every part of it knows where it comes from."""

import re
import string
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext.evidence.evasion import undisguised

MEANT = {
    "zero-width characters": ("ca\u200bsi\u2060no ca\ufeffsi\u00adno", "casino casino"),
    "marks of direction": ("\u202ecasino\u202c \u2066casino\u2069", "casino casino"),
    "stacked marks": ("c\u0336a\u0336sino z\u0301\u0302\u0303\u0304\u0305a", "casino za"),
    "full width": ("ＣＡＳＩＮＯ （ｖｉｐ）", "casino (vip)"),
    "circles, boxes and styles": ("ⓒⓐⓢⓘⓝⓞ 🅲🅰🆂🅸🅽🅾 𝐜𝐚𝐬𝐢𝐧𝐨 🄲🄰🅂🄸🄽🄾 casinⓞ", "casino casino casino casino casino"),
    "ligatures": ("ﬁnance oﬀer", "finance offer"),
    "Cyrillic in a Latin word": ("саsіno viаgrа", "casino viagra"),
    "Greek in a Latin word": ("cαsinο", "casino"),
    "Latin in a Cyrillic word": ("кaзинo", "казино"),
    "separated letters": ("b.u.y v|i|a|g|r|a c-a-s-i-n-o п·о·к·е·р", "buy viagra casino покер"),
    "sounds of characters": ("試驗(yàn)箱 国（guó）产(chǎn)( pǐn )", "试验箱 国产"),
    "numeric entities": ("&#36172;&#22330; &#x8D4C;&#X573A;", "赌场 赌场"),
    "named entities": ("a&nbsp;b &gt; &amp; &eacute;", "a b > & é"),
    "entities in entities": ("&amp;amp;gt; &#38;#103;t; &#&#51;6172;", "> gt; 赌"),
    "entities that make lines": ("one&#10;two&NewLine;three", "one two three"),
    "traditional characters": ("網上賭場", "网上赌场"),
    "one trick within another": ("v\u200b|i|а|g|r|&#97;", "viagra"),
}

INNOCENT = [
    "a-b, e.g. x-y and 3.1.4",
    "import a.b.c; x.y.z = os.path.join(d)",
    "see www.example.com/a/b/c or mail a.b@example.com",
    "r&d, at&t; q&a; &c. & x;",
    "f(x) = a*x + b_i, 10 μm, tnfα, α-helix",
    "smsка, it-шник, vipы",
    "[ʃɪp] is said so, and [ʃøːn]",
    "东京(とうきょう)と大阪(おおさか)",
    "东京(tōkyō), 李(li)先生, 王(2001)",
    "tiếng việt, हिन्दी, العربية, می‌خواهم, หน้าแรก ทำ, ελλάδα, ёлка",
    "h2o, ¾, 5 ℃, ™, № 5, …",
    "ⓒ 2020 · ⓒ연합뉴스 ⓔ출장",
    "🇫🇷 😀 ★",
]

PIECES = [
    *"ab.|-(){}&#;1 яаα國àＢİǅﬁﷺⓐⓒ🅰𝐚１；＆ｶﾞかبก็☀^_",
    *"\u200b\u200c\ufeff\u00ad\u0301\u0336\u0323\u3099\ufe0f\ud800",
    *("國(", "yàn)", "t;", "#x41;", "a.b.", "b.u.y"),
    *("&#38;", "&amp;", "&#103;", "&#x200B;", "&#769;", "&#9424;", "&gt;"),
]
HEAPS = [
    *("\u200b", "\u200c", "a\u200b", "\u0301\u0316", "a\u0301\u0316\u0315", "ⓐ", "ﬁ", "аa"),
    *("a.", "a.b-", "a.a.b.b-", "(", "國(", "國(yàn)", "(yàn", "&#", "&#3;", "&amp", "amp;", "#38;", ";"),
]
hostile = st.one_of(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.text(max_size=40))
lines = hostile.map(lambda text: text.replace("\r", "").replace("\n", ""))
words = st.lists(st.text(string.ascii_letters, min_size=2, max_size=8), max_size=8)


@pytest.mark.parametrize("trick", MEANT)
def test_a_line_is_read_as_it_is_meant(trick: str) -> None:
    written, meant = MEANT[trick]
    assert undisguised(written).text == meant


@pytest.mark.parametrize("line", INNOCENT)
def test_an_innocent_line_stays_as_it_is(line: str) -> None:
    assert undisguised(line).text == line


@pytest.mark.parametrize("letters", ["Tiếng Việt", "Ελλάδα", "ёлка", "ガギグ", "Äpfel"])
def test_letters_and_marks_of_their_own_are_read_like_letters_with_marks(letters: str) -> None:
    apart = unicodedata.normalize("NFD", letters)
    assert apart != letters
    assert undisguised(apart).text == letters.lower()


def test_a_found_word_is_shown_where_it_stands() -> None:
    line = "now b.u.y v\u200biаgra &#36172;&#22330; 試驗(yàn)箱"
    folded = undisguised(line)
    places = [(found.start(), found.end()) for found in re.finditer(r"\S+", folded.text)]
    shown = {folded.text[start:end]: line[slice(*folded.source(start, end))] for start, end in places}
    assert shown == {
        "now": "now",
        "buy": "b.u.y",
        "viagra": "v\u200biаgra",
        "赌场": "&#36172;&#22330;",
        "试验箱": "試驗(yàn)箱",
    }


@given(lines)
@settings(deadline=None, max_examples=500)
def test_every_part_comes_from_a_part_of_the_line_in_the_same_order(line: str) -> None:
    folded = undisguised(line)
    assert len(folded.text) == len(folded.begin) == len(folded.end)
    assert all(0 <= begin < end <= len(line) for begin, end in zip(folded.begin, folded.end, strict=True))
    assert all(before <= after for places in folded[1:] for before, after in pairwise(places))


@given(lines)
@settings(deadline=None, max_examples=2000)
def test_folding_twice_is_folding_once(line: str) -> None:
    once = undisguised(line).text
    assert undisguised(once).text == once


@given(lines)
@settings(deadline=None, max_examples=500)
def test_a_line_stays_one_line(line: str) -> None:
    assert not {"\n", "\r"} & {*undisguised(line).text}


@given(words, st.sampled_from(string.punctuation + " "))
def test_plain_ascii_is_unchanged_but_for_case(words: list[str], between: str) -> None:
    line = between.join(words)
    assert undisguised(line).text == line.lower()


@pytest.mark.parametrize("piece", HEAPS)
def test_a_heap_of_a_trick_is_read_in_one_go(piece: str) -> None:
    size = 200_000  # the square of it would take minutes
    line = ("&" + piece * size)[:size]
    assert len(undisguised(line).text) <= 2 * size
