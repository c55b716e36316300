"""Several things asked of one file: it is opened once, and what it told about itself holds for all."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import Mock

import duckdb
import pytest
from openpyxl import Workbook

from bsc.data import Ask, Measure
from bsc.data.engines import answered, opened
from bsc.data.files import opened as table
from bsc.model import Aggregate, Cadence, Condition, Origin
from bsc.read import read

V, W, ROWS = Measure("v", Aggregate.SUM), Measure("w", Aggregate.LAST), Measure("", Aggregate.COUNT)
TEXT = "day,v,w,who\n01/02/2026,1,7,a\n01/02/2026,2,8,b\n28/02/2026,3,9,a\n,5,1,a\n31/03/2026,4,2,b\n31/03/2026,4,2,b\n"
ASKS = (
    (Cadence.MONTHLY, (V,), ""), (Cadence.MONTHLY, (V, ROWS), "who"), (Cadence.QUARTERLY, (W, V), "who"),
    (Cadence.YEARLY, (W._replace(where=(Condition("who", ("a",)),)),), ""), (Cadence.MONTHLY, (V,), ""),
)
STRATEGY = """strategy:
  name: Once
sources: {rows: {file: rows.csv, date: day, date_form: day-month-year}}
metrics:
  v: {source: rows, column: v, aggregate: sum, by: who}
  w: {source: rows, column: w, per: yearly}
  n: {source: rows, aggregate: count}
"""


@pytest.mark.parametrize("kind", ["csv", "large", "parquet", "xlsx"])
def test_each_ask_is_answered_as_if_it_were_the_only_one(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"rows.{'csv' if kind == 'large' else kind}"
    if kind == "parquet":
        rows = "SELECT strptime(day, '%d/%m/%Y')::DATE AS day, v::INT v, w::INT w, who FROM t"
        (tmp_path / "t.csv").write_text(TEXT, encoding="utf-8")
        source = f"read_csv('{tmp_path / 't.csv'}', all_varchar = true)"
        duckdb.sql(f"COPY (WITH t AS (FROM {source}) {rows}) TO '{path}' (FORMAT parquet)")
    elif kind == "xlsx":
        book = Workbook(write_only=True)
        sheet = book.create_sheet("S")
        for line in TEXT.splitlines():
            sheet.append(line.split(","))
        book.save(path)
    else:
        path.write_text(TEXT, encoding="utf-8")
    if kind == "large":
        monkeypatch.setattr(table, "_LITTLE", 0)
    origin = Origin("rows", path.name, date="day")
    asks = [Ask(origin, *each) for each in ASKS]
    with opened(origin, path) as asked:
        found = [asked(each) for each in asks]
    assert found[0].rows and found[0].notes
    for each, ask in zip(found, asks, strict=True):
        alone = answered(ask, path)
        assert each._replace(notes=()) == alone._replace(notes=())


def test_a_mark_that_one_ask_proved_holds_for_the_next(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text('day,v,w,who\n2026-01-01,"1.234","2,5",a\n', encoding="utf-8")
    origin = Origin("rows", path.name, date="day")
    with opened(origin, path) as asked:
        assert asked(Ask(origin, Cadence.MONTHLY, (V, W))).rows[0].values == (1234.0, 2.5)
        assert asked(Ask(origin, Cadence.MONTHLY, (V,), "who")).rows[0].values == (1234.0,)
    assert [each.key for each in answered(Ask(origin, Cadence.MONTHLY, (V,)), path).troubles] == ["decimal"]


def test_a_strategy_opens_a_file_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = Mock(side_effect=duckdb.connect)
    monkeypatch.setattr(duckdb, "connect", connect)
    (tmp_path / "rows.csv").write_text(TEXT, encoding="utf-8")
    (tmp_path / "strategy.yaml").write_text(STRATEGY, encoding="utf-8")
    found = read(tmp_path)
    assert found.strategy is not None and found.strategy.metrics["v"].slices is not None, found.diagnostics
    assert connect.call_count == 1


def test_a_trouble_is_told_to_each_who_asks(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("day,v,w,who\nsoon,1,2,a\n", encoding="utf-8")
    origin = Origin("rows", path.name, date="day")
    with opened(origin, path) as asked:
        for by in ("", "who", ""):
            assert [(each.key, each.line) for each in asked(Ask(origin, Cadence.MONTHLY, (V,), by)).troubles] \
                == [("date", 2)]
