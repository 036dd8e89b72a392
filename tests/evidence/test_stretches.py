"""Stretches of lines from a known line to a known line."""

import numpy as np
import pytest

from cleantext.evidence.stretches import stretches
from cleantext.lines import Table


def marked(lines: str, least: int = 3, share: float = 0.5, pages: int = 1) -> str:
    """Each line a letter: `k` is known, `.` is not, `x` does not fit, ` ` is blank; those in a stretch as `#`."""
    texts = ["".join("\n" if letter == " " else f"{letter}\n" for letter in page) for page in lines.split("/")]
    table = Table(texts)
    letters = [table.line(row).strip() or " " for row in range(len(table))]
    worth = np.array([letter == "k" for letter in letters], dtype=np.int64)
    fits = np.array([letter != "x" for letter in letters])
    inside = stretches(table, worth, fits, least, share)
    return "".join("#" if here else letter for here, letter in zip(inside, letters, strict=True))


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (".k.kk.", ".####."),
        ("k k k", "# # #"),
        ("kk..", "kk.."),
        ("k...k...k", "k...k...k"),
        ("kkxkk", "kkxkk"),
        ("kk/kk", "kkkk"),
        ("", ""),
    ],
)
def test_a_stretch_reaches_from_known_to_known_and_no_further(lines: str, found: str) -> None:
    assert marked(lines) == found
