"""The verdict on a page as a whole, and why."""

from cleantext import Cleaner, Document

SPAM = "slot gacor hari ini, situs slot gacor maxwin, daftar judi online, agen togel terpercaya\n"
PROSE = "Rain fell in the hills all night, and by the morning it ran down into the valley of mills.\n"


def verdict(text: str, **options: object) -> tuple[str, str]:
    result = Cleaner(**options).clean(Document(text))  # type: ignore[arg-type]
    return result.verdict, result.verdict_reason


def test_a_page_of_injected_words_is_spam_and_one_of_prose_is_not() -> None:
    said, why = verdict(SPAM * 12)
    assert said == "spam"
    assert why
    assert verdict(PROSE * 3 + "The mill stood still, and nobody minded.\n") == ("keep", "")


def test_an_article_under_an_injected_title_or_about_casinos_is_no_page_of_spam() -> None:
    assert (
        verdict(f"online casino - slot gacor - replica watches - payday loans online\n{PROSE * 4}{SPAM}")[0] == "keep"
    )
    about = "The casino of the town was built when the railway came, and its roulette drew guests from far away.\n"
    assert (
        verdict(about * 2 + "The council sold the casino after the war, and a poker club took over the cellar.\n")[0]
        == "keep"
    )


def test_a_page_is_spam_by_its_words_though_nothing_was_removed() -> None:
    assert verdict(SPAM * 12, keep=("keyword_stuffing", "duplicate_body", "boilerplate"))[0] == "spam"


def test_a_cleaner_that_does_not_look_for_spam_calls_no_page_spam() -> None:
    assert verdict(SPAM * 12, detectors=["breadcrumb"])[0] == "keep"


def test_a_page_without_text_is_empty() -> None:
    assert verdict(" \n") == ("empty", "the page has no text")
