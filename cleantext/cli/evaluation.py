"""The run of `cleantext eval`: reads, judges, tells."""

import json
import os
from argparse import Namespace
from collections.abc import Iterable, Iterator
from typing import Any

from cleantext.cleaner import Cleaner
from cleantext.cli import FAILED
from cleantext.cli.messages import Tally, say
from cleantext.cli.output import standard_output
from cleantext.cli.settings import cleaner
from cleantext.errors import OptionError, ReadError
from cleantext.evaluation.examples import KINDS
from cleantext.evaluation.labelled import LabelledPage, labelled_pages
from cleantext.evaluation.presentation import as_objects, as_text
from cleantext.evaluation.session import Session
from cleantext.writers import encoded


def run(options: Namespace) -> int:
    """Evaluates what the options name; returns the exit status."""
    if options.show and options.show not in KINDS:
        raise OptionError(f"--show takes no {options.show!r}; there are: {', '.join(KINDS)}")
    cleaners, counts = _cleaners(options), Tally()
    session = Session(cleaners[0].min_score, sweep=options.sweep, by=options.by, show=options.show)
    pages = _pages(options, counts)
    for fold, part in enumerate(_parted(pages, len(cleaners))):
        for page, errors in session.judge(cleaners[fold], part):
            counts.detectors_failed(page.where, errors)
    if not session.pages:
        say(f"cleantext: no labelled pages{' in this fold' if options.fold else ''}")
        return FAILED
    _write(session, options)
    return FAILED if counts.failed else 0


def _cleaners(options: Namespace) -> list[Cleaner]:
    """The one cleaner, or one for each fold, with the weights that were fitted without its hosts."""
    fold, folds = options.fold or (0, 1)
    if fold is not None:
        return [cleaner(options)]
    folders = (os.path.join(options.weights, f"fold-{number}") for number in range(folds))
    return [cleaner(Namespace(**{**vars(options), "weights": folder})) for folder in folders]


def _parted(pages: Iterator[LabelledPage], folds: int) -> Iterable[Iterable[LabelledPage]]:
    """The pages of each fold; a single one is not held in memory."""
    if folds == 1:
        return [pages]
    parts: list[list[LabelledPage]] = [[] for _ in range(folds)]
    for page in pages:
        parts[page.host_hash % folds].append(page)
    return parts


def _pages(options: Namespace, counts: Tally) -> Iterator[LabelledPage]:
    """The pages of all files, or of one fold; what is no labelled page is told and left out."""
    fold, folds = options.fold or (None, 1)
    for path in options.files:
        for page in labelled_pages(path):
            if isinstance(page, ReadError):
                counts.failed += 1
                say(str(page))
            elif fold is None or page.host_hash % folds == fold:
                yield page


def _write(session: Session, options: Namespace) -> None:
    asked: dict[str, Any] = {name: getattr(options, name) for name in ("interval", "calibration", "most", "seed")}
    if options.json:
        text = "".join(f"{json.dumps(entry, ensure_ascii=False)}\n" for entry in as_objects(session, **asked))
    else:
        text = as_text(session, **asked)
    standard_output().write(encoded(text))
