"""The one call that does it all: read and clean."""

from collections.abc import Iterable
from os import PathLike

from cleantext.cleaner import Cleaner
from cleantext.detectors import Detector
from cleantext.pattern import Pattern
from cleantext.readers import read
from cleantext.result import Result


def clean(
    source: str | bytes | PathLike[str],
    *,
    format: str = "auto",
    url: str | None = None,
    encoding: str | None = None,
    id: str = "",
    detectors: str | Iterable[str | Detector] | None = None,
    min_score: float | None = None,
    keep: Iterable[str] = ("metadata",),
    protect: str | Pattern | None = None,
    weights: str | PathLike[str] | None = None,
) -> Result:
    """The page at `source` without its junk: `Cleaner(**options).clean(read(source, **options))`."""
    cleaner = Cleaner(detectors, min_score, keep, protect, weights)
    return cleaner.clean(read(source, format=format, url=url, encoding=encoding, id=id))
