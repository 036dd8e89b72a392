"""The loss of the second pass of HTML: what is missing to the F1 of whole pages, and the products that it weighs."""

import numpy as np

from benchmarks.fitting.html.logistic import Line
from benchmarks.fitting.html.page_f1 import LOG_LOSS, PageLoss, sharpened
from benchmarks.fitting.html.pairs import Pairs

PAGE, MAIN = np.array([0, 0, 0, 7, 7]), np.array([True, False, True, False, True])
TOKENS, GOLD = np.array([10, 5, 3, 8, 2]), np.array([13, 0, 0, 0, 0, 0, 0, 2])
LOSS = PageLoss(PAGE, MAIN, TOKENS, np.ones(5), GOLD)


def test_nothing_is_missing_where_the_main_text_is_kept_and_nothing_else() -> None:
    value, _ = LOSS.of(np.where(MAIN, 30.0, -30.0))
    assert value < 1e-6


def test_the_slope_is_that_of_the_loss() -> None:
    odds, step = np.array([0.3, -1.0, 0.5, 2.0, -0.2]), 1e-6
    _, slope = LOSS.of(odds)
    moved = [(LOSS.of(odds + step * one)[0] - LOSS.of(odds - step * one)[0]) / (2 * step) for one in np.eye(5)]
    np.testing.assert_allclose(slope, moved, atol=1e-6)


def test_a_line_is_found_that_has_less_loss() -> None:
    rows = np.array([[1, 0], [-1, 1], [1, 1], [-1, 0], [0.5, 1]], dtype=np.float32)
    start = Line(np.zeros(2), np.zeros(0), 0.0)
    assert LOSS.of(sharpened(start, rows, LOSS).odds(rows))[0] < LOSS.of(start.odds(rows))[0] - LOG_LOSS / 4


def test_products_of_standardised_columns_say_the_same_over_plain_ones() -> None:
    columns = np.random.default_rng(0).normal(3, 2, (50, 4)).astype(np.float32)
    mean, scale = columns.mean(axis=0), columns.std(axis=0)
    pairs = Pairs(np.array([0, 1, 1]), np.array([3, 3, 2]))
    line = Line(np.arange(7) / 5, np.zeros(0), 0.7)
    standard = line.odds(pairs.products((columns - mean) / scale))
    np.testing.assert_allclose(pairs.plain(line, mean, scale).odds(pairs.products(columns)), standard, atol=1e-4)
