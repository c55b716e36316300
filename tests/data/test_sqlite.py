"""SQLite files: dates of all its kinds, near matches, and what a hostile file cannot do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from bsc.data import Answer, Ask, Measure
from bsc.data.sqlite.answer import answer
from bsc.model import Aggregate, Cadence, Condition, Origin

V = Measure("v", Aggregate.SUM)
SOURCE = Origin("s", "b.sqlite", date="day")


def base(folder: Path, *statements: str, rows: Iterable[tuple[object, ...]] = ()) -> Path:
    """A SQLite file with a table `t` of days and values, after some statements."""
    path = folder / "b.sqlite"
    with closing(sqlite3.connect(path)) as made:
        made.execute("CREATE TABLE t (day, v, who)")
        made.executemany("INSERT INTO t VALUES (?, ?, ?)", rows)
        for each in statements:
            made.execute(each)
        made.commit()
    return path


def asked(path: Path, *measures: Measure, source: Origin = SOURCE, seconds: float = 20.0) -> Answer:
    """What a file answers."""
    return answer(Ask(source, Cadence.MONTHLY, measures or (V,)), path, seconds)


def values(found: Answer) -> dict[str, tuple[float | None, ...]]:
    """Values by month."""
    assert not found.troubles, found.troubles
    return {date.fromordinal(row.start).isoformat()[:7]: row.values for row in found.rows}


def told(found: Answer) -> list[tuple[str, str, str]]:
    """What stands against reading."""
    assert not found.rows
    return [(each.key, str(each.message), str(each.help or "")) for each in found.troubles]


@pytest.mark.parametrize("days", [
    ("2026-01-31", "2026-02-01"), ("2026-01-31T23:59:59", "2026-02-01 00:00:00"), ("31/01/2026", "01/02/2026"),
    (20260131, 20260201), ("20260131", "20260201"), (1769817600, 1769904000), (1769817600000, 1769904000000),
    (2461071.5, 2461072.5), ("2026-01", "2026-02"), ("2026-01-31T23:59:59Z", "2026-02-01T00:00:00+00:00"),
])
def test_dates_of_all_kinds(tmp_path: Path, days: tuple[object, object]) -> None:
    path = base(tmp_path, rows=[(days[0], 1, ""), (days[1], 2, "")])
    assert values(asked(path)) == {"2026-01": (1,), "2026-02": (2,)}


def test_a_time_is_of_the_day_that_the_house_had(tmp_path: Path) -> None:
    path = base(tmp_path, rows=[(1769902200, 1, ""), ("2026-01-31T23:30:00Z", 2, ""), ("2026-01-31 23:30:00", 4, "")])
    assert values(asked(path)) == {"2026-01": (7,)}
    assert values(asked(path, source=SOURCE._replace(time_zone="Europe/Madrid"))) == {"2026-02": (7,)}


def test_conditions_and_texts_among_numbers(tmp_path: Path) -> None:
    path = base(tmp_path, rows=[("2026-01-01", "1.5", "a"), ("2026-01-02", 2, 7), ("2026-01-03", None, "b"),
                                ("2026-01-04", "n/a", 7.0)])
    one, two = Condition("who", ("7",)), Condition("v", at_least=1.75)
    found = asked(path, V, V._replace(where=(one,)), V._replace(where=(two,)), Measure("who", Aggregate.DISTINCT))
    assert values(found) == {"2026-01": (3.5, 2, 2, 3)}


def test_a_decimal_comma_is_read_where_it_is_declared(tmp_path: Path) -> None:
    path = base(tmp_path, rows=[("2026-01-01", "1.200,5", ""), ("2026-01-02", 2, "")])
    assert values(asked(path, source=SOURCE._replace(decimal="comma"))) == {"2026-01": (1202.5,)}


def test_rows_without_a_date_are_told(tmp_path: Path) -> None:
    found = asked(base(tmp_path, rows=[("2026-01-01", 1, ""), (None, 2, ""), (" ", 3, "")]))
    assert values(found) == {"2026-01": (1,)}
    assert [(each.key, str(each.message)) for each in found.notes] == [
        ("undated", "rows of b.sqlite without a date: 2")]
    assert found.remarks == ("`table: t`",)


@pytest.mark.parametrize(("rows", "expected"), [
    ([("hello", 1)], ("date", "`hello` is not a date", "write 2026-01-31, 2026-01, 31/01/2026 or 20260131")),
    ([("2026-02-30", 1)], ("date", "`2026-02-30` is not a date",
                           "write 2026-01-31, 2026-01, 31/01/2026 or 20260131")),
    ([("9999-12-31", 1)], ("date", "`9999-12-31` is not a date",
                           "leave it empty where there is none; years go from 1900 to 2200")),
    ([("0001-01-01", 1)], ("date", "`0001-01-01` is not a date",
                           "leave it empty where there is none; years go from 1900 to 2200")),
    ([("01/02/2026", 1)], ("date", "`01/02/2026` can be read with the day first or with the month first",
                           "add `date_form: day-month-year` or `date_form: month-day-year`")),
    ([("2026-01-01", "1,5")], ("column", "`1,5` is not a number",
                               "write digits only; units belong to the metric")),
    ([("2026-01-01", b"\0\1")], ("column", "`b'\\x00\\x01'` is not a number",
                                 "write digits only; units belong to the metric")),
])
def test_cells_that_cannot_be_read_are_told(
    tmp_path: Path, rows: list[tuple[object, object]], expected: tuple[str, str, str]
) -> None:
    assert told(asked(base(tmp_path, rows=[(*row, "") for row in rows]))) == [expected]


@pytest.mark.parametrize(("table", "message", "help"), [
    ("sale", "there is no table `sale`", "did you mean `sales`?"),
    ('t"; DROP TABLE t; --', 'there is no table `t"; DROP TABLE t; --`', "known here: sales, t"),
    ("", "b.sqlite has several tables", "add `table:` with one of sales, t"),
    ("sqlite_master", "there is no table `sqlite_master`", "known here: sales, t"),
])
def test_a_table_that_is_not_there_is_told(tmp_path: Path, table: str, message: str, help: str) -> None:
    path = base(tmp_path, "CREATE TABLE sales (day, v)")
    assert told(asked(path, source=SOURCE._replace(table=table))) == [("table", message, help)]


FOREVER = "WITH RECURSIVE r(day, v) AS (SELECT '2026-01-01', 1 UNION ALL SELECT day, v + 1 FROM r)"
GROWING = "WITH RECURSIVE r(day, v) AS (SELECT '2026-01-01', 'x' UNION ALL SELECT day, v || v FROM r)"


@pytest.mark.parametrize(("view", "message"), [
    (f"{FOREVER} SELECT * FROM r", "b.sqlite took longer than 1 seconds"),
    ("SELECT '2026-01-01' AS day, load_extension('/tmp/x.so') AS v", "`w` does more than read"),
    ("SELECT readfile('/etc/passwd') AS day, 1 AS v", "`w` does more than read"),
    ("SELECT fts3_tokenizer('simple') AS day, 1 AS v", "`w` does more than read"),
    ("SELECT * FROM other.t", "b.sqlite is damaged"),
    ("SELECT * FROM gone", "`w` looks for what is not there"),
])
def test_a_view_can_only_select(tmp_path: Path, view: str, message: str) -> None:
    path = base(tmp_path)
    with closing(sqlite3.connect(path)) as made:
        made.execute("PRAGMA writable_schema = ON")
        made.execute("INSERT INTO sqlite_master VALUES ('view', 'w', 'w', 0, ?)", (f"CREATE VIEW w AS {view}",))
        made.commit()
    before = path.read_bytes()
    found = asked(path, source=SOURCE._replace(table="w"), seconds=1.0)
    assert not found.rows
    assert [str(each.message) for each in found.troubles] == [message]
    assert path.read_bytes() == before and [each.name for each in tmp_path.iterdir()] == ["b.sqlite"]


def test_a_view_that_grows_is_stopped_by_its_memory(tmp_path: Path) -> None:
    path = base(tmp_path, f"CREATE VIEW w AS {GROWING} SELECT * FROM r")
    found = asked(path, source=SOURCE._replace(table="w"), seconds=10.0)
    assert not found.rows and found.troubles
    assert len(str(found.troubles[0].message)) < 120


def test_a_damaged_file_and_one_of_another_kind_are_told(tmp_path: Path) -> None:
    path = base(tmp_path, rows=[("2026-01-01", at, "x" * 50) for at in range(5000)])
    data = bytearray(path.read_bytes())
    for at in range(4096, len(data), 512):
        data[at:at + 64] = b"\xff" * 64
    path.write_bytes(data)
    assert told(asked(path))[0][:2] == ("file", "b.sqlite is damaged")
    path.write_bytes(bytes(data[:300]))
    assert told(asked(path))
    path.write_bytes(b"day,v\n2026-01-01,3\n")
    assert told(asked(path))[0][:2] == ("file", "b.sqlite is no SQLite file, or is encrypted")


def test_triggers_do_not_fire_and_changes_beside_the_file_are_told(tmp_path: Path) -> None:
    path = base(tmp_path, "CREATE TRIGGER x AFTER INSERT ON t BEGIN DELETE FROM t; END", rows=[("2026-01-01", 1, "")])
    path.with_name("b.sqlite-wal").write_bytes(b"x" * 100)
    found = asked(path)
    assert values(found) == {"2026-01": (1,)}
    assert [each.key for each in found.notes] == ["unsaved"]
