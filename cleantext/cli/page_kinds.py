"""The two kinds of pages that `cleantext eval` judges: what each is judged by, and the options that it alone takes."""

from argparse import Namespace
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from cleantext.cleaner import Cleaner
from cleantext.cli.folds import Page
from cleantext.errors import OptionError
from cleantext.evaluation import gold_presentation, presentation
from cleantext.evaluation.gold_pages import GoldPage
from cleantext.evaluation.gold_session import GoldSession
from cleantext.evaluation.labelled import LabelledPage
from cleantext.evaluation.peers import peers
from cleantext.evaluation.session import Session


class Kind(NamedTuple):
    """A kind of pages.

    called      what its pages are called
    page        their class
    only        options that no other kind takes
    asked       options that say what is told
    session     makes the session that judges them
    as_text     tells people
    as_objects  tells machines
    """

    called: str
    page: type[Page]
    only: tuple[str, ...]
    asked: tuple[str, ...]
    session: Callable[[Namespace, Cleaner], Any]
    as_text: Callable[..., str]
    as_objects: Callable[..., Iterator[dict[str, Any]]]

    def check(self, options: Namespace) -> None:
        """An error for an option that these pages do not take."""
        for other in KINDS:
            for name in other.only:
                if other is not self and getattr(options, name):
                    raise OptionError(f"--{name} goes with {other.called}; these are {self.called}")


def kind_of(page: Page) -> Kind:
    """The kind of a page."""
    return next(kind for kind in KINDS if isinstance(page, kind.page))


def _of_lines(options: Namespace, cleaner: Cleaner) -> Session:
    return Session(cleaner.min_score, sweep=options.sweep, by=options.by, show=options.show)


def _of_gold(options: Namespace, cleaner: Cleaner) -> GoldSession:
    return GoldSession(sweep=options.sweep, by=options.by, peers=peers(options.peers.split(",")))


KINDS = (
    Kind(
        "pages with labelled lines",
        LabelledPage,
        ("show", "calibration"),
        ("interval", "calibration", "most", "seed"),
        _of_lines,
        presentation.as_text,
        presentation.as_objects,
    ),
    Kind(
        "pages of HTML with gold",
        GoldPage,
        ("peers", "worst"),
        ("interval", "worst", "seed"),
        _of_gold,
        gold_presentation.as_text,
        gold_presentation.as_objects,
    ),
)
