"""Folds of an evaluation: pages are cleaned with the weights that were fitted without their host."""

import os
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from cleantext.cleaner import Cleaner
from cleantext.cli.settings import cleaner
from cleantext.evaluation.gold_pages import GoldPage
from cleantext.evaluation.labelled import LabelledPage

Page = LabelledPage | GoldPage

AT_ONCE = 200  # pages in memory while they are dealt out: enough for a batch of each fold


def cleaners(options: Namespace) -> list[Cleaner]:
    """The one cleaner, or one for each fold, with the weights that were fitted without its hosts."""
    fold, folds = options.fold or (0, 1)
    if fold is not None:
        return [cleaner(options)]
    folders = (os.path.join(options.weights, f"fold-{number}") for number in range(folds))
    return [cleaner(Namespace(**{**vars(options), "weights": folder})) for folder in folders]


def parts(pages: Iterable[Page], cleaners: Sequence[Cleaner]) -> Iterator[tuple[Cleaner, Iterable[Page]]]:
    """The pages in parts, each with the cleaner of its fold."""
    if len(cleaners) == 1:
        yield cleaners[0], pages
        return
    pages = iter(pages)
    while some := list(islice(pages, AT_ONCE)):
        for fold, each in enumerate(cleaners):
            yield each, [page for page in some if page.host_hash % len(cleaners) == fold]
