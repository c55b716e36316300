"""`bsc build` and `bsc map` end to end."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.conftest import Bsc
from tests.pictures import jpeg


def test_build_writes_one_file_and_prints_its_path(bsc: Bsc, folder: Path) -> None:
    told = bsc("build", "first")
    assert (told.returncode, told.stdout) == (0, "build/index.html\n")
    assert [each.name for each in (folder / "build").iterdir()] == ["index.html"]
    assert "Corner bakery" in (folder / "build" / "index.html").read_text(encoding="utf-8")


def test_build_goes_where_it_is_told(bsc: Bsc, folder: Path) -> None:
    told = bsc("build", "first", "--output", "a/b", "--language", "es", "--as-of", "2026-08", "-q")
    assert (told.stdout, told.stderr) == ("a/b/index.html\n", "")
    assert 'lang="es"' in (folder / "a" / "b" / "index.html").read_text(encoding="utf-8")


def test_a_report_is_replaced_and_a_file_of_somebody_else_is_not(bsc: Bsc, folder: Path) -> None:
    assert [bsc("build", "first").returncode for _ in range(2)] == [0, 0]
    page = folder / "build" / "index.html"
    page.write_text("<h1>My site</h1>", encoding="utf-8")
    told = bsc("build", "first")
    assert told.returncode == 2
    assert "build/index.html was not written by bsc" in told.stderr
    assert page.read_text(encoding="utf-8") == "<h1>My site</h1>"


@pytest.mark.parametrize("name", ["map.svg", "map.gv", "map.json"])
def test_a_map_is_replaced_and_a_file_of_somebody_else_is_not(bsc: Bsc, folder: Path, name: str) -> None:
    assert [bsc("map", "first", "-o", name).returncode for _ in range(2)] == [0, 0]
    (folder / name).write_text("mine", encoding="utf-8")
    assert bsc("map", "first", "-o", name).returncode == 2
    assert (folder / name).read_text(encoding="utf-8") == "mine"


def test_own_templates_stand_before_ours(bsc: Bsc, folder: Path) -> None:
    (folder / "own").mkdir()
    (folder / "own" / "report.css").write_text("body{color:teal}", encoding="utf-8")
    assert bsc("build", "first", "--templates", "own").returncode == 0
    page = (folder / "build" / "index.html").read_text(encoding="utf-8")
    assert "body{color:teal}" in page and "Corner bakery" in page
    (folder / "own" / "map.css").write_text(".mine{}", encoding="utf-8")
    assert ".mine{}" in bsc("map", "first", "-o", "-", "--templates", "own").stdout


def test_a_logo_that_only_print_refuses_does_not_stop_the_page(bsc: Bsc, folder: Path) -> None:
    (folder / "first" / "logo").write_bytes(jpeg(30, 20))
    (folder / "first" / "style.yaml").write_text("report: {logo: logo}\n", encoding="utf-8")
    told = bsc("build", "first", "--format", "html,pdf", "-q")
    assert (told.returncode, told.stdout) == (2, "build/index.html\n")
    assert told.stderr == "bsc: the logo cannot be printed: it is damaged; save it again, as PNG\n"


def test_a_mistake_stops_it_and_nothing_is_written(bsc: Bsc, folder: Path) -> None:
    told = bsc("build", "broken")
    assert (told.returncode, told.stdout) == (1, "")
    assert "broken/strategy.yaml:8:9: error[unknown-key]" in told.stderr
    assert told.stderr.endswith("Nothing was written.\n")
    assert not (folder / "build").exists()


def test_a_mistake_leaves_the_report_before(bsc: Bsc, folder: Path) -> None:
    bsc("build", "first")
    before = (folder / "build" / "index.html").read_bytes()
    assert bsc("build", "broken").returncode == 1
    assert (folder / "build" / "index.html").read_bytes() == before


def test_open_hands_the_file_to_the_browser(bsc: Bsc, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    bsc("build", "first", "--open")
    assert opened == [(folder / "build" / "index.html").resolve().as_uri()]


def test_profile_names_the_stages(bsc: Bsc) -> None:
    told = bsc("build", "first", "--profile").stderr
    assert [line.split()[0] for line in told.splitlines()[:4]] == [
        "Reading",
        "Scoring",
        "Reviewing",
        "Drawing",
    ]


def test_no_cache_is_done_without_and_said_once(bsc: Bsc, folder: Path) -> None:
    (folder / "file").write_text("")
    told = bsc("build", "first", BSC_CACHE_DIR=str(folder / "file" / "cache"))
    assert told.returncode == 0
    assert told.stderr.count("no cache for the map engine") == 1
    assert "no cache" not in bsc("build", "first", BSC_CACHE_DIR="").stderr


def test_a_missing_engine_is_named(bsc: Bsc, folder: Path) -> None:
    told = bsc("map", "first", "--engine", "dot", PATH=str(folder))
    assert told.returncode == 2
    assert "--engine dot" in told.stderr


def test_map_as_a_picture(bsc: Bsc, folder: Path) -> None:
    assert bsc("map", "first").stdout == "map.svg\n"
    root = ElementTree.parse(folder / "map.svg").getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert bsc("map", "first", "-o", "-").stdout == (folder / "map.svg").read_text(encoding="utf-8")


def test_map_as_a_graph(bsc: Bsc, folder: Path) -> None:
    bsc("map", "first", "-o", "map.gv")
    text = (folder / "map.gv").read_text(encoding="utf-8")
    assert text.startswith("digraph")
    assert '"Keep fresh bread on the shelf all day"' in text


def test_map_as_data(bsc: Bsc, folder: Path) -> None:
    bsc("map", "first", "-o", "map.json")
    told = json.loads((folder / "map.json").read_text(encoding="utf-8"))
    assert told["format"] == 1
    assert [(each["cause"], each["effect"]) for each in told["links"]] == [
        ("win-regulars", "grow-sales"),
        ("fresh-bread", "win-regulars"),
    ]
    assert told["objectives"][0]["causes"] == ["win-regulars"]


def test_map_refuses_another_ending_before_it_works(bsc: Bsc, folder: Path) -> None:
    told = bsc("map", "first", "-o", "map.pdf")
    assert told.returncode == 2
    assert ".svg, .png, .gv, .json" in told.stderr
    assert not (folder / "map.png").exists()


def test_map_of_a_broken_strategy(bsc: Bsc) -> None:
    told = bsc("map", "broken")
    assert (told.returncode, told.stdout) == (1, "")


def test_a_file_is_a_strategy_too(bsc: Bsc, folder: Path) -> None:
    shutil.copy(folder / "first" / "strategy.yaml", folder / "one.yaml")
    assert bsc("build", "one.yaml").returncode == 0


def test_several_formats_at_once_are_those_made_alone(bsc: Bsc, folder: Path) -> None:
    names = ["pdf", "html", "json", "svg"]
    together = bsc("build", "first", "--format", ",".join(names), "-o", "all", "-q")
    assert together.stdout.split() == ["all/report.pdf", "all/index.html", "all/report.json", "all/map.svg"]
    for name in names:
        (path,) = bsc("build", "first", "--format", name, "-o", "one", "-q").stdout.split()
        assert (folder / path).read_bytes() == (folder / path.replace("one/", "all/")).read_bytes()


def test_a_format_that_fails_does_not_keep_the_others_from_it(bsc: Bsc, folder: Path) -> None:
    (folder / "own" / "paper").mkdir(parents=True)
    (folder / "own" / "paper" / "report.typ").write_text("#nothing", encoding="utf-8")
    told = bsc("build", "first", "--format", "html,pdf,svg", "-o", "out", "--templates", "own", "-q")
    assert told.returncode == 2
    assert told.stdout.split() == ["out/index.html", "out/map.svg"]
    assert "own/paper/report.typ:1:2: error[template]: unknown variable: nothing" in told.stderr
    assert sorted(each.name for each in (folder / "out").iterdir()) == ["index.html", "map.svg"]


def test_an_unknown_format_is_named_with_the_one_that_was_meant(bsc: Bsc) -> None:
    told = bsc("build", "first", "--format", "html,powerpoint")
    assert told.returncode == 2
    assert "powerpoint is not known: write html, pdf, pptx, xlsx, json, svg, png, gv" in told.stderr
    assert "did you mean pdf?" in bsc("build", "first", "--format", "pdff").stderr


def test_an_option_that_does_nothing_is_told(bsc: Bsc) -> None:
    told = bsc("build", "first", "--appendix", "--paper", "A4", "-q")
    assert told.returncode == 0
    assert told.stderr == ("bsc: --paper is for pdf, which --format does not name\n"
                           "bsc: --appendix is for pdf, which --format does not name\n")
    assert "is not one of 'a3', 'a4', 'letter', 'tabloid'" in bsc("build", "first", "--paper", "a5").stderr
