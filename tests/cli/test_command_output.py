"""Where cleaned pages go."""

import gzip
import json
import os
import time

import pytest
import zstandard

PAGE = "JUNK\nok\n"


@pytest.fixture
def page(here):
    path = here / "page.txt"
    path.write_text(PAGE)
    return path


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_o_writes_a_file_and_leaves_nothing_beside_it(run, here, page):
    done = run("page.txt", "-o", "clean.txt")
    assert (done.status, done.out) == (0, "")
    assert (here / "clean.txt").read_bytes() == b"ok\n"
    assert names(here) == ["clean.txt", "page.txt"]


def test_o_dash_is_standard_output(run, page):
    assert run("page.txt", "-o", "-").out == "ok\n"


def test_o_packs_by_the_ending_of_the_name(run, here, page):
    run("page.txt", "-o", "clean.txt.gz")
    run("page.txt", "-o", "clean.txt.zst")
    assert gzip.decompress((here / "clean.txt.gz").read_bytes()) == b"ok\n"
    with zstandard.open(here / "clean.txt.zst", "rb") as packed:
        assert packed.read() == b"ok\n"


def test_packed_output_holds_neither_time_nor_name(run, here, page, monkeypatch):
    run("page.txt", "-o", "one.gz")
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    run("page.txt", "-o", "two.gz")
    assert (here / "one.gz").read_bytes() == (here / "two.gz").read_bytes()


def test_o_named_jsonl_is_jsonl(run, here, page):
    run("page.txt", "-o", "clean.jsonl.gz")
    assert json.loads(gzip.decompress((here / "clean.jsonl.gz").read_bytes()))["text"] == "ok\n"


def test_o_replaces_a_file_and_keeps_its_mode(run, here, page):
    (here / "clean.txt").write_text("old")
    (here / "clean.txt").chmod(0o640)
    run("page.txt", "-o", "clean.txt")
    assert (here / "clean.txt").read_text() == "ok\n"
    assert (here / "clean.txt").stat().st_mode & 0o777 == 0o640


def test_o_through_a_link_writes_the_file_that_it_points_to(run, here, page):
    (here / "link.txt").symlink_to("real.txt")
    run("page.txt", "-o", "link.txt")
    assert (here / "link.txt").is_symlink()
    assert (here / "real.txt").read_text() == "ok\n"


def test_o_writes_into_a_device_and_does_not_replace_it(run, page):
    assert run("page.txt", "-o", os.devnull).status == 0
    assert not os.path.isfile(os.devnull)


def test_an_interrupted_run_leaves_the_old_file_and_no_half_one(run, here, page, monkeypatch):
    (here / "clean.txt").write_text("old")
    monkeypatch.setattr("cleantext.writers.text.write", interrupted_at_the_second_page())
    done = run("page.txt", "page.txt", "-o", "clean.txt")
    assert (done.status, done.err) == (130, "")
    assert (here / "clean.txt").read_text() == "old"
    assert names(here) == ["clean.txt", "page.txt"]


def interrupted_at_the_second_page():
    pages = iter(["first"])

    def write(result):
        for page in pages:
            return page
        raise KeyboardInterrupt

    return write


def test_o_is_left_alone_when_no_input_could_be_read(run, here):
    (here / "clean.txt").write_text("old")
    assert run("missing.txt", "-o", "clean.txt").status == 2
    assert (here / "clean.txt").read_text() == "old"


def test_an_empty_input_makes_an_empty_file(run, here):
    (here / "in.jsonl").write_text("")
    assert run("in.jsonl", "-o", "out.jsonl").status == 0
    assert (here / "out.jsonl").read_bytes() == b""


@pytest.mark.parametrize(
    ("name", "to", "made"),
    [
        ("a.txt", "text", "a.txt"),
        ("a.html", "text", "a.txt"),
        ("a.HTM", "text", "a.txt"),
        ("a.txt.gz", "text", "a.txt"),
        ("a.b", "text", "a.b.txt"),
        ("a", "text", "a.txt"),
        ("a.txt", "marked", "a.marked.txt"),
        ("a.txt", "explain", "a.explain.txt"),
        ("a.txt", "diff", "a.diff"),
        ("a.txt", "jsonl", "a.jsonl"),
        ("a.jsonl", None, "a.jsonl"),
        ("a.jsonl.zst", None, "a.jsonl"),
        ("a.jsonl", "text", "a.txt"),
    ],
)
def test_d_names_a_file_by_its_input_and_format(run, here, name, to, made):
    text = b'{"text": "JUNK"}\n' if ".jsonl" in name else b"JUNK\nok\n"
    packed = {".gz": gzip.compress, ".zst": zstandard.compress}.get((here / name).suffix, bytes)
    (here / name).write_bytes(packed(text))
    done = run(name, "-d", "out", *(["--to", to] if to else []))
    assert (done.status, done.out, done.err) == (0, "", "")
    assert names(here / "out") == [made]


def test_d_writes_one_file_for_each_input(run, here, page):
    (here / "in.jsonl").write_bytes(b'{"text": "JUNK\\na"}\n{"text": "b"}\n')
    (here / "folder").mkdir()
    (here / "folder" / "other.html").write_text("<html><body><p>JUNK</p><p>other</p></body></html>")
    run("page.txt", "in.jsonl", "folder/other.html", "-", "-d", "out/deep", stdin=b"JUNK\nread\n")
    out = here / "out" / "deep"
    assert names(out) == ["in.jsonl", "other.txt", "page.txt", "stdin.txt"]
    assert (out / "page.txt").read_text() == "ok\n"
    assert (out / "stdin.txt").read_text() == "read\n"
    assert [json.loads(line)["text"] for line in (out / "in.jsonl").read_text().splitlines()] == ["a", "b"]


def test_d_refuses_two_inputs_of_one_name_before_it_writes(run, here, page):
    (here / "page.html").write_text("<p>ok</p>")
    done = run("page.txt", "page.html", "-d", "out")
    assert (done.status, done.out) == (2, "")
    assert "both page.txt and page.html would be written there" in done.err
    assert not (here / "out").exists()


def test_an_input_is_never_written_over(run, here, page):
    (here / "same.txt").hardlink_to(page)
    for arguments in (
        ["-d", "."],
        ["-d", "../" + here.name],
        ["-o", "page.txt"],
        ["-o", "same.txt"],
        ["--errors", "page.txt"],
    ):
        done = run("page.txt", *arguments)
        assert done.status == 2
        assert "would be written over the input" in done.err
        assert page.read_text() == PAGE


def test_d_makes_no_file_for_an_input_that_failed(run, here, page):
    assert run("page.txt", "missing.txt", "-d", "out").status == 2
    assert names(here / "out") == ["page.txt"]
