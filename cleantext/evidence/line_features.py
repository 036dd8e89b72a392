"""What the shape of a line says, as numbers of about one: the first pass of the judge weighs them with the wording."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import chinese, marks, recurrence, shape
from cleantext.evidence.breadcrumbs import trail_score
from cleantext.evidence.characters import LETTER, SCRIPTS, classes, script_table
from cleantext.evidence.folding import folded
from cleantext.evidence.marks import count
from cleantext.lines import Table

Column = NDArray[np.float64]
Matrix = NDArray[np.float64]


def _per_ink(*kinds: str) -> Callable[[Table], Column]:
    """The share of the line's ink that is of some kinds."""
    return lambda table: count(table, *kinds) / np.maximum(1, table.column(shape.inked))


def _some(*kinds: str) -> Callable[[Table], Column]:
    """One if the line has any character of some kinds."""
    return lambda table: (count(table, *kinds) > 0).astype(np.float64)


def _log_count(*kinds: str) -> Callable[[Table], Column]:
    return lambda table: np.log1p(count(table, *kinds))


def _log_width(table: Table) -> Column:
    return np.log1p(table.column(shape.width)) / 3


def _width_at_most(columns: int) -> Callable[[Table], Column]:
    return lambda table: (table.column(shape.width) <= columns).astype(np.float64)


def _width_over(columns: int) -> Callable[[Table], Column]:
    return lambda table: (table.column(shape.width) > columns).astype(np.float64)


def _mean_word(table: Table) -> Column:
    words = np.maximum(1, table.column(recurrence.token_count))
    return np.minimum(12, count(table, "lower", "upper", "digit") / words) / 5


def _capital_share(table: Table) -> Column:
    return count(table, "upper") / np.maximum(1, count(table, "upper", "lower"))


def _repeated(table: Table) -> Column:
    return table.column(recurrence.repeated) / np.maximum(1, table.column(recurrence.token_count))


def _elsewhere(table: Table) -> Column:
    return table.column(recurrence.elsewhere) / np.maximum(1, table.column(recurrence.token_count))


def _item_width(table: Table) -> Column:
    items = 1 + count(table, "comma", "bar", "underscore", "semicolon")
    return np.log1p(table.column(shape.width) / items) / 3


def _log_items(table: Table) -> Column:
    return np.log1p(count(table, "comma", "bar", "underscore", "semicolon", "hyphen")) / 2


def _sentences(table: Table) -> Column:
    return np.log1p(count(table, "stop", "call"))


def _ends_sentence(table: Table) -> Column:
    return table.column(shape.ends_sentence).astype(np.float64)


def _last_is(*kinds: str) -> Callable[[Table], Column]:
    wanted = [marks.KINDS.index(kind) for kind in kinds]

    def column(table: Table) -> Column:
        last = np.maximum(0, table.column(shape.ink_end) - 1)
        some = table.column(shape.inked) > 0  # before a blank line, another text may end
        return (some & np.isin(marks.kind_table()[table.codes[last]], wanted)).astype(np.float64)

    return column


def _first_is(*kinds: str) -> Callable[[Table], Column]:
    wanted = [marks.KINDS.index(kind) for kind in kinds]

    def column(table: Table) -> Column:
        first = np.minimum(table.column(shape.ink_begin), len(table.codes) - 1)
        some = table.column(shape.inked) > 0  # after a blank line, another text may begin
        return (some & np.isin(marks.kind_table()[table.codes[first]], wanted)).astype(np.float64)

    return column


def _address(table: Table) -> Column:
    """One if the line holds `://` or `www.`."""
    found = table.column(_address_starts)
    return (np.bincount(found, minlength=len(table)) > 0).astype(np.float64)


def _address_starts(table: Table) -> NDArray[np.int64]:
    codes = table.column(folded)
    starts = np.zeros(len(codes), dtype=np.bool_)
    for pattern in ("://", "www."):
        here = np.ones(max(0, len(codes) - len(pattern) + 1), dtype=np.bool_)
        for offset, character in enumerate(pattern):
            here &= codes[offset : offset + len(here)] == ord(character)
        starts[: len(here)] |= here
    return table.column(marks.row_of_character)[starts]


def _foreign_script(table: Table) -> Column:
    """The share of the line's letters that are not of the page's script."""
    scripts = table.column(_scripts)
    pages = np.zeros((len(table.texts), len(SCRIPTS)), dtype=np.int64)
    np.add.at(pages, table.page, scripts)
    own = pages.argmax(axis=1)[table.page]
    letters = scripts.sum(axis=1)
    return 1 - scripts[np.arange(len(table)), own] / np.maximum(1, letters) if len(table) else np.zeros(0)


def _scripts(table: Table) -> NDArray[np.int64]:
    """Letters of each script: rows x scripts."""
    script = script_table()[table.codes].astype(np.int64)
    keys = table.column(marks.row_of_character) * len(SCRIPTS) + script
    letters = (table.column(classes) & LETTER) > 0
    return np.bincount(keys[letters], minlength=len(table) * len(SCRIPTS)).reshape(len(table), len(SCRIPTS))


def _other_chinese(table: Table) -> Column:
    """How far the line is simplified on a traditional page or the reverse."""
    simple, complex_ = table.column(chinese.simplified), table.column(chinese.traditional)
    size = len(table.texts)
    page = np.bincount(table.page, simple - complex_, size)[table.page]
    total = np.bincount(table.page, simple + complex_, size)[table.page]
    own = (simple - complex_) / np.maximum(4, simple + complex_)
    whole = page / np.maximum(4, total)
    against: Column = np.maximum(0.0, -own * whole)
    return against


def _letters(table: Table) -> Column:
    return table.column(shape.letters) / np.maximum(1, table.column(shape.inked))


FEATURES: dict[str, Callable[[Table], Column]] = {
    "log_width": _log_width,
    "narrow_8": _width_at_most(8),
    "narrow_16": _width_at_most(16),
    "narrow_30": _width_at_most(30),
    "wide_60": _width_over(60),
    "wide_100": _width_over(100),
    "wide_200": _width_over(200),
    "mean_word": _mean_word,
    "letters": _letters,
    "capitals": _capital_share,
    "digits": _per_ink("digit"),
    "some_digits": _some("digit"),
    "symbols": _per_ink("symbol"),
    "commas": _per_ink("comma"),
    "bars": _log_count("bar"),
    "slashes": _log_count("slash"),
    "hyphens": _log_count("hyphen"),
    "underscores": _log_count("underscore"),
    "arrows": _log_count("arrow"),
    "colons": _log_count("colon"),
    "brackets": _log_count("bracket"),
    "quotes": _some("quote"),
    "rights": _some("rights"),
    "money": _some("money"),
    "at": _some("at"),
    "ellipsis": _some("ellipsis"),
    "code": _per_ink("code", "semicolon", "bracket"),
    "sentences": _sentences,
    "ends_sentence": _ends_sentence,
    "ends_colon": _last_is("colon"),
    "ends_bar": _last_is("bar"),
    "ends_arrow": _last_is("arrow"),
    "starts_bullet": _first_is("bullet", "hyphen"),
    "starts_digit": _first_is("digit"),
    "starts_lower": _first_is("lower"),
    "address": _address,
    "log_items": _log_items,
    "item_width": _item_width,
    "repeated": _repeated,
    "elsewhere": _elsewhere,
    "foreign_script": _foreign_script,
    "other_chinese": _other_chinese,
    "trail": trail_score,
}


def line_features(table: Table) -> Matrix:
    """All features: rows x features, in the order of `FEATURES`."""
    return np.stack([compute(table) for compute in FEATURES.values()], axis=1)
