"""Other ways to the signatures of the same pages: datasketch in bulk, and rensa where it is installed."""

from collections.abc import Callable, Sequence
from functools import partial
from importlib.util import find_spec
from typing import Any
from zlib import crc32

from datasketch import MinHash

from benchmarks.rounds import Run
from cleantext.minhash import NUM_PERM, signatures

RUN = 5
Tokens = Sequence[str]
Shingles = Callable[[Tokens], list[str]]


def runs(pages: Sequence[Tokens], texts: Sequence[str]) -> dict[str, Run]:
    """All ways, ours first; the same shingles everywhere, but for character 5-grams of words."""
    found: dict[str, Run] = {"cleantext": lambda: len(signatures(texts))}
    for name, function in {"datasketch bulk": None, "datasketch bulk crc32": crc32, **_xxhash()}.items():
        found[name] = partial(datasketch, pages, of_tokens, function)
    if texts[0].isascii():
        found["datasketch bulk, character 5-grams"] = partial(datasketch, pages, of_characters, None)
    if find_spec("rensa"):
        found["rensa RMinHash"] = partial(rensa, pages)
    return found


def of_tokens(tokens: Tokens) -> list[str]:
    """The shingles that ours are: five tokens."""
    space = " " if tokens[0].isascii() else ""
    return [space.join(tokens[at : at + RUN]) for at in range(len(tokens) - RUN + 1)]


def of_characters(tokens: Tokens) -> list[str]:
    """The shingles that most users of datasketch take: five characters."""
    text = " ".join(tokens)
    return [text[at : at + RUN] for at in range(len(text) - RUN + 1)]


def datasketch(pages: Sequence[Tokens], shingles: Shingles, function: Callable[[bytes], int] | None) -> int:
    """Signs the pages; `function` in place of its SHA-1."""
    some = ([each.encode() for each in shingles(page)] for page in pages)
    return len(MinHash.bulk(some, num_perm=NUM_PERM, hashfunc=function))


def rensa(pages: Sequence[Tokens]) -> int:
    """Signs the pages with its own hash."""
    from rensa import RMinHash

    for page in pages:
        made = RMinHash(num_perm=NUM_PERM, seed=1)
        made.update(of_tokens(page))
    return len(pages)


def _xxhash() -> dict[str, Any]:
    if not find_spec("xxhash"):
        return {}
    from xxhash import xxh32_intdigest

    return {"datasketch bulk xxh32": xxh32_intdigest}
