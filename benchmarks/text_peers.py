"""datatrove's filters of text, where it is installed: the judgement that others pass on a page of plain text."""

from collections.abc import Callable
from importlib.util import find_spec

FOUR = "datatrove, four filters"
Peer = Callable[[bytes], object]


def installed() -> dict[str, Peer]:
    """The peers that can be imported, by name."""
    if not find_spec("datatrove") or not find_spec("spacy"):  # spacy is its tokenizer for English
        return {}
    return {FOUR: datatrove()}


def datatrove() -> Peer:
    """All of Gopher repetition, Gopher quality, C4 and FineWeb on every page, whatever one of them says."""
    from datatrove.data import Document
    from datatrove.pipeline import filters

    names = ("GopherRepetitionFilter", "GopherQualityFilter", "C4QualityFilter", "FineWebQualityFilter")
    four = [getattr(filters, name)() for name in names]

    def judge(page: bytes) -> object:
        text = page.decode("utf-8", "replace")
        return [each.filter(Document(text=text, id="")) for each in four]

    return judge
