"""The ways in which people lay scorecards out: each comes over, and bsc reads what came."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import Workbook

from tests.importing import layouts
from tests.importing.books import MONTHS, put, sheet_of
from tests.importing.conftest import Import, figures, strategy_of, text_of


def test_rows_of_targets_and_actuals_over_a_school_year(bring: Import, tmp_path: Path) -> None:
    layouts.school(tmp_path / "school.xlsx")
    code, said, _ = bring("school.xlsx", "-o", "out")
    assert code == 0 and "cifras: 17, 2025-09 – 2026-02" in said
    assert [each.name for each in strategy_of(tmp_path / "out").perspectives] == ["Familias", "Procesos"]
    text, found = text_of(tmp_path / "out"), figures(tmp_path / "out")
    assert "{2025-09: 60, 2025-10: 60, 2025-11: 60, 2025-12: 62, 2026-01: 62, 2026-02: 62}" in text
    assert "aggregate: sum" in text and "aggregate: mean" in text  # as the quarters between the months tell
    assert found["aulas-listas-a-las-8-30", "2025-10"] == 91.5
    assert "Cuadro!H5:H8" in said and "Cuadro!K11" in said and "No se ha entendido" not in said


def test_two_rows_of_headings_and_dates(bring: Import, tmp_path: Path) -> None:
    layouts.plant(tmp_path / "plant.xlsx")
    code, said, _ = bring("plant.xlsx", "-o", "out")
    assert code == 0 and "figures: 12, 2026-01 – 2026-03" in said
    text = text_of(tmp_path / "out")
    assert "target: {2026-01: 80, 2026-02: 81, 2026-03: 82}" in text
    assert text.count("better: higher") == 2 and text.count("better: lower") == 2
    assert figures(tmp_path / "out")["overall-equipment-effectiveness", "2026-03"] == 83
    assert "Read me!A1" in said and "Scorecard!I7" in said
    strategy_of(tmp_path / "out")


def test_a_sheet_for_each_perspective(bring: Import, tmp_path: Path) -> None:
    layouts.agency(tmp_path / "agency.xlsx")
    code, said, _ = bring("agency.xlsx", "-o", "out")
    assert code == 0
    assert [each.name for each in strategy_of(tmp_path / "out").perspectives] == ["Financiera", "Clientes"]
    text, found = text_of(tmp_path / "out"), figures(tmp_path / "out")
    for target in ("{2026: {at_least: 85}}", "{2026: {at_most: 5}}", '{text: "Finalista en 2026"}'):
        assert f"target: {target}" in text
    assert found["ingresos-por-cliente", "2025"] == 1850.5
    assert found["ingresos-por-cliente", "2026"] == 1990
    assert "Cálculos!A1" in said and "Clientes!C6" in said


def test_a_sheet_for_each_month(bring: Import, tmp_path: Path) -> None:
    layouts.monthly(tmp_path / "monthly.xlsx")
    assert bring("monthly.xlsx", "-o", "out")[0] == 0
    found = figures(tmp_path / "out")
    assert found["ventas", "2026-02"] == 20800.5 and found["clientes-habituales", "2026-03"] == 167
    assert "target: 24000" in text_of(tmp_path / "out")
    strategy_of(tmp_path / "out")


def test_one_sheet_of_many(bring: Import, tmp_path: Path) -> None:
    layouts.monthly(tmp_path / "monthly.xlsx")
    assert bring("monthly.xlsx", "-o", "out", "--sheet", "febrero 2026")[0] == 0
    assert set(figures(tmp_path / "out")) == {("ventas", "2026-02"), ("clientes-habituales", "2026-02")}
    code, _, why = bring("monthly.xlsx", "--sheet", "Abril")
    assert code == 1 and "`Abril`" in why and "Enero 2026" in why


def test_a_row_for_each_kpi_and_month(bring: Import, tmp_path: Path) -> None:
    layouts.long(tmp_path / "long.xlsx")
    assert bring("long.xlsx", "-o", "out")[0] == 0
    assert figures(tmp_path / "out")["visits", "2026-03"] == 96
    assert "target: {2026-01: 101, 2026-02: 102, 2026-03: 103}" in text_of(tmp_path / "out")
    strategy_of(tmp_path / "out")


def test_months_down(bring: Import, tmp_path: Path) -> None:
    layouts.down(tmp_path / "down.xlsx")
    code, said, _ = bring("down.xlsx", "-o", "out")
    assert code == 0 and "2026!B8" in said  # cells are named as they stand in the sheet
    assert figures(tmp_path / "out")["ventas", "2026-06"] == 18500
    assert "aggregate: sum" in text_of(tmp_path / "out")
    assert "2026!C2" in said  # 0.3 under a per cent unit is pointed out
    strategy_of(tmp_path / "out")


def test_a_public_sector_follow_up_by_quarters(bring: Import, tmp_path: Path) -> None:
    layouts.town(tmp_path / "town.xlsx")
    code, said, _ = bring("town.xlsx", "-o", "out")
    assert code == 0 and "cifras: 9, 2026-Q1 – 2026-Q3" in said
    assert [each.name for each in strategy_of(tmp_path / "out").perspectives] == ["Ciudadanía", "Personas"]
    text = text_of(tmp_path / "out")
    for line in ("target: {2026: {at_most: 10}}", "better: lower", "baseline: {value: 61, at: 2025}", "weight: 60",
                 "target: {total: 12000, over: 2026}", "lagging:", "leading:", "cadence: quarterly"):
        assert line in text
    assert "weight: 100" not in text  # its neighbour has none
    for cell in ("K14", "M14", "B3", "C4", "D10", "B12", "B17", "P8", "H9"):
        assert f"Seguimiento!{cell}" in said, cell


def test_what_a_workbook_says_is_asked_in_its_language(bring: Import, tmp_path: Path) -> None:
    layouts.monthly(tmp_path / "a.xlsx")
    _, _, why = bring("a.xlsx", "--sheet", "Abril")
    assert "no hay ninguna hoja `Abril`" in why and "No se ha escrito nada." in why


def test_a_second_table_below_is_read_by_its_own_headings(bring: Import, tmp_path: Path) -> None:
    book = Workbook()
    put(sheet_of(book, "S"), 1, [["Indicador", "Unidad", "ene-26", "feb-26"], ["Ventas", "h", 1, 2], [], ["CLIENTES"],
                                 ["Indicador", "Meta", "mar-26", "Unidad"], ["Quejas", 3, 4, "h"], [],
                                 ["Acción", "Responsable", "Estado"], ["Formar", "Ana", "en curso"]])
    book.save(tmp_path / "a.xlsx")
    code, said, _ = bring("a.xlsx", "-o", "out")
    assert code == 0 and "segunda tabla" in said and "S!A8:A9" in said
    assert figures(tmp_path / "out") == {("ventas", "2026-01"): 1, ("ventas", "2026-02"): 2, ("quejas", "2026-03"): 4}
    assert "target: 3" in text_of(tmp_path / "out")
    assert [each.name for each in strategy_of(tmp_path / "out").perspectives][-1] == "Clientes"


def test_a_second_table_beside_is_told(bring: Import, tmp_path: Path) -> None:
    book = Workbook()
    put(sheet_of(book, "S"), 1, [["KPI", "Target", "Jan 26", None, "KPI", "Target", "Jan 26"],
                                 ["Orders", 5, 4, None, "Visits", 70, 60]])
    book.save(tmp_path / "a.xlsx")
    code, said, _ = bring("a.xlsx", "-o", "out")
    assert code == 0 and "second table beside" in said and "S!E2, S!F2, S!G2" in said
    assert figures(tmp_path / "out") == {("orders", "2026-01"): 4}


def test_weeks_and_halves_that_begin_with_the_same_letter(bring: Import, tmp_path: Path) -> None:
    for heads, periods in ((("S1", "S2"), ("2026-H1", "2026-H2")), (("S1", "S2", "S3"), ("2026-W01", "2026-W02")),
                           (("2026-W05", "Semana 6 2026"), ("2026-W05", "2026-W06")),
                           ((date(2026, 1, 5), date(2026, 1, 12), date(2026, 1, 19)), ("2026-W02", "2026-W03"))):
        book = Workbook()
        put(sheet_of(book, "2026"), 1, [["Indicador", "Meta", *heads], ["Ventas", 5, 4, 3]])
        book.save(tmp_path / "a.xlsx")
        assert bring("a.xlsx", "-o", heads[-1] if isinstance(heads[-1], str) else "days")[0] == 0
        folder = tmp_path / (heads[-1] if isinstance(heads[-1], str) else "days")
        assert figures(folder) == {("ventas", periods[0]): 4, ("ventas", periods[1]): 3}
        strategy_of(folder)


def test_cells_merged_over_months(bring: Import, tmp_path: Path) -> None:
    book = Workbook()
    sheet = sheet_of(book, "2026")
    put(sheet, 1, [["Indicador", "Meta", *MONTHS], ["Clima", 8, *[None] * 12], ["Visitas", 5, *[None] * 12]])
    for area, value in (("C2:H2", 7), ("I2:N2", 8), ("C3:D3", 3), ("F3:H3", 4)):
        sheet.merge_cells(area)
        sheet[area.partition(":")[0]] = value
    book.save(tmp_path / "a.xlsx")
    code, said, _ = bring("a.xlsx", "-o", "out")
    assert code == 0 and "una celda sobre varios periodos" in said and "2026!C3" in said
    assert figures(tmp_path / "out") == {("clima", "2026-H1"): 7, ("clima", "2026-H2"): 8, ("visitas", "2026-Q2"): 4}


def test_a_sheet_for_each_year_has_targets_of_its_own(bring: Import, tmp_path: Path) -> None:
    book = Workbook()
    for year, level, total in ((2025, 50, 1200), (2026, 60, 1300)):
        put(sheet_of(book, str(year)), 1, [["Indicador", "Meta", *MONTHS[:3]], ["Alumnos", level, 40, 45, 48],
                                           ["Visitas", total, 90, 100, 110], ["Quejas", 5, 6, 6, 5]])
    book.save(tmp_path / "a.xlsx")
    code, said, _ = bring("a.xlsx", "-o", "out")
    assert code == 0 and "la meta de todo 2025: solo queda la de 2026" in said and "2025!B3" in said
    text = text_of(tmp_path / "out")
    for target in ("{2025: 50, 2026: 60}", "{total: 1300, over: 2026}", "target: 5"):
        assert target in text
    strategy_of(tmp_path / "out")


def test_figures_typed_in_other_units_are_told_not_mixed(bring: Import, tmp_path: Path) -> None:
    book = Workbook()
    put(sheet_of(book, "2026"), 1, [["KPI", "Unit", "Target", "Jan", "Feb", "Mar"],
                                    ["Revenue", None, "$1.5M", "$1.2M", "$900k", "$1.3M"],
                                    ["Answer", "h", "4 h", "5 hours", "30 min", "(2 h)"],
                                    ["Result", "miles €", "10 €", "12,5 €", "(3 €)", "12,1 k€"]])
    book.save(tmp_path / "a.xlsx")
    code, said, why = bring("a.xlsx", "-o", "out", "--decimal", "point")
    assert code == 0, why
    assert figures(tmp_path / "out") == {("revenue", "2026-01"): 1.2, ("revenue", "2026-03"): 1.3,
                                         ("answer", "2026-01"): 5, ("answer", "2026-03"): -2, ("result", "2026-02"): -3}
    assert "is not that of the other figures" in said and "2026!E2" in said and "2026!E3" in said
    assert 'unit: "M$"' in text_of(tmp_path / "out") and "target: 1.5" in text_of(tmp_path / "out")
    assert "2026!D4" in said  # 12,5 is no number where a point parts


def test_quarters_in_roman_numbers_and_the_edges_of_lights(bring: Import, tmp_path: Path) -> None:
    book = Workbook()
    put(sheet_of(book, "2026"), 1, [["Tema estratégico", "Indicador", "Verde", "Amarillo", "Rojo", "Real I Trim",
                                     "Real II Trim", "III trimestre"],
                                    ["Personas", "Rotación", "<5", "5-8", ">8", 6, 4, 5],
                                    ["Personas", "Formación", "≥ 20", "10-20", "<10", 15, 18, 21]])
    put(sheet_of(book, "Otra"), 1, [["Indicador", "Meta", "Meta I Trim 2026", "Real I Trim 2026"], ["Quejas", 9, 7, 8]])
    book.save(tmp_path / "a.xlsx")
    code, said, _ = bring("a.xlsx", "-o", "out")
    assert code == 0 and "2026!D2" in said and "estados y tendencias" in said
    assert figures(tmp_path / "out")["rotacion", "2026-Q2"] == 4
    assert figures(tmp_path / "out")["formacion", "2026-Q3"] == 21
    text = text_of(tmp_path / "out")
    assert "sin periodo junto" in said and "Otra!B2" in said and "target: 7" in text
    assert "target: {at_most: 5}" in text and "target: {at_least: 20}" in text
    assert [each.name for each in strategy_of(tmp_path / "out").perspectives] == ["Personas", "Otra"]


def test_where_figures_come_from_and_how_they_are_made_come_over(bring: Import, tmp_path: Path) -> None:
    book = Workbook()
    put(sheet_of(book, "2026"), 1, [["Indicador", "Fuente", "Fórmula", "Meta", "ene"],
                                    ["Rotación", "Nóminas: RR. HH.", "Bajas / plantilla * 100", 5, 6]])
    book.save(tmp_path / "a.xlsx")
    assert bring("a.xlsx", "-o", "out")[0] == 0
    metric = strategy_of(tmp_path / "out").metrics["rotacion"]
    assert (metric.source, metric.description) == ("Nóminas: RR. HH.", "Bajas / plantilla * 100")
