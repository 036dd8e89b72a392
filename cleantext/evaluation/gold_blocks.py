"""The figures of pages with gold, system by system: of each set, the mean of the sets, groups of pages, and a sweep."""

import os
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from cleantext.evaluation.figures import Ends, Figures
from cleantext.evaluation.gold_figures import figures, interval, mean
from cleantext.evaluation.gold_session import OURS, GoldSession

Part = tuple[str, str | None]  # a set and, for a group of its pages, their tag


class Made(NamedTuple):
    """The figures of what a system made of some pages, with intervals if they were asked for."""

    figures: Figures
    interval: Ends


class Block(NamedTuple):
    """Some pages and what each system made of them.

    name    what people call them
    fields  what machines know them by
    pages   how many there are
    made    what was made of them, by system
    """

    name: str
    fields: dict[str, Any]
    pages: int
    made: dict[str, Made]


def names(session: GoldSession) -> dict[str, str]:
    """What each set is called: its file without the folder, unless two files are called alike."""
    sets = session.ledger.sets()
    short = {source: os.path.basename(source) for source in sets}
    return short if len(set(short.values())) == len(sets) else {source: source for source in sets}


def of_sets(session: GoldSession, seed: int | None) -> list[Block]:
    """The sets and, where there are several, their mean; with intervals if there is a seed for the draws."""
    found = []
    for source, name in names(session).items():
        found.append(_block(session, name, {"set": name}, [(source, None)], session.systems, seed))
    if len(found) > 1:
        title, fields = f"mean of {len(found)} sets", {"sets": len(found)}
        found.append(_block(session, title, fields, _all(session), session.systems, seed))
    return found


def of_groups(session: GoldSession) -> list[Block]:
    """The groups of each set."""
    found, called = [], names(session)
    for source, tag in session.groups():
        title = f"{called[source]} {tag}" if len(called) > 1 else tag
        fields = {"set": called[source], str(session.ledger.by): tag}
        found.append(_block(session, title, fields, [(source, tag)], session.systems))
    return found


def of_sweep(session: GoldSession) -> list[Block]:
    """All sets at each value of min_score, cleaned by us."""
    found = []
    for score in session.sweep:
        name = f"{score:g}"
        block = _block(session, name, {"min_score": score}, _all(session), [name])
        found.append(block._replace(made={OURS: block.made[name]}))
    return found


def _all(session: GoldSession) -> list[Part]:
    return [(source, None) for source in session.ledger.sets()]


def _block(
    session: GoldSession,
    name: str,
    fields: dict[str, Any],
    parts: Sequence[Part],
    systems: Iterable[str],
    seed: int | None = None,
) -> Block:
    """The parts as one; of several the figures are the mean."""
    made, size = {}, 0
    for system in systems:
        pages = [session.ledger.pages(system, *part) for part in parts]
        ends = {} if seed is None else interval(pages, seed)
        made[system] = Made(mean([figures(each) for each in pages]), ends)
        size = sum(len(each.rows) for each in pages)
    return Block(name, fields, size, made)
