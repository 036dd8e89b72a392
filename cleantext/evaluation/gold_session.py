"""One evaluation of pages with gold: they are cleaned and given to the peers once, and only counts are kept of them."""

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from cleantext.cleaner import Cleaner
from cleantext.document import Document
from cleantext.errors import CleantextError, ReadError
from cleantext.evaluation.cpu_clock import CpuClock
from cleantext.evaluation.gold_ledger import GoldLedger
from cleantext.evaluation.gold_pages import GoldPage
from cleantext.evaluation.overlap import Gold, Scores
from cleantext.evaluation.peers import PARSING, Peer
from cleantext.evaluation.session import SWEEP, at
from cleantext.readers import read
from cleantext.result import Result

OURS = "cleantext"
WARM_UP = b"<!doctype html><title>Rain</title><body><p>Rain fell in the hills.</p></body>"
ASIDE = ""  # reading records, counting: nobody's time


class _Waiting(NamedTuple):
    """A page whose result is not there yet: its gold, what the peers' texts scored, why it could not be read."""

    page: GoldPage
    gold: Gold
    scores: dict[str, Scores]
    errors: tuple[ReadError, ...]


class GoldSession:
    """An evaluation.

    sweep  whether pages are judged at the values of min_score in `SWEEP` too
    by     the field of the records whose values make groups of the pages of a set
    peers  other extractors, by name
    """

    def __init__(self, *, sweep: bool = False, by: str | None = None, peers: Mapping[str, Peer] | None = None) -> None:
        self.peers = dict(peers or {})
        self.systems = (OURS, *(name for name in self.peers if name != PARSING))
        self.ledger = GoldLedger(by)
        self.failed: Counter[tuple[str, str]] = Counter()  # by set and system
        self.sweep = SWEEP if sweep else ()
        self._clocks: dict[str, CpuClock] = {}

    def judge(self, cleaner: Cleaner, pages: Iterable[GoldPage]) -> Iterator[tuple[GoldPage, Sequence[CleantextError]]]:
        """Judges what the cleaner and the peers make of page after page; yields each with what failed on it."""
        others = {score: at(cleaner, score) for score in self.sweep}
        self._warm_up(cleaner)
        for source, group in groupby(pages, key=lambda page: page.source):
            clock, waiting = self._clocks.setdefault(source, CpuClock()), deque[_Waiting]()
            results = cleaner.clean_all(self._documents(group, waiting, clock))
            while (result := self._next(results, clock)) is not None:
                yield self._add(waiting.popleft(), result, others)

    def groups(self) -> list[tuple[str, str]]:
        """The groups of all sets: a set and the tag that the pages share."""
        return [(source, tag) for source in self.ledger.sets() for tag in self.ledger.groups(source)]

    def cpu(self, source: str) -> dict[str, float]:
        """The CPU seconds of each system on a set."""
        return {name: self._clocks[source].seconds[name] for name in (OURS, *self.peers)}

    def _warm_up(self, cleaner: Cleaner) -> None:
        """Has everybody load what is loaded once, so that no page is charged for it."""
        for peer in self.peers.values():
            with suppress(Exception):
                peer(WARM_UP, None)
        if self.peers:
            next(cleaner.clean_all([_read(WARM_UP, "", None)[0]]))

    def _next(self, results: Iterator[Result], clock: CpuClock) -> Result | None:
        with clock.charged(OURS):
            result = next(results, None)
            if result is not None:
                _ = result.text  # it is put together when it is first asked for; that is part of cleaning
        return result

    def _documents(self, pages: Iterable[GoldPage], waiting: deque[_Waiting], clock: CpuClock) -> Iterator[Document]:
        """The documents of the pages; whoever asks for them is being charged, and must not be for the peers."""
        pages = iter(pages)
        while True:
            with clock.charged(ASIDE):
                page = next(pages, None)
                if page is None:
                    return
                gold = Gold(page)
                texts = {name: self._text(name, page, clock) for name in self.peers}
                scores = {name: gold.scores(text) for name, text in texts.items() if name in self.systems}
            document, errors = _read(page.html, page.id, page.url)
            self.failed[page.source, OURS] += len(errors)
            waiting.append(_Waiting(replace(page, html=b""), gold, scores, errors))
            yield document

    def _text(self, name: str, page: GoldPage, clock: CpuClock) -> str:
        """What a peer makes of a page; nothing where it raises."""
        try:
            with clock.charged(name):
                return self.peers[name](page.html, page.url)
        except Exception:
            self.failed[page.source, name] += 1
            return ""

    def _add(
        self, waiting: _Waiting, result: Result, others: Mapping[float, Cleaner]
    ) -> tuple[GoldPage, Sequence[CleantextError]]:
        known = {result.text: waiting.gold.scores(result.text)}
        for score, cleaner in others.items():
            text = cleaner.decided(result.document, result.findings).text
            if text not in known:
                known[text] = waiting.gold.scores(text)
            waiting.scores[f"{score:g}"] = known[text]
        self.ledger.add(waiting.page, {OURS: known[result.text]} | waiting.scores)
        return waiting.page, (*waiting.errors, *result.errors)


def _read(html: bytes, id: str, url: str | None) -> tuple[Document, tuple[ReadError, ...]]:
    """The document of a page; an empty one with the reason if it cannot be read."""
    try:
        return read(html, format="html", url=url, id=id), ()
    except ReadError as error:
        return Document("", id, url), (error,)
    except Exception as error:  # a fault of the reader must not cost the figures of all other pages
        return Document("", id, url), (ReadError(f"{id}: cannot be read: {type(error).__name__}: {error}"),)
