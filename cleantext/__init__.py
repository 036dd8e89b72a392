"""Repairs dumped web pages: takes out injected keywords, breadcrumbs, menus and second copies, and says why.

>>> from cleantext import clean
>>> result = clean("Home > News > Rain\\n\\nRain fell in the hills all night.\\n")
>>> result.text
'Rain fell in the hills all night.\\n'

Names are imported when they are first used, so that `import cleantext` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cleantext import minhash
    from cleantext.api import clean
    from cleantext.cleaner import DEFAULT_MIN_SCORE, Cleaner
    from cleantext.corpus.near_duplicates import near_duplicates
    from cleantext.detectors import available
    from cleantext.document import Document
    from cleantext.errors import CleantextError, DeadProcessError, DetectorError, DocumentError, OptionError, ReadError
    from cleantext.finding import Finding
    from cleantext.readers import read
    from cleantext.result import Result

__version__ = "0.1.0"

_HOME = {
    "clean": "api",
    "Cleaner": "cleaner",
    "DEFAULT_MIN_SCORE": "cleaner",
    "available": "detectors",
    "Document": "document",
    "CleantextError": "errors",
    "DeadProcessError": "errors",
    "DetectorError": "errors",
    "DocumentError": "errors",
    "OptionError": "errors",
    "ReadError": "errors",
    "Finding": "finding",
    "near_duplicates": "corpus.near_duplicates",
    "read": "readers",
    "Result": "result",
}

__all__ = [
    "DEFAULT_MIN_SCORE",
    "Cleaner",
    "CleantextError",
    "DeadProcessError",
    "DetectorError",
    "Document",
    "DocumentError",
    "Finding",
    "OptionError",
    "ReadError",
    "Result",
    "__version__",
    "available",
    "clean",
    "minhash",
    "near_duplicates",
    "read",
]


def __getattr__(name: str) -> Any:
    if name == "minhash":
        return import_module("cleantext.minhash")
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME, "minhash"})
