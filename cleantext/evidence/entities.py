"""Entities that a page left undecoded: `&#36172;`, `&gt;`, `&amp;nbsp;`."""

import html
from functools import cache
from html.entities import html5

import regex

from cleantext.evidence.offsets import Folded
from cleantext.evidence.plain_letters import meant

LONGEST = 33  # characters of an entity
_ENTITY = regex.compile(r"&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});")


def without_entities(folded: Folded) -> Folded:
    """Entities decoded, those too that are written with entities; each comes from all that it was written with.

    An entity ends with a semicolon, so that it is enough to look back from each: what is decoded stays short.
    """
    if "&" not in folded.text or ";" not in folded.text:
        return folded
    text: list[str] = []
    begin: list[int] = []
    end: list[int] = []
    for character, first, last in zip(*folded, strict=True):
        text.append(character)
        begin.append(first)
        end.append(last)
        while text and text[-1] == ";" and (entity := _last(text)):
            size, value = entity
            start = begin[-size]
            del text[-size:], begin[-size:], end[-size:]
            text += value
            begin += [start] * len(value)
            end += [last] * len(value)
    return Folded("".join(text), begin, end)


def _last(text: list[str]) -> tuple[int, str] | None:
    """How long the entity is that the text ends with, and what it stands for."""
    tail = "".join(text[-LONGEST:])
    entity = tail[tail.rfind("&") :]  # without & it is the last character, which is none
    value = _value(entity)
    return None if value is None else (len(entity), value)


def _value(entity: str) -> str | None:
    """What a folded entity stands for, folded."""
    if not _ENTITY.fullmatch(entity):
        return None
    if entity[1] != "#":
        character = _names().get(entity[1:])
        return None if character is None else meant(character)
    return meant(html.unescape(entity))


@cache
def _names() -> dict[str, str]:
    """The names of HTML in lower case, each with what it means in that case if it has two meanings."""
    names = {name.lower(): value for name, value in html5.items() if name.endswith(";")}
    return names | {name: value for name, value in html5.items() if name.endswith(";") and name.islower()}
