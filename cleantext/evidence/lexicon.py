"""The weighted lexicon: what single terms say of a text. It only raises a score that structure has given."""

from functools import cache
from importlib.resources import files
from os import PathLike
from pathlib import Path

import regex

from cleantext.errors import OptionError
from cleantext.evidence.folding import fold

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]++")
_SPACELESS = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}ー\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]++")
LONGEST = 8  # characters of a term in a script without spaces
FILE = "spam.tsv"


@cache
def lexicon(folder: str | PathLike[str] | None = None) -> dict[str, int]:
    """Term to weight, from `spam.tsv` in `folder` (or in this package).

    A line is a weight, a tab and terms with blanks between; the two words of a pair are joined by `_`.
    """
    source = files("cleantext") / "weights" / FILE if folder is None else Path(folder) / FILE
    weights: dict[str, int] = {}
    try:
        lines = source.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise OptionError(f"{source}: cannot be read: {error.strerror}") from None
    for number, line in enumerate(lines, start=1):
        if line and not line.startswith("#"):
            weight, _, terms = line.partition("\t")
            if not weight.isdigit() or not terms:
                raise OptionError(f"{source}:{number}: not a whole number, a tab and terms: {line[:60]!r}")
            weights |= {fold(term).replace("_", " "): int(weight) for term in terms.split()}
    return weights


def weight(text: str, terms: dict[str, int]) -> int:
    """The weights of all terms that stand in `text`, each counted once."""
    line = fold(text)
    words = _WORD.findall(line)
    found = {word for word in words if word in terms}
    found |= {pair for pair in map(" ".join, zip(words, words[1:], strict=False)) if pair in terms}
    for run in _SPACELESS.findall(line):
        for length in range(2, LONGEST + 1):
            found |= {run[at : at + length] for at in range(len(run) - length + 1)} & terms.keys()
    return sum(terms[term] for term in found)
