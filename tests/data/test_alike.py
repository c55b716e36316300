"""Files of all kinds make of every kind of row what plain Python makes of it."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from bsc.data import Ask, Measure
from bsc.data.engines import answered
from bsc.model import Aggregate, Cadence
from tests import alike, tables
from tests.alike import Line


def _csv(path: Path, lines: Sequence[Line]) -> None:
    with path.open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened).writerows([tuple(alike.COLUMNS), *(_texts(each) for each in lines)])


def _texts(line: Line) -> tuple[str, ...]:
    return tuple("" if each is None or each != each else str(each).lower() if isinstance(each, bool) else
                 str(int(each)) if isinstance(each, float) and each == int(each) else str(each) for each in line)


def _parquet(path: Path, lines: Sequence[Line]) -> None:
    tables.parquet_of(path, alike.COLUMNS, lines)


def _json(path: Path, lines: Sequence[Line]) -> None:
    with path.open("w", encoding="utf-8") as opened:
        for line in lines:
            cells = {name: None if each != each else each for name, each in line._asdict().items()}
            opened.write(json.dumps(cells | {"day": line.day.isoformat() if line.day else None}) + "\n")


def _sqlite(path: Path, lines: Sequence[Line]) -> None:
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as made:
        made.execute("CREATE TABLE t (day TEXT, amount, rate REAL, who TEXT, flag)")
        made.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?)", [
            (line.day.isoformat() if line.day else None, *line[1:]) for line in lines])
        made.commit()


def _xlsx(path: Path, lines: Sequence[Line]) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(tuple(alike.COLUMNS))
    for at, line in enumerate(lines, 2):
        for column, each in enumerate(line, 1):
            if each is not None and each == each:
                cell = sheet.cell(at, column, each)
                cell.data_type = "s" if isinstance(each, str) else cell.data_type  # `=1+1` is a text here
    book.save(path)


_WRITTEN: dict[str, Callable[[Path, Sequence[Line]], None]] = {
    "t.csv": _csv, "t.parquet": _parquet, "t.jsonl": _json, "t.sqlite": _sqlite, "t.xlsx": _xlsx,
}


def test_json_is_told_by_all_its_lines_and_no_form_of_a_date_is_guessed(tmp_path: Path) -> None:
    """What stands far down counts too: a column of whole numbers, or of nothing, may have fractions later."""
    path, ask = tmp_path / "t.jsonl", Ask(alike.SOURCE, Cadence.MONTHLY, (
        Measure("v", Aggregate.SUM), Measure("late", Aggregate.SUM)))
    few, more = ({"day": "2026-01-31", "v": 1, "late": None}, {"day": "2026-01-31", "v": 1.5, "late": 2.25})
    path.write_text((json.dumps(few) + "\n") * 30_000 + json.dumps(more) + "\n", encoding="utf-8")
    assert [row.values for row in answered(ask, path).rows] == [(30_001.5, 2.25)]
    path.write_text('{"day": "01-02-2026", "v": 1, "late": 1}\n', encoding="utf-8")
    assert [str(each.message) for each in answered(ask, path).troubles] == [
        "`01-02-2026` can be read with the day first or with the month first"]


@pytest.mark.parametrize("file", _WRITTEN)
def test_a_file_answers_as_plain_python_does(file: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("alike") / file

    @settings(max_examples=20, derandomize=True, deadline=None)
    @given(alike.LINES, st.sampled_from(alike.CALENDARS), st.integers(0, 10))
    def holds(lines: list[Line], calendar: tuple[Cadence, str, int], turn: int) -> None:
        _WRITTEN[file](path, lines)
        cadence, by, starts = calendar
        origin = alike.SOURCE._replace(file=file)
        alike.same(lambda ask: answered(ask, path), lines,
                   Ask(origin, cadence, alike.measures(turn, flags=file != "t.csv"), by, starts))

    holds()
