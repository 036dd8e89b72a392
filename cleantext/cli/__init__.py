"""The command line: `cleantext` alone is a filter, a first word like `detectors` is a command of its own.

A file that is named like a command is reached as `./detectors`. Modules are imported when they are needed, so that
`--help` and `--version` answer at once.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module

from cleantext.cli.options import parsed
from cleantext.errors import CleantextError

COMMANDS = {"detectors": "cleantext.cli.detectors", "eval": "cleantext.cli.eval"}

FOUND, FAILED = 1, 2
INTERRUPTED, PIPE_CLOSED = 130, 141  # what a shell reports for a command that the signal ended


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit status: 0 done, 1 found something under `--check`, 2 failed."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        try:
            return _dispatch(arguments)
        finally:
            sys.stdout.flush()  # here, where a closed pipe can still be handled; --help leaves by SystemExit
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _abandon_output()
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


def _abandon_output() -> None:
    """Sends what is still buffered nowhere, so that Python does not fail on it again at its end."""
    with suppress(OSError, ValueError):  # standard output may be no file
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
