"""What the shape of a line says, as numbers of about one: the first pass of the judge weighs them with the wording."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from cleantext.evidence import lexicon
from cleantext.evidence.addresses import address
from cleantext.evidence.breadcrumbs import trail_score
from cleantext.evidence.kind_features import (
    capital_share,
    ends_sentence,
    first_is,
    item_width,
    last_is,
    letter_share,
    log_count,
    log_items,
    log_width,
    mean_word,
    per_ink,
    some,
    width_at_most,
    width_over,
)
from cleantext.evidence.page_features import elsewhere, foreign_script, other_chinese, repeated
from cleantext.lines import Table

Column = NDArray[np.float64]
Matrix = NDArray[np.float64]

FEATURES: dict[str, Callable[[Table], Column]] = {
    "log_width": log_width,
    "narrow_8": width_at_most(8),
    "narrow_16": width_at_most(16),
    "narrow_30": width_at_most(30),
    "wide_60": width_over(60),
    "wide_100": width_over(100),
    "wide_200": width_over(200),
    "mean_word": mean_word,
    "letters": letter_share,
    "capitals": capital_share,
    "digits": per_ink("digit"),
    "some_digits": some("digit"),
    "symbols": per_ink("symbol"),
    "commas": per_ink("comma"),
    "bars": log_count("bar"),
    "slashes": log_count("slash"),
    "hyphens": log_count("hyphen"),
    "underscores": log_count("underscore"),
    "arrows": log_count("arrow"),
    "colons": log_count("colon"),
    "brackets": log_count("bracket"),
    "quotes": some("quote"),
    "rights": some("rights"),
    "money": some("money"),
    "at": some("at"),
    "ellipsis": some("ellipsis"),
    "code": per_ink("code", "semicolon", "bracket"),
    "sentences": log_count("stop", "call"),
    "ends_sentence": ends_sentence,
    "ends_colon": last_is("colon"),
    "ends_bar": last_is("bar"),
    "ends_arrow": last_is("arrow"),
    "starts_bullet": first_is("bullet", "hyphen"),
    "starts_digit": first_is("digit"),
    "starts_lower": first_is("lower"),
    "address": address,
    "log_items": log_items,
    "item_width": item_width,
    "repeated": repeated,
    "elsewhere": elsewhere,
    "foreign_script": foreign_script,
    "other_chinese": other_chinese,
    "trail": trail_score,
    "lexicon": lexicon.strength,
    "strongest": lexicon.strongest,
    "listed": lexicon.share,
    "variety": lexicon.variety,
}


def line_features(table: Table) -> Matrix:
    """All features: rows x features, in the order of `FEATURES`."""
    return np.stack([compute(table) for compute in FEATURES.values()], axis=1)
