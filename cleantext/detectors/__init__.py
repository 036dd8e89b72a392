"""Detectors point at junk: one per file, found by walking this package and the entry points `cleantext.detectors`.

A detector is any object with a `name` and `detect(document) -> Iterable[Finding]`. One word in four places: the file
`page_number.py` holds the class `PageNumber`, whose name is `"page_number"`, tried in `fixtures/page_number/`.

Most built-in ones read whole columns of the table of lines: `detect_batch(table)` has the findings for each of its
texts, and `detect` takes the document's own from it (`cleantext.found`), alone or in any batch the same.
"""

import pkgutil
from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass, replace
from importlib import import_module
from os import PathLike
from typing import TYPE_CHECKING, Protocol

from cleantext.document import Document
from cleantext.errors import OptionError
from cleantext.finding import Finding

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "cleantext.detectors"
DEFAULT = "default"  # stands for all built-in detectors


class Detector(Protocol):
    """What a detector must have."""

    @property
    def name(self) -> str:
        """What its findings are called."""
        ...

    def detect(self, document: Document) -> Iterable[Finding]:
        """Points at spans of `document.text`; changes nothing."""
        ...


def built_in() -> list[str]:
    """The names of the detectors of this package, in alphabetical order."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__))


def available() -> list[str]:
    """The names of all detectors that are installed, plug-ins included, in alphabetical order."""
    return sorted({*built_in(), *_plugins()})


def load(name: str) -> Detector:
    """The detector called `name`, with its default options."""
    if not name:
        raise OptionError(f"a detector's name is empty; there are: {DEFAULT} (all built-in ones), {_listed()}")
    if name in built_in():
        detector: Detector = getattr(import_module(f"{__name__}.{name}"), class_name(name))()
        return detector
    plugins = _plugins()
    if name not in plugins:
        raise OptionError(f"no detector is called {name!r}; there are: {_listed()}")
    found = plugins[name].load()
    made: Detector = found() if isinstance(found, type) else found
    return made


def class_name(name: str) -> str:
    """The class of a detector's module.

    >>> class_name("keyword_stuffing")
    'KeywordStuffing'
    """
    return "".join(word.capitalize() for word in name.split("_"))


def chosen(names: str | Iterable[str | Detector] | None) -> list[Detector]:
    """The detectors that a list asks for, in its order.

    Entries are names or detectors; `"default"` stands for all built-in ones; `"+name"` adds and `"-name"` takes out,
    and a list of nothing but these starts from the default. A single string may hold several, joined by commas.
    """
    entries = [DEFAULT] if names is None else names.split(",") if isinstance(names, str) else list(names)
    signed = [entry for entry in entries if isinstance(entry, str) and entry.strip()[:1] in ("+", "-")]
    if signed and len(signed) == len(entries):
        entries = [DEFAULT, *entries]
    detectors: dict[str, Detector] = {}
    for entry in entries:
        if not isinstance(entry, str):
            detectors[entry.name] = entry
        elif entry.strip().startswith("-"):
            _take_out(detectors, entry.strip()[1:])
        else:
            name = entry.strip().removeprefix("+")
            detectors |= {one: load(one) for one in (built_in() if name == DEFAULT else [name])}
    return list(detectors.values())


def with_weights(detector: Detector, weights: str | PathLike[str] | None) -> Detector:
    """The detector with other weights, if it has any."""
    if weights is None or not (is_dataclass(detector) and any(field.name == "weights" for field in fields(detector))):
        return detector
    other: Detector = replace(detector, weights=str(weights))
    return other


def _take_out(detectors: dict[str, Detector], name: str) -> None:
    if name not in available():
        load(name)  # says what there is
    detectors.pop(name, None)


def _listed() -> str:
    return ", ".join(available())


def _plugins() -> dict[str, "EntryPoint"]:
    from importlib.metadata import entry_points  # a tenth of a second that only those pay who name a plug-in

    found: Sequence[EntryPoint] = tuple(entry_points(group=GROUP))
    return {point.name: point for point in found}
