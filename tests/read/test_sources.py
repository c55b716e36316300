"""Metrics that are gathered from files of rows, and metrics that are worked out from others."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from openpyxl import Workbook

from bsc.model import Metric
from bsc.read import ReadResult, read

ROWS = """day,platform,likes,followers,cost
2026-01-10,x,10,100,1.5
2026-01-31,x,20,110,2.5
2026-01-31,y,5,50,0.25
2026-02-28,x,30,120,3.5
2026-02-28,y,7,60,0.75
2026-03-05,x,99,130,9.5
"""
STRATEGY = """strategy: {name: Rows}
sources: {social: {file: data/social.csv, date: day}}
metrics:
"""


def reading(folder: Path, metrics: str, rows: str = ROWS, language: str | None = None) -> ReadResult:
    """What is read of some metrics beside a file of rows."""
    (folder / "data").mkdir(exist_ok=True)
    (folder / "data" / "social.csv").write_text(rows, encoding="utf-8")
    (folder / "strategy.yaml").write_text(STRATEGY + metrics, encoding="utf-8")
    return read(folder, language=language)


def figures(metric: Metric) -> dict[str, float | None]:
    """Actuals by period."""
    return {each.period.label: each.value for each in metric.actuals}


def metrics_of(result: ReadResult) -> dict[str, dict[str, float | None]]:
    """The actuals of all metrics."""
    assert result.strategy is not None, result.diagnostics
    return {id: figures(metric) for id, metric in result.strategy.metrics.items()}


def test_a_source_gives_its_metrics_their_actuals(tmp_path: Path) -> None:
    found = metrics_of(reading(tmp_path, """
  likes: {source: social, column: likes, aggregate: sum}
  followers: {source: social, column: followers}
  x-cost: {source: social, column: cost, aggregate: sum, where: {platform: x}}
  late: {source: social, column: likes, aggregate: sum, where: {day: {at_least: 2026-01-11, at_most: 2026-02-01}}}
  rows: {source: social, aggregate: count, per: quarterly}
"""))
    assert found == {
        "likes": {"2026-01": 35.0, "2026-02": 37.0}, "followers": {"2026-01": 160.0, "2026-02": 180.0},
        "x-cost": {"2026-01": 4.0, "2026-02": 3.5}, "late": {"2026-01": 25.0}, "rows": {},
    }


def test_sheets_and_databases_are_sources(tmp_path: Path) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Board")
    for row in (["", "2026-01", "2026-02"], ["Visits", 10, 20]):
        sheet.append(row)
    book.save(tmp_path / "b.xlsx")
    with closing(sqlite3.connect(tmp_path / "b.db")) as base:
        base.execute("CREATE TABLE sales (day, v)")
        base.execute("INSERT INTO sales VALUES ('2026-01-31', 5)")
        base.commit()
    strategy = tmp_path / "s.yaml"
    strategy.write_text("""
strategy: {name: T}
sources:
  board: {file: b.xlsx, sheet: Board, wide: yes}
  shop: {file: b.db, table: sales, date: day}
metrics:
  visits: {source: board, column: Visits, aggregate: sum}
  sold: {source: shop, column: v, aggregate: sum}
""", encoding="utf-8")
    assert metrics_of(read(tmp_path)) == {"visits": {"2026-01": 10.0, "2026-02": 20.0}, "sold": {"2026-01": 5.0}}
    strategy.write_text(strategy.read_text(encoding="utf-8").replace("sheet: Board", "sheet: Bord")
                        .replace("table: sales", "table: sale"), encoding="utf-8")
    assert [(str(each.place)[-4:], each.message, each.help) for each in read(tmp_path, language="es").diagnostics] == [
        ("4:32", "no hay ninguna hoja `Bord`", "¿querías decir `Board`?"),
        ("5:29", "no hay ninguna tabla `sale`", "¿querías decir `sales`?")]


def test_a_condition_of_days_reaches_the_machine(tmp_path: Path) -> None:
    reading(tmp_path, "  likes: {source: social, column: likes, where: {day: {at_least: 2026-01-11}}}\n")
    code = ("import sys; from bsc.cli.main import run; "
            "run(['build', '-q', sys.argv[1], '--format', 'json', '-o', sys.argv[2]])")
    out = tmp_path / "out"
    subprocess.run([sys.executable, "-c", code, str(tmp_path), str(out)], check=False, capture_output=True)
    (made,) = out.glob("*.json")
    assert '"at_least": "2026-01-11"' in made.read_text(encoding="utf-8")


def test_a_month_that_is_still_running_is_left_out_and_told(tmp_path: Path) -> None:
    result = reading(tmp_path, "  likes: {source: social, column: likes, aggregate: sum}\n")
    assert [(each.rule, each.message) for each in result.diagnostics] == [
        ("running", "2026-03 is still running in data/social.csv; it is left out")]


def test_rows_of_one_day_a_month_are_whole_months(tmp_path: Path) -> None:
    found = metrics_of(reading(tmp_path, "  likes: {source: social, column: likes, aggregate: sum}\n",
                               "day,likes\n2026-01-01,3\n2026-02-01,4\n"))
    assert found == {"likes": {"2026-01": 3.0, "2026-02": 4.0}}


def test_a_quarter_of_a_ratio_is_the_ratio_of_the_quarters_sums(tmp_path: Path) -> None:
    found = metrics_of(reading(tmp_path, """
  clicks: {aggregate: sum, actuals: {2026-01: 10, 2026-02: 30, 2026-03: 20}}
  shown: {aggregate: sum, actuals: {2026-01: 100, 2026-02: 100, 2026-03: 400}}
  rate: {formula: clicks / shown * 100}
  rate-of-quarter: {formula: clicks / shown * 100, cadence: quarterly}
"""))
    assert found["rate"] == {"2026-01": 10.0, "2026-02": 30.0, "2026-03": 5.0}
    assert found["rate-of-quarter"] == {"2026-Q1": 10.0}


def test_formulas_rest_on_formulas_in_any_order(tmp_path: Path) -> None:
    found = metrics_of(reading(tmp_path, """
  c: {formula: b * 2}
  b: {formula: a + 1}
  a: {actuals: {2026-01: 1, 2026-03: 3}}
"""))
    assert found["c"] == {"2026-01": 4.0, "2026-03": 8.0}


def test_a_level_taken_once_a_year_holds_for_its_months(tmp_path: Path) -> None:
    found = metrics_of(reading(tmp_path, """
  audience: {cadence: yearly, actuals: {2026: 200}}
  reach: {actuals: {2025-12: 10, 2026-01: 20, 2026-02: 30}}
  coverage: {formula: reach / audience * 100}
"""))
    assert found["coverage"] == {"2026-01": 10.0, "2026-02": 15.0}


def test_year_to_date_begins_with_the_houses_year(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text("""
strategy: {name: T, fiscal_year: {starts: 7}}
metrics:
  a: {aggregate: sum, actuals: {2026-05: 1, 2026-06: 2, 2026-07: 4, 2026-08: 8}}
  b: {formula: year_to_date(a)}
""", encoding="utf-8")
    assert metrics_of(read(tmp_path))["b"] == {"2026-07": 4.0, "2026-08": 12.0}


def test_actuals_of_its_own_stand_and_the_formula_describes_them(tmp_path: Path) -> None:
    found = metrics_of(reading(tmp_path, """
  a: {actuals: {2026-01: 1}}
  b: {formula: a * 2, actuals: {2026-01: 5}}
"""))
    assert found["b"] == {"2026-01": 5.0}


@pytest.mark.parametrize(("metrics", "told"), [
    ("  a: {source: social, column: likess}\n", (4, 31, "there is no column `likess`", "did you mean `likes`?")),
    ("  a: {source: social, column: likes, where: {plattform: x}}\n",
     (4, 46, "there is no column `plattform`", "did you mean `platform`?")),
    ("  a: {source: social}\n", (4, 15, "`a` does not say which column of `social` it is",
                                 "add `column:`, or `aggregate: count` to count rows")),
    ("  a: {source: social, column: platform}\n",
     ("data/social.csv", 2, "`x` is not a number", "write digits only; units belong to the metric")),
    ("  a: {formula: b * 2}\n  b: {formula: c + 1}\n  c: {formula: a}\n",
     (6, 16, "this formula rests on itself: a → b → c → a", "take one of them out of the circle")),
    ("  likes: {actuals: {2026-01: 1}}\n  a: {formula: 2 * likse}\n",
     (5, 20, "no metric `likse` is declared", "did you mean `likes`?")),
    ('  likes: {actuals: {2026-01: 1}}\n  a: {formula: "rolling(likes)"}\n',
     (5, 16, "`rolling` takes 2 values, not 1", "write rolling(a, 3)")),
])
def test_mistakes_are_told_where_they_stand(
    tmp_path: Path, metrics: str, told: tuple[int | str, int, str, str]
) -> None:
    result = reading(tmp_path, metrics)
    assert result.strategy is None
    (found,) = [each for each in result.diagnostics if each.severity.word == "error"]
    where = (found.place.line, found.place.column) if isinstance(told[0], int) else (found.place.path, found.place.line)
    assert (*where, found.message, found.help) == told


@pytest.mark.parametrize(("source", "told"), [
    ("{file: /etc/passwd, date: day}", "`/etc/passwd` is not a path inside the strategy's folder"),
    ("{file: ../rows.csv, date: day}", "`../rows.csv` leaves the strategy's folder"),
    ("{file: data/socal.csv, date: day}", "the file `data/socal.csv` does not exist"),
    ("{date: day}", "the source `s` names no file"),
    ("{file: data/social.csv}", "the source `s` does not say which column tells when"),
    ("{file: data/social.csv, date: day, time_zone: Europe/Madird}", "`Europe/Madird` is not a time zone"),
])
def test_a_source_that_cannot_be_is_told(tmp_path: Path, source: str, told: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "social.csv").write_text(ROWS, encoding="utf-8")
    (tmp_path / "strategy.yaml").write_text(f"strategy: {{name: T}}\nsources: {{s: {source}}}\n", encoding="utf-8")
    assert [each.message for each in read(tmp_path).diagnostics] == [told]


def test_a_strategy_without_sources_loads_no_engine(tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text("""
strategy: {name: T}
metrics: {a: {actuals: {2026-01: 1}}, b: {formula: a * 2}}
""", encoding="utf-8")
    code = ("import sys; from bsc.cli.main import run; run(['check', '-q', sys.argv[1]]); "
            "print(sorted({'duckdb', 'ibis', 'numpy'} & set(sys.modules)))")
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_periods_without_rows_are_told(tmp_path: Path) -> None:
    metrics = "  likes: {source: social, column: likes, aggregate: sum}\n"
    rows = "day,likes\n2026-01-31,1\n2026-02-28,2\n2026-05-31,3\n2026-05-31,3\n"
    told = [(each.rule, each.severity.word, str(each.place), each.message)
            for each in reading(tmp_path, metrics, rows).diagnostics]
    assert told == [
        ("repeated", "warning", "data/social.csv:5:1",
         "rows of data/social.csv that are in it before, word for word: 1; line 5 repeats line 4"),
        ("missing-periods", "info", "strategy.yaml:2:11", "data/social.csv has no rows of 2026-03, 2026-04"),
    ]
    seldom = "day,likes\n2026-01-31,1\n2026-04-30,2\n2026-07-31,3\n"
    assert not reading(tmp_path, metrics, seldom).diagnostics


README = Path(__file__).parents[2] / "README.md"


def test_the_readmes_figures_from_files_are_gathered(tmp_path: Path) -> None:
    section = README.read_text(encoding="utf-8").split("## Figures from files")[1]
    (tmp_path / "s.yaml").write_text("strategy: {name: T}\n" + section.split("```yaml")[1].split("```")[0],
                                     encoding="utf-8")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "posts.csv").write_text(
        "day,platform,likes,followers\n2026-01-31,instagram,3,9\n2026-01-31,x,4,7\n", encoding="utf-8")
    for name, title, rows in (
        ("sales", "2026", [["Ventas"], [], ["", "Fecha", "Importe"], ["", "31/01/2026", 5], ["", "31/01/2026", 30]]),
        ("board", "S", [["", "ene 2026"], ["Visits", 8]]),
    ):
        book = Workbook(write_only=True)
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
        book.save(tmp_path / "data" / f"{name}.xlsx")
    with closing(sqlite3.connect(tmp_path / "data" / "shop.sqlite")) as base:
        base.execute("CREATE TABLE orders AS SELECT 1769817600 AS paid_at UNION ALL SELECT 1769817601")
        base.commit()
    assert metrics_of(read(tmp_path)) == {
        "likes": {"2026-01": 3.0}, "followers": {"2026-01": 16.0}, "revenue": {"2026-01": 30.0},
        "visits": {"2026-01": 8.0}, "orders": {"2026-01": 2.0}}


@pytest.mark.parametrize("key", ["sheet: a", "range: B3", "table: t"])
def test_a_key_that_means_nothing_for_a_file_is_told(tmp_path: Path, key: str) -> None:
    (tmp_path / "r.csv").write_text("day,v\n2026-01-31,3\n", encoding="utf-8")
    (tmp_path / "s.yaml").write_text("strategy: {name: T}\nsources:\n  s:\n    file: r.csv\n    date: day\n"
                                     f"    {key}\nmetrics: {{v: {{source: s, column: v}}}}\n", encoding="utf-8")
    told = [(each.place.line, each.message) for each in read(tmp_path).diagnostics if each.severity.word == "error"]
    assert told == [(6, f"`{key.split(':')[0]}:` means nothing for r.csv")]


def test_a_source_that_is_not_declared_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    result = reading(tmp_path, """
  likes: {source: Sociall, column: likes, aggregate: sum}
  rows: {source: socal, aggregate: count}
  other: {source: crm, column: likes}
  press: {source: The press office counts them}
""")
    found = [(each.message, each.help, each.place.line, each.place.column) for each in result.diagnostics
             if each.rule == "unknown-id"]
    assert found == [
        ("no source `Sociall` is declared", "did you mean `social`?", 5, 19),
        ("no source `socal` is declared", "did you mean `social`?", 6, 18),
        ("no source `crm` is declared", "known here: social", 7, 19),
    ]


def test_all_that_is_wrong_with_a_source_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text("""strategy: {name: Rows}
sources: {social: {file: social.csv, time_zone: Europe/Madird}}
metrics: {likes: {source: social, column: likes}}
""", encoding="utf-8")
    found = [each.message for each in read(tmp_path).diagnostics]
    assert found == ["the source `social` does not say which column tells when", "the file `social.csv` does not exist",
                     "`Europe/Madird` is not a time zone"]


def test_a_typed_figure_that_waits_and_a_level_that_is_added_up_are_told(tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text("""strategy: {name: Typed, fiscal_year: {starts: 7, named_by: end}}
metrics:
  survey: {cadence: yearly, aggregate: last, actuals: {2024-05-20: 41, 2025-07-18: 44, 2026-09-22: 48}}
  ended: {cadence: quarterly, aggregate: last, actuals: {2025-07-18: 44, 2026-06-30: 48}}
  heads: {aggregate: last, actuals: {2026-01: 100, 2026-02: 110}}
objectives: {o: {name: Grow, kpis: [{metric: heads, target: {total: 400, over: 2026}}, survey, ended]}}
""", encoding="utf-8")
    found = read(tmp_path).diagnostics
    assert [(each.message, each.help, each.place.line) for each in found if each.rule in ("running", "total")] == [
        ("`survey`: the figure of 2026-09-22 counts once FY2027 has ended",
         "what is measured now and then has `cadence: irregular`", 3),
        ("`heads` is a level, `aggregate: last`; added up to a total it tells nothing",
         "give it `reach:`, or `aggregate: sum` if it is a flow", 6)]
