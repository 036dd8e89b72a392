"""From what was counted on pages with gold to figures: of a set, the mean of sets, the draws of the bootstrap."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cleantext.evaluation.figures import Array, Ends, Figures, draws, f1, percentiles, ratio
from cleantext.evaluation.overlap import Scores


@dataclass(frozen=True)
class Pages:
    """Some pages as one system left them: a row of `Scores` for each, and the number of its host."""

    rows: Array
    hosts: NDArray[np.int64]

    def only(self, chosen: NDArray[np.bool_]) -> "Pages":
        """The chosen pages."""
        return Pages(self.rows[chosen], self.hosts[chosen])


def figures(pages: Pages) -> Figures:
    """Every figure of some pages; nan where there is nothing to judge by."""
    return _figures(pages.rows.sum(0))


def _figures(sums: Array) -> Figures:
    """The figures of sums whose last axis is that of `Scores`.

    Shingles have the F1 of the mean precision and the mean recall, where pages without output have no precision;
    words the mean of the pages' F1; snippets are counted over all pages.
    """
    of = dict(zip(Scores._fields, np.moveaxis(sums, -1, 0), strict=True))
    precision = np.where(of["judged"] > 0, ratio(of["shingle_precision"], of["answered"], 0), np.nan)
    recall = ratio(of["shingle_recall"], of["judged"])
    snippets = sum(of[name] for name in ("wanted_kept", "wanted_lost", "unwanted_kept", "unwanted_gone"))
    right, wrong = 2 * of["wanted_kept"], of["unwanted_kept"] + of["wanted_lost"]
    return {
        "shingle_f1": np.where(of["judged"] > 0, f1(precision, recall), np.nan),
        "shingle_p": precision,
        "shingle_r": recall,
        "word_f1": ratio(of["word_f1"], of["judged"]),
        "snippet_f1": np.where(snippets > 0, ratio(right, right + wrong, 0), np.nan),
    }


def mean(sets: Sequence[Figures]) -> Figures:
    """The mean of each figure over the sets that have it, large or small."""
    found = {}
    for name in sets[0]:
        values = np.stack([made[name] for made in sets])
        known = ~np.isnan(values)
        found[name] = ratio(np.where(known, values, 0).sum(0), known.sum(0))
    return found


def interval(sets: Iterable[Pages], seed: int) -> Ends:
    """The 90 % interval of each figure, of the mean where there are several sets; hosts are drawn within their set."""
    random = np.random.default_rng(seed)
    return percentiles(mean([_drawn(pages, random) for pages in sets]))


def _drawn(pages: Pages, random: np.random.Generator) -> Figures:
    _, host = np.unique(pages.hosts, return_inverse=True)
    sums = np.zeros((int(host.max()) + 1, pages.rows.shape[1]))
    np.add.at(sums, host, pages.rows)
    return _figures(draws(len(sums), random) @ sums)
