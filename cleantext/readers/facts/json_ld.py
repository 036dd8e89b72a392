"""JSON-LD: the things that the scripts of a page describe.

Blocks that are no JSON are mended where pages usually break them (comments or CDATA around them, line breaks within
strings, a comma too many, entities); what cannot be mended loses its own block and no other.
"""

import html
import re
from collections.abc import Iterable
from typing import Any

from cleantext.readers.facts.things import Thing

MOST_THINGS = 2000  # a page of facts has a few dozen
_WAYS_DOWN = ("@graph", "mainEntity", "mainEntityOfPage", "breadcrumb")  # what these hold is the page's own
_CONTROL = re.compile(r"[\x00-\x1f]+")
_COMMA_TOO_MANY = re.compile(r",(?=\s*+[}\]])")


def things_of(scripts: Iterable[str]) -> list[Thing]:
    """The things that blocks of JSON-LD state of the page; those within others, such as comments, stay within them.

    >>> things_of(['{"@graph": [{"@type": "WebPage", "name": "Ferries"}, 7]}', '{"name": "Fer'])[1:]
    [{'@type': 'WebPage', 'name': 'Ferries'}]
    """
    found: list[Thing] = []
    for script in scripts:
        found += own_things(_parsed(script))
    known = {thing["@id"]: thing for thing in found if isinstance(thing.get("@id"), str) and len(thing) > 1}
    return [_resolved(thing, known) for thing in found]


def own_things(value: Any) -> list[Thing]:
    """The things in a value that are the page's own, in order: not those within others, such as comments."""
    found: list[Thing] = []
    waiting, seen = [value], 0
    while waiting and seen < MOST_THINGS:
        value, seen = waiting.pop(), seen + 1
        if isinstance(value, list):
            waiting += reversed(value)
        elif isinstance(value, dict):
            found.append(value)
            waiting += [value[name] for name in reversed(_WAYS_DOWN) if name in value]
    return found


def _resolved(thing: Thing, known: dict[str, Thing]) -> Thing:
    """The thing with references to other things ({"@id": …}) replaced by those, one step deep."""
    return {name: _referred(value, known) for name, value in thing.items()}


def _referred(value: Any, known: dict[str, Thing]) -> Any:
    if isinstance(value, list):
        return [_referred(item, known) if isinstance(item, dict) else item for item in value]
    if isinstance(value, dict) and len(value) <= 2 and isinstance(value.get("@id"), str):
        return known.get(value["@id"], value)
    return value


def _parsed(script: str) -> Any:
    import orjson  # only for pages that have such a script

    for mend in (_as_it_is, _without_wrapping, _without_commas, html.unescape):
        try:
            script = mend(script)
            return orjson.loads(script)
        except ValueError:
            continue
    return None


def _as_it_is(script: str) -> str:
    return script


def _without_wrapping(script: str) -> str:
    """What stands between the first and the last bracket, so that comments, CDATA and semicolons around it go."""
    script = script.replace("<![CDATA[", "").replace("]]>", "")
    begins = [at for at in (script.find("{"), script.find("[")) if at >= 0]
    ends = max(script.rfind("}"), script.rfind("]")) + 1
    return _CONTROL.sub(" ", script[min(begins, default=0) : ends])


def _without_commas(script: str) -> str:
    return _COMMA_TOO_MANY.sub("", script)
