"""Breadcrumbs: every separator, announced or not, on one line or a node a line, numbered, cut off, with the title."""

from benchmarks.corpus.author import Author
from benchmarks.corpus.page import Junk, Row

BREADCRUMB = "breadcrumb"
SEPARATORS = (" > ", " >> ", " » ", " › ", " / ", " → ", " :: ", " -> ", " --> ", ">", "»", "＞", " | ", " · ")
LAYOUTS = ("line", "line", "line", "nodes", "glued", "numbered", "bulleted", "plain")


def crumb_rows(author: Author, layout: str | None = None) -> list[Row]:
    """The rows of a breadcrumb."""
    layout = layout or author.random.choice(LAYOUTS)
    nodes = [author.one("roots"), *author.some("sections", author.number(1, 3))]
    separator = author.random.choice(SEPARATORS)
    if layout == "line":
        return [(Junk(_line(author, nodes, separator), BREADCRUMB),)]
    if layout == "plain":
        return [(Junk(f"{author.one('crumb_lead_ins')} {' '.join(nodes)}", BREADCRUMB),)]
    return [(Junk(text, BREADCRUMB),) for text in _on_lines(author, nodes, layout)]


def _line(author: Author, nodes: list[str], separator: str) -> str:
    leaf = author.random.choice(("title", "word", "cut", "none"))
    if leaf != "none":
        nodes = [*nodes, {"title": author.title, "word": author.one("leaf"), "cut": ""}[leaf]]
    lead_in = author.one("crumb_lead_ins") + author.random.choice(("", " ")) if author.chance(0.5) else ""
    return (lead_in + separator.join(nodes)).strip()


def _on_lines(author: Author, nodes: list[str], layout: str) -> list[str]:
    """The nodes on lines of their own, with what tells that they are nodes."""
    if layout == "glued":
        separator = author.random.choice((" >", ">", " »", " /", " ›"))
        return [node + separator for node in nodes]
    if layout == "numbered":
        return [f"{at}. {node}" for at, node in enumerate(nodes, start=1)]
    if layout == "bulleted":
        return [f"• {node}" for node in nodes]
    separator = author.random.choice((">", "»", "/", "›"))
    return [line for node in nodes for line in (node, separator)]
