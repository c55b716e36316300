"""Rows of files as values by period: the same from any order and any way of writing; nothing is guessed."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pytest
from openpyxl import Workbook

from bsc.data import Answer, Ask, Measure
from bsc.data.engines import answered
from bsc.data.files.answer import answer
from bsc.model import Aggregate, Cadence, Condition, FiscalYear, Origin
from bsc.score.grid import grid_period

MEASURES = (
    Measure("likes", Aggregate.SUM), Measure("cost", Aggregate.SUM, (Condition("platform", ("instagram", "x")),)),
    Measure("followers", Aggregate.LAST), Measure("followers", Aggregate.FIRST), Measure("cost", Aggregate.MEAN),
    Measure("", Aggregate.COUNT), Measure("platform", Aggregate.DISTINCT), Measure("cost", Aggregate.MIN),
    Measure("cost", Aggregate.MAX, (Condition("likes", at_least=100.0, at_most=2000.0),)),
    Measure("", Aggregate.COUNT, (Condition("day", at_least=date(2025, 2, 1), at_most=date(2025, 5, 15)),)),
)
HEAD = ("day", "platform", "likes", "cost", "followers")
Written = tuple[date, str, int, float, int]


@pytest.fixture(scope="module")
def rows() -> list[Written]:
    """Two years of days on three platforms."""
    dice = random.Random(7)
    days = [date(2024, 10, 1) + timedelta(days) for days in range(730)]
    return [(day, platform, dice.randint(0, 5000), round(dice.random() * 1500, 2), 1000 + at)
            for at, day in enumerate(days) for platform in ("instagram", "x", "youtube")]


def spanish(number: float) -> str:
    """1.234,5"""
    return f"{number:,}".translate(str.maketrans(",.", ".,"))


def write(path: Path, rows: list[Written], mark: str = ",", form: str = "%Y-%m-%d", number: object = str) -> Path:
    """A file of rows."""
    assert callable(number)
    lines = [mark.join((row[0].strftime(form), row[1], *map(number, row[2:]))) for row in rows]
    path.write_text("\n".join((mark.join(HEAD), *lines, "")), encoding="utf-8")
    return path


def workbook(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    """A workbook with one sheet of rows."""
    made = Workbook(write_only=True)
    sheet = made.create_sheet("Datos")
    for row in rows:
        sheet.append(row)
    made.save(path)
    return path


def database(path: Path, rows: list[Written]) -> Path:
    """A SQLite file with one table of rows."""
    with closing(sqlite3.connect(path)) as base:
        base.execute(f"CREATE TABLE rows ({', '.join(HEAD)})")
        base.executemany("INSERT INTO rows VALUES (?, ?, ?, ?, ?)", [(row[0].isoformat(), *row[1:]) for row in rows])
        base.commit()
    return path


def asked(path: Path, cadence: Cadence = Cadence.MONTHLY, *measures: Measure, by: str = "", starts: int = 1) -> Answer:
    """What a file answers."""
    origin = Origin("s", path.name, date="day")
    return answered(Ask(origin, cadence, measures or MEASURES, by, starts), path)


@pytest.mark.parametrize(("cadence", "by", "starts"), [
    (Cadence.DAILY, "", 1), (Cadence.WEEKLY, "", 1), (Cadence.MONTHLY, "platform", 1), (Cadence.QUARTERLY, "", 2),
    (Cadence.HALF_YEARLY, "", 7), (Cadence.YEARLY, "platform", 4),
    (Cadence.FOUR_WEEKLY, "", 1), (Cadence.FOUR_WEEKLY, "platform", 7),
])
def test_order_and_writing_change_nothing(
    rows: list[Written], tmp_path: Path, cadence: Cadence, by: str, starts: int
) -> None:
    shuffled = random.Random(3).sample(rows, len(rows))
    files = [write(tmp_path / "iso.csv", rows), write(tmp_path / "shuffled.tsv", shuffled, "\t"),
             write(tmp_path / "spanish.csv", rows, ";", "%d/%m/%Y", spanish)]
    parquet, lines = tmp_path / "rows.parquet", tmp_path / "rows.jsonl"
    whole = f"(SELECT * FROM read_csv('{files[0]}'))"
    duckdb.sql(f"COPY {whole} TO '{parquet}' (FORMAT parquet)")
    duckdb.sql(f"COPY {whole} TO '{lines}' (FORMAT json)")
    book = workbook(tmp_path / "rows.xlsx", [HEAD, *shuffled])
    base = database(tmp_path / "rows.sqlite", shuffled)
    first, *others = [asked(each, cadence, by=by, starts=starts) for each in (*files, parquet, lines, book, base)]
    assert first.rows and not first.troubles
    assert all(other.rows == first.rows for other in others)
    assert [other.remarks for other in others[:2]] == [
        ("`delimiter: tab`",), ("`delimiter: semicolon`", "`decimal: comma`", "`date_form: day-month-year`")]


@pytest.mark.parametrize("starts", [1, 2, 7])
@pytest.mark.parametrize("cadence", [Cadence.WEEKLY, Cadence.FOUR_WEEKLY, Cadence.MONTHLY, Cadence.QUARTERLY,
                                     Cadence.HALF_YEARLY, Cadence.YEARLY])
def test_values_are_those_worked_out_by_hand(
    rows: list[Written], tmp_path: Path, cadence: Cadence, starts: int
) -> None:
    fiscal = FiscalYear(starts)
    found = asked(write(tmp_path / "iso.csv", rows), cadence, starts=starts).rows
    groups: dict[int, list[Written]] = {}
    for row in rows:
        groups.setdefault(grid_period(row[0].toordinal(), cadence, fiscal).start, []).append(row)
    assert [each.start for each in found] == sorted(groups)
    for each in found:
        group = groups[each.start]
        last, first = max(row[0] for row in group), min(row[0] for row in group)
        costs = [row[3] for row in group]
        some = [row[3] for row in group if 100 <= row[2] <= 2000]
        expected = (
            sum(row[2] for row in group), sum(row[3] for row in group if row[1] != "youtube"),
            sum(row[4] for row in group if row[0] == last), sum(row[4] for row in group if row[0] == first),
            sum(costs) / len(costs), len(group), 3, min(costs),
        )
        assert each.values[:-2] == pytest.approx(expected, rel=1e-11)
        assert each.values[-2] == max(some, default=None)
        assert each.values[-1] == sum(date(2025, 2, 1) <= row[0] <= date(2025, 5, 15) for row in group)


def test_months_of_a_flow_add_up_to_quarters_and_slices_to_the_whole(rows: list[Written], tmp_path: Path) -> None:
    path = write(tmp_path / "iso.csv", rows)
    flow = Measure("likes", Aggregate.SUM)
    months, quarters, slices = (asked(path, cadence, flow, by=by).rows for cadence, by in (
        (Cadence.MONTHLY, ""), (Cadence.QUARTERLY, ""), (Cadence.MONTHLY, "platform")))
    sums: dict[int, float] = {}
    for row in months:
        start = grid_period(row.start, Cadence.QUARTERLY, FiscalYear()).start
        sums[start] = sums.get(start, 0.0) + (row.values[0] or 0.0)
    assert sums == {row.start: row.values[0] for row in quarters}
    parts: dict[int, float] = {}
    for row in slices:
        parts[row.start] = parts.get(row.start, 0.0) + (row.values[0] or 0.0)
    assert parts == {row.start: row.values[0] for row in months}


@pytest.mark.parametrize(("text", "message", "line"), [
    ("day,v\n2026-01-01,2\n2026-01-02,1.200\n", "`1.200` can be read as 1200 or as 1.200", 3),
    ("day;v\n2026-01-01;1,200\n", "`1,200` can be read as 1200 or as 1.200", 2),
    ('day,v\n2026-01-01,"1,234.5"\n2026-01-05,"1.234,5"\n',
     "`1,234.5` has a decimal point and `1.234,5` a decimal comma", 3),
    ("day,v\n2026-01-01,abc\n", "`abc` is not a number", 2),
    ("day,v\n2026-01-01,=1+1\n", "`=1+1` is not a number", 2),
    ("day,v\n01/02/2026,3\n", "`01/02/2026` can be read with the day first or with the month first", 0),
    ("day,v\n13/02/2026,3\n02/13/2026,3\n", "`13/02/2026` has the day first and `02/13/2026` the month", 0),
    ("day,v\nhello,3\n", "`hello` is not a date", 2),
    ("day,v\n2026-01-01,1\n2026-02-30,3\n", "`2026-02-30` is not a date", 3),
    ("day,v\n2026-01-01,3\n2026-01-02\n", "this line of f.csv has another number of columns than the first", 3),
    ("day,day,v\n2026-01-01,2,3\n", "two columns are called `day`", 1),
    ("day,,v\n2026-01-01,2,3\n", "a column has no name", 1),
    ("date,v\n2026-01-01,3\n", "there is no column `day`", 0),
    ("", "f.csv is empty", 0),
])
def test_what_cannot_be_read_for_sure_is_refused(tmp_path: Path, text: str, message: str, line: int) -> None:
    path = tmp_path / "f.csv"
    path.write_text(text, encoding="utf-8")
    found = asked(path, Cadence.MONTHLY, Measure("v", Aggregate.SUM))
    assert not found.rows
    assert [(str(each.message), each.line) for each in found.troubles] == [(message, line)]


@pytest.mark.parametrize(("data", "message"), [
    (b"d\xeda,v\n2026-01-01,3\n", "f.csv is not saved as UTF-8"),
    (b"day,v\n" + b"2026-01-01,3\n" * 6000 + b"2026-01-02,\xe1\n", "f.csv is not saved as UTF-8"),
    (b"\0\1\2", "f.csv is a binary file, not text"),
    ("day,v\n".encode("utf-16"), "f.csv is saved as UTF-16"),
    (b"day," + b"c" * 10 + b",".join(b"c%d" % at for at in range(2500)) + b"\n", "more than 2000 columns"),
])
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "f.csv"
    path.write_bytes(data)
    found = asked(path, Cadence.MONTHLY, Measure("v", Aggregate.SUM))
    assert [str(each.message) for each in found.troubles] == [message]


@pytest.mark.parametrize("name", [
    'v"; DROP TABLE kept; --', "v) FROM read_csv('/etc/passwd') --", "' OR 1=1 --", "v FILTER (WHERE true)",
])
def test_sql_in_names_and_values_is_only_text(tmp_path: Path, name: str) -> None:
    path = tmp_path / "f.csv"
    quoted = '"' + name.replace('"', '""') + '"'
    path.write_text(f"day,v,{quoted}\n2026-01-01,3,{quoted}\n2026-01-02,4,other\n", encoding="utf-8")
    only = Measure("v", Aggregate.SUM, (Condition(name, (name,)),))
    counted = Measure(name, Aggregate.COUNT)
    assert asked(path, Cadence.MONTHLY, only, counted).rows[0].values == (3.0, 2.0)
    missing = asked(path, Cadence.MONTHLY, Measure(name + "x", Aggregate.SUM))
    assert not missing.rows and missing.troubles[0].key == "column"


def test_only_the_file_itself_can_be_opened(tmp_path: Path) -> None:
    from bsc.data.files.sandbox import sandbox

    inside, beside = write(tmp_path / "a.csv", []), write(tmp_path / "b.csv", [])
    with sandbox(inside) as connection:
        connection.execute(f"SELECT * FROM read_csv('{inside}')")
        for forbidden in (f"SELECT * FROM read_csv('{beside}')", "SELECT * FROM read_text('/etc/passwd')",
                          f"COPY (SELECT 1) TO '{tmp_path}/c.csv'", "INSTALL httpfs", "SET memory_limit = '9GB'",
                          f"ATTACH '{tmp_path}/d.db'", "SET enable_external_access = true"):
            with pytest.raises(duckdb.Error):
                connection.execute(forbidden)
    assert not (tmp_path / "c.csv").exists()


def test_a_table_that_takes_too_long_is_given_up(rows: list[Written], tmp_path: Path) -> None:
    path = write(tmp_path / "iso.csv", rows * 40)
    found = answer(Ask(Origin("s", path.name, date="day"), Cadence.MONTHLY, MEASURES), path, seconds=0.0)
    assert [str(each.message) for each in found.troubles] == ["iso.csv took longer than 0 seconds"]


@pytest.mark.parametrize(("zone", "months"), [("", [1]), ("UTC", [1]), ("Europe/Madrid", [1, 2])])
def test_days_begin_where_the_house_says(tmp_path: Path, zone: str, months: list[int]) -> None:
    path = tmp_path / "f.csv"
    path.write_text("day,v\n2026-01-01T12:00:00Z,1\n2026-01-31T23:30:00Z,2\n", encoding="utf-8")
    found = answer(Ask(Origin("s", "f.csv", date="day", time_zone=zone), Cadence.MONTHLY,
                       (Measure("v", Aggregate.SUM),)), path)
    assert [date.fromordinal(row.start).month for row in found.rows] == months


@pytest.mark.parametrize("kind", ["DATE", "TIMESTAMP", "TIMESTAMPTZ", "VARCHAR"])
def test_a_condition_may_be_of_days(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "f.parquet"
    sent = "unnest(['2026-01-30', '2026-01-31 13:00', '2026-02-01'])"
    duckdb.sql(f"COPY (SELECT DATE '2026-01-01' AS day, 1 AS v, CAST({sent} AS {kind}) AS sent)"
               f" TO '{path}' (FORMAT parquet)")
    until = Measure("v", Aggregate.SUM, (Condition("sent", at_most=date(2026, 1, 31)),))
    number = Measure("v", Aggregate.SUM, (Condition("v", at_least=date(2026, 1, 31)),))
    assert asked(path, Cadence.MONTHLY, until).rows[0].values == (2.0,)
    assert [each.key for each in asked(path, Cadence.MONTHLY, number).troubles] == ["where"]


def test_a_text_of_western_europe_is_said_to_be_windows_1252(tmp_path: Path) -> None:
    path = tmp_path / "f.csv"
    for data in (b"d\xeda,v\n2026-01-01,3\n", b"d\xeda,v \x80\n2026-01-01,3\n"):
        path.write_bytes(data)
        found = asked(path, Cadence.MONTHLY, Measure("v", Aggregate.SUM))
        assert [str(each.help) for each in found.troubles] == ["save it as UTF-8, or add `encoding: windows-1252`"]
