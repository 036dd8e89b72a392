"""The cleaner: which findings remove, what a detector may do wrong, pickling and threads."""

import pickle
import re
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest

from cleantext import (
    DEFAULT_MIN_SCORE,
    Cleaner,
    CleantextError,
    DetectorError,
    Document,
    Finding,
    OptionError,
)
from tests.fixture_pages import PAGES, fixtures

PAGE = Document("one\ntwo\nthree\n", "page.txt")
WHOLE_PAGES = [fixture.document() for fixture in fixtures(PAGES)]


@dataclass(frozen=True)
class Pointing:
    """Points at what it is given."""

    found: tuple[tuple[int, int, float], ...]
    name: str = "pointing"

    def detect(self, document: Document) -> Iterable[Finding]:
        return [Finding(start, end, self.name, "told to", score) for start, end, score in self.found]


@dataclass(frozen=True)
class Raising:
    """Fails after its first finding."""

    name: str = "raising"
    cause: Exception = field(default_factory=lambda: RuntimeError("out of order"))

    def detect(self, document: Document) -> Iterable[Finding]:
        yield Finding(8, 13, self.name, "just before")
        raise self.cause


TWO = Pointing(((4, 7, 1.0),))


def test_a_detector_that_raises_is_named_and_the_others_go_on() -> None:
    result = Cleaner([Raising(), TWO]).clean(PAGE)
    (error,) = result.errors
    assert str(error) == "page.txt: the detector 'raising' failed: RuntimeError: out of order"
    assert (error.detector, error.document) == ("raising", "page.txt")
    assert result.text == "one\nthree\n"
    assert [finding.detector for finding in result.findings] == ["pointing"]


@pytest.mark.parametrize(
    ("span", "said"),
    [
        ((8, 99, 1.0), "a finding ends at 99, the text at 14"),
        ((-3, 4, 1.0), "a finding needs 0 <= start < end, not -3 and 4"),
        ((4, 4, 1.0), "a finding needs 0 <= start < end, not 4 and 4"),
        ((4, 7, 1.5), "a score is a probability from 0 to 1, not 1.5"),
        ((4, 7, float("nan")), "a score is a probability from 0 to 1, not nan"),
    ],
)
def test_a_finding_out_of_range_is_the_error_of_its_detector(span: tuple[int, int, float], said: str) -> None:
    result = Cleaner([Pointing((span,), "wrong"), TWO]).clean(PAGE)
    assert [str(error) for error in result.errors] == [f"page.txt: the detector 'wrong' failed: ValueError: {said}"]
    assert result.text == "one\nthree\n"


def test_an_error_survives_pickling() -> None:
    error = DetectorError("junk", "page.txt", "out of order")
    copy = pickle.loads(pickle.dumps(error))
    assert (str(copy), copy.detector) == (str(error), "junk")


@pytest.mark.parametrize(("min_score", "text"), [(None, "one\ntwo\n"), (0.5, "one\n"), (0.1, ""), (1.0, PAGE.text)])
def test_a_finding_removes_from_the_least_score_on(min_score: float | None, text: str) -> None:
    detector = Pointing(((0, 3, 0.1), (4, 7, 0.5), (8, 13, DEFAULT_MIN_SCORE)))
    assert Cleaner([detector], min_score).clean(PAGE).text == text


def test_a_score_under_a_tenth_is_no_finding() -> None:
    assert Cleaner([Pointing(((0, 3, 0.09),))], min_score=0.0).clean(PAGE).findings == ()


def test_a_kept_detector_points_and_removes_nothing() -> None:
    result = Cleaner([TWO], keep=["pointing"]).clean(PAGE)
    assert (result.text, len(result.findings)) == (PAGE.text, 1)


@pytest.mark.parametrize("pattern", ["t.o", re.compile("two"), re.compile(r"(?i)TWO")])
def test_a_span_in_which_the_protected_pattern_is_found_stays(pattern: str | re.Pattern[str]) -> None:
    detector = Pointing(((0, 3, 1.0), (4, 7, 1.0)))
    assert Cleaner([detector], protect=pattern).clean(PAGE).text == "two\nthree\n"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"detectors": ["nope"]}, "no detector is called 'nope'; there are: "),
        ({"detectors": "-nope"}, "no detector is called 'nope'; there are: "),
        ({"min_score": 1.1}, "min_score is a probability from 0 to 1, not 1.1"),
        ({"protect": "("}, "protect is no regular expression: "),
    ],
)
def test_an_option_that_makes_no_sense_is_an_error_of_one_line(options: dict[str, object], said: str) -> None:
    with pytest.raises(OptionError, match=re.escape(said)) as raised:
        Cleaner(**options)  # type: ignore[arg-type]
    assert "\n" not in str(raised.value)


def test_a_list_of_detectors_adds_to_and_takes_from_the_default_set() -> None:
    def names(detectors: object) -> list[str]:
        return [detector.name for detector in Cleaner(detectors).detectors]  # type: ignore[arg-type]

    default = names(None)
    assert names("default,-breadcrumb") == [name for name in default if name != "breadcrumb"]
    assert names("-breadcrumb") == names(["default", "-breadcrumb"])
    assert names([TWO, "breadcrumb", "default"]) == ["pointing", "breadcrumb", *names("-breadcrumb")]
    assert names(()) == []


def test_a_cleaner_can_be_pickled() -> None:
    made = Cleaner(min_score=0.3, keep=(), protect="rain")
    copy = pickle.loads(pickle.dumps(made))
    assert [copy.clean(page) for page in WHOLE_PAGES] == [made.clean(page) for page in WHOLE_PAGES]


def test_a_result_can_be_pickled() -> None:
    result = Cleaner().clean(WHOLE_PAGES[0])
    copy = pickle.loads(pickle.dumps(result))
    assert (copy, copy.text, copy.explain()) == (result, result.text, result.explain())


def test_threads_may_share_a_cleaner() -> None:
    made = Cleaner()
    one_after_another = [made.clean(page) for page in WHOLE_PAGES]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(made.clean, WHOLE_PAGES * 4)) == one_after_another * 4


def test_results_come_in_the_order_of_the_documents_and_only_as_they_are_asked_for() -> None:
    taken: list[int] = []

    def documents() -> Iterable[Document]:
        for number in range(100):
            taken.append(number)
            yield Document("rain " * 10_000, str(number))

    results = Cleaner(()).clean_all(documents())
    assert [next(results).document.id for _ in range(3)] == ["0", "1", "2"]
    assert len(taken) < 10


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_no_document_is_told_what_would_be_right(jobs: int) -> None:
    with pytest.raises(CleantextError, match=r"^a Document is cleaned, not a str; cleantext.read") as caught:
        list(Cleaner(()).clean_all("Rain fell.", jobs))  # type: ignore[arg-type]
    assert isinstance(caught.value, TypeError)
