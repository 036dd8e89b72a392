"""Breadcrumb trails that a page states as things: `BreadcrumbList`, and the older `Breadcrumb` of data-vocabulary."""

import re
from collections.abc import Iterable
from typing import Any

from cleantext.readers.facts.things import Thing, kinds, name_of, plain, values

MOST_NAMES = 30
_SEPARATOR = re.compile(r"\s*+[>»›]\s*+|\s[/|]\s")


def trail_of_things(things: list[Thing]) -> list[str]:
    """The names of the first trail that has more than its root, else of the first one."""
    trails = [trail for trail in (_names(thing) for thing in things) if trail]
    trails += [trail for trail in (_older_trail(things), *map(_as_text, things)) if trail]
    return next((trail for trail in trails if len(trail) > 1), trails[0] if trails else [])


def _names(thing: Thing) -> list[str]:
    if "BreadcrumbList" not in kinds(thing):
        return [
            name for inner in values(thing, "breadcrumb") if isinstance(inner, dict) for name in _names_of_list(inner)
        ]
    return _names_of_list(thing)


def _names_of_list(thing: Thing) -> list[str]:
    if "BreadcrumbList" not in kinds(thing):
        return []
    items = [item for item in values(thing, "itemListElement") if isinstance(item, dict)]
    named = (name_of(item) or _name_of_target(item) for item in _in_order(items))
    return [name for name in named if name][:MOST_NAMES]


def _in_order(items: list[Thing]) -> list[Thing]:
    """The items by their positions if each has one, else as they stand."""
    positions = [_number(next(iter(values(item, "position")), None)) for item in items]
    if None in positions:
        return items
    return [item for _, item in sorted(zip(positions, items, strict=True), key=lambda pair: pair[0] or 0)]


def _number(position: Any) -> int | None:
    text = str(position) if isinstance(position, int) else plain(position)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else None


def _name_of_target(item: Thing) -> str:
    targets = (name_of(target) for target in values(item, "item"))
    return next((name for name in targets if name and "://" not in name and name[0] != "/"), "")


def _older_trail(things: Iterable[Thing]) -> list[str]:
    """The titles of single crumbs, each of which may hold the next one."""
    waiting = [thing for thing in things if "Breadcrumb" in kinds(thing)][::-1]
    names: list[str] = []
    while waiting and len(names) < MOST_NAMES:
        crumb = waiting.pop()
        names.append(name_of(crumb))
        waiting += [child for child in values(crumb, "child") if isinstance(child, dict)]
    return [name for name in names if name]


def _as_text(thing: Thing) -> list[str]:
    """A trail in one line, "Home > Boats", as `breadcrumb` of a web page may be."""
    lines = (plain(line) for line in values(thing, "breadcrumb"))
    names = next((_SEPARATOR.split(line) for line in lines if _SEPARATOR.search(line)), [])
    return [name.strip() for name in names if name.strip()][:MOST_NAMES]
