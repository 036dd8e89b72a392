"""What was counted on all pages with gold: for each its set, host and tags, and a row of numbers for each system."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext.evaluation.gold_figures import Pages
from cleantext.evaluation.gold_pages import GoldPage
from cleantext.evaluation.ledger import Names
from cleantext.evaluation.overlap import Scores
from cleantext.evaluation.session import FEW


class Bad(NamedTuple):
    """A page among the worst, with what was counted of it by each system."""

    page: str
    scores: dict[str, Scores]


class GoldLedger:
    """Takes page after page; keeps of each no text. A system is whoever made a text: us, a peer, us at a min_score.

    by  the field of the records whose values make groups of the pages of a set
    """

    def __init__(self, by: str | None) -> None:
        self.by = by
        self._names: list[str] = []
        self._tags: list[tuple[str, ...]] = []
        self._sources, self._hosts = Names(), Names()
        self._source: list[int] = []
        self._host: list[int] = []
        self._scores: defaultdict[str, list[Scores]] = defaultdict(list)

    def __len__(self) -> int:
        return len(self._names)

    def add(self, page: GoldPage, scores: Mapping[str, Scores]) -> None:
        """Adds a page, and what was counted of it for every system."""
        self._names.append(page.id)
        self._tags.append(tuple(page.tags(self.by)) if self.by else ())
        self._source.append(self._sources.number(page.source))
        self._host.append(self._hosts.number(page.host))
        for name, row in scores.items():
            self._scores[name].append(row)

    def hosts(self) -> int:
        """How many sites there are."""
        return len(self._hosts.all())

    def sets(self) -> tuple[str, ...]:
        """The sets, each a file, in the order in which they came."""
        return self._sources.all()

    def pages(self, system: str, source: str, tag: str | None = None) -> Pages:
        """The pages of a set, or those of them with a tag, as a system left them."""
        chosen = self._chosen(source)
        if tag is not None:
            chosen &= np.array([tag in tags for tags in self._tags])
        return Pages(np.array(self._scores[system], dtype=np.float64), np.array(self._host)).only(chosen)

    def groups(self, source: str) -> list[str]:
        """The tags that pages of a set share, those of large groups first."""
        chosen = np.flatnonzero(self._chosen(source))
        counts = Counter(tag for place in chosen for tag in self._tags[place])
        found = [tag for tag, count in counts.items() if count >= FEW]
        return sorted(found, key=lambda tag: (-counts[tag], tag))

    def worst(self, system: str, source: str, most: int) -> list[Bad]:
        """The pages of a set with the smallest word F1, the worst first; those without gold are left out."""
        rows, names = self._scores[system], self._names
        judged = [place for place in np.flatnonzero(self._chosen(source)).tolist() if rows[place].judged]
        judged.sort(key=lambda place: (rows[place].word_f1, rows[place].word_precision, names[place]))
        return [Bad(names[place], self._of_page(place)) for place in judged[:most]]

    def _of_page(self, place: int) -> dict[str, Scores]:
        return {system: rows[place] for system, rows in self._scores.items()}

    def _chosen(self, source: str) -> NDArray[np.bool_]:
        chosen: NDArray[np.bool_] = np.array(self._source) == self._sources.number(source)
        return chosen
