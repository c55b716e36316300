"""Columns of very many values: the largest slices leave the engine, the others as one, in bounded time and memory."""

from __future__ import annotations

import resource
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import duckdb
import pytest

from bsc.data import Answer, Ask, Measure
from bsc.data.engines import answered
from bsc.data.files.answer import answer
from bsc.data.files.statements import ranked
from bsc.model import Aggregate, Cadence, Condition, Origin

MEASURES = (
    Measure("v", Aggregate.SUM), Measure("v", Aggregate.MEAN), Measure("u", Aggregate.DISTINCT),
    Measure("", Aggregate.COUNT, (Condition("k", ("a3", "a9")),)), Measure("v", Aggregate.LAST),
    Measure("v", Aggregate.MAX),
)
ROWS = [(date(2026, 1 + at % 2, 1 + at % 28), f"a{at % 12}" if at % 12 else None, at % 12 * 3 + at % 5, f"u{at % 7}")
        for at in range(600)]


def as_file(folder: Path, ending: str) -> Path:
    """Twelve slices, one of them without a name."""
    path = folder / f"rows{ending}"
    if ending == ".sqlite":
        with closing(sqlite3.connect(path)) as opened:
            opened.execute("CREATE TABLE rows (d TEXT, k TEXT, v INTEGER, u TEXT)")
            opened.executemany("INSERT INTO rows VALUES (?, ?, ?, ?)", [(str(day), *rest) for day, *rest in ROWS])
            opened.commit()
        return path
    with duckdb.connect() as opened:
        opened.execute("CREATE TABLE rows (d DATE, k VARCHAR, v INTEGER, u VARCHAR)")
        opened.executemany("INSERT INTO rows VALUES (?, ?, ?, ?)", ROWS)
        opened.execute(f"COPY rows TO '{path}' (FORMAT {'json' if ending == '.jsonl' else ending[1:]})")
    return path


def asked(path: Path, most: int) -> Answer:
    """What a file says of its slices."""
    return answered(Ask(Origin("s", path.name, date="d"), Cadence.MONTHLY, MEASURES, "k", most=most), path)


@pytest.mark.parametrize("ending", [".csv", ".parquet", ".jsonl", ".sqlite"])
def test_the_others_are_worked_out_from_their_rows(tmp_path: Path, ending: str) -> None:
    path = as_file(tmp_path, ending)
    every, found = asked(path, 12), asked(path, 3)
    assert not every.rest
    assert {row.slice for row in every.rows} == {"", *(f"a{at}" for at in range(1, 12))}
    assert {row.slice for row in found.rows} == {"a3", "a9", "a11"}  # the condition is a measure, too
    assert found.slices == 12
    assert found.rows == tuple(row for row in every.rows if row.slice in ("a3", "a9", "a11"))
    for row in found.rest:
        rows = [(day, key, value, user) for day, key, value, user in ROWS
                if day.replace(day=1).toordinal() == row.start and key not in ("a3", "a9", "a11")]
        last = {key: max(day for day, other, *_ in rows if other == key) for key in {key for _, key, *_ in rows}}
        values = [value for *_, value, _ in rows]
        assert row.values == (
            sum(values), float(f"{sum(values) / len(values):.12g}"), len({user for *_, user in rows}), 0,
            sum(value for day, key, value, _ in rows if day == last[key]), max(values))


def test_a_million_values_stay_bounded(tmp_path: Path) -> None:
    path = tmp_path / "many.parquet"
    duckdb.execute(f"""COPY (SELECT DATE '2025-01-01' + CAST(i % 720 AS INTEGER) AS d, 'user ' || (i % 1000003) AS k,
      1 + i % 7 + CASE WHEN i % 1000003 < 40 THEN 1000 ELSE 0 END AS v, i % 3 AS u FROM range(3000000) t(i))
      TO '{path}' (FORMAT parquet)""")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    ask = Ask(Origin("s", path.name, date="d"), Cadence.MONTHLY, MEASURES[:1], "k", most=50)
    found = answered(ask, path)
    assert {f"user {at}" for at in range(40)} <= {row.slice for row in found.rows}
    assert len({row.slice for row in found.rows}) == 50
    assert found.slices == 1_000_003
    totals = answered(ask._replace(by=""), path)
    for total in totals.rows:
        parts = [row.values[0] or 0.0 for row in (*found.rows, *found.rest) if row.start == total.start]
        assert sum(parts) == total.values[0]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 1_500_000


def test_what_no_memory_holds_is_refused_with_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = as_file(tmp_path, ".parquet")

    def full(*_: object) -> str:
        raise duckdb.OutOfMemoryException("Out of Memory Error")

    monkeypatch.setattr("bsc.data.files.values.ranked", full)
    (trouble,) = answer(Ask(Origin("s", path.name, date="d"), Cadence.MONTHLY, MEASURES, "k", most=3), path).troubles
    assert (trouble.key, str(trouble.message)) == ("by", "the column `k` has too many different values")
    assert ranked is not full


def test_names_of_slices_are_only_text(tmp_path: Path) -> None:
    path, odd = tmp_path / "odd.csv", "x'); DROP TABLE kept; --"
    lines = [f'2026-01-0{at},"{odd}{at}",{at}' for at in range(1, 8)]
    path.write_text("\n".join(["d,k,v", *lines, ""]), encoding="utf-8")
    found = answered(Ask(Origin("s", path.name, date="d"), Cadence.MONTHLY, MEASURES[:1], "k", most=2), path)
    assert [(row.slice, row.values) for row in (*found.rows, *found.rest)] == [
        (f"{odd}6", (6.0,)), (f"{odd}7", (7.0,)), ("", (15.0,))]
