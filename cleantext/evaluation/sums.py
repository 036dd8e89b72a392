"""What is counted, host by host: all figures are made from these sums, those of the bootstrap too."""

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cleantext.evaluation.labels import LABEL_OF, NOT_WRONG, SCORED, STAYS, among
from cleantext.evaluation.ledger import Judged, Rows
from cleantext.evaluation.weighting import host_weights

SPAM_FROM, CLEAN_TO = 0.8, 0.1  # share of spam on a page that is spam as a whole, and on a clean one

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Sums:
    """Sums with the host, or the draw of hosts, as their first axis; none for the total of all hosts.

    Lines and characters have the label as their last axis, `right`, `missed` and `wrong` the detectors of `SCORED`,
    `verdicts` the pages that are spam and those that are clean.
    """

    lines: Array
    removed: Array
    characters: Array
    characters_removed: Array
    right: Array
    missed: Array
    wrong: Array
    sentences: Array
    sentences_lost: Array
    pages: Array
    pages_with_loss: Array
    inline: Array
    inline_removed: Array
    verdicts: Array
    called_spam: Array

    def drawn(self, times: Array) -> "Sums":
        """The sums when each host counts as many times as `times` says; draws are its first axis."""
        return Sums(*(times @ getattr(self, field.name) for field in fields(self)))

    def total(self) -> "Sums":
        """The sums over all hosts."""
        return self.drawn(np.ones(len(self.pages)))


def sums(judged: Judged) -> Sums:
    """The sums of each host."""
    lines, pages = judged.lines, judged.pages
    _, host = np.unique(pages["host"], return_inverse=True)
    counter = _Counter(host, host[lines["page"]], lines, judged.labels)
    inked = lines["ink"] > 0
    stays = np.array(among(judged.labels, STAYS))[lines["label"]]
    lost = inked & lines["removed"] & stays
    ink, gone = lines["ink"], lines["ink_removed"]
    # A copy may stay for a line whose place was emptied: what counts as kept has lost half of its ink at most.
    gone = np.where(stays & ~lines["removed"], np.minimum(gone, ink / 2), gone)
    spam, clean = pages["spam_share"] >= SPAM_FROM, pages["spam_share"] <= CLEAN_TO
    called = pages["called_spam"]
    return Sums(
        lines=counter.by_label(inked),
        removed=counter.by_label(inked & lines["removed"]),
        characters=counter.by_label(ink),
        characters_removed=counter.by_label(gone * inked),
        **counter.by_detector(judged.takers),
        sentences=counter.of_lines(inked & lines["sentence"]),
        sentences_lost=counter.of_lines(lost & lines["sentence"]),
        pages=counter.of_pages(np.ones(len(pages))),
        pages_with_loss=counter.of_pages(np.bincount(lines["page"][lost], minlength=len(pages)) > 0),
        inline=counter.of_lines(lines["inline"] * inked),
        inline_removed=counter.of_lines(lines["inline_removed"] * inked),
        verdicts=np.stack([counter.of_pages(kind) for kind in (spam, clean)], axis=1),
        called_spam=np.stack([counter.of_pages(kind & called) for kind in (spam, clean)], axis=1),
    )


class _Counter:
    """Adds values up by host: those of pages and lines as they are, those by label with the weights of the lines."""

    def __init__(self, host: NDArray[np.int64], host_of_line: NDArray[np.int64], lines: Rows, labels: tuple[str, ...]):
        self._host, self._host_of_line, self._lines, self._labels = host, host_of_line, lines, labels
        self._hosts = int(host.max()) + 1 if len(host) else 0
        self._weight = host_weights(lines["label"].astype(np.int64), host_of_line)

    def of_pages(self, values: NDArray[Any]) -> Array:
        return _added(self._host, values, self._hosts)

    def of_lines(self, values: NDArray[Any]) -> Array:
        return _added(self._host_of_line, values, self._hosts)

    def by_label(self, values: NDArray[Any]) -> Array:
        cell = self._host_of_line * len(self._labels) + self._lines["label"]
        counts = _added(cell, self._weight * values, self._hosts * len(self._labels))
        return counts.reshape(self._hosts, len(self._labels))

    def by_detector(self, takers: tuple[tuple[str, ...], ...]) -> dict[str, Array]:
        """The lines that each detector took rightly, missed, and took wrongly."""
        label, inked = self._lines["label"], self._lines["ink"] > 0
        counts: dict[str, list[Array]] = {"right": [], "missed": [], "wrong": []}
        for name in SCORED:
            took = inked & np.array([name in names for names in takers], dtype=np.bool_)[self._lines["takers"]]
            own = inked & np.array(among(self._labels, [LABEL_OF[name]]))[label]
            excused = np.array(among(self._labels, NOT_WRONG[name]))[label]
            for kind, lines in (("right", took & own), ("missed", own & ~took), ("wrong", took & ~own & ~excused)):
                counts[kind].append(self.of_lines(self._weight * lines))
        return {kind: np.stack(found, axis=1) for kind, found in counts.items()}


def _added(cell: NDArray[np.int64], values: NDArray[Any], cells: int) -> Array:
    """The sum of the values of each cell."""
    return np.asarray(np.bincount(cell, values.astype(np.float64), cells), dtype=np.float64)
