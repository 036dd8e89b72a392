"""The whole text in CriticMarkup, what goes between `{--` and `--}`; `cleantext.marked.unmark` reads it back."""

from cleantext.result import Result


def write(result: Result) -> str:
    """The text of the page with its junk marked."""
    return result.marked()
