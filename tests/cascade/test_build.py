"""One build writes all reports, each link leads somewhere, and only what changed is drawn again."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from bsc.model import Kpi, Strategy
from bsc.score.kpi_reading import KpiLine
from bsc.score.series import Series
from tests.cascade.conftest import Bsc, edit

ROOT = Path(__file__).resolve().parents[2]
REPORTS = ("index.html", "north/index.html", "shop/index.html")


def contents(build: Path) -> dict[str, bytes]:
    """All files of a build."""
    return {str(file.relative_to(build)): file.read_bytes() for file in sorted(build.rglob("*")) if file.is_file()}


def test_all_reports_are_written_and_every_link_leads_somewhere(house: Path, bsc: Bsc) -> None:
    told = bsc("build", "house")
    assert told.code == 0 and told.out.split() == [f"build/{each}" for each in REPORTS]
    pages = {each: (house.parent / "build" / each).read_text(encoding="utf-8") for each in REPORTS}
    ids = {each: set(re.findall(r'\bid="([^"]+)"', page)) for each, page in pages.items()}
    seen = []
    for name, page in pages.items():
        for href in re.findall(r'href="([^"#:]*)(#[^"]*)?"', page):
            target, anchor = (name if not href[0] else href[0]), href[1][1:]
            if href[0]:
                path = (Path(name).parent / target).as_posix()
                target = re.sub(r"[^/]+/\.\./", "", path)
                seen.append((name, target, anchor))
            assert target in pages, (name, href)
            assert not anchor or anchor in ids[target], (name, href)
    assert ("index.html", "north/index.html", "o-sell") in seen
    assert ("index.html", "shop/index.html", "o-greet") in seen
    assert ("index.html", "north/index.html", "") in seen and ("index.html", "shop/index.html", "") in seen
    assert ("shop/index.html", "north/index.html", "o-sell") in seen
    assert ("shop/index.html", "index.html", "o-grow") in seen and ("shop/index.html", "index.html", "") in seen


def test_the_corporate_page_shows_those_below(house: Path, bsc: Bsc) -> None:
    bsc("build", "house", "--language", "es")
    page = (house.parent / "build" / "index.html").read_text(encoding="utf-8")
    assert "Cuadros de mando inferiores" in page and "Contribuciones" in page
    table = page[page.index('<table class="kin">'):page.index("</table>", page.index('<table class="kin">'))]
    rows = re.findall(r'<tr class="(d\d)"><th scope="row"><a href="([^"]+)">([^<]+)', table)
    assert rows == [("d0", "north/index.html", "North"), ("d1", "shop/index.html", "Shop")]
    assert "No cumple" in table and "1 de 1" in table


def test_the_corporate_page_names_what_does_not_hang_together(house: Path, bsc: Bsc) -> None:
    edit(house / "corporate" / "strategy.yaml", ", corporate_only: yes", "")
    edit(house / "north" / "strategy.yaml", "    contribute_to: corporate/grow\n", "")
    bsc("build", "house")
    page = (house.parent / "build" / "index.html").read_text(encoding="utf-8")
    below = page[page.index('<table class="kin">'):page.index('id="scorecard"')]
    assert '<a href="#o-learn">Learn</a>' in below and "o-grow" not in below
    assert re.search(r"Count for no objective above.*<b>North</b> Sell more<", below)


def test_an_objective_that_scorecards_below_carry_is_measured(house: Path, bsc: Bsc) -> None:
    bsc("build", "house")
    page = (house.parent / "build" / "index.html").read_text(encoding="utf-8")
    matrix = page[page.index('<table class="mx'):]
    row = matrix[matrix.index('href="#o-grow"'):]
    assert "Rests on nothing" in row[:row.index("</tr>")]  # it has a result, and nothing that drives it
    row = matrix[matrix.index('href="#o-learn"'):]
    assert "Not measured" in row[:row.index("</tr>")]


def test_one_alone_has_no_links_to_reports_that_are_not_there(house: Path, bsc: Bsc) -> None:
    bsc("build", "house", "--scorecard", "north")
    page = (house.parent / "build" / "index.html").read_text(encoding="utf-8")
    assert "Greet everybody" in page and not re.search(r'href="[^"#]', page)


def test_other_formats_lie_in_the_same_folders(house: Path, bsc: Bsc) -> None:
    told = bsc("build", "house", "--format", "json,svg")
    assert sorted(told.out.split()) == sorted(
        f"build/{folder}{name}" for folder in ("", "north/", "shop/") for name in ("map.svg", "report.json"))
    data = json.loads((house.parent / "build" / "report.json").read_text(encoding="utf-8"))
    grow = data["scorecard"]["objectives"][0]
    assert [part["id"] for part in grow["outcome"]["parts"]] == ["north/sell", "shop/greet"]
    assert grow["contributors"]["score"] == (95 + 50) / 2


def test_only_what_changed_and_what_stands_above_is_drawn_again(house: Path, bsc: Bsc) -> None:
    assert len(bsc("build", "house").out.split()) == 3
    again = bsc("build", "house")
    assert again.out == "" and "3 of the scorecards had not changed" in again.err
    edit(house / "north" / "strategy.yaml", "2026-08: 95", "2026-08: 96")
    assert bsc("build", "house").out.split() == ["build/index.html", "build/north/index.html"]
    edit(house / "shop" / "strategy.yaml", "2026-08: 50", "2026-08: 51")
    assert len(bsc("build", "house").out.split()) == 3


def test_what_was_left_as_it_was_is_known_again(house: Path, bsc: Bsc) -> None:
    bsc("build", "house")
    edit(house / "north" / "strategy.yaml", "2026-08: 95", "2026-08: 96")
    bsc("build", "house")
    assert "3 of the scorecards had not changed" in bsc("build", "house").err


def test_one_that_was_left_as_it_was_is_told_as_one(house: Path, bsc: Bsc) -> None:
    bsc("build", "house")
    edit(house / "north" / "strategy.yaml", "2026-08: 95", "2026-08: 96")
    assert "One scorecard had not changed: its report is as it was." in bsc("build", "house").err


@pytest.mark.parametrize("command", [("check",), ("build",), ("show", "--scorecard", "corporate")])
def test_each_scorecard_is_worked_out_once(
    house: Path, bsc: Bsc, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    class Counted(KpiLine):
        def __init__(self, kpi: Kpi, strategy: Strategy, books: Mapping[str, Series], span: tuple[int, int]) -> None:
            opened.append(kpi.id)
            super().__init__(kpi, strategy, books, span)

    monkeypatch.setattr("bsc.score.book.KpiLine", Counted)
    monkeypatch.setattr("bsc.cli.options.cores", lambda: 1)
    assert bsc(command[0], "house", *command[1:]).code < 2
    assert sorted(opened) == ["greet/greetings", "sell/sales"]


def test_a_name_above_that_is_shown_below_counts_as_a_change(house: Path, bsc: Bsc) -> None:
    bsc("build", "house")
    edit(house / "corporate" / "strategy.yaml", "{name: Grow}", "{name: Grow well}")
    assert len(bsc("build", "house").out.split()) == 3
    assert "Grow well (House)" in (house.parent / "build" / "shop" / "index.html").read_text(encoding="utf-8")


def test_a_file_that_was_lost_or_changed_is_written_again(house: Path, bsc: Bsc) -> None:
    bsc("build", "house")
    (house.parent / "build" / "shop" / "index.html").unlink()
    assert bsc("build", "house").out.split() == ["build/shop/index.html"]
    assert len(bsc("build", "house", "--language", "es").out.split()) == 3
    assert len(bsc("build", "house", "-o", "elsewhere", "--language", "es").out.split()) == 3


def test_figures_in_a_file_beside_count(house: Path, bsc: Bsc) -> None:
    edit(house / "shop" / "strategy.yaml", "parent: north}", "parent: north, actuals: [data.csv]}")
    edit(house / "shop" / "strategy.yaml", ", actuals: {2026-07: 40, 2026-08: 50}", "")
    csv = house / "shop" / "data.csv"
    csv.write_text("metric,period,value\ngreetings,2026-08,50\n", encoding="utf-8")
    bsc("build", "house")
    csv.write_text("metric,period,value\ngreetings,2026-08,97\n", encoding="utf-8")
    assert len(bsc("build", "house").out.split()) == 3


@pytest.mark.parametrize("cache_dir", ["", "/proc/none"])
def test_the_same_bytes_with_and_without_what_is_kept(
    house: Path, bsc: Bsc, cache_dir: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bsc("build", "house")
    edit(house / "shop" / "strategy.yaml", "2026-08: 50", "2026-08: 61")
    bsc("build", "house")
    monkeypatch.setenv("BSC_CACHE_DIR", cache_dir)
    assert bsc("build", "house", "-o", "fresh").code == 0
    assert contents(house.parent / "build") == contents(house.parent / "fresh")


def test_what_is_kept_may_be_broken(house: Path, bsc: Bsc, cache: Path) -> None:
    bsc("build", "house")
    for file in cache.glob("scorecards-*.bin"):
        file.write_bytes(b"not what was kept")
    assert len(bsc("build", "house").out.split()) == 3


def test_a_foreign_file_stops_only_itself(house: Path, bsc: Bsc) -> None:
    (house.parent / "build" / "shop").mkdir(parents=True)
    (house.parent / "build" / "shop" / "index.html").write_text("mine", encoding="utf-8")
    told = bsc("build", "house")
    assert told.code == 2 and "was not written by bsc" in told.err
    assert told.out.split() == ["build/index.html", "build/north/index.html"]
    assert (house.parent / "build" / "shop" / "index.html").read_text(encoding="utf-8") == "mine"


def test_show_prints_all_of_them(house: Path, bsc: Bsc) -> None:
    told = bsc("show", "house").out
    assert [line.split(" · ")[0] for line in told.splitlines() if " · As of Aug 2026" in line] == [
        "House", "North", "Shop"]
    data = json.loads(bsc("show", "house", "--format", "json").out)
    assert [(each["scorecard"], each["parent"]) for each in data["scorecards"]] == [
        ("corporate", None), ("north", "corporate"), ("shop", "north")]
