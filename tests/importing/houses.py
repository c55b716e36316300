"""Scorecards as eight houses keep them, Spanish and English: each becomes a strategy that builds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from importlib import import_module
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.importing.books import MONTHS, Cell, put, saved, sheet_of

_EUROS = '#,##0.00 "€"'


def _merge(sheet: Worksheet, *areas: str) -> None:
    for area in areas:
        sheet.merge_cells(area)


def shop(path: Path) -> Path:
    """The year merged above the months, perspectives as rows, euros, a quarter merged over three months, averages."""
    book = Workbook()
    sheet = sheet_of(book, "Cuadro")
    put(sheet, 1, [["TIENDAS LA PLAZA, S.L."], ["Cuadro de mando"]])
    put(sheet, 4, [["Indicador", "Ud.", "Responsable", "Objetivo", "2026"]])
    put(sheet, 5, [[*MONTHS, "Media", "Total"]], left=5)
    _merge(sheet, "A1:R1", "A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:P4")
    put(sheet, 6, [["1. PERSPECTIVA FINANCIERA"]])
    put(sheet, 7, [["Ventas por tienda", "€", "Marta", 42_000, 39_800.5, 40_100, 41_250.25, 40_900, 42_300, 43_000]],
        _EUROS)
    put(sheet, 8, [["Margen bruto", "%", "Marta", 0.38, 0.36, 0.365, 0.37, 0.371, 0.38, 0.384]], "0.0%")
    put(sheet, 9, [["2. PERSPECTIVA DEL CLIENTE"],
                   ["Satisfacción (encuesta trimestral)", "puntos", "Luis", 8.5, 8.1, None, None, 8.3, None, None],
                   ["Reclamaciones", "nº", "Luis", 5, 7, 4, "-", "n/a", 3, "s/d"],
                   ["3. PROCESOS INTERNOS"],
                   ["Roturas de stock", "nº", "Iván", 10, 14, 12, 11, 9, 8, 8, *[None] * 6, 10.33, 62],
                   ["Notas: las ventas no incluyen IVA."]])
    for row in (6, 9, 12, 14):
        sheet.merge_cells(f"A{row}:R{row}")
    _merge(sheet, "E10:G10", "H10:J10")
    return saved(book, path)


def clinic(path: Path) -> Path:
    """A row of targets beside one of actuals, weeks across, negatives in brackets."""
    book = Workbook()
    sheet = sheet_of(book, "Weekly 2026")
    put(sheet, 1, [["Riverside Clinic - weekly scorecard 2026"], []])
    put(sheet, 3, [["Perspective", "Objective", "KPI", "Unit", "", *(f"W{each:02d}" for each in range(9, 17))]])
    put(sheet, 4, [
        ["Finance", "Stay solvent", "Cash result", "GBP", "Target", *[500.0] * 8],
        [None, None, None, None, "Actual", "(1,250.50)", 320, "(80)", 610, 700, 450, "n/a", "1,020.75"],
        ["Patients", "Shorten waiting", "Days to first appointment", "days", "Target", *[7] * 8],
        [None, None, None, None, "Actual", 11, 10, 10, 9, 9, 8, 8, 7],
        [None, "Be recommended", "Patients who would recommend us", "%", "Target", *["90%"] * 8],
        [None, None, None, None, "Actual", "84%", "86%", "85 %", "88%", "89%", "91%", "90%", "92%"],
    ])
    _merge(sheet, "A4:A5", "B4:B5", "C4:C5", "D4:D5", "A6:A9", "B6:B7", "C6:C7", "D6:D7", "B8:B9", "C8:C9", "D8:D9")
    return saved(book, path)


def bakery(path: Path) -> Path:
    """Quarters across, a second table of the same kind below the first, with headings of its own."""
    book = Workbook()
    sheet = sheet_of(book, "Scorecard")
    head: list[Cell] = ["Measure", "Unit", "Owner", "FY26 target", "Q1 26", "Q2 26", "Q3 26", "YTD", "Comment"]
    put(sheet, 1, [
        ["Corner Bakery - Balanced Scorecard 2026"], [],
        ["Customer"], head,
        ["Repeat buyers", "%", "Ann", 60, 51, 54, 57, None, "loyalty card since March"],
        ["Complaints per 1,000 orders", "no.", "Ann", 4, 6, 5, 5], [],
        ["Internal processes"], head,
        ["Orders out on time", "%", "Bob", 95, 91, 93, 94],
        ["Waste", "kg", "Bob", 1200, 380, 350, 330, 1060], [],
        ["Learning"], ["Measure", "Unit", "Owner", "Target 2026", "Q1 26", "Q2 26", "Q3 26"],
        ["Bakers who can run every oven", "people", "Cid", 6, 3, 4, 4],
    ])
    return saved(book, path)


def academy(path: Path) -> Path:
    """Names twice, a hidden sheet, a column hidden, objectives merged, two years side by side."""
    book = Workbook()
    sheet = sheet_of(book, "CMI")
    put(sheet, 1, [["Academia Norte"], [], ["Perspectiva", "Objetivo", "Indicador", "Unidad", "Meta", "2025"]])
    put(sheet, 3, [["2026"]], left=10)
    put(sheet, 4, [["1T", "2T", "3T", "4T"] * 2], left=6)
    _merge(sheet, "F3:I3", "J3:M3", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4")
    put(sheet, 5, [
        ["Clientes", "Llenar las aulas", "Alumnos matriculados", "alumnos", 320, 250, 262, 240, 281, 290, 301, 285],
        [None, None, "Tasa de abandono", "%", 8, 14, 13, 13, 12, 11, 11, 10],
        [None, "Que nos recomienden", "Encuesta", "puntos", 9, 8.1, 8.2, 8.2, 8.4, 8.5, 8.6, 8.6],
        ["Personas", "Cuidar al equipo", "Encuesta", "puntos", 8, 6.9, 7, 7.1, 7.1, 7.3, 7.4, 7.6],
        [None, None, "Tasa de abandono", "%", 5, 9, None, None, 8, None, None, 6],
    ])
    _merge(sheet, "A5:A7", "B5:B6", "A8:A9", "B8:B9")
    sheet.column_dimensions["E"].hidden = True
    hidden = sheet_of(book, "Aux")
    put(hidden, 1, [["Indicador", "ene-26"], ["No mirar", 3]])
    hidden.sheet_state = "hidden"
    return saved(book, path)


def charity(path: Path) -> Path:
    """Formulas with and without what they gave, texts that look like formulas, a column of notes."""
    book = import_module("xlsxwriter").Workbook(path)
    sheet = book.add_worksheet("2026")
    percent, money = book.add_format({"num_format": "0%"}), book.add_format({"num_format": "[$£-809]#,##0"})
    rows: Sequence[Sequence[Cell]] = (
        ["Perspective", "Strategic objective", "Indicator", "Target", "Jan", "Feb", "Mar", "Apr", "Total", "Notes"],
        ["Beneficiaries", "Reach more families", "Families helped", 150, 120, 131, 144, 150],
        ["Beneficiaries", "Reach more families", "=HYPERLINK(\"http://x\")", 10, 6, 7, 8, 9],
        ["Stakeholders", "Grow regular giving", "Donors by standing order", 0.5, 0.41, 0.43, 0.44, 0.46],
        ["Stakeholders", "Grow regular giving", "Income from gifts", 20_000, 17_400, 18_100],
    )
    for at, row in enumerate(rows):
        for across, value in enumerate(row):
            form = {3: percent, 4: money}.get(at) if isinstance(value, float | int) else None
            if isinstance(value, str):
                sheet.write_string(at, across, value)
            else:
                sheet.write(at, across, value, form)
    sheet.write_formula("G5", "=E5+1000", money, 18_400)
    sheet.write_formula("H5", "=G5*1.02", money, "")
    sheet.write_formula("I2", "=SUM(E2:H2)", None, 545)
    sheet.write_string("J2", "+12% on last year")
    sheet.write_string("J4", "=see the bank")
    book.close()
    return path


def factory(path: Path) -> Path:
    """Weeks that are numbered only, a target that is a range, texts with units, an average at the end."""
    book = Workbook()
    sheet = sheet_of(book, "Planta 1")
    put(sheet, 1, [["Seguimiento semanal de planta · año 2026"], [],
                   ["Perspectiva", "Indicador", "Unidad", "Sentido", "Meta",
                    *(f"Sem {each}" for each in range(1, 9)), "Promedio"],
                   ["Procesos", "Paradas no previstas", "horas", "↓", "< 5 h", 9, 8, "7,5", 7, 6, "6,5", 5, 4, 6.63],
                   [None, "Piezas a la primera", "%", "↑", "≥ 98 %", "95,1 %", "95,8 %", "96 %", "96,4 %", "97 %",
                    "97,2 %", "97,9 %", "98,1 %"],
                   ["Personas", "Accidentes", "nº", "↓", 0, 1, 0, 0, 2, 0, 0, 0, 0],
                   ["TOTAL GENERAL", None, None, None, None, 10]])
    _merge(sheet, "A4:A5")
    return saved(book, path)


def town(path: Path) -> Path:
    """A target and an actual for each quarter over three months, semesters, values in thousands, a chart of colours."""
    book = Workbook()
    sheet = sheet_of(book, "2026")
    put(sheet, 1, [["Ayuntamiento de Alba · Plan de acción municipal"], [],
                   ["Línea estratégica", "Objetivo", "Indicador", "Unidad", "Meta 2026", "Ene", "Feb", "Mar", "Abr",
                    "May", "Jun", "% Cumplimiento", "Estado"],
                   ["Ciudadanía", "Atender sin esperas", "Espera media en ventanilla", "minutos", 10,
                    14, 13, 13, 12, 12, 11, "91%", "●"],
                   [None, None, "Citas resueltas en el día", "%", 0.9, 0.82, None, None, 0.86, None, None, None, "●"],
                   ["Economía", "Pagar a tiempo", "Periodo medio de pago", "días", 30, 41, 39, 38, 36, 33, 31],
                   [None, None, "Deuda viva", "miles €", "1.850,00", "2.100,50", None, None, "2.010,25", None, None]])
    for cell in ("E5", "F5", "I5"):
        sheet[cell].number_format = "0%"
    _merge(sheet, "F5:H5", "I5:K5", "F7:H7", "I7:K7", "A4:A5", "B4:B5", "A6:A7", "B6:B7")
    return saved(book, path)


def agency(path: Path) -> Path:
    """Dates across two years, a target and an actual for each month, sections as rows, a note beside the table."""
    book = Workbook()
    sheet = sheet_of(book, "Scorecard")
    put(sheet, 1, [["Bright Ideas Ltd"], ["Vision: the studio that clients come back to"], [],
                   ["KPI", "Owner", "Unit"]])
    for at in range(4):
        left = 4 + 2 * at
        put(sheet, 4, [[date(2025 + (10 + at) // 12, (10 + at) % 12 + 1, 1)]], left=left)
        sheet.cell(4, left).number_format = "mmm yyyy"
        sheet.merge_cells(start_row=4, start_column=left, end_row=4, end_column=left + 1)
        put(sheet, 5, [["Plan", "Actual"]], left=left)
    _merge(sheet, "A4:A5", "B4:B5", "C4:C5")
    put(sheet, 6, [["FINANCIAL"], ["Objective: Grow with those we know"],
                   ["Revenue from existing clients", "Eve", "£k", 40, 38.5, 40, 41, 42, 39, 42, 43.5],
                   ["Net result", "Eve", "£k", 2, -1.5, 2, 0.5, 2, "(0.8)", 2, 2.4],
                   ["CUSTOMER"], ["Objective: Be on time"],
                   ["Projects delivered on time", "Sam", "%", 90, 81, 90, 85, 92, 88, 92, 93]])
    put(sheet, 8, [["ask Eve before sharing"]], left=14)
    return saved(book, path)


HOUSES = {each.__name__: each for each in (shop, clinic, bakery, academy, charity, factory, town, agency)}
