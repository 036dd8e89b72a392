"""Cleaning in several processes: the same results, in the same order, whatever their number."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from typing import TYPE_CHECKING

from cleantext.document import Document, batches
from cleantext.result import Result

if TYPE_CHECKING:
    from cleantext.cleaner import Cleaner

AHEAD = 2  # batches per process that wait to be cleaned or to be taken

_cleaner: "Cleaner"  # of this worker process


def clean_all(cleaner: "Cleaner", documents: Iterable[Document], jobs: int) -> Iterator[Result]:
    """The results in order; no more than `AHEAD` batches per process are in memory."""
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(cleaner,)) as pool:
        waiting: deque[Future[list[Result]]] = deque()
        for batch in batches(documents):
            waiting.append(pool.submit(_clean, batch))
            if len(waiting) >= AHEAD * jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _start(cleaner: "Cleaner") -> None:
    global _cleaner
    _cleaner = cleaner


def _clean(batch: list[Document]) -> list[Result]:
    return list(_cleaner.clean_all(batch))
