"""A process that cleans batches: what goes to it, what comes back, and how one that died is replaced."""

import os
import pickle
import signal
from collections.abc import Iterable, Sequence
from itertools import starmap
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection
from operator import attrgetter
from threading import Lock
from typing import TYPE_CHECKING, Any

from cleantext.document import Document
from cleantext.finding import Finding
from cleantext.result import Result

if TYPE_CHECKING:
    from cleantext.cleaner import Cleaner

# One process starts at a time: another that did meanwhile would hold its pipe open, and its end would go unnoticed.
_starting = Lock()
_fields = attrgetter("start", "end", "detector", "reason", "score")


class Died(Exception):
    """The process ended before its answer came; says how."""


class Worker:
    """A process that cleans batches, one at a time."""

    def __init__(self, cleaner: "Cleaner") -> None:
        self._cleaner = cleaner
        self._ended = False
        self.start()

    def start(self) -> None:
        """Starts a process, at first and in place of one that died."""
        with _starting:
            if self._ended:
                raise Died("no more results are wanted")
            self._connection, theirs = Pipe()
            self._process = Process(target=_serve, args=(theirs, self._cleaner), daemon=True)
            self._process.start()
            theirs.close()

    def clean(self, batch: Sequence[Document]) -> list[Result]:
        """The results of a batch; what the cleaner raises is raised here."""
        try:
            self._connection.send_bytes(pickle.dumps(batch, pickle.HIGHEST_PROTOCOL))
            answer = pickle.loads(self._connection.recv_bytes())
        except (EOFError, OSError):
            raise Died(self._how()) from None
        if isinstance(answer, MemoryError):
            self._process.kill()
            raise Died("out of memory")
        if isinstance(answer, Exception):
            raise answer
        return list(map(_unpacked, batch, answer))

    def end(self) -> None:
        """Ends the process, whatever it does, for good."""
        with _starting:
            self._ended = True
            self._process.kill()
        self._process.join()

    def _how(self) -> str:
        self._process.join()
        status = self._process.exitcode or 0
        if status == -signal.SIGKILL:
            return "killed, perhaps for want of memory"
        return signal.Signals(-status).name if status < 0 else f"exit status {status}"


def _serve(connection: Connection, cleaner: "Cleaner") -> None:
    """The life of the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to all; the parent ends this one
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    try:
        while True:
            connection.send_bytes(_answer(cleaner, pickle.loads(connection.recv_bytes())))
    except (EOFError, OSError):
        os._exit(0)  # the parent is gone; what is buffered here is its, and must not be written twice


def _answer(cleaner: "Cleaner", batch: Sequence[Document]) -> bytes:
    """What is said of a batch: the results without their documents, or the exception in their place."""
    try:
        return pickle.dumps([_packed(result) for result in cleaner.clean_all(batch)], pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        return _pickled(error)


def _pickled(error: Exception) -> bytes:
    try:
        pickle.loads(made := pickle.dumps(error))
    except Exception:  # an exception may take other arguments than it keeps
        return pickle.dumps(RuntimeError(f"{type(error).__name__}: {error}"))
    return made


def _packed(result: Result) -> tuple[Any, ...]:
    # As plain tuples findings take a third of the time; equal strings go once.
    removed, findings = map(_fields, result.removed), map(_fields, result.findings)
    return tuple(removed), tuple(findings), result.verdict, result.verdict_reason, result.errors


def _unpacked(document: Document, answer: tuple[Any, ...]) -> Result:
    removed, findings, *said = answer
    return Result(document, _findings(removed), _findings(findings), *said)


def _findings(parts: Iterable[tuple[Any, ...]]) -> tuple[Finding, ...]:
    return tuple(starmap(Finding, parts))
