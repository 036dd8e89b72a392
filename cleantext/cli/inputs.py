"""The inputs of a run: what each is shown as, and where it goes; decided before anything is read."""

import os
from argparse import Namespace
from collections.abc import Mapping
from typing import NamedTuple

from cleantext.errors import OptionError
from cleantext.readers.paths import ARCHIVES, bare
from cleantext.readers.recognise import HTML_SUFFIXES
from cleantext.readers.records import JSONL_SUFFIXES

REPORT = "report"  # what --check shows: a line for each page in which something goes
SUFFIX = {"text": ".txt", "marked": ".marked.txt", "explain": ".explain.txt", "diff": ".diff", "jsonl": ".jsonl"}
_REPLACED = (".txt", *HTML_SUFFIXES, *JSONL_SUFFIXES)  # what SUFFIX takes the place of


class Input(NamedTuple):
    """A file to read (`-`: standard input), how its pages are shown, and where they go (None: standard output)."""

    path: str
    shown_as: str
    target: str | None


def inputs(options: Namespace) -> list[Input]:
    """All inputs, in order; no two go to the same file of a folder, none over an input."""
    formats = {path: _format(options, path) for path in options.files}
    if options.directory:
        targets: Mapping[str, str | None] = _targets(options, formats)
    else:
        targets = dict.fromkeys(options.files, options.output)
        if "jsonl" in formats.values():
            formats = dict.fromkeys(options.files, "jsonl")  # what goes to one place is of one format
    written = {target for target in targets.values() if target}
    _spare_inputs(options.files, {*written, *filter(None, [options.errors])})
    if options.errors and _place(options.errors) in {_place(target) for target in written} - {None}:
        raise OptionError(f"{options.errors}: what failed would be written over what is cleaned; choose two places")
    return [Input(path, formats[path], targets[path]) for path in options.files]


def _format(options: Namespace, path: str) -> str:
    if options.to:
        return str(options.to)
    if options.check:
        return REPORT
    asked = options.keep_removed or bare(options.output or "").endswith(JSONL_SUFFIXES)
    read = options.source == "jsonl" or (options.source == "auto" and bare(path).endswith(JSONL_SUFFIXES))
    return "jsonl" if asked or read else "text"


def _targets(options: Namespace, formats: Mapping[str, str]) -> dict[str, str | None]:
    """A file in the folder for each input: its name, with the suffix of its format."""
    taken: dict[str, str] = {}
    for path in options.files:
        name = "stdin" if path == "-" else os.path.basename(path)
        stem = _without(_without(name, ARCHIVES), _REPLACED)
        target = os.path.join(options.directory, stem + SUFFIX[formats[path]])
        if target in taken:
            raise OptionError(f"{target}: both {taken[target]} and {path} would be written there; clean one at a time")
        taken[target] = path
    return {path: target for target, path in taken.items()}


def _without(name: str, suffixes: tuple[str, ...]) -> str:
    stem, suffix = os.path.splitext(name)
    return stem if suffix.lower() in suffixes else name


def _spare_inputs(files: list[str], targets: set[str]) -> None:
    """Refuses a target that is one of the inputs, whatever its name."""
    read = {_identity(path) for path in files if os.path.isfile(path)}
    for target in targets:
        if os.path.isfile(target) and _identity(target) in read:
            raise OptionError(f"{target}: would be written over the input; choose another place")


def _place(path: str) -> str | None:
    """Where a file is or will be, whatever it is called; None for a device or a pipe, which many may write to."""
    place = os.path.realpath(path)
    return place if os.path.isfile(place) or not os.path.exists(place) else None


def _identity(path: str) -> tuple[int, int]:
    status = os.stat(path)
    return status.st_dev, status.st_ino
