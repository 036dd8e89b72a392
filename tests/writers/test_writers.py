"""The writers, on results that the tests make themselves."""

import json
import shutil
import subprocess

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext import Document, Finding, ReadError, Result
from cleantext.writers import diff, encoded, jsonl


def result(text: str, *spans: tuple[int, int], **more) -> Result:
    removed = tuple(Finding(start, end, "junk", "why", 0.9) for start, end in spans)
    return Result(Document(text, "page"), removed, removed, **more)


@st.composite
def results(draw: st.DrawFn) -> Result:
    """A text of short lines with any kind of line end, and any disjoint spans of it."""
    text = draw(st.text(st.sampled_from("ab \n\n\n\r"), max_size=80))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    return result(text, *zip(cuts[::2], cuts[1::2], strict=False))


def applied(text: str, patch: str) -> str:
    """What `patch` makes of `text`: a patch program in small."""
    old, new, at = text.split("\n"), [], 0
    lines = [f"{line}\n" for line in old[:-1]] + ([old[-1]] if old[-1] else [])
    shown = patch.split("\n")[2:-1]
    for number, line in enumerate(shown):
        ended = "" if shown[number + 1 : number + 2] == ["\\ No newline at end of file"] else "\n"
        if line.startswith("@@"):
            start, _, length = line.split()[1][1:].partition(",")
            upto = int(start) - (length != "0")
            new += lines[at:upto]
            at = upto
        elif line[:1] in ("-", " "):
            assert lines[at] == line[1:] + ended
            at += 1
        if line[:1] in ("+", " "):
            new.append(line[1:] + ended)
    return "".join(new + lines[at:])


@given(results())
def test_a_diff_applied_to_the_page_is_the_cleaned_text(page):
    assert applied(page.document.text, diff.write(page)) == page.text


@pytest.mark.skipif(shutil.which("patch") is None, reason="there is no patch here")
def test_patch_takes_a_diff(tmp_path):
    page = result(
        "".join(f"line {number}\n" for number in range(40)) + "end", (0, 7), (110, 117), (120, 122), (271, 273)
    )
    (tmp_path / "page").write_text(page.document.text)
    subprocess.run(["patch", "-s", "page"], cwd=tmp_path, input=diff.write(page), text=True, check=True)
    assert (tmp_path / "page").read_text() == page.text


def test_a_cut_line_is_a_pair_in_a_diff():
    shown = diff.write(result("Title - Site\nb\n", (5, 12)))
    assert shown == "--- page\n+++ page\n@@ -1,2 +1,2 @@\n-Title - Site\n+Title\n b\n"


def test_changes_that_are_far_apart_are_hunks_of_their_own():
    text = "x\n" * 20
    assert diff.write(result(text, (0, 2), (14, 16))).count("@@ -") == 1
    assert diff.write(result(text, (0, 2), (16, 18))).count("@@ -") == 2


def test_an_empty_side_of_a_diff_is_line_zero():
    assert "@@ -1,2 +0,0 @@\n-a\n-b\n" in diff.write(result("a\nb\n", (0, 4)))


def test_a_diff_of_an_untouched_page_is_empty():
    assert diff.write(result("a\n")) == ""


def test_a_hostile_name_stays_on_its_line_in_a_diff():
    page = Result(Document("a\n", "x\n+++ y"), (Finding(0, 2, "junk", ""),), ())
    assert diff.write(page).startswith("--- x\\n+++ y\n+++ x\\n+++ y\n")


def test_jsonl_follows_its_schema():
    page = Result(
        Document("JUNK\n", "a", "http://example.org/", {"title": "T"}), (Finding(0, 5, "junk", "why", 0.9),), ()
    )
    record = json.loads(jsonl.write(page))
    assert list(record) == ["id", "text", "url", "removed", "verdict", "page", "cleantext"]
    assert record["removed"] == [{"start": 0, "end": 5, "detector": "junk", "reason": "why", "score": 0.9}]
    assert record["page"] == {"title": "T"}
    assert record["cleantext"]["schema"] == 1


def test_jsonl_gives_the_reason_of_a_verdict_that_is_not_keep():
    record = json.loads(jsonl.write(result("a", (0, 1), verdict="empty", verdict_reason="no text is left")))
    assert (record["verdict"], record["verdict_reason"]) == ("empty", "no text is left")


@given(results())
def test_jsonl_with_what_was_removed_holds_the_whole_text(page):
    record = json.loads(jsonl.write(page, {"body": "", "n": 1}, field="body", keep_removed=True))
    text = record["body"]
    for span in record["removed"]:
        text = text[: span["start"]] + span["text"] + text[span["start"] :]
    assert text == page.document.text


def test_jsonl_leaves_the_record_as_it_was():
    fields = {"text": "a", "n": 1}
    jsonl.write(result("a"), fields)
    assert fields == {"text": "a", "n": 1}


def test_jsonl_refuses_to_overwrite_a_field():
    with pytest.raises(ReadError, match='"page"'):
        jsonl.write(result("a"), {"text": "a", "page": 7})


def test_lone_surrogates_and_large_integers_are_written():
    line = encoded(jsonl.write(result("a\ud800b"), {"text": "", "n": 2**70, "x": ["\udfff"]}))
    assert (orjson.loads(line)["text"], orjson.loads(line)["x"]) == ("a\ufffdb", ["\ufffd"])
    assert json.loads(line)["n"] == 2**70
