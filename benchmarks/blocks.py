"""Parts of generated pages, as lists of lines: prose, and every kind of junk."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from random import Random

SEPARATORS = (" > ", " >> ", " » ", " › ", " / ", " → ", " :: ", " | ")
JOINTS = ("| ", "-", "_", ", ", " | ", " - ", ",", "、")


@dataclass(frozen=True)
class Language:
    """The words of one language, by kind, as `vocabulary.toml` lists them, and its marks."""

    words: dict[str, list[str]]
    here: str
    source: str
    rights: str
    related: str
    space: str
    comma: str
    stop: str


def languages() -> dict[str, Language]:
    """All languages of the vocabulary, by their codes."""
    tables = tomllib.loads(Path(__file__).with_name("vocabulary.toml").read_text(encoding="utf-8"))
    kinds = ("prose", "nodes", "menu", "keywords")
    return {
        code: Language({kind: _words(table.pop(kind)) for kind in kinds}, **table) for code, table in tables.items()
    }


def _words(listed: str) -> list[str]:
    return [word.replace("_", " ") for word in listed.split()]


LANGUAGES = languages()


def sentence(random: Random, language: Language) -> str:
    """Two or three clauses; frequent words are as frequent as in running text."""
    words = language.words["prose"]
    clauses = [
        language.space.join(words[int(len(words) * random.random() ** 1.5)] for _ in range(random.randint(4, 9)))
        for _ in range(random.randint(1, 3))
    ]
    text = language.comma.join(clauses)
    return text[0].upper() + text[1:] + language.stop


def paragraph(random: Random, language: Language) -> str:
    """One to six sentences on a line."""
    return language.space.join(sentence(random, language) for _ in range(random.randint(1, 6)))


def title(random: Random, language: Language) -> str:
    """A headline: no full stop at its end."""
    return sentence(random, language).split(language.comma)[0].removesuffix(language.stop)


def article(random: Random, language: Language, length: int) -> list[str]:
    """A title and paragraphs of about `length` characters in all."""
    lines = [title(random, language)]
    length -= len(lines[0])
    while length > 0:
        lines.append(paragraph(random, language))
        length -= len(lines[-1])
    return lines


def breadcrumb(random: Random, language: Language) -> list[str]:
    """A path, with or without its announcement and a separator at its end."""
    first, *others = language.words["nodes"]
    separator = random.choice(SEPARATORS)
    nodes = [first, *random.sample(others, random.randint(1, 3))]
    announced, ended = random.choice(("", language.here)), random.choice(("", separator.rstrip()))
    return [announced + separator.join(nodes) + ended]


def keyword_line(random: Random, language: Language) -> list[str]:
    """An injected title."""
    keywords = language.words["keywords"]
    return [random.choice(JOINTS).join(random.sample(keywords, random.randint(4, 8)))]


def keyword_footer(random: Random, language: Language) -> list[str]:
    """A footer of a spider pool, on one line or a keyword a line."""
    keywords = [random.choice(language.words["keywords"]) for _ in range(random.randint(10, 40))]
    if random.random() < 0.2:
        return [language.related.strip(), *(f"{keyword}|" for keyword in keywords)]
    return [language.related + "| ".join(keywords) + "|"]


def menu(random: Random, language: Language) -> list[str]:
    """A menu, on one line or an entry a line."""
    entries = random.sample(language.words["menu"], random.randint(4, 10))
    return entries if random.random() < 0.5 else [" | ".join(entries)]


def metadata(random: Random, language: Language) -> list[str]:
    """A line of source, date and views."""
    return [_filled(random, language.source)]


def rights(random: Random, language: Language) -> list[str]:
    """A line of copyright."""
    return [_filled(random, language.rights)]


def _filled(random: Random, template: str) -> str:
    year = random.randint(2005, 2024)
    date = f"{year}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
    return template.format(year=year, date=date, number=random.randint(10, 99999))
