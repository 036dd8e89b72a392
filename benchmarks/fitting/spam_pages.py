"""Which pages are spam as a whole: what the judge adds up over a page, weighed by a fit of its own."""

import numpy as np
from numpy.typing import NDArray

from benchmarks.fitting.fitted import Fitted
from benchmarks.fitting.labelled import PROSE, Labelled
from benchmarks.fitting.passes import Rows
from benchmarks.fitting.softmax import fit
from benchmarks.fitting.steps import FLAT
from cleantext.evidence import shape
from cleantext.evidence.line_classes import CONTENT, SPAM
from cleantext.evidence.spam_page import Pages
from cleantext.evidence.weighed_terms import Wording

SPAM_SHARE, CLEAN_SHARE = 0.8, 0.1  # of the ink of a page's text that is spam
LOOSENESS = 0.3

PageWeights = dict[str, float]


class SpamPages:
    """Features of all pages, each by a fit that has not seen its host, and what the pages are."""

    def __init__(self, data: Labelled) -> None:
        self._host = np.zeros(data.page.max() + 1, dtype=np.int64)
        self._host[data.page] = data.host
        self._names: list[str] = []
        self._features = np.zeros((len(self._host), 0))
        self._is_spam, self._known = _labelled(data, len(self._host))

    def put(self, rows: Rows, fitted: Fitted, here: NDArray[np.bool_]) -> None:
        """Fills in what a fit says of the pages of some lines."""
        self._names, features = _features(rows, fitted)
        if not self._features.shape[1]:
            self._features = np.zeros_like(features)
        pages = np.unique(rows.data.page[here])
        self._features[pages] = features[pages]

    def weights(self, folds: int, left_out: int | None) -> PageWeights:
        """The weights of a logistic fit to the labelled pages, those of one fold left out."""
        chosen = self._known & (self._host % folds != left_out if left_out is not None else True)
        features, is_spam = self._features[chosen], self._is_spam[chosen]
        mean, scale = features.mean(axis=0), features.std(axis=0) + FLAT
        model = fit((features - mean) / scale, is_spam.astype(np.int64), np.ones(len(features)), 2, LOOSENESS)
        slopes = (model.weight[:, 1] - model.weight[:, 0]) / scale
        bias = model.bias[1] - model.bias[0] - (slopes * mean).sum()
        return {"bias": float(bias), **dict(zip(self._names, slopes.tolist(), strict=True))}


def _features(rows: Rows, fitted: Fitted) -> tuple[list[str], NDArray[np.float64]]:
    """Names and values of what a fit says of all pages."""
    second = fitted.second_of(len(rows.data))
    names: list[str] = []
    parts, offset = [], 0
    for table in rows.data.tables:
        here = slice(offset, offset + len(table))
        wording = Wording(fitted.told.words[here], rows.known[here], rows.size[here])
        features = dict(Pages(table, fitted.told.odds[here], second[here], wording).features())
        names = list(features)
        parts.append(np.stack(list(features.values()), axis=1))
        offset += len(table)
    return names, np.concatenate(parts)


def _labelled(data: Labelled, pages: int) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which pages are spam as a whole, and of which one can say whether they are."""
    ink = np.concatenate([table.column(shape.inked) for table in data.tables])
    spam, text = (
        np.bincount(data.page, np.where(np.isin(data.label, classes), ink, 0), pages)
        for classes in ((SPAM, PROSE), (CONTENT,))
    )
    share = spam / np.maximum(1, spam + text)
    by_hand = np.bincount(data.page, data.by_hand, pages) > 0
    is_spam = share >= SPAM_SHARE
    return is_spam, by_hand & (is_spam | (share <= CLEAN_SHARE))
