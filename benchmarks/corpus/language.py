"""A language of the corpus: its sentences and words, read from `languages/CODE.toml`.

A key holds several entries: one a line, or, within one line, joined by `|`. In an entry `[a|b]` is a choice and
`{name}` a slot that another key fills.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "languages"


@dataclass(frozen=True)
class Language:
    """What is written in one language.

    code     as in BCP 47: "en", "zh-Hant"
    space    what stands between two sentences
    entries  key → entries
    """

    code: str
    space: str
    entries: Mapping[str, tuple[str, ...]]

    @property
    def spaced(self) -> bool:
        """Whether words stand apart."""
        return self.code not in ("zh-Hans", "zh-Hant", "ja", "th")


def codes() -> list[str]:
    """The codes of all languages, in alphabetical order."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


@cache
def language(code: str) -> Language:
    """The language called `code`."""
    found = tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))
    space = found.pop("space")
    return Language(code, space, {key: _entries(value) for key, value in found.items()})


def _entries(value: str) -> tuple[str, ...]:
    if "\n" in value:
        return tuple(line for line in value.split("\n") if line)
    return tuple(value.split("|"))
