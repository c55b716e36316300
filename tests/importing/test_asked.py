"""What can be read in two ways is asked for, with both readings and the option that decides; never guessed."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from bsc.importing.amounts import Amount, amount_of, proof
from tests.importing.books import Cell, put, sheet_of
from tests.importing.conftest import Import, figures, text_of


def book(path: Path, name: str, rows: list[list[Cell]]) -> None:
    """A workbook of one sheet."""
    made = Workbook()
    put(sheet_of(made, name), 1, rows)
    made.save(path)


def test_a_lone_group_of_thousands_is_refused(bring: Import, tmp_path: Path) -> None:
    book(tmp_path / "a.xlsx", "S", [["Indicador", "ene-26", "feb-26"], ["Ventas", "1.200", "2.300"]])
    code, said, why = bring("a.xlsx", "-o", "out")
    assert code == 1 and said == ""
    assert "S!B2" in why and "1200" in why and "1.200" in why and "--decimal" in why
    assert not (tmp_path / "out").exists()
    assert bring("a.xlsx", "-o", "comma", "--decimal", "comma")[0] == 0
    assert figures(tmp_path / "comma")["ventas", "2026-01"] == 1200
    assert bring("a.xlsx", "-o", "point", "--decimal", "point")[0] == 0
    assert figures(tmp_path / "point")["ventas", "2026-01"] == 1.2


def test_one_cell_that_proves_it_decides_for_the_sheet(bring: Import, tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["Indicador", "Meta", "ene-26", "feb-26", "mar-26"],
                              ["Ventas", "1.500 €", "1.200 €", "1.234,56 €", "n.d."],
                              ["Margen", "12,5 %", "11 %", "(0,5) %", 13]]
    book(tmp_path / "a.xlsx", "S", rows)
    assert bring("a.xlsx", "-o", "out")[0] == 0
    found, text = figures(tmp_path / "out"), text_of(tmp_path / "out")
    assert found["ventas", "2026-01"] == 1200 and found["ventas", "2026-02"] == 1234.56
    assert found["margen", "2026-02"] == -0.5
    assert 'unit: "€"' in text and 'unit: "%"' in text and "target: 1500" in text and "target: 12.5" in text


def test_two_marks_in_a_sheet_are_refused(bring: Import, tmp_path: Path) -> None:
    book(tmp_path / "a.xlsx", "S", [["Indicador", "ene-26", "feb-26"], ["Ventas", "1,5", "2.25"]])
    code, _, why = bring("a.xlsx")
    assert code == 1 and "S!B2" in why and "S!C2" in why
    code, said, _ = bring("a.xlsx", "--decimal", "comma")
    assert code == 0 and "S!C2" in said  # then what does not fit is told


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_year_that_nothing_tells(bring: Import, tmp_path: Path, language: str) -> None:
    book(tmp_path / "a.xlsx", "S", [["Indicador", "Ene", "Feb"], ["Ventas", 1, 2]])
    code, _, why = bring("a.xlsx", "--language", language)
    assert code == 1 and "S!B1" in why and "--year" in why
    assert bring("a.xlsx", "-o", "out", "--year", "2024")[0] == 0
    assert figures(tmp_path / "out") == {("ventas", "2024-01"): 1, ("ventas", "2024-02"): 2}


@pytest.mark.parametrize(
    ("name", "title", "heads", "first", "last"),
    [
        ("2025", None, ["Ene", "Feb", "Mar"], "2025-01", "2025-03"),
        ("S", "Informe 2024", ["January", "Feb.", "march"], "2024-01", "2024-03"),
        ("S", None, ["01/2026", "02/2026", "03/2026"], "2026-01", "2026-03"),
        ("S", None, ["Enero de 2026", "Febrero de 2026", "Marzo de 2026"], "2026-01", "2026-03"),
        ("S", "2026", ["T1", "2º trimestre", "3T"], "2026-Q1", "2026-Q3"),
        ("S", None, ["Q1 2025", "Q4 2025", "2026-Q1"], "2025-Q1", "2026-Q1"),
        ("S", None, [2023.0, 2024.0, 2025.0], "2023", "2025"),
        ("S", "Curso 2025/26", ["Nov", "Dic", "Ene"], "2025-11", "2026-01"),
        ("S", None, ["sept-25", "oct-25", "dic-25"], "2025-09", "2025-12"),
        ("S", "Plan 2026", ["S1", "S2", ""], "2026-H1", "2026-H2"),
    ],
)
def test_periods_as_people_write_them(
    bring: Import, tmp_path: Path, name: str, title: str | None, heads: list[Cell], first: str, last: str
) -> None:
    values: list[Cell] = [1 if head else None for head in heads]
    book(tmp_path / "a.xlsx", name, [[title], ["Indicador", "Unidad", *heads], ["Ventas", "h", *values]])
    code, said, why = bring("a.xlsx", "-o", "out")
    assert code == 0, why
    periods = sorted(period for _, period in figures(tmp_path / "out"))
    assert (periods[0], periods[-1]) == (first, last)


@pytest.mark.parametrize(
    ("title", "heads"), [("2024 y 2026", ["Ene", "Feb"]), ("2026", ["Nov", "Dic", "Ene"]), ("2025-26", ["Ene", "Feb"])]
)
def test_years_that_may_be_either(bring: Import, tmp_path: Path, title: str, heads: list[Cell]) -> None:
    book(tmp_path / "a.xlsx", "S", [[title], ["Indicador", "Unidad", *heads], ["Ventas", "h", *[1] * len(heads)]])
    code, _, why = bring("a.xlsx")
    assert code == 1 and "--year" in why
    assert bring("a.xlsx", "--year", "2026")[0] == 0


@pytest.mark.parametrize(
    ("text", "mark", "value"),
    [
        ("1.234,56", ",", Amount(1234.56)), ("1,234.56", ".", Amount(1234.56)), ("12,5 %", ",", Amount(12.5, "%")),
        ("1 200,5", ",", Amount(1200.5)), ("-3", ",", Amount(-3)), ("−3,5", ",", Amount(-3.5)),
        ("(1.200)", ",", Amount(-1200)), ("≥ 95 %", ",", Amount(95, "%", ">")), ("€ 3", ",", Amount(3, "€")),
        ("5 días", ",", Amount(5, "días")), ("1.2", ",", None), ("1,2,3", ".", None), ("uno", ",", None),
        ("1e9", ".", None), ("3-4", ".", None), ("2026-01-01", ".", None), ("12.34.56", ".", None),
    ],
)  # fmt: skip
def test_numbers_as_people_type_them(text: str, mark: str, value: Amount | None) -> None:
    assert amount_of(text, mark) == value


@pytest.mark.parametrize(
    ("text", "told"),
    [("1.200", "?"), ("1,200", "?"), ("0.200", "."), ("1.20", "."), ("1,2", ","), ("1.200.000", ","), ("1200", ""),
     ("1.200,5", ","), ("1,200.5", "."), ("1.2345", "."), ("x", "")],
)  # fmt: skip
def test_what_a_number_proves(text: str, told: str) -> None:
    assert proof(text) == told
