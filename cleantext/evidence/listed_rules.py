"""How sure it is that a list is injected, told by structure alone: where it stands, and whose words it uses."""

from typing import NamedTuple

from cleantext.evidence.items import FEWEST
from cleantext.evidence.listed_items import KeywordList
from cleantext.evidence.listed_page import Page, Place

# Of the kinds of lists that are sure, no line of 2,200 labelled pages was anything else.
SURE, UNSURE = 0.98, 0.5
LINE_END = "|\\n"  # the separator of keywords that stand on lines of their own
DIGITS = 0.2  # share of the characters of a list that is a row of figures
PHRASES = 0.8  # share of items of several words, and the list is one of phrases
ONE_WORD = 0.5  # share of the items that a word stands in, and they speak of one thing
MOST_ITEMS = 0.75  # the same for a title that uses a word of the page
SPACED = 0.8  # the same for items that only blanks join
WHOLLY = 0.95  # share of a list's words that the page lacks, and the list is not the page's own
NEARLY = 0.85  # the same for a list that something else speaks against
MOSTLY = 0.7  # the same for a long footer
FEW = 4  # items that a short list needs to be no title
# Items of a footer: one that speaks of one thing, one with an item a line, one on a line, one that needs no more cues.
FOOTER, RUN, ROW, LONG_ROW = 5, 6, 12, 16


class Structure(NamedTuple):
    """What is known of a list.

    separator  what joins its items
    place      where on the page it stands
    items      how many it has
    tight      whether they are joined as nobody writes: without a blank, or one a line
    strange    the share of its words that the page lacks
    recurring  the share of items that one foreign word stands in; 0 if that is less than half
    """

    separator: str
    place: Place
    items: int
    tight: bool
    strange: float
    recurring: float


def injected(page: Page, found: KeywordList, first: int, last: int) -> tuple[float, str]:
    """How sure it is that the list on lines first..last-1 is injected, and why; 0 where structure alone does not say.

    What is cheap and rules out most is asked first.
    """
    count, strange = len(found), found.strange
    if count < FEWEST or (strange < NEARLY and count < LONG_ROW) or not page.has_body or _figures(found):
        return 0.0, ""
    again, place = found.again, page.place(first, last)
    recurring = again.share >= ONE_WORD and not again.known
    tight = found.tight or (place == "head" and count >= FEW and _phrases(found))
    sure = _sure(Structure(found.separator, place, count, tight, strange, again.share if recurring else 0.0))
    if not sure and strange < NEARLY:
        return 0.0, ""
    reason = f"at the {place} of the page, {strange:.0%} of the words foreign to it"
    reason += f", {again.term!r} in {again.share:.0%} of the items" if recurring else ""
    return SURE if sure else UNSURE, reason


def _figures(found: KeywordList) -> bool:
    text = "".join(item.text for item in found.items)
    return sum(map(str.isdigit, text)) > DIGITS * len(text)


def _phrases(found: KeywordList) -> bool:
    return sum(" " in item.text.strip() for item in found.items) >= PHRASES * len(found)


def _sure(found: Structure) -> bool:
    """Whether a list of this kind is always junk."""
    if found.separator == ";":
        return False
    if found.separator == " ":
        words = found.strange >= WHOLLY and found.recurring >= SPACED
        return found.place != "within" and words and found.items >= FEW
    if found.place == "head":
        return _sure_at_head(found)
    if found.place == "tail":
        return _sure_at_tail(found)
    return found.strange >= WHOLLY and found.recurring >= ONE_WORD and found.tight and found.items >= FEW


def _sure_at_head(found: Structure) -> bool:
    """The same for an injected title, which may use a word of the page."""
    barred = found.separator == "|"
    if found.strange >= WHOLLY:
        return found.recurring >= ONE_WORD or (found.tight and (not barred or found.items >= FEW))
    listed = found.recurring >= MOST_ITEMS or (found.tight and not barred)
    return found.strange >= NEARLY and found.items >= FEW and listed


def _sure_at_tail(found: Structure) -> bool:
    """The same for an injected footer, where the site's own names and labels stand too."""
    if found.tight and found.items >= LONG_ROW and found.separator[:1] in "|_-":
        return found.strange >= MOSTLY or found.recurring >= ONE_WORD
    if found.strange < WHOLLY:
        return False
    enough = RUN if found.separator == LINE_END else ROW
    return (found.recurring >= ONE_WORD and found.items >= FOOTER) or (found.tight and found.items >= enough)
