"""Columns are bit-identical alone and in any batch, whoever computes them."""

import inspect
import pkgutil
from collections.abc import Callable
from importlib import import_module
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cleantext import evidence
from cleantext.evidence.judge import judge
from cleantext.evidence.line_features import FEATURES, line_features
from cleantext.evidence.page_shingles import page_shingles
from cleantext.evidence.shingles import SHINGLE, shingles, tokens
from cleantext.evidence.wording import line_terms
from cleantext.lines import Table
from tests.pages import texts

Column = Callable[[Table], Any]
batches = st.lists(texts(), min_size=2, max_size=4)
# Texts that touch: a blank line after a sentence or a mark, halves of a line end, of a word, of a run of ideographs.
TRAPS = ["", "a", "b.", "\n", "0|", "", "\n", "Home\n", "\r", "\ncasino| casino|", "雨", "雨", " 雨", " ", "-a"]
TRAPS += ["國", "(yàn)", "а", "a", "b.u", ".y", "v\u200b", "iagra", "&#36172", ";", "b.u.y", "國(yàn)"]  # disguises

PLACES = ("shape.ink_begin", "shape.ink_end")  # in the batch: where a page stands in it is taken off
OTHER = (  # rows; an entry per unit, or per page
    "characters.row_of_character",
    "repeats.covered_before",
    "repeats.covered_after",
    "listed_candidates.asked_pages",
    "listed_lines.barred_pages",
    "listed_terms.first_terms",
    "listed_lines.listing_pages",
    "unit_facts.in_rows",
    "unit_facts.share_after",
    "unit_facts.share_before",
    "unit_facts.widths",
    "unit_facts.widest_copy",
)


def columns() -> list[Any]:
    """Every public function of the evidence that takes a table and nothing else, and every feature of lines."""
    found = []
    for module in pkgutil.iter_modules(evidence.__path__, "cleantext.evidence."):
        for name, function in inspect.getmembers(import_module(module.name), inspect.isfunction):
            takes = [parameter.annotation for parameter in inspect.signature(function).parameters.values()]
            own = function.__module__ == module.name and not name.startswith("_")
            if takes == [Table] and own and (called := f"{module.name.split('.')[-1]}.{name}") not in OTHER:
                found.append(pytest.param(function, called in PLACES, id=called))
    return found + [pytest.param(function, False, id=f"feature {name}") for name, function in FEATURES.items()]


def parts_of_pages(table: Table, column: Any) -> list[Any] | None:
    """The part of each page, if the column has an entry per line or per character."""
    if not isinstance(column, np.ndarray) or len(column) not in (len(table), len(table.codes)):
        return None
    edges = table.first_row if len(column) == len(table) else table.offset
    return [column[edges[page] : edges[page + 1]] for page in range(len(table.texts))]


@pytest.mark.parametrize(("compute", "places"), columns())
@given(batches)
@example(TRAPS)
@settings(max_examples=15, deadline=None)
def test_a_column_is_the_same_alone_and_in_a_batch(
    compute: Callable[[Table], Any], places: bool, batch: list[str]
) -> None:
    table = Table(batch)
    together = parts_of_pages(table, table.column(compute))
    if together is None:
        return  # tokens, terms and links are of other lengths; the tests below and the laws hold them
    for page, (text, part) in enumerate(zip(batch, together, strict=True)):
        alone, part = Table([text]).column(compute), part - table.offset[page] if places else part
        assert (alone.dtype, alone.tobytes()) == (part.dtype, part.tobytes())


@given(batches)
@example(TRAPS)
def test_features_are_the_same_alone_and_in_a_batch(batch: list[str]) -> None:
    table = Table(batch)
    assert line_features(table).tobytes() == b"".join(line_features(Table([text])).tobytes() for text in batch)


@given(batches)
@example(TRAPS)
def test_what_the_judge_says_is_the_same_alone_and_in_a_batch(batch: list[str]) -> None:
    table, alone = Table(batch), [Table([text]) for text in batch]
    together, apart = _said(table), [_said(each) for each in alone]
    assert together.tobytes() == b"".join(each.tobytes() for each in apart)


def _said(table: Table) -> Any:
    """All columns of the judge side by side: wording, both passes, the kind and the score."""
    judged = judge().judged(table)
    return np.column_stack([*judged.wording, judged.first, judged.second, *judge().scored(table)])


@given(batches)
@example(TRAPS)
def test_a_page_is_as_much_spam_alone_as_in_a_batch(batch: list[str]) -> None:
    together = judge().spam_pages(Table(batch))
    assert together.tolist() == [float(judge().spam_pages(Table([text]))[0]) for text in batch]


@given(batches)
@example(TRAPS)
def test_terms_are_the_same_alone_and_in_a_batch(batch: list[str]) -> None:
    table = Table(batch)
    together = set(zip(*line_terms(table), strict=True))
    first = table.first_row.tolist()
    alone = {
        (term, row + first[page])
        for page, text in enumerate(batch)
        for term, row in zip(*line_terms(Table([text])), strict=True)
    }
    assert together == alone


@given(batches)
@example(TRAPS)
def test_tokens_and_shingles_are_the_same_alone_and_in_a_batch(batch: list[str]) -> None:
    table, alone = Table(batch), [Table([text]) for text in batch]
    assert tokens(table).hash.tolist() == [value for each in alone for value in tokens(each).hash.tolist()]
    assert shingles(table)[0].tolist() == [value for each in alone for value in shingles(each)[0].tolist()]
    assert page_shingles(table)[0].tolist() == [value for each in alone for value in page_shingles(each)[0].tolist()]


@given(batches)
@example(TRAPS)
def test_page_shingles_are_equal_where_shingles_are_and_narrow_ones_their_lower_half(batch: list[str]) -> None:
    table = Table(batch)
    wide, narrow = page_shingles(table)[0], page_shingles(table, np.uint32)[0]
    assert np.array_equal(wide.astype(np.uint32), narrow)
    long = [text for text in batch if len(tokens(Table([text])).hash) >= SHINGLE]
    ours, theirs = page_shingles(Table(long))[0].tolist(), shingles(Table(long))[0].tolist()
    assert len(set(zip(ours, theirs, strict=True))) == len(set(ours)) == len(set(theirs))
