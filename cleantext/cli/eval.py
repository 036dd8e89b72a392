"""How good cleaning is on pages that somebody labelled: `cleantext eval`, its options and its help."""

import argparse
from collections.abc import Sequence
from importlib import import_module

from cleantext.cli.options import Parser, add_cleaning, with_lists
from cleantext.errors import OptionError

KINDS = "content_lost, or spam_missed, breadcrumb_missed, boilerplate_missed, duplicate_missed, …"
EPILOG = """\
a labelled page, one a line; n counts the lines of the text from 0:
  {"host": "rain.example", "text": "Home > Rain\\nRain fell.\\n",
   "lines": [{"n": 0, "label": "breadcrumb"}, {"n": 1, "label": "content"}]}

content and title must stay; spam, breadcrumb, boilerplate and duplicate must go; meta and
spam_page_prose count for neither side. A line is removed when half of its characters are.
A host counts at most 20 lines of a label. python -c "help('cleantext.evaluation')" tells more

a page of HTML with its gold, the text that should be left; gold may be replaced by "with" and
"without", lists of snippets that must be in the text and must not. A file is a set:
  {"url": "https://rain.example/1", "html": "<nav>Home</nav><p>Rain fell.", "gold": "Rain fell."}

examples:
  cleantext eval labelled.jsonl --sweep        junk removed against content lost
  cleantext eval labelled.jsonl --show content_lost
  cleantext eval labelled.jsonl --weights mine --fold all/5
  cleantext eval html.jsonl.gz --by page_type --peers trafilatura,resiliparse

exit status: 0 done, 2 something failed
"""


def main(arguments: Sequence[str]) -> int:
    """Evaluates what the arguments name; returns the exit status."""
    options = _parser().parse_intermixed_args(with_lists(arguments))
    if options.fold and options.fold[0] is None and not options.weights:
        raise OptionError("--fold all/N wants --weights DIR, a folder with fold-0, fold-1, …")
    status: int = import_module("cleantext.cli.evaluation").run(options)
    return status


def _parser() -> Parser:
    parser = Parser(
        prog="cleantext eval",
        usage="cleantext eval [OPTION]... FILE...",
        description="Says how much junk is removed and how much content is lost on pages that somebody labelled.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="pages as JSONL; - is standard input")
    cleaning = add_cleaning(parser)
    cleaning.add_argument("--weights", metavar="DIR", help="a folder of weight files in place of the built-in ones")
    _add_pages(parser)
    _add_telling(parser)
    return parser


def _add_pages(parser: Parser) -> None:
    group = parser.add_argument_group("pages")
    group.add_argument(
        "--fold",
        metavar="K/N",
        type=_fold,
        help="only hosts whose CRC-32 leaves K when divided by N: those of fold-K; all/N: every host, by DIR/fold-K",
    )


def _add_telling(parser: Parser) -> None:
    group = parser.add_argument_group("telling")
    group.add_argument("--interval", action="store_true", help="90 %% intervals from a bootstrap over hosts")
    group.add_argument("--by", metavar="FIELD", help="a row for each group of 10 pages: lang, host, page_type")
    group.add_argument("--sweep", action="store_true", help="a row for each of many values of --min-score")
    group.add_argument("--calibration", action="store_true", help="how many lines a score is right about")
    group.add_argument("--peers", metavar="LIST", default="", help="other extractors too: trafilatura,resiliparse")
    group.add_argument("--worst", metavar="N", type=_number, default=0, help="the N worst pages of HTML of each set")
    group.add_argument("--show", metavar="KIND", help=f"examples: {KINDS}")
    group.add_argument("--most", metavar="N", type=_number, default=30, help="examples that are shown (30)")
    group.add_argument("--seed", metavar="N", type=_number, default=0, help="of the examples and the bootstrap (0)")
    group.add_argument("--json", action="store_true", help="everything as JSON, an object a line")


def _fold(text: str) -> tuple[int | None, int]:
    """K and N of `K/N`; None and N of `all/N`."""
    fold, _, folds = text.partition("/")
    numbers = folds.isdecimal() and (fold == "all" or fold.isdecimal())
    if not numbers or not int(folds) or (fold != "all" and int(fold) >= int(folds)):
        raise argparse.ArgumentTypeError(f"K/N with 0 <= K < N, or all/N, would be right, not {text!r}")
    return None if fold == "all" else int(fold), int(folds)


def _number(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"a whole number from 0 up would be right, not {text!r}")
    return int(text)
