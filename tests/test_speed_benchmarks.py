"""The benchmarks of speed: their pages, figures, comparisons, gate and plot."""

import gzip
import json
import sys
from base64 import b64encode
from pathlib import Path
from statistics import median
from xml.etree import ElementTree

import pytest

from benchmarks import scaling, speed, speed_gate
from benchmarks.dump import dump
from benchmarks.plot import plot
from benchmarks.rounds import medians, versions
from benchmarks.sources import FORMS, HTML, JSONL, TEXT, generated, real
from benchmarks.speed_runs import ALL, FLOOR
from benchmarks.speed_table import compared, shown
from cleantext.detectors import built_in

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module", params=FORMS)
def made(request: pytest.FixtureRequest) -> speed.Figures:
    return speed.figures(request.param, generated(request.param, 20_000), rounds=1, peers=False)


def test_the_same_seed_gives_the_same_pages_and_another_seed_others() -> None:
    for form in FORMS:
        assert generated(form, 9_000, seed=2) == generated(form, 9_000, seed=2) != generated(form, 9_000, seed=3)


def test_pages_are_as_long_as_in_the_web() -> None:
    sizes = [len(page.encode()) for page in dump(8_000_000)]
    assert 1_500 < median(sizes) < 2_500
    assert 150_000 < max(sizes) < 1_100_000


def test_a_dump_of_a_size_has_that_size() -> None:
    for form in (TEXT, JSONL):
        assert 100_000 <= sum(map(len, generated(form, 100_000))) < 200_000


def test_files_are_pages_or_jsonl_packed_or_not(tmp_path: Path) -> None:
    rows = [{"html": "<p>é"}, {"html_b64": b64encode(b"<p>\xe9").decode()}, {"html": "<p>third"}]
    lines = "".join(f"{json.dumps(row)}\n" for row in rows).encode()
    (tmp_path / "pages.jsonl").write_bytes(lines)
    (tmp_path / "pages.jsonl.gz").write_bytes(gzip.compress(lines))
    (tmp_path / "page.html").write_bytes(b"<p>alone")
    paths = [str(tmp_path / name) for name in ("pages.jsonl", "pages.jsonl.gz", "page.html")]
    assert real(HTML, paths, limit=2) == ["<p>é".encode(), b"<p>\xe9"] * 2 + [b"<p>alone"]


def test_pages_of_text_become_records_of_jsonl(tmp_path: Path) -> None:
    (tmp_path / "pages.jsonl").write_text('{"text": "rain"}\n{"text": "snow"}\n')
    lines = real(JSONL, [str(tmp_path / "pages.jsonl")])
    assert [json.loads(line) for line in lines] == [{"id": "0", "text": "rain"}, {"id": "1", "text": "snow"}]


def test_a_record_without_a_page_is_named(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_text('{"html": ""}\n{"text": "Rain fell."}\n')
    with pytest.raises(SystemExit, match=r"pages\.jsonl:2: a record without a page; one with \"html_b64\" or \"html\""):
        real(HTML, [str(path)])


def test_a_run_tells_ratios_stages_versions_and_memory(made: speed.Figures) -> None:
    assert made["times_the_floor"][FLOOR] == 1
    assert made["times_the_floor"][ALL] > 1
    assert made["form"] == JSONL or {*built_in()} <= {*made["times_the_floor"]}
    assert sum(made["stages_times_the_floor"].values()) == pytest.approx(made["times_the_floor"][ALL])
    assert {"numpy", "orjson"} <= {*made["versions"]}
    assert 20 < made["peak_megabytes"] < 300


def test_a_page_of_text_by_itself_has_a_floor_of_its_own() -> None:
    told = speed.figures(TEXT, generated(TEXT, 20_000), rounds=1, peers=False)
    assert told["times_the_floor"]["one page"] > 1
    assert "one page" not in told["megabytes_per_second"]


def test_the_table_shows_every_figure(made: speed.Figures) -> None:
    table = shown(made)
    for kind in ("times_the_floor", "stages_times_the_floor", "versions"):
        assert [name for name in made[kind] if name not in table] == []


def test_a_comparison_tells_the_ratio_of_ratios_and_what_else_is_different(made: speed.Figures) -> None:
    old = json.loads(json.dumps(made))
    old["times_the_floor"][ALL] = 2 * made["times_the_floor"][ALL]
    old["rounds"] = 7
    rows = compared(made, old).splitlines()
    assert rows[0] == "rounds: old 7, new 1"
    assert [row.split()[-1] for row in rows if row.startswith("cleantext, x floor")] == ["0.50"]


def test_the_gate_fails_when_cleaning_is_slower_than_recorded_by_more_than_the_margin(tmp_path: Path) -> None:
    record = tmp_path / "record.json"
    before = {"form": TEXT, "times_the_floor": {ALL: 20.0}}
    assert "no record for text" in speed_gate.failure(before, record)
    speed_gate.update(before, record)
    speed_gate.update({"form": HTML, "times_the_floor": {ALL: 3.0}}, record)
    assert speed_gate.failure({"form": TEXT, "times_the_floor": {ALL: 29.9}}, record) == ""
    said = "cleaning text takes 30.10 x its floor; recorded are 20.00, with a margin of x 1.5"
    assert speed_gate.failure({"form": TEXT, "times_the_floor": {ALL: 30.1}}, record) == said


def test_there_is_a_record_for_every_form() -> None:
    assert {*speed_gate.read()["times_the_floor"]} == {*FORMS}


def test_the_command_writes_json_and_compares(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["speed", "--size", "3e3", "--rounds", "1", "--no-peers"]
    monkeypatch.setattr(sys, "argv", [*arguments, "--json"])
    speed.main()
    (tmp_path / "old.json").write_text(capsys.readouterr().out)
    monkeypatch.setattr(sys, "argv", [*arguments, "--compare", str(tmp_path / "old.json")])
    speed.main()
    assert "new / old" in capsys.readouterr().out


def test_runs_take_turns_and_the_first_round_does_not_count() -> None:
    taken: list[str] = []
    medians({name: lambda name=name: taken.append(name) or 0 for name in "ab"}, rounds=2)  # type: ignore[misc,func-returns-value]
    assert "".join(taken) == "ababab"


def test_a_package_that_is_not_installed_has_no_version() -> None:
    assert [*versions("numpy", "no-such-package")] == ["numpy"]


def test_time_and_memory_are_told_for_every_size_and_number_of_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    drawn = tmp_path / "plot.svg"
    sizes = ["--sizes", "1e4,2e4", "--line", "1e4", "--jobs", "1,2", "--plot", str(drawn)]
    monkeypatch.setattr(sys, "argv", ["scaling", *sizes, "--json"])
    scaling.main()
    made = json.loads(capsys.readouterr().out)["rows"]
    assert [(each["input"], each["megabytes"], each["jobs"]) for each in made] == [
        *[("dump", size, jobs) for jobs in (1, 2) for size in (0.01, 0.02)],
        ("one line", 0.01, 1),
    ]
    assert all(each["seconds"] > 0 and each["cpu"] > 0 and each["peak"] > 10 for each in made)
    assert "peak MB, -j 2" in drawn.read_text()


def test_a_plot_is_a_picture_whose_points_lie_where_the_axes_say() -> None:
    lines = {"one": [(1, 1), (10, 1000)], "other": [(10, 1000)]}
    picture = ElementTree.fromstring(plot("T & U", "across", "up", lines))
    texts = {each.text: each for each in picture.iter(f"{SVG}text")}
    assert {"T & U", "across", "up", "one", "other", "1", "10", "1,000"} <= {*texts}
    tens = [each.get("x") for each in picture.iter(f"{SVG}text") if each.text == "10"]  # of both axes
    assert [*picture.iter(f"{SVG}circle")][1].get("cx") in tens
    assert abs(float(texts["one"].get("y", 0)) - float(texts["other"].get("y", 0))) >= 14
