"""The run of `cleantext eval`: reads, judges, tells."""

import json
from argparse import Namespace
from collections.abc import Iterator
from itertools import chain
from typing import Any

from cleantext.cli import FAILED
from cleantext.cli.folds import Page, cleaners, parts
from cleantext.cli.messages import Tally, say
from cleantext.cli.output import standard_output
from cleantext.cli.page_kinds import Kind, kind_of
from cleantext.errors import DetectorError, OptionError, ReadError
from cleantext.evaluation.examples import KINDS
from cleantext.evaluation.labelled import pages
from cleantext.evaluation.session import FEW
from cleantext.writers import encoded


def run(options: Namespace) -> int:
    """Evaluates what the options name; returns the exit status."""
    if options.show and options.show not in KINDS:
        raise OptionError(f"--show takes no {options.show!r}; there are: {', '.join(KINDS)}")
    made, counts = cleaners(options), Tally()
    read = _pages(options, counts)
    first = next(read, None)
    if first is None:
        say(f"cleantext: no labelled pages{' in this fold' if options.fold else ''}")
        return FAILED
    kind = kind_of(first)
    kind.check(options)
    session = kind.session(options, made[0])
    tagged = False
    for cleaner, part in parts(chain([first], _alike(read, kind, counts)), made):
        for page, errors in session.judge(cleaner, part):
            _tell(counts, page, errors)
            tagged = tagged or bool(options.by and page.tags(options.by))
    _check_groups(options.by, tagged, session.groups(), first, counts)
    _write(kind, session, options)
    return FAILED if counts.failed else 0


def _pages(options: Namespace, counts: Tally) -> Iterator[Page]:
    """The pages of all files, or of one fold; what is no page to be judged is told and left out."""
    fold, folds = options.fold or (None, 1)
    for path in options.files:
        for page in pages(path):
            if isinstance(page, ReadError):
                counts.failed += 1
                say(str(page))
            elif fold is None or page.host_hash % folds == fold:
                yield page


def _alike(pages: Iterator[Page], kind: Kind, counts: Tally) -> Iterator[Page]:
    """The pages of the kind of the first one; the others are told and left out."""
    for page in pages:
        if isinstance(page, kind.page):
            yield page
        else:
            other = kind_of(page).called
            counts.failure(page.where, f"not one of the {kind.called}, as those before; run the {other} on their own")


def _tell(counts: Tally, page: Page, errors: Any) -> None:
    for error in errors:
        if isinstance(error, DetectorError):
            counts.detectors_failed(page.where, [error])
        else:
            counts.failure(page.where, str(error))


def _check_groups(by: str | None, tagged: bool, groups: Any, first: Page, counts: Tally) -> None:
    """A table that is asked for and has no rows is told of."""
    if by and not tagged:
        counts.failure(f"--by {by}", f"no page has such a field; the first one has: {', '.join(first.tag_names())}")
    elif by and not groups:
        say(f"--by {by}: no group has {FEW} pages")


def _write(kind: Kind, session: Any, options: Namespace) -> None:
    asked: dict[str, Any] = {name: getattr(options, name) for name in kind.asked}
    if options.json:
        text = "".join(f"{json.dumps(entry, ensure_ascii=False)}\n" for entry in kind.as_objects(session, **asked))
    else:
        text = kind.as_text(session, **asked)
    standard_output().write(encoded(text))
