"""The facts of a page written in a test."""

from typing import Any

from selectolax.lexbor import LexborHTMLParser

from cleantext.readers.facts import page_facts


def facts_of(page: str, url: str | None = None) -> dict[str, Any]:
    return page_facts(LexborHTMLParser(page), url)


def json_ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'
