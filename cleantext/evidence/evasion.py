"""Anti-evasion folding: a line as it is meant to be read, whatever was done to it so that its words are not found.

It changes the length of a text, so that it comes with a map back to the original. It is for the lines that
`cleantext.evidence.disguises` points at; all others are folded one to one (`cleantext.evidence.folding`).
"""

import numpy as np

from cleantext.evidence.disguises import disguised
from cleantext.evidence.entities import without_entities
from cleantext.evidence.insertions import without_separators, without_sounds
from cleantext.evidence.lookalikes import without_lookalikes
from cleantext.evidence.offsets import Folded, unfolded
from cleantext.evidence.plain_letters import plain_letters, without_hidden, without_noise, without_style
from cleantext.lines import Table

# In this order no step makes anything that an earlier one would have changed: folding twice is folding once.
_STEPS = (
    without_hidden,
    plain_letters,
    without_noise,
    without_entities,
    without_style,
    without_separators,
    without_lookalikes,
    without_sounds,
)


def undisguised(text: str) -> Folded:
    """A line as it is meant to be read, folded, with a map back.

    >>> line = undisguised("Ｂ.U.Y v\\u200biаgra 試驗(yàn)箱 &#36172;")  # the first a of viagra is Cyrillic
    >>> line.text, line.source(4, 10)
    ('buy viagra 试验箱 赌', (6, 13))
    """
    folded = unfolded(text)
    for step in _STEPS:
        folded = step(folded)
    return folded


def meant_lines(table: Table) -> dict[int, Folded]:
    """The lines of the batch that may hide words, by row, as they are meant."""
    return {row: undisguised(table.line(row)) for row in np.flatnonzero(table.column(disguised)).tolist()}
