"""What is measured of each form: its floor, cleaning, each detector, the stages, and the peers that are installed."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import orjson

from benchmarks import html_peers, text_peers
from benchmarks.rounds import Run
from benchmarks.sources import HTML, JSONL, TEXT
from cleantext import Cleaner, Document, read
from cleantext.cli import main as command
from cleantext.detectors import built_in
from cleantext.readers.charset import decode
from cleantext.readers.recognise import declared_encoding
from cleantext.readers.records import records

FLOOR, ALL, NOTHING = "floor", "cleantext", "nothing"
ONE, ONE_FLOOR = "one page", "its floor"
SOME = range(3_000, 5_000)  # bytes of a page that is cleaned by itself
Pages = Sequence[bytes]
Reader = Callable[[bytes], Document]


@dataclass(frozen=True)
class Form:
    """The runs of a form.

    runs      by name; the first is the floor, `ALL` is cleaning with the default detectors
    stages    a stage to the runs whose difference it is: the first minus the others
    peers     others that do such work
    """

    runs: dict[str, Run]
    stages: dict[str, tuple[str, ...]]
    peers: dict[str, Callable[[bytes], object]]


def form(name: str, pages: Pages) -> Form:
    """What is measured of pages in the form of that name."""
    made: Form = {TEXT: text_form, JSONL: jsonl_form, HTML: html_form}[name](pages)
    return made


def text_form(pages: Pages) -> Form:
    """The floor decodes, splits, joins and encodes."""
    some = [page for page in pages if len(page) in SOME][:20] or pages[:1]
    runs: dict[str, Run] = {FLOOR: partial(floor, pages), **cleanings(pages, text)}
    runs |= {ONE_FLOOR: partial(floor, some), ONE: partial(one_by_one, some, Cleaner())}
    stages = {"read, cut into lines and write": (NOTHING,), "detectors and removal": (ALL, NOTHING)}
    return Form(runs, stages, text_peers.installed())


def jsonl_form(lines: Pages) -> Form:
    """The floor parses with orjson, splits, joins and dumps."""
    texts = [orjson.loads(line)["text"].encode() for line in lines]
    runs: dict[str, Run] = {FLOOR: partial(jsonl_floor, lines), ALL: partial(through_the_command, lines)}
    runs |= {"read": partial(read_records, lines), "as text": partial(cleaned, texts, text, Cleaner())}
    stages = {"read records": ("read",), "text detectors": ("as text",), "write records": (ALL, "read", "as text")}
    return Form(runs, stages, {})


def html_form(pages: Pages) -> Form:
    """The floor is to parse with lxml."""
    texts = [html(page).text.encode("utf-8", "replace") for page in pages]
    runs: dict[str, Run] = {FLOOR: partial(each, pages, html_peers.lxml_parse), **cleanings(pages, html)}
    runs |= {"decode": partial(each, pages, decoded), "read": partial(each, pages, html)}
    runs["as text"] = partial(cleaned, texts, text, Cleaner())
    stages = {
        "decode": ("decode",),
        "parse and walk": ("read", "decode"),
        "text detectors": ("as text",),
        "markup": (ALL, "read", "as text"),
    }
    return Form(runs, stages, html_peers.installed())


def floor(pages: Pages) -> int:
    """Reads and writes the pages; returns the bytes written."""
    return sum(len("".join(page.decode().splitlines(keepends=True)).encode()) for page in pages)


def jsonl_floor(lines: Pages) -> int:
    """The same of the texts of records."""
    size = 0
    for line in lines:
        record = orjson.loads(line)
        record["text"] = "".join(record["text"].splitlines(keepends=True))
        size += len(orjson.dumps(record))
    return size


def cleanings(pages: Pages, reader: Reader) -> dict[str, Run]:
    """Cleaning with the default detectors, with none, and with each alone."""
    cleaners = {ALL: Cleaner(), NOTHING: Cleaner(())} | {name: Cleaner([name]) for name in built_in()}
    return {name: partial(cleaned, pages, reader, cleaner) for name, cleaner in cleaners.items()}


def cleaned(pages: Pages, reader: Reader, cleaner: Cleaner) -> int:
    """Reads, cleans and writes the pages in one stream; returns the bytes written."""
    return sum(len(result.text.encode("utf-8", "replace")) for result in cleaner.clean_all(map(reader, pages)))


def one_by_one(pages: Pages, cleaner: Cleaner) -> int:
    """The same, each page by itself."""
    return sum(len(cleaner.clean(text(page)).text.encode()) for page in pages)


@contextmanager
def dump_file(lines: Pages) -> Iterator[str]:
    """A file of these lines, for as long as it is needed."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "dump.jsonl"
        path.write_bytes(b"\n".join(lines))
        yield str(path)


def through_the_command(lines: Pages) -> int:
    """What `cleantext dump.jsonl` does, without its start-up."""
    with dump_file(lines) as path:
        return command([path, "-o", os.devnull, "--quiet"])


def read_records(lines: Pages) -> int:
    """The first part of that; returns the number of records."""
    with dump_file(lines) as path:
        return sum(1 for _ in records(path))


def each(pages: Pages, what: Callable[[bytes], object]) -> int:
    """Does it with every page; returns how many there were."""
    for page in pages:
        what(page)
    return len(pages)


def text(page: bytes) -> Document:
    """The document of a page of text."""
    return Document(page.decode())


def html(page: bytes) -> Document:
    """The document of a page of HTML."""
    return read(page, format="html")


def decoded(page: bytes) -> str:
    """The text of a page of HTML, tags and all."""
    return decode(page, declared=declared_encoding(page))
