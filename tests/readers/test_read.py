import gzip
import subprocess
import sys
from pathlib import Path

import pytest
import zstandard

from cleantext.document import Document
from cleantext.errors import OptionError, ReadError
from cleantext.readers import read

HTML = "<!DOCTYPE html><html><title>Fähren</title><p>Neun Boote<p>täglich"
LINES = "Neun Boote\ntäglich\n"
MARKDOWN = "# Boats\n\n<div align=center>nine</div>\n\nBegin a page with `<html>`:\n\n    <html>\n    <body>\n"


def test_a_str_is_text_as_it_is() -> None:
    assert read(HTML + "\r\n") == Document(HTML + "\r\n")


def test_a_str_is_html_when_that_is_asked_for() -> None:
    assert read(HTML, format="html").text == LINES


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize(
    "before",
    ["", "\n\n  ", "<!-- a comment -- > -->\n", "<?xml version='1.0'?>\n", "<script>if (a < b) {}</script>\n"],
)
def test_bytes_that_begin_with_a_page_are_html(before: str, encoding: str) -> None:
    assert read((before + HTML).encode(encoding)).text == LINES


@pytest.mark.parametrize("tag", ["<HTML>", "<head>", "<body class=x>", "<!doctype\nhtml>", "<html\n lang=de>"])
def test_a_page_may_begin_with_any_of_its_outer_tags(tag: str) -> None:
    assert read(f"{tag}<p>Boats".encode()).text.endswith("Boats\n")
    assert "<" not in read(f"{tag}<p>Boats".encode()).text


def test_a_message_of_the_server_before_the_page_does_not_hide_it() -> None:
    assert read(b"Warning: no such boat in quay.php\n<html><p>Nine</html>\n").text.endswith("Nine\n")


@pytest.mark.parametrize("text", [MARKDOWN, "<header>", "a <html> b", "<htmlx>", "<div><html>", "<!-- <html>", "", "<"])
def test_text_that_only_mentions_markup_stays_text(text: str) -> None:
    assert read(text.encode()).text == text


def test_the_format_that_is_asked_for_wins_over_the_content() -> None:
    assert read(HTML.encode(), format="text").text == HTML


@pytest.mark.parametrize("name", ["page.html", "PAGE.HTM", "page.xhtml", "page.shtml", "page.html.gz"])
def test_the_ending_of_a_path_says_html(tmp_path: Path, name: str) -> None:
    data = "<p>täglich".encode()
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    assert read(tmp_path / name).text == "täglich\n"


def test_the_path_is_the_id_unless_one_is_given(tmp_path: Path) -> None:
    path = tmp_path / "boats.txt"
    path.write_bytes(b"nine\r\n")
    assert read(path, url="https://example.org/") == Document("nine\r\n", str(path), "https://example.org/")
    assert read(path, id="boats").id == "boats"


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
def test_archives_are_unpacked_whatever_they_are_called(tmp_path: Path, pack) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "boats"
    path.write_bytes(pack(b"nine ") + pack(b"boats"))
    assert read(path).text == "nine boats"
    assert read(path.read_bytes()).text == "nine boats"


def test_the_meta_of_a_page_helps_to_decode_it() -> None:
    page = '<html><meta http-equiv="Content-Type" content="text/html; charset={}"><p>Æ'
    assert read(page.format("windows-1252").encode("cp1252")).text == "Æ\n"
    assert read(page.format("iso-8859-5").replace("Æ", "Порт Новый").encode("iso8859_5")).text == "Порт Новый\n"
    assert read(page.format("gb2312").replace("Æ", "Порт Новый").encode("koi8_r")).text == "Порт Новый\n"


def test_the_encoding_that_is_asked_for_is_used() -> None:
    assert read("é".encode(), encoding="latin-1").text == "Ã©"


NO_TEXTS = {
    "photo.png": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG image"),
    "photo.gif": (b"GIF89a\1\0\1\0\x80", "GIF image"),
    "paper.pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "PDF document"),
    "boats.zip": (b"PK\3\4\x14\0\0\0", "ZIP archive"),
    "boats": (b"\x7fELF\2\1\1\0", "ELF program"),
    "boats.txt.gz": (gzip.compress(b"PK\3\4\x14\0\0\0"), "ZIP archive"),
    "boats.dat": (bytes(range(256)) * 8, "binary data"),
    "numbers.bin": (b"".join(number.to_bytes(4, "little") for number in range(0, 900_000, 901)), "binary data"),
}


@pytest.mark.parametrize("name", NO_TEXTS)
def test_a_file_that_holds_no_text_is_refused_in_one_line(tmp_path: Path, name: str) -> None:
    data, kind = NO_TEXTS[name]
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read(tmp_path / name)
    message = str(caught.value)
    assert message.startswith(f"{tmp_path / name}: not text ({kind}")
    assert message.endswith("would be right, also as .gz or .zst")


@pytest.mark.parametrize("text", ["GIF89a is a format of images.", "PAR1 and PAR2", "a\0b", "\x1b[1mbold\x1b[0m " * 9])
def test_text_that_looks_a_little_like_a_binary_is_text(text: str) -> None:
    assert read(text.encode()).text == text


def test_what_cannot_be_opened_is_named_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"^nowhere.txt: no such file$"):
        read(Path("nowhere.txt"))
    with pytest.raises(ReadError, match=r"a directory; a file would be right$"):
        read(tmp_path)
    with pytest.raises(ReadError, match=r"^'a\\x00b': cannot be opened"):
        read(Path("a\0b"))
    with pytest.raises(ReadError, match=r"^'a\\nb': no such file$"):
        read(Path("a\nb"))


def test_an_unknown_format_encoding_or_source_lists_what_is_right() -> None:
    with pytest.raises(OptionError, match="no format is called 'pdf'; there are: auto, html, text"):
        read("boats", format="pdf")
    with pytest.raises(OptionError, match="no encoding is called 'klingon'"):
        read(b"boats", encoding="klingon")
    with pytest.raises(OptionError, match="cannot be read from int; str, bytes or a path would be right"):
        read(9)  # type: ignore[arg-type]


def test_reading_utf8_text_loads_neither_a_parser_nor_a_detector(tmp_path: Path) -> None:
    (tmp_path / "boats.txt").write_text("neun größere Boote", encoding="utf-8")
    heavy = "{'lxml', 'chardet', 'zstandard', 'orjson', 'cleantext.readers.languages'}"
    code = (
        f"import sys; sys.path.insert(0, {str(Path.cwd())!r}); from pathlib import Path;"
        f"from cleantext.readers import read; read(Path('boats.txt')); print({heavy} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"
