"""The generated dump of HTML is like the web."""

import lxml.html

from benchmarks.html_dump import html_dump

PAGES = list(html_dump(20, seed=2))


def test_the_same_seed_gives_the_same_pages_and_another_seed_others() -> None:
    assert list(html_dump(3, seed=2)) == PAGES[:3]
    assert list(html_dump(3, seed=3)) != PAGES[:3]


def test_a_tenth_of_a_generated_page_is_text_and_a_fifth_nobody_sees() -> None:
    trees = [lxml.html.document_fromstring(page) for page in PAGES]
    size = sum(map(len, PAGES))
    unseen = sum(len((each.text or "").encode()) for tree in trees for each in tree.iter("script", "style"))
    text = sum(len(" ".join(tree.text_content().split()).encode()) for tree in trees) - unseen
    assert 0.06 < text / size < 0.15
    assert 0.15 < unseen / size < 0.25
