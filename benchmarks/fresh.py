"""A command in a process of its own: its time, and the most memory that it had.

python -m benchmarks.fresh ARGUMENT...      runs `cleantext ARGUMENT...` and tells that on standard error, as JSON
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import IO, NamedTuple

from benchmarks.sources import HTML, JSONL, as_form

AS_READ = {HTML: ["--field", "html", "--format", "html"]}


KILOBYTE = 1 if sys.platform == "darwin" else 1024  # what memory is counted in


class Spent(NamedTuple):
    """Seconds on the clock, seconds of CPU time in all processes, the most bytes of memory that one of them had."""

    seconds: float
    cpu: float
    peak: int


def spent(arguments: Sequence[str], records: Iterable[bytes]) -> Spent:
    """What `cleantext ARGUMENTS` takes for records that come, as they are made, on its standard input."""
    code = [sys.executable, "-m", "benchmarks.fresh", "--from", "jsonl", *arguments, "-o", os.devnull]
    with subprocess.Popen(code, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        feeding = Thread(target=_feed, args=(process.stdin, records))  # here they are made, there they are cleaned
        feeding.start()
        said = process.stderr.read().decode().splitlines()
        feeding.join()
    if process.returncode:
        raise SystemExit("\n".join(said))
    return Spent(*json.loads(said[-1]))


def _feed(stream: IO[bytes], records: Iterable[bytes]) -> None:
    with suppress(BrokenPipeError), stream:  # if the command has failed, it says why
        for record in records:
            stream.write(record + b"\n")


def peak_of_cleaning(form: str, pages: Sequence[bytes]) -> float:
    """Megabytes that the command has at most while it cleans the pages."""
    records = pages if form == JSONL else as_form(JSONL, pages)
    if form == HTML:
        records = [record.replace(b'"text": ', b'"html": ', 1) for record in records]
    return spent(AS_READ.get(form, []), records).peak / 1e6


def peak() -> int:
    """The most memory that this process has had; not what its parent had before it began, as `getrusage` says."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KILOBYTE
    told = dict(line.split(":", 1) for line in status.read_text().splitlines())
    return int(told["VmHWM"].split()[0]) * 1024


def main() -> None:
    from cleantext.cli import main as command

    begin = time.perf_counter()
    status = command(sys.argv[1:])
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    cpu = sum(each.ru_utime + each.ru_stime for each in used)
    most = max(peak(), used[1].ru_maxrss * KILOBYTE)
    print(json.dumps(Spent(time.perf_counter() - begin, cpu, most)), file=sys.stderr)
    sys.exit(status)


if __name__ == "__main__":
    main()
