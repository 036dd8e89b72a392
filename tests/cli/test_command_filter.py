"""What the filter reads and shows."""

import json
from pathlib import Path

import pytest

PAGE = "JUNK above\nRain fell.\nIt stopped.\n"
CLEAN = "Rain fell.\nIt stopped.\n"


def records(*texts: str) -> bytes:
    return b"".join(json.dumps({"n": n, "text": text}).encode() + b"\n" for n, text in enumerate(texts))


def test_standard_input_is_cleaned_to_standard_output(run):
    assert run(stdin=PAGE.encode()).out == CLEAN


def test_a_dash_is_standard_input(run):
    assert run("-", stdin=PAGE.encode()).out == CLEAN


@pytest.mark.parametrize("text", ["no line end", "a\r\nb\r\n", "a\u2028b\n\n\n", "a\rb", ""])
def test_an_untouched_text_comes_back_byte_for_byte(run, text):
    done = run(stdin=text.encode())
    assert (done.out, done.err, done.status) == (text, "", 0)


def test_several_files_are_joined_by_a_blank_line(run, here: Path):
    (here / "one.txt").write_text("JUNK\none")
    (here / "two.txt").write_text("two\n")
    (here / "gone.txt").write_text("JUNK\n")
    assert run("one.txt", "gone.txt", "two.txt", "one.txt").out == "one\n\ntwo\n\none"


def test_options_may_stand_between_and_after_files(run, here: Path):
    (here / "one.txt").write_text(PAGE)
    assert run("one.txt", "--to", "text", "one.txt", "--quiet").out == f"{CLEAN}\n{CLEAN}"


def test_after_two_dashes_everything_is_a_file(run, here: Path):
    (here / "--quiet").write_text(PAGE)
    assert run("--to=text", "--", "--quiet").out == CLEAN


def test_marked_shows_what_goes_in_its_place(run):
    assert run("--to", "marked", stdin=PAGE.encode()).out == "{--JUNK above\n--}Rain fell.\nIt stopped.\n"


def test_explain_names_the_page_its_verdict_and_every_span(run, here: Path):
    (here / "page.txt").write_text(PAGE)
    first, second = run("--to", "explain", "page.txt").out.splitlines()
    assert first == "page.txt: keep"
    assert second == "- 0-11 junk 0.99 begins with JUNK: JUNK above"


def test_explain_says_why_a_page_is_spam(run):
    told = run("--detectors=stuffing", "--to", "explain", stdin=b"SPAM " + b"x" * 99).out
    assert "spam: 100% of the text is keyword stuffing\n" in told.splitlines(keepends=True)[0]


def test_diff_shows_lines_that_go(run, here: Path):
    (here / "page.txt").write_text(PAGE)
    assert run("--to", "diff", "page.txt").out == (
        "--- page.txt\n+++ page.txt\n@@ -1,3 +1,2 @@\n-JUNK above\n Rain fell.\n It stopped.\n"
    )


def test_diffs_of_several_files_follow_one_another(run, here: Path):
    (here / "page.txt").write_text("JUNK\n")
    (here / "clean.txt").write_text("ok\n")
    assert run("--to", "diff", "page.txt", "clean.txt", "page.txt").out.count("\n") == 8


def test_jsonl_in_is_jsonl_out_with_all_fields(run, here: Path):
    (here / "in.jsonl").write_bytes(records(PAGE, "fine"))
    first, second = map(json.loads, run("in.jsonl").out.splitlines())
    assert (first["n"], first["text"], first["verdict"]) == (0, CLEAN, "keep")
    assert (second["n"], second["text"], second["removed"]) == (1, "fine", [])


def test_from_says_that_standard_input_is_jsonl(run):
    assert json.loads(run("--from", "jsonl", stdin=records(PAGE)).out)["text"] == CLEAN


def test_from_text_takes_a_jsonl_file_for_a_text(run, here: Path):
    (here / "in.jsonl").write_bytes(b'{"text": 1}\nJUNK')
    assert run("--from", "text", "in.jsonl").out == '{"text": 1}\n'


def test_jsonl_to_text_is_joined_by_blank_lines(run):
    assert run("--from", "jsonl", "--to", "text", stdin=records(PAGE, "two\n")).out == f"{CLEAN}\ntwo\n"


def test_field_names_the_field_that_holds_the_page(run):
    done = run("--from", "jsonl", "--field", "body", stdin=b'{"body": "JUNK\\nok", "text": "JUNK"}')
    assert {"body": "ok", "text": "JUNK"}.items() <= json.loads(done.out).items()


def test_a_file_as_jsonl_has_its_name_and_text(run, here: Path):
    (here / "page.txt").write_text(PAGE)
    record = json.loads(run("--to", "jsonl", "page.txt").out)
    assert (record["id"], record["text"]) == ("page.txt", CLEAN)


def test_a_text_beside_a_jsonl_file_is_written_as_jsonl_too(run, here: Path):
    (here / "page.txt").write_text(PAGE)
    (here / "in.jsonl").write_bytes(records("a"))
    assert [json.loads(line)["text"] for line in run("page.txt", "in.jsonl").out.splitlines()] == [CLEAN, "a"]


def test_with_keep_removed_the_text_can_be_put_together_again(run):
    texts = [PAGE, "a\nJUNK 1\n\nJUNK 2\nb", "JUNK", "\U0001f600\nJUNK \U0001f600\nz\n", "ok"]
    done = run("--from", "jsonl", "--keep-removed", stdin=records(*texts))
    assert [restored(json.loads(line)) for line in done.out.splitlines()] == texts
    assert '"text":"JUNK above\\n"' in done.out


def restored(record: dict) -> str:
    text = record["text"]
    for span in record["removed"]:
        text = text[: span["start"]] + span["text"] + text[span["start"] :]
    return text


def test_keep_removed_alone_means_jsonl(run):
    assert json.loads(run("--keep-removed", stdin=PAGE.encode()).out)["removed"][0]["text"] == "JUNK above\n"


def test_records_stay_in_order_over_many_batches(run):
    texts = [f"{number}\n" + "word " * 2000 for number in range(50)]
    lines = run("--from", "jsonl", stdin=records(*texts)).out.splitlines()
    assert [json.loads(line)["text"] for line in lines] == texts


def test_a_lone_surrogate_is_written_as_a_replacement_character(run):
    surrogates = b'{"text": "a\\ud800b", "other": "\\udfff"}'
    assert run("--from", "jsonl", "--to", "text", stdin=surrogates).out == "a\ufffdb"
    record = json.loads(run("--from", "jsonl", stdin=surrogates).out)
    assert (record["text"], record["other"]) == ("a\ufffdb", "\ufffd")


def test_encoding_says_what_the_bytes_are(run):
    assert run("--encoding", "cp1251", stdin="Дождь шёл.\n".encode("cp1251")).out == "Дождь шёл.\n"


def test_format_says_what_the_field_holds(run):
    html = json.dumps({"text": "<p>JUNK</p><p>Rain &amp; sun.</p>"}).encode()
    assert json.loads(run("--from", "jsonl", "--format", "html", stdin=html).out)["text"].strip() == "Rain & sun."
    assert "&amp;" in json.loads(run("--from", "jsonl", "--format", "text", stdin=html).out)["text"]
