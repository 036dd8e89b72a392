"""The command line: `cleantext` alone is a filter, a first word like `detectors` is a command of its own.

A file that is named like a command is reached as `./detectors`. Modules are imported when they are needed, so that
`--help` and `--version` answer at once.
"""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from threading import current_thread, main_thread
from types import FrameType
from typing import TextIO

from cleantext.cli.options import parsed
from cleantext.errors import CleantextError

COMMANDS = {"detectors": "cleantext.cli.detectors", "eval": "cleantext.cli.eval"}

FOUND, FAILED = 1, 2
INTERRUPTED, PIPE_CLOSED, TERMINATED = 130, 141, 143  # what a shell reports for a command that the signal ended


class Terminated(BaseException):
    """SIGTERM came."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit status: 0 done, 1 found something under `--check`, 2 failed."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        try:
            with _ended_by_signal():
                return _dispatch(arguments)
        finally:
            _flush()  # here, where a failure can still be handled; --help leaves by SystemExit
    except KeyboardInterrupt:
        return INTERRUPTED
    except Terminated:
        return TERMINATED
    except BrokenPipeError:
        return PIPE_CLOSED
    except (CleantextError, OSError) as error:
        from cleantext.cli.messages import say, told

        say(f"cleantext: {told(error)}")
        return FAILED


def _dispatch(arguments: list[str]) -> int:
    if arguments and arguments[0] in COMMANDS:
        command, *rest = arguments
        status: int = import_module(COMMANDS[command]).main(rest)
    else:
        options = parsed(arguments)
        status = import_module("cleantext.cli.run").run(options)
    return status


def _flush() -> None:
    """Writes what is buffered; if that fails, it goes nowhere, so that Python does not fail on it again at its end."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        abandon(sys.stdout)
        raise


def abandon(stream: TextIO) -> None:
    """Sends nowhere what is still buffered, and what is yet to come."""
    with suppress(OSError, ValueError):  # the stream may be no file
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


@contextmanager
def _ended_by_signal() -> Iterator[None]:
    """Makes an exception of SIGTERM, so that no unfinished file is left; a caller's own handler stays."""
    own = current_thread() is main_thread() and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    if own:
        signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    finally:
        if own:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _terminate(number: int, frame: FrameType | None) -> None:
    raise Terminated
