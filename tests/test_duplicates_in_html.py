"""What markup says of copies: one that is all a reader sees stays, as does a paragraph its author repeats."""

from cleantext import Finding, read
from cleantext.detectors.duplicate_body import SURE, DuplicateBody
from tests.test_duplicate_body import ARTICLE, OTHER

MENU = "<ul class='menu'><li><a href='/'>Home</a></li><li><a href='/pier'>The pier</a></li></ul>"


def found(body: str) -> list[Finding]:
    page = read(f"<html><body>{MENU}{body}</body></html>", format="html")
    return [finding for finding in DuplicateBody().detect(page) if finding.score >= SURE]


def paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def test_a_second_copy_in_a_template_of_its_own_goes() -> None:
    (finding,) = found(f"<article>{paragraphs(*ARTICLE, OTHER)}</article><div>{paragraphs(*ARTICLE)}</div>")
    assert finding.start > 300


def test_a_paragraph_repeated_beside_itself_stays() -> None:
    filler = " ".join(ARTICLE)
    assert not found(f"<article>{paragraphs(filler, OTHER, filler, filler)}</article>")
    assert found(f"<article>{paragraphs(filler, OTHER)}</article><div>{paragraphs(filler)}</div>")


def test_the_copy_stays_where_the_original_is_for_those_without_scripts() -> None:
    body = f"<article>{paragraphs(OTHER, *ARTICLE)}</article>"
    assert not found(f"<noscript><div>{paragraphs(*ARTICLE)}</div></noscript>{body}")


def test_the_copy_stays_where_the_original_is_no_main_content() -> None:
    body = f"<article><h1>Bread on the pier</h1>{paragraphs(*ARTICLE, OTHER, OTHER.upper())}</article>"
    links = "".join(f"<li><a href='/{number}'>{line}</a></li>" for number, line in enumerate(ARTICLE))
    assert not found(f"<nav><ul>{links}</ul></nav>{body}")
