"""Sheets of workbooks and wide tables: the same values as from rows, and what cannot be had is told at its row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from bsc.data import Answer, Ask, Measure
from bsc.data.engines import answered
from bsc.model import Aggregate, Cadence, Condition, Origin

V = Measure("v", Aggregate.SUM)
SOURCE, WIDE = Origin("s", date="day"), Origin("s", wide=True)


Rows = Sequence[Sequence[object]]


def book(path: Path, **sheets: Rows) -> Path:
    """A workbook of sheets of rows."""
    made = Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made.save(path)
    return path


def asked(path: Path, *measures: Measure, cadence: Cadence = Cadence.MONTHLY, source: Origin = SOURCE) -> Answer:
    """What a file answers, by the keys of its source."""
    return answered(Ask(source._replace(file=path.name), cadence, measures or (V,)), path)


def values(found: Answer) -> dict[str, tuple[float | None, ...]]:
    """Values by the first day of their period."""
    assert not found.troubles, found.troubles
    return {date.fromordinal(row.start).isoformat()[:7]: row.values for row in found.rows}


def told(found: Answer) -> list[tuple[str, str, int]]:
    """What stands against reading."""
    assert not found.rows
    return [(each.key, str(each.message), each.line) for each in found.troubles]


def test_a_range_of_a_sheet_is_a_table(tmp_path: Path) -> None:
    rows: Rows = [["Report 2026"], [], ["", "day", "v", "who"], ["", date(2026, 1, 1), 1.5, "a"],
            ["", datetime(2026, 1, 2, 13, 30), 2, "b"], ["", date(2026, 2, 1), 4, "a"], ["Total", "all", 7.5]]
    path = book(tmp_path / "b.xlsx", Notes=[["nothing"]], Datos=rows)
    only = Measure("v", Aggregate.MAX, (Condition("who", ("a",)),))
    for cells in ("B3:D6", "$B$3:$D$6", "b3:d6"):
        found = asked(path, V, only, source=SOURCE._replace(sheet="Datos", range=cells))
        assert values(found) == {"2026-01": (3.5, 1.5), "2026-02": (4, 4)}
    assert told(asked(path, source=SOURCE._replace(sheet="Datos", range="B3"))) == [("date", "`all` is not a date", 7)]


@pytest.mark.parametrize(("source", "message", "help"), [
    (SOURCE._replace(sheet="datos"), "there is no sheet `datos`", "did you mean `Datos`?"),
    (SOURCE._replace(sheet="x'; DROP TABLE y"), "there is no sheet `x'; DROP TABLE y`", "known here: Notes, Datos"),
    (SOURCE._replace(range="B3-D6"), "`B3-D6` is not a range of cells", "write it as in B3:H40"),
    (SOURCE._replace(range="X90:Z99"), "there is nothing in X90:Z99", "write it as in B3:H40"),
    (SOURCE._replace(sheet="Datos"), "there is no column `v`", "known here: day, w"),
])
def test_what_is_not_in_a_workbook_is_told(tmp_path: Path, source: Origin, message: str, help: str) -> None:
    path = book(tmp_path / "b.xlsx", Notes=[["day"]], Datos=[["day", "w"], [date(2026, 1, 1), 1]])
    found = asked(path, source=source)
    assert [(str(each.message), str(each.help)) for each in found.troubles] == [(message, help)]


def test_texts_among_numbers_are_read_by_one_decimal_mark(tmp_path: Path) -> None:
    path = book(tmp_path / "b.xlsx", Datos=[["day", "v"], [date(2026, 1, 1), 1.234], [date(2026, 1, 2), "1.000,5"],
                                            ["2026-02-01", 2.5e-7], ["2026-02-02", "1.200"]])
    assert values(asked(path)) == {"2026-01": (1001.734,), "2026-02": (1200.00000025,)}
    strange = book(tmp_path / "c.xlsx", Datos=[["day", "v"], ["2026-01-01", 3], ["2026-01-02", "abc"]])
    assert told(asked(strange)) == [("column", "`abc` is not a number", 3)]


ACROSS: Rows = [["", "Unit", "ene 2026", "2026-02", date(2026, 3, 1), "2026-Q1", 2026, "Total"],
        ["Traffic"],
        ["Visits", "n", 10, 20, 30, 60, 240, 60],
        ["Cost", "€", 1.5, "", 2.5, 4, 16, 4]]


def test_a_wide_table_gives_its_rows_by_the_period_asked_for(tmp_path: Path) -> None:
    path = book(tmp_path / "b.xlsx", Datos=ACROSS)
    both = (Measure("Visits", Aggregate.SUM), Measure("Cost", Aggregate.SUM))
    found = asked(path, *both, source=WIDE)
    assert values(found) == {"2026-01": (10, 1.5), "2026-02": (20, None), "2026-03": (30, 2.5)}
    assert [str(each.message) for each in found.notes] == ["`Unit`, `Total` of b.xlsx are no periods and left out"]
    assert values(asked(path, *both, cadence=Cadence.QUARTERLY, source=WIDE)) == {"2026-01": (60, 4)}
    assert values(asked(path, *both, cadence=Cadence.HALF_YEARLY, source=WIDE)) == {"2026-01": (60, 4)}
    assert values(asked(path, *both, cadence=Cadence.YEARLY, source=WIDE)) == {"2026-01": (240, 16)}


def test_excels_csv_of_spain_is_read_and_offered(tmp_path: Path) -> None:
    path = tmp_path / "e.csv"
    path.write_bytes("day;v;métrica\n2026-01-01;3 €;año\n".encode("cp1252"))
    only = Measure("v", Aggregate.SUM, (Condition("métrica", ("año",)),))
    assert values(asked(path, only, source=SOURCE._replace(encoding="windows-1252"))) == {"2026-01": (3,)}
    offered = [str(each.help) for each in asked(path).troubles]
    assert offered == ["save it as UTF-8, or add `encoding: windows-1252`"]


def test_a_wide_table_of_text_is_read_alike(tmp_path: Path) -> None:
    path = tmp_path / "w.csv"
    path.write_text("sep=;\nmétrica;ene 2026;2026-02\nVisitas;1.234,5;2\nCoste;x;3\n", encoding="cp1252")
    wide = WIDE._replace(encoding="windows-1252")
    found = asked(path, Measure("Visitas", Aggregate.SUM), source=wide)
    assert values(found) == {"2026-01": (1234.5,), "2026-02": (2,)}
    found = asked(path, Measure("Coste", Aggregate.SUM), source=wide)
    assert told(found) == [("column", "`x` is not a number", 4)]


@pytest.mark.parametrize(("rows", "message", "line"), [
    ([["", "one", "two"], ["v", 1, 2]], "no heading of b.xlsx is a period", 1),
    ([["", "2026-Q1"], ["v", 1]], "`2026-Q1` is longer than the metric's periods, `cadence: monthly`", 1),
    ([["", "2026-01"], ["v", 1], ["V", 2]], "two rows are called `V`", 3),
    ([["", "2026-01"], ["w", 1]], "there is no column `v`", 0),
])
def test_what_is_wrong_with_a_wide_table_is_told(
    tmp_path: Path, rows: Rows, message: str, line: int
) -> None:
    found = asked(book(tmp_path / "b.xlsx", Datos=rows), source=WIDE)
    assert [(str(each.message), each.line) for each in found.troubles] == [(message, line)]


def test_a_formula_counts_as_the_value_that_was_saved_with_it(tmp_path: Path) -> None:
    never = book(tmp_path / "never.xlsx", Datos=[["day", "v"], ["2026-01-01", 5], ["2026-01-02", "=6*7"]])
    found = asked(never)
    assert values(found) == {"2026-01": (5,)}
    assert [(each.key, str(each.message)) for each in found.notes] == [
        ("formulas", "never.xlsx has formulas without a value, 1 in all; their cells count as empty")]
    with ZipFile(never) as old, ZipFile(tmp_path / "once.xlsx", "w") as new:
        for name in old.namelist():
            new.writestr(name, re.sub(rb"</f><v ?/>|</f><v></v>", b"</f><v>42</v>", old.read(name)))
    found = asked(tmp_path / "once.xlsx")
    assert values(found) == {"2026-01": (47,)} and not found.notes


def test_labels_tell_rows_of_one_name_apart(tmp_path: Path) -> None:
    rows: Rows = [["Metric", "Platform", "Total", "Jan 2026", "Feb 2026"], ["Likes", "instagram", 3, 1, 2],
                  ["Cost", "instagram", 9, 4, 5], ["Likes", "x", 7, 3, 4], ["Reach", None, 5, None, 5]]
    path = book(tmp_path / "b.xlsx", Datos=rows)
    likes, cost = Measure("Likes", Aggregate.SUM), Measure("Cost", Aggregate.SUM, (Condition("Platform", ("x",)),))
    found = asked(path, likes, cost, Measure("Reach", Aggregate.SUM), source=WIDE)
    assert values(found) == {"2026-01": (4, None, None), "2026-02": (6, None, 5)}
    assert [str(each.message) for each in found.notes] == ["`Total` of b.xlsx is no period and left out"]
    split = answered(Ask(WIDE._replace(file=path.name), Cadence.MONTHLY, (likes,), "Platform"), path)
    assert [(row.slice, row.values[0]) for row in split.rows] == [
        ("", None), ("instagram", 1), ("x", 3), ("", None), ("instagram", 2), ("x", 4)]
    path = book(tmp_path / "b.xlsx", Datos=[*rows, ["Likes", "x", None, 8, "many"]])
    assert told(asked(path, likes, source=WIDE)) == [("wide", "two rows are called `Likes, x`", 6)]
    path = book(tmp_path / "b.xlsx", Datos=[*rows, ["Likes", "y", None, 8, "many"]])
    assert told(asked(path, likes, source=WIDE)) == [("column", "`many` is not a number", 6)]


def test_titles_may_stand_above_the_headings(tmp_path: Path) -> None:
    titles: Rows = [["Scorecard 2026"], ["Board", "", "as of March"], []]
    wide = book(tmp_path / "w.xlsx", Datos=[*titles, ["", "ene-26", "feb-26"], ["Visits", 10, 20]])
    assert values(asked(wide, Measure("Visits", Aggregate.SUM), source=WIDE)) == {"2026-01": (10,), "2026-02": (20,)}
    long = book(tmp_path / "l.xlsx", Datos=[*titles, ["day", "v"], ["2026-01-03", 4], ["2026-01-35", 4]])
    assert told(asked(long)) == [("date", "`2026-01-35` is not a date", 6)]
    none = asked(book(tmp_path / "n.xlsx", Datos=titles), source=WIDE)
    assert [(str(each.message), str(each.help)) for each in none.troubles] == [(
        "no heading of n.xlsx is a period",
        "write 2026-01, 2026-Q1 or a date above its columns, or name its `sheet:` and `range:`")]


def test_what_a_sheet_shows_in_per_cent_is_read_as_it_is_shown(tmp_path: Path) -> None:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    for row in (["day", "v"], [date(2026, 1, 3), 0.71], [date(2026, 2, 3), 64], [date(2026, 3, 3), 0.585]):
        sheet.append(row)
    sheet["B2"].number_format, sheet["B4"].number_format = "0%", "0.0%"
    made.save(tmp_path / "p.xlsx")
    found = asked(tmp_path / "p.xlsx")
    assert values(found) == {"2026-01": (71,), "2026-02": (64,), "2026-03": (58.5,)}
    assert [str(each.message) for each in found.notes] == [
        "cells of p.xlsx that are shown in per cent are read as they are shown: 71 % is 71"]


def test_a_percent_sign_between_quotation_marks_multiplies_nothing(tmp_path: Path) -> None:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    for row in (["day", "v"], [date(2026, 1, 3), 71], [date(2026, 2, 3), 0.64]):
        sheet.append(row)
    sheet["B2"].number_format, sheet["B3"].number_format = '0"%"', "0%"
    made.save(tmp_path / "p.xlsx")
    assert values(asked(tmp_path / "p.xlsx")) == {"2026-01": (71,), "2026-02": (64,)}


def test_amounts_below_headings_are_no_years(tmp_path: Path) -> None:
    rate = Measure("Rate", Aggregate.SUM)
    rows: Rows = [["Name", 2026, "Target"], ["Visits", 2024, 2025], ["Rate", 5, 6]]
    path = book(tmp_path / "y.xlsx", Datos=rows)
    assert values(asked(path, rate, cadence=Cadence.YEARLY, source=WIDE)) == {"2026-01": (5,)}
    path = book(tmp_path / "t.xlsx", Datos=[["Board", 2026], [], ["Name", 2024, 2025], ["Rate", 5, 6]])
    assert values(asked(path, rate, cadence=Cadence.YEARLY, source=WIDE)) == {"2024-01": (5,), "2025-01": (6,)}
    titles: Rows = [["Board"], ["Name", "ene-26", "feb-26"], ["Rate", 5, 6]]
    found = asked(book(tmp_path / "r.xlsx", Datos=titles), rate, source=WIDE._replace(range="A1:C3"))
    assert told(found) == [("wide", "no heading of r.xlsx is a period", 1)]
