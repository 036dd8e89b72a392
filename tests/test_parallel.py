"""Cleaning in several processes: the same as in one, and what is left when one of them dies."""

import os
import pickle
import signal
from collections.abc import Callable, Iterator
from itertools import islice
from multiprocessing import active_children
from pathlib import Path

import pytest

from cleantext import Cleaner, DeadProcessError, DetectorError, Document, Finding, OptionError, read
from cleantext.document import BATCH
from cleantext.result import Result
from tests.fixture_pages import PAGES, fixtures

TEXTS = [fixture.document().text for fixture in fixtures(PAGES)]
DOCUMENTS = [Document(text, id=f"{number}/{copy}") for copy in range(12) for number, text in enumerate(TEXTS)]


class Deadly:
    """A detector that ends its process on some pages, and points at the first letter of the others."""

    name = "deadly"

    def __init__(self, *die: Callable[[], object]) -> None:
        self.die = die

    def detect(self, document: Document) -> Iterator[Finding]:
        if "deadly" in document.text:
            for die in self.die:
                die()
        yield Finding(0, 1, "deadly", "the first letter")


def pages(*deadly: int, count: int = 40) -> list[Document]:
    """Pages of which ten fill a batch."""
    return [Document(f"{'deadly' if n in deadly else 'rain'} {'fell ' * (BATCH // 55)}", f"{n}") for n in range(count)]


def cleaned(detector: Deadly, documents: list[Document], jobs: int = 2) -> list[Result]:
    return list(Cleaner([detector]).clean_all(documents, jobs=jobs))


def exits() -> None:
    os._exit(3)


def is_killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def crashes() -> None:
    signal.signal(signal.SIGABRT, signal.SIG_DFL)  # pytest's own handler would say more than it should
    os.kill(os.getpid(), signal.SIGABRT)


@pytest.mark.parametrize("jobs", [2, 3, 7])
def test_any_number_of_processes_gives_the_same_results_in_the_same_order(jobs: int) -> None:
    assert list(Cleaner().clean_all(DOCUMENTS, jobs=jobs)) == list(Cleaner().clean_all(DOCUMENTS))


def test_html_is_cleaned_in_processes_as_in_one() -> None:
    page = b"<html><title>Rain</title><nav><a href=/>Home</a></nav><article><p>Rain fell.</p></article></html>"
    documents = [read(page * number, format="html") for number in range(1, 30)]
    assert list(Cleaner().clean_all(documents, jobs=2)) == list(Cleaner().clean_all(documents))


def test_a_result_has_the_very_document_that_was_given() -> None:
    assert all(one.document is other for one, other in zip(Cleaner().clean_all(DOCUMENTS, 2), DOCUMENTS, strict=True))


def test_no_documents_give_no_results() -> None:
    assert list(Cleaner().clean_all([], jobs=2)) == []


def test_a_detector_that_raises_is_named_as_in_one_process() -> None:
    class Raising:
        name = "raising"

        def detect(self, document: Document) -> list[Finding]:
            raise ValueError(document.id)

    one, other = ([str(result.errors[0]) for result in Cleaner([Raising()]).clean_all(pages(), n)] for n in (1, 2))
    assert one == other


def test_no_more_than_a_few_batches_are_read_ahead() -> None:
    taken: list[int] = []
    documents = (taken.append(number) or Document("rain " * BATCH) for number in range(50))  # type: ignore[func-returns-value]
    list(islice(Cleaner([]).clean_all(documents, jobs=2), 1))
    assert len(taken) <= 6


def test_what_the_stream_of_documents_raises_comes_after_the_results_before_it() -> None:
    def broken() -> Iterator[Document]:
        yield from pages()
        raise OSError("no more")

    results = Cleaner([]).clean_all(broken(), jobs=2)
    assert [next(results).document.id for _ in range(30)] == [f"{number}" for number in range(30)]
    with pytest.raises(OSError, match="no more"):
        list(results)


def test_no_process_is_left_when_nobody_wants_more() -> None:
    results = Cleaner().clean_all(DOCUMENTS, jobs=2)
    next(results)
    assert len(active_children()) == 2
    results.close()  # type: ignore[attr-defined]
    assert active_children() == []


@pytest.mark.parametrize(
    ("die", "how"),
    [(exits, "exit status 3"), (is_killed, "killed, perhaps for want of memory"), (crashes, "SIGABRT")],
)
@pytest.mark.parametrize("deadly", [0, 17, 39])
def test_a_page_that_kills_its_process_is_named_and_nothing_else_is_lost(
    die: Callable[[], None], how: str, deadly: int
) -> None:
    results = cleaned(Deadly(die), pages(deadly))
    assert [result.document.id for result in results] == [f"{number}" for number in range(40)]
    assert [result.document.id for result in results if not result.removed] == [f"{deadly}"]
    dead = results[deadly]
    assert dead.text == dead.document.text
    assert [str(error) for error in dead.errors] == [
        f"{deadly}: the process that cleaned it died twice ({how}); it is left as it was"
    ]


def test_every_page_that_kills_its_process_is_named() -> None:
    deadly = (3, 4, 5, 25, 38)
    results = cleaned(Deadly(exits), pages(*deadly))
    assert [result.document.id for result in results if result.errors] == [f"{number}" for number in deadly]
    assert all(result.removed for result in results if not result.errors)


def test_a_process_that_dies_once_costs_no_page(tmp_path: Path) -> None:
    mark = tmp_path / "died"

    def once() -> None:
        if not mark.exists():
            mark.touch()
            exits()

    results = cleaned(Deadly(once), pages(7))
    assert [result.errors for result in results] == [()] * 40
    assert all(result.removed for result in results)


def test_want_of_memory_is_the_death_of_a_process() -> None:
    class Greedy(Cleaner):
        def clean_all(self, documents, jobs=1):  # type: ignore[no-untyped-def]
            for result in super().clean_all(documents, jobs):
                if jobs == 1 and "deadly" in result.document.text:
                    raise MemoryError
                yield result

    results = list(Greedy([Deadly()]).clean_all(pages(17), jobs=2))
    assert [str(result.errors[0]) for result in results if result.errors] == [
        "17: the process that cleaned it died twice (out of memory); it is left as it was"
    ]


def test_what_the_cleaner_itself_raises_is_raised_here() -> None:
    class Refuses:
        def search(self, text: str) -> None:
            raise LookupError("no pattern")

    with pytest.raises(LookupError, match="no pattern"):
        list(Cleaner([Deadly()], protect=Refuses()).clean_all(pages(), jobs=2))


def test_the_error_of_a_dead_process_is_one_of_a_detector_and_can_be_pickled() -> None:
    error = pickle.loads(pickle.dumps(DeadProcessError("page.txt", "SIGSEGV")))
    assert isinstance(error, DetectorError)
    assert str(error) == "page.txt: the process that cleaned it died twice (SIGSEGV); it is left as it was"


def test_no_process_at_all_is_refused_in_one_line() -> None:
    with pytest.raises(OptionError, match=r"^jobs is a number of processes from 1 up, not 0$"):
        list(Cleaner().clean_all(DOCUMENTS, jobs=0))
