"""From options to the cleaner: which detectors, with which values in their fields."""

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, get_type_hints

from cleantext.cleaner import Cleaner
from cleantext.detectors import Detector, chosen, load
from cleantext.errors import OptionError

KEPT = ("metadata",)
_TRUTH = {"true": True, "false": False}
_VALUES: Mapping[type, tuple[str, Callable[[str], Any]]] = {
    bool: ("true or false", lambda text: _TRUTH[text.lower()]),
    int: ("a whole number", int),
    float: ("a number", float),
    str: ("a text", str),
}


def cleaner(options: Namespace) -> Cleaner:
    """The cleaner that the options describe."""
    detectors = chosen(options.detectors)
    comments = [f"boilerplate.comments={options.comments}"] if options.comments else []
    for setting in [*comments, *options.settings]:
        detectors = _with(detectors, setting)
    return Cleaner(detectors, options.min_score, _kept(options.keep, detectors), options.protect, options.weights)


def _kept(names: str | None, detectors: Sequence[Detector]) -> Sequence[str]:
    """The detectors that are to be kept; one that does not exist would keep nothing, unnoticed."""
    if names is None:
        return KEPT
    kept = [name.strip() for name in names.split(",") if name.strip()]
    for name in kept:
        _require(name, detectors)
    return kept


def _require(name: str, detectors: Sequence[Detector]) -> None:
    if name not in [detector.name for detector in detectors]:
        load(name)  # an unknown name is an error that says which there are


def _with(detectors: Sequence[Detector], setting: str) -> list[Detector]:
    """The detectors, one of them with another value in one of its fields."""
    place, equals, value = setting.partition("=")
    name, dot, field = place.partition(".")
    if not equals or not dot:
        raise OptionError(f"--set wants detector.field=value, not {setting!r}")
    _require(name, detectors)
    if name not in [detector.name for detector in detectors]:
        raise OptionError(f"--set {setting}: {name!r} is not among the --detectors")
    return [_replaced(each, field, value) if each.name == name else each for each in detectors]


def _replaced(detector: Any, field: str, text: str) -> Detector:
    names = [each.name for each in fields(detector) if each.init] if is_dataclass(detector) else []
    if field not in names:
        there = f"there are: {', '.join(names)}" if names else "it has none"
        raise OptionError(f"the detector {detector.name!r} has no field {field!r}; {there}")
    place = f"{detector.name}.{field}"
    value = _value(place, get_type_hints(type(detector))[field], text)
    try:
        changed: Detector = replace(detector, **{field: value})
    except ValueError as error:
        raise OptionError(f"{place}={text}: {error}") from None
    return changed


def _value(place: str, kind: Any, text: str) -> Any:
    if kind not in _VALUES:
        raise OptionError(f"{place} cannot be set on the command line: it is no bool, int, float or str")
    wanted, parse = _VALUES[kind]
    try:
        return parse(text)
    except (ValueError, KeyError):
        raise OptionError(f"{place} wants {wanted}, not {text!r}") from None
