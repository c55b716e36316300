"""A time of day is of the day that the house had: of a row's own date, and wherever a condition asks for days."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from bsc.data import Ask, Measure
from bsc.data.engines import answered
from bsc.model import Aggregate, Cadence, Condition, Origin
from tests import moments, tables


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rows in files of all kinds; what has no zones of its own has the times of Greenwich."""
    from openpyxl import Workbook

    folder, rows = tmp_path_factory.mktemp("moments"), moments.rows()
    texts = [(zoned.isoformat(" "), clock.isoformat(), written, value) for zoned, clock, written, value in rows]
    with (folder / "m.csv").open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened).writerows([tuple(moments.COLUMNS), *texts])
    with (folder / "m.jsonl").open("w", encoding="utf-8") as opened:
        opened.writelines(json.dumps(dict(zip(moments.COLUMNS, each, strict=True))) + "\n" for each in texts)
    tables.parquet_of(folder / "m.parquet", moments.COLUMNS, rows)
    with closing(sqlite3.connect(folder / "m.sqlite")) as made:
        made.execute(f"CREATE TABLE m ({', '.join(moments.COLUMNS)})")
        made.executemany("INSERT INTO m VALUES (?, ?, ?, ?)", texts)
        made.commit()
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(tuple(moments.COLUMNS))
    for zoned, clock, written, value in rows:
        sheet.append((zoned.isoformat(), clock, written, value))
    book.save(folder / "m.xlsx")
    return folder


@pytest.mark.parametrize("file", ["m.parquet", "m.csv", "m.jsonl", "m.sqlite", "m.xlsx"])
@pytest.mark.parametrize("zone", moments.ZONES)
def test_conditions_on_days_are_those_of_the_house(folder: Path, file: str, zone: str) -> None:
    for own, tested in (("clock", "clock"), ("zoned", "clock"), ("clock", "zoned"), ("written", "zoned"),
                        ("zoned", "written")):
        moments.same(lambda ask: answered(ask, folder / file), own, tested, zone, file)


@pytest.mark.parametrize("file", ["m.csv", "m.sqlite"])
def test_a_condition_on_days_of_cells_that_are_none_is_told(tmp_path: Path, file: str) -> None:
    if file.endswith("csv"):
        (tmp_path / file).write_text("day,v,paid\n2026-01-01,1,2026-01-01\n2026-01-02,2,soon\n", encoding="utf-8")
    else:
        with closing(sqlite3.connect(tmp_path / file)) as made:
            made.execute("CREATE TABLE m (day, v, paid)")
            made.execute("INSERT INTO m VALUES ('2026-01-01', 1, '2026-01-01'), ('2026-01-02', 2, 'soon')")
            made.commit()
    edges = Measure("v", Aggregate.SUM, (Condition("paid", at_least=date(2026, 1, 1)),))
    texts = Measure("v", Aggregate.SUM, (Condition("paid", ("2026-01-01",)),))
    for measures in ((texts, edges), (texts,)):
        found = answered(Ask(Origin("s", file, date="day"), Cadence.MONTHLY, measures), tmp_path / file)
        told = [(each.key, str(each.message), each.measure, each.condition) for each in found.troubles]
        assert told == ([("where", "`soon` is not a date", 1, 0)] if edges in measures else [])
    assert [row.values for row in found.rows] == [(1.0,)]
