"""What is said on standard error, and the count of what went wrong."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from cleantext.cli import abandon
from cleantext.errors import CleantextError, DetectorError
from cleantext.result import printable
from cleantext.writers import encoded


def say(message: str) -> None:
    """One line on standard error, whatever is in `message`."""
    if sys.stderr is not None:  # closed by the caller; `print` would write into the data instead
        try:
            print(printable(message), file=sys.stderr, flush=True)
        except OSError:  # what cannot be said, the exit status tells
            abandon(sys.stderr)


def told(error: CleantextError | OSError) -> str:
    """The error in words, its file first."""
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return str(error)


class Tally:
    """What a run met: pages that failed, in which something goes, that were dropped."""

    def __init__(self, errors: BinaryIO | None = None) -> None:
        self.failed = self.found = self.dropped = 0
        self._errors = errors

    def failure(self, where: str, cause: str) -> None:
        """Counts what failed and says so."""
        self.failed += 1
        say(f"{where}: {cause}")
        if self._errors:
            entry = json.dumps({"where": where, "error": cause}, ensure_ascii=False)
            self._errors.write(encoded(f"{entry}\n"))

    def detectors_failed(self, where: str, errors: Iterable[DetectorError]) -> None:
        """Counts the detectors that failed on a page and names them."""
        for error in errors:
            self.failure(where, error.what)


@contextmanager
def tally(path: str | None) -> Iterator[Tally]:
    """A tally that writes what fails to the file at `path` too."""
    if path is None:
        yield Tally()
    else:
        with open(path, "wb") as errors:
            yield Tally(errors)
