"""What looks like junk and is none: lists, tables, verse, dialogue, code, legal formulas, menu paths, quoted mail."""

from collections.abc import Callable

from benchmarks.corpus.author import Author

Lines = list[str]

SHELL = r"""$ ls -l | grep key > keys.txt
$ sort keys.txt | uniq -c | sort -rn | head
$ for f in *.txt; do echo "$f"; wc -l < "$f"; done
$ find . -name '*.bak' -print0 | xargs -0 rm"""

PYTHON = """def level(rows, wanted):
    found = [row for row in rows if row > wanted]
    return found or wanted

a = x | y | z
if a > b > c: print("a -> b -> c")"""


def paper_keywords(author: Author) -> Lines:
    joint = author.random.choice((", ", "; ", " · "))
    return [f"{author.one('paper')} {joint.join(author.some('nouns', author.number(4, 7)))}"]


def ingredients(author: Author) -> Lines:
    foods = author.some("foods", author.number(7, 12))
    return (
        [author.one("ingredients"), *foods]
        if author.chance(0.5)
        else [f"{author.one('ingredients')} {', '.join(foods)}"]
    )


def cast(author: Author) -> Lines:
    joint = author.random.choice((" – ", " / ", ": ", " | "))
    pairs = zip(author.some("names", 8), author.some("nouns", 8), strict=True)
    return [author.one("cast"), *(f"{name}{joint}{part}" for name, part in pairs)]


def universities(author: Author) -> Lines:
    patterns = author.language.entries["university"]
    places = author.some("places", 7)
    named = [author.random.choice(patterns).replace("{place}", place) for place in places]
    return named if author.chance(0.5) else [author.random.choice((", ", " | ", "、")).join(named)]


def glossary(author: Author) -> Lines:
    return [f"{noun}: {author.sentence()}" for noun in author.some("nouns", 5)]


def bar_table(author: Author) -> Lines:
    return [f"{noun} | {author.number()} | {author.number()} | {author.number()}" for noun in author.some("nouns", 9)]


def awards(author: Author) -> Lines:
    years = sorted(author.random.sample(range(1950, 2020), 8))
    return [
        f"{year} – {author.one('names')}, {noun}" for year, noun in zip(years, author.some("nouns", 8), strict=True)
    ]


def refrain(author: Author) -> Lines:
    chorus = list(author.language.entries["refrain"])
    verses = [author.some("nouns", 4) for _ in range(3)]
    return [line for verse in verses for line in (", ".join(verse), *chorus)]


def dialogue(author: Author) -> Lines:
    speakers = author.some("names", 2)
    return [f"{speakers[at % 2]}: {author.one('replies')}" for at in range(14)]


def code(author: Author) -> Lines:
    return author.random.choice((SHELL, PYTHON)).split("\n")


def legal_formula(author: Author) -> Lines:
    return [f"§ {at} {author.sentence()} {author.one('formula')}" for at in range(1, 5)]


def menu_paths(author: Author) -> Lines:
    return author.some("menu_path", 3)


def quoted_mail(author: Author) -> Lines:
    return [line for _ in range(2) for line in (f"> {author.sentence()}", f">> {author.sentence()}", author.sentence())]


def chains(author: Author) -> Lines:
    return [author.one("order"), " > ".join(author.some("nouns", 4)), " > ".join(author.some("nouns", 3))]


def chapters(author: Author) -> Lines:
    pattern = author.one("chapter")
    titles = [*author.some("nouns", 6), *author.some("titles", 3)]
    return [f"{pattern.replace('{number}', str(at))} {author.fill(title)}" for at, title in enumerate(titles, start=1)]


LOOKALIKES: dict[str, Callable[[Author], Lines]] = {
    kind.__name__: kind
    for kind in (
        paper_keywords, ingredients, cast, universities, glossary, bar_table, awards, refrain, dialogue, code,
        legal_formula, menu_paths, quoted_mail, chains, chapters,
    )
}  # fmt: skip
