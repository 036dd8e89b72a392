"""From sums to figures: each is defined once, for the total, a group of pages, and the draws of the bootstrap."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from cleantext.evaluation.labels import GOES, SCORED, STAYS, among
from cleantext.evaluation.ledger import Judged
from cleantext.evaluation.sums import Sums, sums

Array = NDArray[np.float64]
Figures = dict[str, Array]
Ends = dict[str, tuple[float, float]]  # of intervals

DIGITS = {"content_loss_lines": 5, "content_loss_chars": 5}  # the others have four
DRAWS, LOW, HIGH = 1000, 5, 95  # percentiles: an interval of 90 %


def ratio(part: Array, whole: Array, empty: float = np.nan) -> Array:
    """`part` of `whole`; `empty` where there is nothing to be a part of."""
    return np.where(whole > 0, part / np.where(whole > 0, whole, 1), empty)


def f1(precision: Array, recall: Array) -> Array:
    """The harmonic mean of precision and recall; 0 if both are."""
    return ratio(2 * precision * recall, precision + recall, 0)


def figures(counted: Sums, labels: tuple[str, ...]) -> Figures:
    """Every figure by its name; nan where there is nothing to judge by."""
    stays, goes = among(labels, STAYS), among(labels, GOES)
    lost, right = counted.removed[..., stays].sum(-1), counted.removed[..., goes].sum(-1)
    lost_characters, characters = (
        each[..., stays].sum(-1) for each in (counted.characters_removed, counted.characters)
    )
    found = {
        "precision": ratio(right, right + lost),
        "content_loss_lines": ratio(lost, counted.lines[..., stays].sum(-1)),
        "content_loss_chars": ratio(lost_characters, characters, 0),
        "sentences_lost": ratio(counted.sentences_lost, counted.sentences),
        "pages_with_any_loss": ratio(counted.pages_with_loss, counted.pages, 0),
        "inline_spam_chars_recall": ratio(counted.inline_removed, counted.inline),
    }
    for place, label in enumerate(labels):
        if label not in STAYS:
            found[f"recall.{label}"] = ratio(counted.removed[..., place], counted.lines[..., place])
    for place, name in enumerate(SCORED):
        right, missed, wrong = (each[..., place] for each in (counted.right, counted.missed, counted.wrong))
        found[f"{name}.precision"] = ratio(right, right + wrong)
        found[f"{name}.recall"] = ratio(right, right + missed)
        found[f"{name}.f1"] = ratio(2 * right, 2 * right + missed + wrong)
    for place, kind in enumerate(("spam", "clean")):
        found[f"verdict.{kind}"] = ratio(counted.called_spam[..., place], counted.verdicts[..., place], 0)
    return found


def rounded(name: str, value: float) -> float | None:
    """A figure with the digits that it is told with; None for nan."""
    return None if np.isnan(value) else round(float(value), DIGITS.get(name, 4))


def intervals(judged: Judged, seed: int = 0) -> Ends:
    """The 90 % interval of each figure: percentiles over draws of as many hosts, with repetition, as there are."""
    counted = sums(judged)
    hosts = len(counted.pages)
    if not hosts:
        return {}
    return percentiles(figures(counted.drawn(draws(hosts, np.random.default_rng(seed))), judged.labels))


def draws(hosts: int, random: np.random.Generator) -> Array:
    """How often each host is drawn, draw by draw."""
    return random.multinomial(hosts, np.full(hosts, 1 / hosts), DRAWS).astype(np.float64)


def percentiles(drawn: Figures) -> Ends:
    """The interval of each figure over its draws; none where no draw has anything to judge by."""
    known = {name: values[~np.isnan(values)] for name, values in drawn.items()}
    return {
        name: (float(np.percentile(values, LOW)), float(np.percentile(values, HIGH)))
        for name, values in known.items()
        if len(values)
    }


def told(judged: Judged) -> dict[str, Any]:
    """The figures with the counts behind them, as they are written to JSON."""
    counted = sums(judged).total()
    made = {name: rounded(name, float(value)) for name, value in figures(counted, judged.labels).items()}
    lines = dict(zip(judged.labels, counted.lines.tolist(), strict=True))
    names = sorted(label for label in judged.labels if label not in STAYS and lines[label])
    loss = ("precision", "content_loss_lines", "content_loss_chars")
    inline = made["inline_spam_chars_recall"]
    entry: dict[str, Any] = {"pages": len(judged.pages), "lines": len(judged.lines)}
    entry |= {name: made[name] for name in loss}
    entry["sentences_lost"] = [round(float(each)) for each in (counted.sentences_lost, counted.sentences)]
    entry["pages_with_any_loss"] = made["pages_with_any_loss"]
    entry["recall"] = {label: [made[f"recall.{label}"], round(lines[label])] for label in names}
    entry["inline_spam_chars_recall"] = None if inline is None else [inline, round(float(counted.inline))]
    pages = zip(("spam", "clean"), counted.verdicts.tolist(), strict=True)
    entry["verdict"] = {kind: [made[f"verdict.{kind}"], round(count)] for kind, count in pages}
    for name in SCORED:
        entry[f"f1_{name}"] = made[f"{name}.f1"]
        entry[f"pr_{name}"] = [made[f"{name}.precision"], made[f"{name}.recall"]]
    return entry | {"confusion": confusion(judged)}


def confusion(judged: Judged) -> dict[str, dict[str, int]]:
    """How many lines of each label each detector took; unweighted."""
    found: dict[str, dict[str, int]] = {}
    for name in sorted({name for names in judged.takers for name in names}):
        took = np.array([name in names for names in judged.takers])[judged.lines["takers"]]
        counts = np.bincount(judged.lines["label"][took], minlength=len(judged.labels)).tolist()
        found[name] = {label: count for label, count in zip(judged.labels, counts, strict=True) if count}
    return {name: counts for name, counts in found.items() if counts}
