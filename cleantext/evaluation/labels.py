"""What a line can be called, which labels must stay or go, and which detector each is the business of."""

from collections.abc import Iterable

STAYS = ("content", "title")
GOES = ("spam", "breadcrumb", "boilerplate", "duplicate")
META, SPAM_PAGE_PROSE = "meta", "spam_page_prose"  # count for neither side
LABELS = (*STAYS, *GOES, META, SPAM_PAGE_PROSE)

LABEL_OF = {
    "keyword_stuffing": "spam",
    "breadcrumb": "breadcrumb",
    "duplicate_body": "duplicate",
    "boilerplate": "boilerplate",
    "metadata": META,
}
SCORED = ("keyword_stuffing", "breadcrumb", "duplicate_body")  # boilerplate takes lines of every kind
NOT_WRONG = {
    "keyword_stuffing": {META, SPAM_PAGE_PROSE},
    "breadcrumb": {META},
    "duplicate_body": {META, SPAM_PAGE_PROSE, *GOES},
}


def among(labels: Iterable[str], wanted: Iterable[str]) -> list[bool]:
    """For each label whether it is wanted."""
    wanted = frozenset(wanted)
    return [label in wanted for label in labels]
