"""The options of the filter: what may be said on the command line, and its help."""

import argparse
import re
from collections.abc import Sequence
from typing import NoReturn

from cleantext import __version__
from cleantext.errors import OptionError

SOURCES = ("auto", "text", "html", "jsonl")
SHOWN = ("text", "marked", "explain", "diff", "jsonl")

TAKES_OUT = re.compile(r"-\w")  # the beginning of a list of detectors that is none of a long option

EPILOG = """\
examples:
  curl -s URL | cleantext > clean.txt          text or HTML, recognised
  cleantext --to explain dump.txt              what goes, why, how sure
  cleantext -d clean *.html                    one file each
  cleantext --check *.txt                      only say which pages have junk
  cleantext --from jsonl --field body < in.jsonl > out.jsonl
  cleantext --detectors -boilerplate --min-score 0.5 page.html
  cleantext detectors                          what is installed
  cleantext eval labelled.jsonl                how good it is on pages that you labelled

exit status: 0 done, 1 something was found (--check), 2 something failed; a file that is
named like a command is reached as ./detectors
"""


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """Raises what it has to say."""
        raise OptionError(f"{message} (see {self.prog} --help)")


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """The options in `arguments`; those that contradict each other are errors."""
    end = arguments.index("--") if "--" in arguments else len(arguments)  # argparse forgets it between files
    options = _parser().parse_intermixed_args(with_lists(arguments[:end]))
    options.files = [*options.files, *arguments[end + 1 :]] or ["-"]
    if options.field and options.source == "auto":
        options.source = "jsonl"  # nothing else has fields
    options.field = options.field or "text"
    if options.output == "-":
        options.output = None
    if options.jobs < 1:
        raise OptionError(f"-j is a number of processes from 1 up, not {options.jobs}")
    if "" in (options.output, options.directory):
        raise OptionError("-o and -d want a name, not an empty text")
    if options.check and options.directory and not options.to:
        raise OptionError("--check only names pages: leave out -d, or say with --to what to write")
    if options.keep_removed and options.to not in (None, "jsonl"):
        raise OptionError(f"--keep-removed goes with --to jsonl, not with --to {options.to}")
    return options


def with_lists(arguments: Sequence[str]) -> list[str]:
    """The arguments with what follows `--detectors` in the same word: `-breadcrumb` would be taken for an option.

    >>> with_lists(["--detectors", "-breadcrumb", "page.html"])
    ['--detectors=-breadcrumb', 'page.html']
    """
    joined: list[str] = []
    for argument in arguments:
        if joined[-1:] == ["--detectors"] and TAKES_OUT.match(argument):
            joined[-1] += f"={argument}"
        else:
            joined.append(argument)
    return joined


def _parser() -> Parser:
    parser = Parser(
        prog="cleantext",
        usage="cleantext [OPTION]... [FILE]...",
        description="Repairs dumped web pages: takes out injected keywords, breadcrumbs, menus and second copies.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="a page or a dump; - or none: standard input")
    parser.add_argument("--version", action="version", version=f"cleantext {__version__}")
    parser.add_argument("-j", metavar="N", dest="jobs", type=int, default=1, help="clean in N processes")
    parser.add_argument("--quiet", action="store_true", help="say nothing but what failed")
    _add_reading(parser)
    add_cleaning(parser).add_argument(
        "--drop-spam", action="store_true", help="leave out pages that are spam as a whole"
    )
    _add_writing(parser)
    return parser


def _add_reading(parser: Parser) -> None:
    group = parser.add_argument_group("reading")
    group.add_argument("--from", dest="source", choices=SOURCES, default="auto", help="what the input is")
    group.add_argument("--field", metavar="NAME", help="field of a JSONL record that holds the page: text")
    group.add_argument("--format", choices=SOURCES[:3], default="auto", help="what that field or the file holds")
    group.add_argument("--encoding", metavar="NAME", help="of the input, whatever it says of itself")


def add_cleaning(parser: Parser) -> argparse._ArgumentGroup:
    """Adds the options that describe a cleaner, those of `settings.cleaner`; returns their group."""
    group = parser.add_argument_group("cleaning")
    group.add_argument("--detectors", metavar="LIST", help="such as breadcrumb,metadata or default,+mine,-boilerplate")
    group.add_argument("--keep", metavar="LIST", help="detectors that only point (default: metadata; '' for none)")
    group.add_argument(
        "--min-score", metavar="P", type=float, help="least score that is removed, 0 to 1 (0.97; HTML 0.5)"
    )
    group.add_argument(
        "--comments", choices=("keep", "drop"), help="of HTML: whether all that a page calls comments goes (keep)"
    )
    group.add_argument(
        "--set", metavar="D.FIELD=VALUE", action="append", default=[], dest="settings", help="an option of detector D"
    )
    group.add_argument("--protect", metavar="PATTERN", help="no span that this regular expression matches is removed")
    group.set_defaults(weights=None)
    return group


def _add_writing(parser: Parser) -> None:
    group = parser.add_argument_group("writing")
    group.add_argument("--to", choices=SHOWN, help="what is written (default: text; jsonl for JSONL)")
    group.add_argument("--keep-removed", action="store_true", help="with --to jsonl: the removed texts as well")
    group.add_argument("--check", action="store_true", help="exit 1 if something goes; names such pages unless --to")
    place = group.add_mutually_exclusive_group()
    place.add_argument("-o", metavar="FILE", dest="output", help="write to FILE, when all is done (.gz, .zst: packed)")
    place.add_argument("-d", metavar="DIR", dest="directory", help="write one file per input into DIR")
    group.add_argument("--errors", metavar="FILE", help="write what failed to FILE, as JSONL of where and error")
