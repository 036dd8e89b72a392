"""The cleaned text and nothing else, character for character."""

from cleantext.result import Result


def write(result: Result) -> str:
    """The text of the page without its junk."""
    return result.text
