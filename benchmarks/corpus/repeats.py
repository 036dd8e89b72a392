"""Bodies that stand on the page again: exactly, with edits, with other line breaks, below a second head, teasers."""

import re

from benchmarks.corpus.author import Author
from benchmarks.corpus.page import Junk, Row

DUPLICATE = "duplicate_body"
FORMS = ("exact", "edited", "joined", "split", "spaced")
SENTENCE_END = re.compile(r"(?<=[.!?。？！])\s*(?=\S)")
LEAST_AGAIN = 40  # characters: a shorter lone paragraph may stand twice for its own reasons


def again_rows(author: Author, article: list[str], form: str | None = None) -> list[Row]:
    """The article once more."""
    form = form or author.random.choice(FORMS)
    return [(Junk(line, DUPLICATE),) for line in _copied(author, article, form)]


def head_again(author: Author) -> list[Row]:
    """The second title."""
    return [(Junk(author.title, DUPLICATE),)]


def teaser_rows(author: Author, article: list[str]) -> list[Row]:
    """The beginning of the first paragraphs, cut off, above the whole article."""
    first = next(line for line in article if len(line) >= LEAST_AGAIN)
    return [(Junk(first[: max(LEAST_AGAIN, len(first) * 2 // 3)].rstrip() + "…", DUPLICATE),)]


def _copied(author: Author, article: list[str], form: str) -> list[str]:
    if form == "edited":
        return [_edited(author, line) for line in article]
    if form == "joined":
        return [author.language.space.join(article[at : at + 3]) for at in range(0, len(article), 3)]
    if form == "split":
        return [sentence for line in article for sentence in SENTENCE_END.split(line)]
    if form == "spaced":
        return [re.sub(r"([,，、:：])\s*", r" \1 ", line).strip() for line in article]
    return article


def _edited(author: Author, line: str) -> str:
    """The line with every number one higher and one word of forty left out."""
    line = re.sub(r"\d+", lambda found: str(int(found[0]) + 1), line)
    if not author.language.spaced:
        at = author.number(1, max(2, len(line) - 2))
        return line if len(line) < 2 * LEAST_AGAIN else line[:at] + line[at + 1 :]
    words = line.split(" ")
    kept = [word for at, word in enumerate(words) if at % 40 != 20]
    return " ".join(kept)
