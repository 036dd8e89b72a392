"""What was measured, as tables for people."""

from collections.abc import Mapping
from typing import Any

from benchmarks.corpus.language import codes
from benchmarks.corpus.page import METADATA
from benchmarks.evaluate import GROUPS
from benchmarks.judged_lines import DETECTORS
from benchmarks.measure import Count, Score


def quality_table(made: Mapping[str, Score]) -> str:
    """Precision, recall and F1 of every detector, by character and by line; what was lost."""
    rows = [f"{'':18} {'characters':^22}   {'lines':^22}", f"{'detector':18} {HEAD}   {HEAD}"]
    for name in DETECTORS:
        rows.append(f"{name:18} {_row(made['all'].characters[name])}   {_row(made['all'].lines[name])}")
    lost = [f"{name} {score.loss.lines} of {score.loss.all_lines}" for name, score in made.items() if name in GROUPS]
    return "\n".join([*rows, f"lines of content lost: {', '.join(lost)}"])


HEAD = f"{'precision':>9} {'recall':>6} {'F1':>5}"


def _row(count: Count) -> str:
    return f"{count.precision:9.3f} {count.recall:6.3f} {count.f1:5.3f}"


def worst_table(made: Mapping[str, Any]) -> str:
    """Of each detector the slowest text and the one that grows most: times plain prose, seconds, growth."""
    sizes = "".join(f"{f'{size / 1024:.0f} KB':>8}" for size in made["sizes"])
    rows = [f"{'':61} {'times prose':>{len(sizes)}}   {'seconds':>{len(sizes)}}"]
    rows.append(f"{'detector':17} {'':9} {'text':33} {sizes}   {sizes}  growth")
    for name, texts in made["detectors"].items():
        for kind, one in texts.items():
            times = "".join(f"{ratio:8.1f}" for ratio in one["times_prose"])
            seconds = "".join(f"{spent:8.3f}" for spent in one["seconds"])
            rows.append(f"{name:17} {kind:9} {one['text']:33} {times}   {seconds}  {one['growth']:6.2f}")
    return "\n".join(rows)


def loss_table(made: Mapping[str, Score]) -> str:
    """What content is lost and what junk is found, by kind of page and by language."""
    rows = [f"\n{'':15} {'pages':>6} {'with loss':>9} {'lines lost':>13} {'characters':>10} {'junk found':>10}"]
    for name in ("all", *GROUPS, *codes()):
        if name in made:
            rows.append(_loss(name, made[name]))
    return "\n".join(rows)


def _loss(name: str, score: Score) -> str:
    loss = score.loss
    junk = [count for kind, count in score.characters.items() if kind != METADATA]
    right, missed = sum(count.right for count in junk), sum(count.missed for count in junk)
    found = f"{right / (right + missed):10.3f}" if right + missed else f"{'':10}"
    lines = f"{loss.lines} / {loss.all_lines}"
    return f"{name:15} {loss.all_pages:6} {loss.pages:9} {lines:>13} {1 - loss.kept:10.3%} {found}"
