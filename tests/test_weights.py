"""A folder of weights that is not right is told when the Cleaner is made: the file, the line, and what is wrong."""

from pathlib import Path
from shutil import copytree

import pytest

import cleantext
from cleantext import Cleaner, Document, OptionError

FILES = ("calibration.tsv", "context.tsv", "line.tsv", "menu.tsv", "page.tsv", "terms.tsv")

PAIRS = "needs a class and two numbers a line, the first number rising within a class"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copytree(Path(cleantext.__file__).parent / "weights", tmp_path / "weights")


def said_of(folder: Path) -> str:
    with pytest.raises(OptionError) as caught:
        Cleaner(weights=folder)
    return str(caught.value)


def test_a_copy_of_the_built_in_weights_says_what_these_say(folder: Path) -> None:
    page = Document("Home > News > Rain\n\nRain fell in the hills all night.\n\nShare this page\n")
    assert Cleaner(weights=folder).clean(page).findings == Cleaner().clean(page).findings != ()


@pytest.mark.parametrize("name", FILES)
def test_a_cleaner_is_not_made_with_a_folder_that_lacks_a_file(name: str, folder: Path) -> None:
    (folder / name).unlink()
    assert said_of(folder) == f"{folder / name}: cannot be read as a file of weights: No such file or directory"


@pytest.mark.parametrize(
    ("name", "line", "said"),
    [
        ("terms.tsv", "casino\t1\t2", "has 3 cells separated by tabs, not 6"),
        ("terms.tsv", "casino\t1\t2\t3\t4\t0.5", "'0.5' is no whole number"),
        ("line.tsv", "commas\t>\t1\t2\t3\t4\t5", "'' is no number"),
        ("context.tsv", "own_spam\t*\t1\t2\t3\t4\tnan", "'nan' is no number"),
        ("calibration.tsv", "spam\t0.5\thalf", "'half' is no number"),
        (
            "calibration.tsv",
            "spma\t0.5\t0.5",
            "'spma' is none of the classes content, spam, breadcrumb, boilerplate, metadata",
        ),
        ("page.tsv", "text\t1\t2", "has 3 cells separated by tabs, not 2"),
    ],
)
def test_a_broken_line_is_named_by_file_and_line(name: str, line: str, said: str, folder: Path) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    (folder / name).write_text(f"{text}{line}\n", encoding="utf-8")
    assert said_of(folder) == f"{folder / name}:{text.count(chr(10)) + 1}: {said}"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("terms.tsv", b"caf\xe9\t1\t2\t3\t4\t5\n", "cannot be read as a file of weights: it is not UTF-8"),
        ("calibration.tsv", b"# class\tsaid\tright\n", PAIRS),
        ("calibration.tsv", b"spam\t1\t1\nspam\t0\t0\n", PAIRS),
    ],
)
def test_a_file_that_says_nothing_is_named(name: str, content: bytes, said: str, folder: Path) -> None:
    (folder / name).write_bytes(content)
    assert said_of(folder) == f"{folder / name}: {said}"
