"""An evaluation of pages with gold as text for people and as objects for machines."""

from collections.abc import Iterator
from typing import Any

from cleantext.evaluation.cells import counted_as
from cleantext.evaluation.figures import rounded
from cleantext.evaluation.gold_blocks import Block, names, of_groups, of_sets, of_sweep
from cleantext.evaluation.gold_session import OURS, GoldSession
from cleantext.evaluation.gold_tables import cpu, failures, multiple, table, worst_pages
from cleantext.evaluation.overlap import Scores

Entry = dict[str, Any]


def as_text(session: GoldSession, *, interval: bool, worst: int, seed: int) -> str:
    """The figures of all sets, and the tables that were asked for, a blank line between."""
    ledger = session.ledger
    head = f"{counted_as(len(ledger), 'page')} of {counted_as(ledger.hosts(), 'host')}"
    tables = [
        [head],
        table("set", of_sets(session, seed if interval else None)),
        table(str(ledger.by), of_groups(session)),
        table("min_score", of_sweep(session)),
        cpu(session),
        *(worst_pages(session, source, name, worst) for source, name in names(session).items()),
        failures(session),
    ]
    return "\n\n".join("\n".join(each) for each in tables if each) + "\n"


def as_objects(session: GoldSession, *, interval: bool, worst: int, seed: int) -> Iterator[Entry]:
    """An object for each set and system, then for the means of the sets, groups, values of min_score and bad pages."""
    sets = of_sets(session, seed if interval else None)
    for source, block in zip(session.ledger.sets(), sets, strict=False):  # the mean, behind the sets, has no time
        for entry in _entries(block):
            yield entry | _run(session, source, entry["system"])
        for name in session.peers.keys() - session.systems:
            yield block.fields | {"system": name, "pages": block.pages} | _run(session, source, name)
    for block in [*sets[len(session.ledger.sets()) :], *of_groups(session), *of_sweep(session)]:
        yield from _entries(block)
    for source, name in names(session).items():
        for page, scores in session.ledger.worst(OURS, source, worst):
            yield {"set": name, "page": page} | {system: _words(scores[system]) for system in session.systems}


def _entries(block: Block) -> Iterator[Entry]:
    for system, made in block.made.items():
        entry = block.fields | {"system": system, "pages": block.pages}
        entry |= {name: rounded(name, float(value)) for name, value in made.figures.items()}
        if made.interval:
            entry["interval"] = {name: [rounded(name, end) for end in ends] for name, ends in made.interval.items()}
        yield entry


def _run(session: GoldSession, source: str, system: str) -> Entry:
    """How many pages failed and, beside peers, the CPU seconds; of a peer, also ours as a multiple of them."""
    entry: Entry = {"failed": session.failed[source, system]}
    if session.peers:
        seconds = session.cpu(source)
        entry["cpu_s"] = round(seconds[system], 2)
        if system != OURS:
            entry["cpu_ratio"] = rounded("", float(multiple(seconds[OURS], seconds[system])))
    return entry


def _words(scores: Scores) -> Entry:
    figures = ("word_f1", "word_precision", "word_recall")
    return {name: rounded(name, getattr(scores, name)) for name in figures}
