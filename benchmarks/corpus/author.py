"""An author: writes in one language on one topic, chooses words, and never writes the same sentence twice."""

import re
from random import Random

from benchmarks.corpus.language import Language

_CHOICE = re.compile(r"\[([^\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_KEYS = {"name": "names", "place": "places", "site": "sites"}  # slots filled from the entries of a key


class Author:
    """Writes one page.

    random    where all choices come from
    language  whose words are used
    topic     what the page is about: "the old ferry"
    site      what the site is called
    title     the title of the page
    """

    def __init__(self, language: Language, random: Random) -> None:
        self.language, self.random = language, random
        self.topic, self.site = self.one("topics"), self.one("sites")
        self.title = self.fill(self.one("titles"))
        self._sentences = self.some("sentences", len(language.entries["sentences"]))
        self._headings = self.some("headings", len(language.entries["headings"]))

    def one(self, key: str) -> str:
        """One entry of a key."""
        return self.random.choice(self.language.entries[key])

    def some(self, key: str, count: int) -> list[str]:
        """At most `count` different entries of a key, in any order."""
        entries = self.language.entries[key]
        return self.random.sample(entries, min(count, len(entries)))

    def chance(self, share: float) -> bool:
        """True in that share of all cases."""
        return self.random.random() < share

    def number(self, least: int = 3, most: int = 900) -> int:
        """A number, both ends included."""
        return self.random.randint(least, most)

    def date(self) -> str:
        """A day of the last years, in one of the ways in which pages write it."""
        year, month, day = self.number(2008, 2025), self.number(1, 12), self.number(1, 28)
        return self.random.choice(
            (f"{year}-{month:02}-{day:02}", f"{day:02}.{month:02}.{year}", f"{year}/{month}/{day}")
        )

    def fill(self, entry: str) -> str:
        """The entry with its choices made and its slots filled."""
        chosen = _CHOICE.sub(lambda found: self.random.choice(found[1].split("|")), entry)
        text = _SLOT.sub(lambda found: self._slot(found[1]), chosen)
        return text[:1].upper() + text[1:]

    def _slot(self, name: str) -> str:
        if name in _KEYS:
            return self.site if name == "site" else self.one(_KEYS[name])
        values = {"topic": self.topic, "year": self.number(1880, 2019), "date": self.date(), "number": self.number()}
        return str(values[name])

    def sentence(self) -> str:
        """A sentence that this author has not written before; asks for no more than the language has."""
        return self.fill(self._sentences.pop())

    def heading(self) -> str:
        """A heading that this author has not written before; empty when there is none left."""
        return self._headings.pop() if self._headings else ""

    def paragraph(self, sentences: int) -> str:
        """At most that many sentences; some are kept back for look-alikes."""
        count = min(sentences, len(self._sentences) - SPARE)
        return self.language.space.join(self.sentence() for _ in range(count))

    def article(self, paragraphs: int, longest: int = 4, headed: bool | None = None) -> list[str]:
        """Paragraphs of 1 to `longest` sentences, as many as the language has sentences for, perhaps with headings."""
        headed = self.chance(0.5) if headed is None else headed
        rows: list[str] = []
        for at in range(paragraphs):
            if headed and at and at % 3 == 0 and (heading := self.heading()):
                rows.append(heading)
            rows.append(self.paragraph(self.random.randint(1, longest)))
        return [row for row in rows if row]


SPARE = 6  # sentences that an article leaves for what stands beside it
