"""The command on the fixtures: nothing of a page is ever lost."""

import json
from pathlib import Path

from cleantext.marked import unmark

PAGES = sorted((Path(__file__).parents[2] / "fixtures").rglob("*.txt"))


def test_every_fixture_can_be_put_together_again_from_jsonl(run):
    texts = [unmark(path.read_text(encoding="utf-8"))[0] for path in PAGES]
    everything = ["--detectors=default", "--keep=", "--min-score=0.1", "--keep-removed", "--from=jsonl"]
    done = run(*everything, stdin="\n".join(json.dumps({"text": text}) for text in texts).encode())
    found = [json.loads(line) for line in done.out.splitlines()]
    assert [restored(record) for record in found] == texts
    assert any(record["removed"] for record in found)


def restored(record: dict) -> str:
    text = record["text"]
    for span in record["removed"]:
        text = text[: span["start"]] + span["text"] + text[span["start"] :]
    return text
