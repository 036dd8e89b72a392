"""What the containers around a line are like: their size, their links, and others on the page of the same kind."""

from collections.abc import Iterator

import numpy as np

from cleantext.evidence.html.elements import Column, Elements, Integers
from cleantext.evidence.marks import count
from cleantext.markup import FLAG

Named = Iterator[tuple[str, Column]]


def ancestors(elements: Elements) -> Named:
    """The containers zero to four levels up; one that holds nothing else than the next counts with it."""
    size, ink, linked = elements.sizes
    good = elements.sums(np.where(elements.good, elements.size, 0))
    commas = elements.sums(count(elements.table, "comma", "stop")[elements.rows].astype(np.int64))
    heading = (elements.within[elements.container] & FLAG["heading"]) > 0
    headings = elements.sums(heading)
    total = np.maximum(1, elements.page_sums(elements.size))[elements.page]
    for level, at in enumerate(elements.ancestors):
        whole = np.maximum(1, size[at])
        yield f"up{level}_log_size", np.log1p(size[at])
        yield f"up{level}_links", np.minimum(1.0, linked[at] / np.maximum(1, ink[at]))
        yield f"up{level}_share", size[at] / total
        yield f"up{level}_good", good[at] / whole
        yield f"up{level}_commas", np.minimum(2.0, commas[at] * 10 / whole)
        yield f"up{level}_log_headings", np.log1p(headings[at])
        yield f"up{level}_log_lines", np.log1p(elements.stop[at] - elements.first[at])


def groups(elements: Elements) -> Named:
    """Other containers of the page with the same element, class and id, for the line's own and the two around it."""
    number, groups = elements.numbered
    many = np.bincount(number, minlength=groups)
    sizes, inks, links = (summed(number, values, groups) for values in elements.sizes)
    total = np.maximum(1, elements.page_sums(elements.size))[elements.page]
    at = elements.container
    for level in range(3):
        group = number[at]
        yield f"same{level}_log_count", np.log1p(many[group])
        yield f"same{level}_log_mean", np.log1p(sizes[group] / many[group])
        yield f"same{level}_links", np.minimum(1.0, links[group] / np.maximum(1, inks[group]))
        yield f"same{level}_share", np.minimum(1.0, sizes[group] / total)
        at = elements.parent[at]


def summed(number: Integers, values: Integers, groups: int) -> Integers:
    """Sums of the values over each group; exact, as no sum comes near the 2**53 up to which floats count."""
    return np.bincount(number, values, groups).astype(np.int64)
