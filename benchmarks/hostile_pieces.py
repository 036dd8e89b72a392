"""The pieces that hostile texts are made of: endless streams, repeatable, some of them drawn by chance."""

from collections.abc import Callable, Iterable, Iterator
from importlib.resources import files
from itertools import chain, count, cycle, islice, repeat
from random import Random

from benchmarks.blocks import LANGUAGES, article, breadcrumb, metadata, paragraph, rights, sentence
from cleantext.evidence.tabbed import rows
from cleantext.evidence.trail_words import ROOTS

ENGLISH = LANGUAGES["en"]
SLIP = 0.1  # of the words of a copy are others

Pieces = Iterable[str]
Maker = Callable[[Random], Pieces]


def prose(random: Random) -> Pieces:
    """Articles."""
    while True:
        yield from _lines(article(random, ENGLISH, 4000))


def _lines(texts: Iterable[str]) -> Iterator[str]:
    return (f"{text}\n" for text in texts)


def again(*units: str) -> Maker:
    """The same pieces again and again."""
    return lambda random: cycle(units)


def after(first: str, unit: str) -> Maker:
    """One piece, and another again and again."""
    return lambda random: chain([first], repeat(unit))


def numbered(form: str) -> Maker:
    """Pieces that hold the numbers from one on."""
    return lambda random: (form.format(number) for number in count(1))


def han(random: Random) -> Pieces:
    """Any ideographs."""
    while True:
        yield chr(random.randrange(0x4E00, 0x5600))


def edited(random: Random) -> Pieces:
    """An article again and again, each time with a tenth of its words changed."""
    words = ENGLISH.words["prose"]
    for line in cycle(article(random, ENGLISH, 6000)):
        copy = (random.choice(words) if random.random() < SLIP else word for word in line.split(" "))
        yield " ".join(copy) + "\n"


def shuffled(random: Random) -> Pieces:
    """A few hundred sentences in any order: many copies, none next to what its neighbour is a copy of."""
    known = [sentence(random, ENGLISH) for _ in range(300)]
    while True:
        yield f"{random.choice(known)}\n"


def two_paragraphs(random: Random) -> Pieces:
    """Two paragraphs in turn."""
    return cycle([f"{paragraph(random, ENGLISH)} {paragraph(random, ENGLISH)}\n" for _ in range(2)])


def cut_off(random: Random) -> Pieces:
    """Beginnings of paragraphs, each before its paragraph."""
    while True:
        whole = f"{sentence(random, ENGLISH)} {sentence(random, ENGLISH)}"
        yield f"{whole[:70]}...\n{whole}\n"


def paths(random: Random) -> Pieces:
    """Breadcrumbs in all languages of the vocabulary."""
    while True:
        yield from _lines(line for language in LANGUAGES.values() for line in breadcrumb(random, language))


def furniture(random: Random) -> Pieces:
    """Lines of source and date, and lines of rights."""
    while True:
        for language in LANGUAGES.values():
            yield from _lines([*metadata(random, language), *rights(random, language)])


def front_pages(random: Random) -> Pieces:
    """Lines that begin with the name of a front page."""
    return cycle([f"{root.capitalize()} {number}\n" for number, root in enumerate(sorted(ROOTS))])


def injected(joint: str) -> Maker:
    """The phrases of the lexicon of injected text."""
    known = (row.cells[2].split("|") for row in rows(files("cleantext") / "weights" / "lexicon.tsv", 3))
    phrases = [f"{phrase}{joint}" for listed in known for phrase in listed]
    return lambda random: cycle(random.sample(phrases, len(phrases)))


def keyword_lists(random: Random) -> Pieces:
    """One sentence, then lists on lines of their own to the end."""
    yield from _lines(islice(article(random, ENGLISH, 300), 1, 2))
    while True:
        yield "| ".join(random.sample(ENGLISH.words["keywords"], 4)) + "\n"


def barred(random: Random) -> Pieces:
    """Keywords on lines of their own that end in a bar."""
    return (f"{random.choice(ENGLISH.words['keywords'])} {number}|\n" for number in count())


def menu(random: Random) -> Pieces:
    """A menu without end: no two items are alike."""
    return (f"{random.choice(ENGLISH.words['menu'])} {number}\n" for number in count())
