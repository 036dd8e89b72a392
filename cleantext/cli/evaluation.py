"""The run of `cleantext eval`: reads, judges, tells."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from cleantext.cli import FAILED
from cleantext.cli.messages import Tally, say
from cleantext.cli.settings import cleaner
from cleantext.errors import OptionError, ReadError
from cleantext.evaluation.examples import KINDS
from cleantext.evaluation.labelled import LabelledPage, labelled_pages
from cleantext.evaluation.session import Session
from cleantext.evaluation.told import as_objects, as_text
from cleantext.writers import encoded


def run(options: Namespace) -> int:
    """Evaluates what the options name; returns the exit status."""
    if options.show and options.show not in KINDS:
        raise OptionError(f"--show takes no {options.show!r}; there are: {', '.join(KINDS)}")
    counts = Tally()
    session = Session(cleaner(options), sweep=options.sweep, by=options.by, show=options.show)
    for page, errors in session.judge(_pages(options, counts)):
        counts.detectors_failed(page.where, errors)
    if not session.pages:
        say(f"cleantext: no labelled pages{' in this fold' if options.fold else ''}")
        return FAILED
    _write(session, options)
    return FAILED if counts.failed else 0


def _pages(options: Namespace, counts: Tally) -> Iterator[LabelledPage]:
    """The pages of all files, or of one fold; what is no labelled page is told and left out."""
    fold, folds = options.fold or (0, 1)
    for path in options.files:
        for page in labelled_pages(path):
            if isinstance(page, ReadError):
                counts.failed += 1
                say(str(page))
            elif page.host_hash % folds == fold:
                yield page


def _write(session: Session, options: Namespace) -> None:
    asked: dict[str, Any] = {name: getattr(options, name) for name in ("interval", "calibration", "most", "seed")}
    if options.json:
        text = "".join(f"{json.dumps(entry, ensure_ascii=False)}\n" for entry in as_objects(session, **asked))
    else:
        text = as_text(session, **asked)
    sys.stdout.buffer.write(encoded(text))
