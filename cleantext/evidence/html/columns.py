"""All columns of the first pass over HTML: what the judge of plain text says of the line, and what its markup says."""

from collections.abc import Iterator
from itertools import chain

import numpy as np

from cleantext.evidence.html import container_columns, line_columns, title_columns
from cleantext.evidence.html.elements import Column, Elements
from cleantext.evidence.judge import Judge
from cleantext.evidence.kinds import junk_odds
from cleantext.evidence.line_classes import CLASSES
from cleantext.evidence.line_features import FEATURES

Named = Iterator[tuple[str, Column]]

FAMILIES = (
    line_columns.own,
    line_columns.element,
    line_columns.region,
    line_columns.page,
    line_columns.first_heading,
    title_columns.title,
    container_columns.ancestors,
    container_columns.groups,
)
LEAST, MOST = -8.0, 8.0  # logarithms beyond which more tells nothing


def line_columns_of(elements: Elements, judge: Judge) -> Named:
    """Name and values of every column: one entry for each line of the pages with markup."""
    yield from _wording(elements, judge)
    yield from chain.from_iterable(family(elements) for family in FAMILIES)


def _wording(elements: Elements, judge: Judge) -> Named:
    """What the line says and is shaped like, as plain text."""
    table, rows = elements.table, elements.rows
    for name, compute in FEATURES.items():
        yield f"text_{name}", table.column(compute)[rows]
    judged = table.column(judge.judged)
    for pass_name, odds in (("first", judged.first[rows]), ("second", judged.second[rows])):
        for number, kind in enumerate(CLASSES):
            yield f"{pass_name}_{kind}", np.maximum(odds[:, number], LEAST)
        yield f"{pass_name}_junk", np.clip(junk_odds(odds), LEAST, MOST)
    yield "furniture", (table.column(judge.furniture)[rows] > 0).astype(np.float64)
