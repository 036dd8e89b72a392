"""What goes, why and how sure: a line for the page and its verdict, then one per removed span."""

from cleantext.result import Result, printable


def write(result: Result) -> str:
    """The page's name and verdict, then `result.explain()`."""
    said = f"{result.verdict}: {result.verdict_reason}" if result.verdict_reason else result.verdict
    return f"{printable(result.document.id or 'document')}: {printable(said)}\n{result.explain()}"
