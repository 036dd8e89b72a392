"""Pages of HTML with gold for tests, and sessions that judge them."""

import json
from pathlib import Path
from typing import Any

from cleantext import Cleaner
from cleantext.evaluation.gold_pages import GoldPage
from cleantext.evaluation.gold_session import GoldSession
from cleantext.evaluation.labelled import pages
from tests.evaluation.made import Said


def gold_page(*paragraphs: str, gold: str = "", **fields: Any) -> dict[str, Any]:
    """A record of a page of paragraphs; those that say so are found, see `made.Said`."""
    return {"html": "".join(f"<p>{each}</p>" for each in paragraphs), "gold": gold} | fields


def gold_pages(path: Path, *records: dict[str, Any]) -> list[GoldPage]:
    """The records, read from a file."""
    path.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    found = list(pages(str(path)))
    assert all(isinstance(page, GoldPage) for page in found)
    return [page for page in found if isinstance(page, GoldPage)]


def gold_session(pages: list[GoldPage], cleaner: Cleaner | None = None, **options: Any) -> GoldSession:
    """An evaluation that is done."""
    session = GoldSession(**options)
    for _ in session.judge(cleaner or Cleaner([Said()], min_score=0.9), pages):
        pass
    return session
