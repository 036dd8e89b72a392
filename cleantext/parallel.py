"""Cleaning in several processes: the same results, in the same order, whatever their number.

A batch goes to a process that is idle, and what comes back is what was found: the documents are still here. A process
that dies (killed, out of memory, ended by a detector) is replaced, and the new one gets the documents of its batch by
themselves: the one that kills it again is left as it is, with an error that says so, and nothing else is lost.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from typing import TYPE_CHECKING

from cleantext.document import Document, batches
from cleantext.errors import DeadProcessError
from cleantext.result import Result
from cleantext.worker import Died, Worker

if TYPE_CHECKING:
    from cleantext.cleaner import Cleaner

AHEAD = 2  # batches per process that wait to be cleaned or to be taken

Cleaning = Future[list[Result]]


def clean_all(cleaner: "Cleaner", documents: Iterable[Document], jobs: int) -> Iterator[Result]:
    """The results in order; no more than `AHEAD` batches per process are in memory."""
    processes = Processes(cleaner, jobs)
    try:
        for cleaning in _ahead(processes.cleanings(documents), AHEAD * jobs):
            yield from cleaning.result()
    finally:
        processes.end()


def _ahead(cleanings: Iterable[Cleaning], most: int) -> Iterator[Cleaning]:
    """The same, each when `most` have begun or no more come."""
    begun: deque[Cleaning] = deque()
    for cleaning in cleanings:
        begun.append(cleaning)
        if len(begun) >= most:
            yield begun.popleft()
    while begun:
        yield begun.popleft()


class Processes:
    """Processes that clean with the same cleaner, and for each a thread that waits for it."""

    def __init__(self, cleaner: "Cleaner", jobs: int) -> None:
        self._workers = [Worker(cleaner) for _ in range(jobs)]
        self._threads = ThreadPoolExecutor(jobs)
        self._idle: SimpleQueue[Worker] = SimpleQueue()
        for worker in self._workers:
            self._idle.put(worker)

    def cleanings(self, documents: Iterable[Document]) -> Iterator[Cleaning]:
        """What will be the results of each batch; what `documents` raises comes in its place, after what was read."""
        try:
            for batch in batches(documents):
                yield self._threads.submit(self._clean, batch)
        except Exception as error:
            failed: Cleaning = Future()
            failed.set_exception(error)
            yield failed

    def end(self) -> None:
        """Ends all processes, whatever they do."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._workers:
            worker.end()
        self._threads.shutdown()

    def _clean(self, batch: Sequence[Document]) -> list[Result]:
        worker = self._idle.get()
        try:
            return worker.clean(batch)
        except Died:
            worker.start()
            return [_alone(worker, document) for document in batch]
        finally:
            self._idle.put(worker)


def _alone(worker: Worker, document: Document) -> Result:
    """The result of a document that may have killed a process."""
    try:
        return worker.clean([document])[0]
    except Died as death:
        worker.start()
        return Result(document, (), (), errors=(DeadProcessError(document.id, str(death)),))
