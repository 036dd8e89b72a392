"""What the markup says of a line by itself: its links, its element, what it is within, where it stands on its page."""

from collections.abc import Iterator

import numpy as np

from cleantext.evidence.html.elements import Column, Elements, cumulated
from cleantext.markup import FLAG, TAGS

Named = Iterator[tuple[str, Column]]

_OWN = "body div p li td tr th h1 h2 h3 h4 h5 h6 dd dt blockquote pre article section figcaption button option ul"
_AROUND = "div li td article section body"
_REGIONS = {name: FLAG[name] for name in ("article", "main", "body")}
_REGIONS["region"] = _REGIONS["article"] | _REGIONS["main"] | _REGIONS["body"]
REGION_SHARE = 20  # a region counts that holds at least one in so many words of the page


def own(elements: Elements) -> Named:
    """Links, bold, size."""
    ink = np.maximum(1, elements.ink)
    density = np.minimum(1.0, elements.linked / ink)
    yield "link_density", density
    yield "all_link", (density > 0.9).astype(np.float64)
    yield "log_links", np.log1p(elements.links)
    yield "strong", np.minimum(1.0, elements.strong / ink)
    yield "broken", (elements.broken > 0).astype(np.float64)
    yield "log_size", np.log1p(elements.size)
    yield "log_plain", np.log1p(elements.size * (1 - density))
    yield "good", elements.good.astype(np.float64)


def element(elements: Elements) -> Named:
    """The element that the line stands in, and all that it is within."""
    tag, parent_tag = elements.tag[elements.container], elements.tag[elements.parent[elements.container]]
    for name in _OWN.split():
        yield f"tag_{name}", (tag == TAGS.index(name)).astype(np.float64)
    for name in _AROUND.split():
        yield f"parent_{name}", (parent_tag == TAGS.index(name)).astype(np.float64)
    within = elements.within[elements.container]
    for name, bit in FLAG.items():
        yield f"in_{name}", ((within & bit) > 0).astype(np.float64)


def region(elements: Elements) -> Named:
    """Whether the line stands outside of what the page itself calls its article, where it calls something so."""
    total = np.maximum(1, elements.page_sums(elements.size))
    within = elements.within[elements.container]
    for name, bits in _REGIONS.items():
        inside = (within & bits) > 0
        known = (elements.page_sums(np.where(inside, elements.size, 0)) * REGION_SHARE >= total)[elements.page]
        yield f"outside_{name}", (known & ~inside).astype(np.float64)
        yield f"inside_{name}", (known & inside).astype(np.float64)


def page(elements: Elements) -> Named:
    """What the page as a whole is like, and where on it the line stands."""
    size = elements.page_sums(elements.size)
    total = np.maximum(1, size)[elements.page]
    ink = np.maximum(1, elements.page_sums(elements.ink))
    yield "page_log_size", np.log1p(size)[elements.page] / 3
    yield "page_links", (elements.page_sums(elements.linked) / ink)[elements.page]
    good = elements.page_sums(np.where(elements.good, elements.size, 0))
    yield "page_good", good[elements.page] / total
    is_p = elements.tag[elements.container] == TAGS.index("p")
    yield "page_p", elements.page_sums(np.where(is_p, elements.size, 0))[elements.page] / total
    running = cumulated(elements.size)
    before = running[:-1] - running[elements.line[elements.page]]
    yield "position", before / total
    lines = np.arange(len(elements))
    start, end = elements.line[elements.page], elements.line[elements.page + 1]
    yield "log_from_start", np.log1p(lines - start)
    yield "log_from_end", np.log1p(end - 1 - lines)
    yield "log_words_after", np.log1p(size[elements.page] - before)
    yield "share", elements.size / total


def first_heading(elements: Elements) -> Named:
    """Before or after the first `h1` of the page, and how far."""
    is_h1 = elements.tag[elements.container] == TAGS.index("h1")
    at = elements.first_of_page(is_h1)
    lines = np.arange(len(elements))
    known = at >= 0
    yield "no_h1", (~known).astype(np.float64)
    yield "before_h1", (known & (lines < at)).astype(np.float64)
    yield "log_after_h1", np.where(known & (lines >= at), np.log1p(np.maximum(0, lines - at)), 0.0)
    several = elements.page_sums(is_h1)[elements.page] > 1
    yield "several_h1", several.astype(np.float64)
