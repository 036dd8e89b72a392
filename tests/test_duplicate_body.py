"""How sure `duplicate_body` is of a copy, and which of two copies it points at."""

from cleantext import Document, Finding
from cleantext.detectors.duplicate_body import SURE, DuplicateBody
from cleantext.evidence.quotations import announces

ARTICLE = [
    "The bakery on the pier opens at four in the morning, because the first boat leaves at five with a hungry crew.",
    "Nobody has ever seen the baker's brother, who kneads at night and is said to sing to the dough in a low voice.",
    "When the harbour froze over in February, the bread went out to the islands on a sledge pulled by two postmen.",
]
OTHER = (
    "In the year of the long frost a seal came up the slipway every evening and waited politely beside the oven door."
)


def found(*lines: str) -> list[Finding]:
    return list(DuplicateBody().detect(Document("\n".join(lines))))


def test_a_second_copy_of_the_article_is_sure() -> None:
    assert [finding.score for finding in found(*ARTICLE, OTHER, *ARTICLE)] == [SURE]


def test_a_copy_that_a_line_announces_as_a_quotation_is_not_sure() -> None:
    (finding,) = found(*ARTICLE, OTHER, "Odile wrote:", *ARTICLE)
    assert finding.score < SURE


def test_cards_that_stand_twice_side_by_side_are_not_sure() -> None:
    cards = [f"{line[:70]}." for line in ARTICLE]
    other = [f"{OTHER} {number} times." for number in ("Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")]
    assert all(finding.score < SURE for finding in found(*other, *cards, *cards))


def test_a_copy_on_a_page_with_many_distances_is_not_sure() -> None:
    posts = [
        f"{who} thinks otherwise, and says so at great length in a letter to the editor." for who in "ABCDEFGHIJKLMN"
    ]
    thread = [line for number, line in enumerate(posts) for line in [line, *ARTICLE[: number % 3 + 1], OTHER][:number]]
    assert all(finding.score < SURE for finding in found(*thread))


def test_of_two_copies_the_one_collapsed_to_a_line_goes() -> None:
    (finding,) = found(" ".join(ARTICLE), OTHER, *ARTICLE)
    assert finding.start == 0


def test_a_passage_that_ends_in_dots_itself_is_no_beginning() -> None:
    thought = "I have always believed that the baker's brother is a walrus, but nobody on the pier will tell me..."
    whole = f"{thought[:-3]} until the ice is gone."
    assert any("beginning" in finding.reason for finding in found(thought, OTHER, whole))
    assert not any("beginning" in finding.reason for finding in found(thought, OTHER, thought))


def test_a_menu_line_announces_no_quotation() -> None:
    assert not announces("Replying machines")
    assert not announces("网络小说")
    assert announces("张三 写道：")
