"""What is odd about rows is told with its line and stops nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import pytest
from openpyxl import Workbook

from bsc.data import Answer, Ask, Measure
from bsc.data.engines import answered
from bsc.model import Aggregate, Cadence, Origin

ROWS = "day,v,who\n2026-01-01,1,a\n2026-01-01,1,b\n,5,a\n2026-01-01,1,a\n2026-02-01,2,a\n2026-01-01,1,a\n,,\n"
TOLD = [
    ("undated", "rows of {} without a date: 1", 4),
    ("repeated", "rows of {} that are in it before, word for word: 2; line 5 repeats line 2", 5),
]


def asked(path: Path, **keys: str) -> Answer:
    """What a file answers."""
    origin = Origin("s", path.name, date="day", range=keys.get("range", ""), encoding=keys.get("encoding", ""))
    return answered(Ask(origin, Cadence.MONTHLY, (Measure("v", Aggregate.SUM),)), path)


def notes(found: Answer) -> list[tuple[str, str, int]]:
    """What is told beside the values."""
    assert not found.troubles, found.troubles
    return [(each.key, str(each.message), each.line) for each in found.notes]


@pytest.mark.parametrize("encoding", ["", "windows-1252", "latin-1"])
def test_rows_repeated_and_without_a_date_are_told_at_their_lines(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "r.csv"
    path.write_text(ROWS, encoding="utf-8")
    found = asked(path, encoding=encoding)
    assert [row.values for row in found.rows] == [(4.0,), (2.0,)]
    assert notes(found) == [(key, message.format("r.csv"), line) for key, message, line in TOLD]


def test_rows_of_a_sheet_are_told_at_their_rows(tmp_path: Path) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("S")
    for row in [["Report"], [], *(line.split(",") for line in ROWS.splitlines())]:
        sheet.append(row)
    path = tmp_path / "r.xlsx"
    book.save(path)
    assert notes(asked(path, range="A3")) == [
        ("undated", "rows of r.xlsx without a date: 1", 6),
        ("repeated", "rows of r.xlsx that are in it before, word for word: 2; line 7 repeats line 4", 7)]


def test_rows_without_a_date_are_counted_in_every_kind(tmp_path: Path) -> None:
    parquet, lines = tmp_path / "r.parquet", tmp_path / "r.jsonl"
    rows = "SELECT * FROM (VALUES (DATE '2026-01-01', 1), (NULL, 2)) t(day, v)"
    duckdb.sql(f"COPY ({rows}) TO '{parquet}' (FORMAT parquet)")
    duckdb.sql(f"COPY ({rows}) TO '{lines}' (FORMAT json)")
    for path in (parquet, lines):
        assert notes(asked(path)) == [("undated", f"rows of {path.name} without a date: 1", 0)]


def test_what_is_no_number_in_a_column_of_numbers_is_not_given(tmp_path: Path) -> None:
    path = tmp_path / "r.parquet"
    rows = "SELECT * FROM (VALUES (DATE '2026-01-01', 1.5::DOUBLE), (DATE '2026-01-02', 'nan'::DOUBLE)) t(day, v)"
    duckdb.sql(f"COPY ({rows}) TO '{path}' (FORMAT parquet)")
    assert [row.values for row in asked(path).rows] == [(1.5,)]


@pytest.mark.parametrize("text", ["9999-12-31", "0001-01-01", "99991231", "1899-12-31", "31/12/9999"])
@pytest.mark.parametrize("cadence", [Cadence.DAILY, Cadence.YEARLY])
def test_years_of_no_house_are_refused(tmp_path: Path, text: str, cadence: Cadence) -> None:
    path = tmp_path / "r.csv"
    path.write_text(f"day,v\n{text.replace('9999', '2026').replace('0001', '2026').replace('1899', '2026')},1\n"
                    f"{text},2\n", encoding="utf-8")
    found = answered(Ask(Origin("s", "r.csv", date="day"), cadence, (Measure("v", Aggregate.SUM),)), path)
    assert [(str(each.message), each.line) for each in found.troubles] == [(f"`{text}` is not a date", 3)]


@pytest.mark.parametrize("type", ["DATE", "TIMESTAMP", "TIMESTAMPTZ"])
@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "99999-01-01"])
def test_years_of_no_house_are_refused_in_columns_of_dates(tmp_path: Path, type: str, day: str) -> None:
    path = tmp_path / "r.parquet"
    duckdb.sql(f"COPY (SELECT '{day}'::DATE::{type} AS day, 1 AS v) TO '{path}' (FORMAT parquet)")
    found = asked(path)
    assert not found.rows and [each.key for each in found.troubles] == ["date"]


def test_numbers_that_are_years_or_days_are_dates_and_others_are_not(tmp_path: Path) -> None:
    path = tmp_path / "r.parquet"
    duckdb.sql(f"COPY (SELECT unnest([20260131, 2026]) AS day, 1 AS v) TO '{path}' (FORMAT parquet)")
    assert [date.fromordinal(row.start).isoformat() for row in asked(path).rows] == ["2026-01-01"]
    duckdb.sql(f"COPY (SELECT unnest([20260131, 45292]) AS day, 1 AS v) TO '{path}' (FORMAT parquet)")
    assert [str(each.message) for each in asked(path).troubles] == ["`45292` is not a date"]
