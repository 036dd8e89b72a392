"""Strategies for hypothesis: pages that hold junk, and texts that hold every odd character."""

from collections.abc import Callable, Sequence
from random import Random

from hypothesis import strategies as st

from benchmarks.blocks import (
    LANGUAGES,
    Language,
    article,
    breadcrumb,
    keyword_footer,
    keyword_line,
    menu,
    metadata,
    paragraph,
    rights,
)

SPACES = ("", " ", "\t", "\u3000", "\u00a0", "\u200b", "\ufeff", "\x0c")
ODD = (*SPACES, "\0", "\x1b[31m", "\ud800", "\udfff\u2028", "\x85", "e\u0301" * 9, "&#36172;", "(yàn)", "b.u.y", "аa")
BETWEEN = ("\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n \n", "\n\u3000\n\u00a0\n", "\u2028", "\n\r")
SIGNS = "ab Z9.。,|->»/:_\\{}漢かжก٣\U0001f600"

Block = Callable[[Random, Language], list[str]]


def body(random: Random, language: Language) -> list[str]:
    return article(random, language, 200)


def article_twice(random: Random, language: Language) -> list[str]:
    once = article(random, language, 400)
    return [*once, *breadcrumb(random, language), *once]


def glued(random: Random, language: Language) -> list[str]:
    """Junk and prose on one line."""
    parts = [*keyword_line(random, language), paragraph(random, language), *breadcrumb(random, language)]
    return [random.choice((" - ", "", " ", "|")).join(random.sample(parts, 3))]


def odd_lines(random: Random, language: Language) -> list[str]:
    word = random.choice(language.words["prose"])
    return [random.choice(("", word)) + random.choice(ODD) + random.choice(("", word)) for _ in range(3)]


BLOCKS: tuple[Block, ...] = (
    body,
    article_twice,
    keyword_line,
    keyword_footer,
    breadcrumb,
    menu,
    metadata,
    rights,
    glued,
    odd_lines,
)


def page(seed: int, language: str, blocks: Sequence[Block], between: str) -> str:
    """The blocks one after the other; most of their lines are joined by `between`, some by anything."""
    random = Random(seed)
    lines = [line for block in blocks for line in block(random, LANGUAGES[language])]
    ends = [between if random.random() < 0.9 else random.choice(BETWEEN) for _ in lines]
    text = "".join(line + end for line, end in zip(lines, ends, strict=True))
    return text if seed % 3 else text.rstrip("\r\n")


def pages() -> st.SearchStrategy[str]:
    """Pages that hold injected titles, breadcrumbs, second copies, menus, footers, blank lines of all kinds."""
    return st.builds(
        page,
        st.integers(0, 2**16),
        st.sampled_from(list(LANGUAGES)),
        st.lists(st.sampled_from(BLOCKS), max_size=8),
        st.sampled_from(BETWEEN),
    )


def texts() -> st.SearchStrategy[str]:
    """Pages, any text at all, and lines of few signs, in which separators and ends meet in every way."""
    few = st.lists(st.sampled_from([*SIGNS, *ODD, *BETWEEN]), max_size=60).map("".join)
    anything = st.text(st.characters(), max_size=80)  # lone surrogates too
    return st.one_of(pages(), pages(), few, anything)
