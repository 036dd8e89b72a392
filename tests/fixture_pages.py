"""The fixtures: pages with marks around what must go.

A text is its own fixture, `name.txt`; an HTML page `name.html` has the marked text beside it, `name.html.marked`.
"""

from dataclasses import dataclass
from pathlib import Path

from cleantext import Cleaner, Document, read
from cleantext.detectors import built_in
from cleantext.marked import OPEN, unmark

FOLDER = Path(__file__).parent.parent / "fixtures"
EVEN = 0.5  # min_score
PAGES, NOTHING, FAILURES, SHOWN = "pages", "nothing", "known_failures", "readme"
MAIN_CONTENT = "main_content"  # pages with gold texts instead of marks, for `benchmarks.html_pages`


@dataclass(frozen=True)
class Fixture:
    """A page, and what cleaning must make of it."""

    path: Path

    def __str__(self) -> str:
        return f"{self.path.parent.name}/{self.path.stem}{self.path.suffix.removesuffix('.txt')}"

    @property
    def marked(self) -> str:
        beside = self.path.with_name(f"{self.path.name}.marked")
        return (beside if self.path.suffix == ".html" else self.path).read_bytes().decode()

    def document(self) -> Document:
        return read(self.path) if self.path.suffix == ".html" else Document(unmark(self.marked)[0])

    @property
    def removes(self) -> bool:
        return OPEN in self.marked

    def cleaner(self) -> Cleaner:
        """The default one; a detector whose findings it keeps is tried alone, at even odds."""
        default, name = Cleaner(), self.path.parent.name
        return Cleaner([name], EVEN, keep=()) if name in default.keep else default


def fixtures(*folders: str) -> list[Fixture]:
    """The fixtures of some folders."""
    found = sorted(path for folder in folders for path in (FOLDER / folder).rglob("*"))
    return [Fixture(path) for path in found if path.suffix in (".txt", ".html")]


GOOD = fixtures(*built_in(), PAGES, NOTHING)
