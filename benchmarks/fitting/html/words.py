"""The words of classes and ids that are worth a weight: those that mend the same mistake on many hosts."""

from collections import defaultdict
from typing import NamedTuple

import numpy as np
import scipy.sparse as sparse
from numpy.typing import NDArray

from benchmarks.fitting.html.pages import HtmlPages
from cleantext.evidence.html.class_words import words
from cleantext.evidence.html.elements import Elements, elements

HOSTS = 15  # that must have a word
MOST = 300  # words, near and around counted apart
DEEP = 60  # containers around a line that are looked at


class Vocabulary(NamedTuple):
    """Words that many hosts have, and how often each stands near a line and around it.

    names    the words, twice: near, and around
    counts   lines x names
    """

    names: list[str]
    counts: sparse.csr_matrix

    def best(self, pages: HtmlPages, odds: NDArray[np.float64], seen: NDArray[np.bool_]) -> NDArray[np.int64]:
        """The columns that mend most of what the odds get wrong on the seen lines, host by host alike.

        The gradient of each column is summed over each host; its sum over the root of its squares is a t-value over
        hosts, so that a word of one large site says little.
        """
        wrong = np.where(seen, pages.weight * (pages.main - 1 / (1 + np.exp(-odds))), 0.0)
        hosts, host = np.unique(pages.host, return_inverse=True)
        by_host = sparse.csr_matrix((wrong, (np.arange(len(wrong)), host[pages.page])), (len(wrong), len(hosts)))
        gradient = (self.counts.T @ by_host).toarray()
        told = np.abs(gradient.sum(axis=1)) / np.sqrt((gradient**2).sum(axis=1) + 1e-6)
        return np.sort(np.argsort(-told, kind="stable")[:MOST])


def vocabulary(pages: HtmlPages) -> Vocabulary:
    """All words that stand on enough hosts."""
    hosts: dict[str, set[int]] = defaultdict(set)
    for host, document in zip(pages.host.tolist(), pages.documents, strict=True):
        for names in set(document.markup.names if document.markup else ()):
            for word in words(names):
                hosts[word].add(host)
    known = sorted(word for word, seen in hosts.items() if len(seen) >= HOSTS)
    number = {word: place for place, word in enumerate(known)}
    parts = [_counts(table.column(elements), number) for _, table in pages.tables]
    return Vocabulary([*known, *known], sparse.vstack(parts).tocsr().astype(np.float32))


def _counts(found: Elements, number: dict[str, int]) -> sparse.csr_matrix:
    """How often each word stands near each line, and around it: lines x twice the words."""
    names = [each for markup in found.markups for each in markup.names]
    pairs = [(row, number[word]) for row, each in enumerate(names) for word in words(each) if word in number]
    at = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    own = sparse.csr_matrix((np.ones(len(at)), at.T), (len(names), len(number)))
    inner = found.parent != np.arange(len(names))
    step = sparse.csr_matrix((inner.astype(float), (np.arange(len(names)), found.parent)), (len(names), len(names)))
    near, around, above = own, own, own
    for level in range(DEEP):
        above = step @ above
        if not above.nnz:
            break
        around = around + above
        near = around if level < 2 else near
    return sparse.hstack([near[found.container], around[found.container]]).tocsr()
