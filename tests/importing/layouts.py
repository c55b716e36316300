"""More ways in which people lay a scorecard out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import Workbook

from tests.importing.books import MONTHS, Cell, put, saved, sheet_of


def school(path: Path) -> Path:
    """A row of targets and one of actuals for each KPI, sections as merged rows, a school year, quarters between."""
    book = Workbook()
    sheet = sheet_of(book, "Cuadro")
    put(sheet, 1, [["COLEGIO SAN MARCOS"], ["Cuadro de mando · curso 2025-26"]])
    months = ["sep", "oct", "nov", "T1", "dic", "ene", "feb", "T2"]
    put(sheet, 3, [[None, "Indicador", "", "Unidad", *months, "% Cumpl.", "Tendencia"]])
    put(sheet, 4, [
        ["PERSPECTIVA DE LAS FAMILIAS"],
        [None, "Familias que nos recomiendan", "Objetivo", "%", 60, 60, 60, 60, 62, 62, 62, 62],
        [None, None, "Real", None, 55, 57, 58, 56.67, 60, 61, 63, 61.33, "98%", "▲"],
        [None, "Quejas por escrito", "Objetivo", "nº", 5, 5, 5, 15, 4, 4, 4, 12],
        [None, None, "Real", None, 7, 6, 4, 17, 4, 3, 3, 10, "110%", "▼"],
        ["PERSPECTIVA DE LOS PROCESOS"],
        [None, "Aulas listas a las 8:30", "Objetivo", "%", 95, 95, 95, 95, 95, 95, 95, 95],
        [None, None, "Real", None, 90, "91,5", 93, 91.5, 94, 95, "pdte", 95],
        ["Fuente: encuesta de familias y jefatura de estudios"],
    ])
    for row in (4, 9):
        sheet.merge_cells(f"A{row}:N{row}")
    for row in (5, 7, 10):
        sheet.merge_cells(f"B{row}:B{row + 1}")
    return saved(book, path)


def plant(path: Path) -> Path:
    """Two rows of headings, each month over target, actual and attainment; dates; an English house."""
    book = Workbook()
    sheet = sheet_of(book, "Scorecard")
    put(sheet, 1, [["Plant scorecard"]])
    put(sheet, 3, [["Perspective", "Strategic objective", "KPI", "Unit", "Owner", "Direction"]])
    for at in range(3):
        left = 7 + 3 * at
        put(sheet, 3, [[date(2026, 1 + at, 1)]], left=left)
        sheet.cell(3, left).number_format = "mmm-yy"
        sheet.merge_cells(start_row=3, start_column=left, end_row=3, end_column=left + 2)
        put(sheet, 4, [["Target", "Actual", "% of target"]], left=left)
    for column in "ABCDEF":
        sheet.merge_cells(f"{column}3:{column}4")
    put(sheet, 5, [
        ["Financial", "Earn on every tonne", "Margin per tonne", "EUR", "Iris", "higher",
         40, 38, None, 41, 40, None, 42, 43],
        [None, None, "Scrap cost", "EUR", "Iris", "lower", 9000, 9500, None, 8800, 8700, None, 8600, 8400],
        ["Internal", "Run without stops", "Overall equipment effectiveness", "%", "Otto", "↑"],
    ])
    put(sheet, 7, [[0.8, 0.78, 0.975, 0.81, 0.79, 0.975, 0.82, 0.83, 1.01]], "0%", left=7)
    put(sheet, 8, [[None, None, "Unplanned stops", "no.", "Otto", "↓", 0, 3, None, 0, 2, None, 0, 1]])
    sheet.merge_cells("A5:A6")
    sheet.merge_cells("B5:B6")
    sheet.merge_cells("A7:A8")
    sheet.merge_cells("B7:B8")
    put(sheet_of(book, "Read me"), 1, [["How to fill in this workbook"], ["Ask Iris"]])
    return saved(book, path)


def agency(path: Path) -> Path:
    """A sheet for each perspective, one figure a KPI; `Objetivo` is the target here; a hidden sheet; a year before."""
    book = Workbook()
    rows: dict[str, list[list[Cell]]] = {
        "Financiera": [["Ingresos por cliente", 1850.5, 2100, 1990, 0.948, "Amarillo"],
                       ["Margen bruto (%)", 31, 35, 33.5, 0.957, "Amarillo"]],
        "Clientes": [["Clientes que renuevan (%)", 78, ">= 85", 86, 1.01, "Verde"],
                     ["Días hasta la primera propuesta", 9, "< 5", 6, 0.8, "Rojo"],
                     ["Premio del sector", None, "Finalista en 2026", None, None, None]],
    }
    for name, kpis in rows.items():
        sheet = sheet_of(book, name)
        head: list[Cell] = ["Indicador", "Valor 2025", "Objetivo", "Resultado", "% Cumplimiento", "Semáforo"]
        put(sheet, 1, [["Cuadro de mando 2026"], [], head, *kpis])
    hidden = sheet_of(book, "Cálculos")
    put(hidden, 1, [["no mirar"]])
    hidden.sheet_state = "hidden"
    return saved(book, path)


def monthly(path: Path) -> Path:
    """A sheet for each month."""
    book = Workbook()
    for at, month in enumerate(("Enero", "Febrero", "Marzo")):
        sheet = sheet_of(book, f"{month} 2026")
        put(sheet, 1, [["Objetivo", "Indicador", "Meta", "Real", "Dif."],
                       ["Crecer sin descuentos", "Ventas", "24.000 €", f"{19 + at}.800,50 €", None],
                       ["Que vuelvan", "Clientes habituales", 200, 165 + at, None]])
    return saved(book, path)


def long(path: Path) -> Path:
    """A row for each KPI and month."""
    book = Workbook()
    sheet = sheet_of(book, "Data")
    rows: list[list[Cell]] = [[kpi, date(2026, month, 1), 100 + month, 90 + 2 * month]
                              for kpi in ("Orders", "Visits") for month in (1, 2, 3)]
    head: list[Cell] = ["KPI", "Month", "Target", "Actual"]
    put(sheet, 1, [head, *rows])
    return saved(book, path)


def down(path: Path) -> Path:
    """Months down, KPIs across."""
    book = Workbook()
    sheet = sheet_of(book, "2026")
    rows: list[list[Cell]] = [[month, 18_000 + 100 * at, 0.3 + at / 100] for at, month in enumerate(MONTHS[:6])]
    put(sheet, 1, [["Mes", "Ventas (€)", "Margen (%)"], *rows, ["Total", 109_500]])
    return saved(book, path)


def town(path: Path) -> Path:
    """Empty rows and columns, sections as rows, headings again, totals of each section, weights, quarters, formulas."""
    book = Workbook()
    sheet = sheet_of(book, "Seguimiento")
    put(sheet, 2, [[None, "AYUNTAMIENTO DE VILLANUEVA"], [None, "Plan estratégico - seguimiento trimestral"],
                   [None, "Fecha de actualización:", date(2026, 10, 5)]])
    head: list[Cell] = [None, "Nº", None, "Objetivo\noperativo", "Indicador de\nresultado", "Tipo", "Unidad\nde medida",
                        "Línea base\n(2025)", "Meta\n2026", "1er trim.\n2026", "2º trim.\n2026", "3er trim.\n2026",
                        "Acumulado", "Peso (%)", "Semáforo", "Plan de acción"]
    put(sheet, 6, [head])
    put(sheet, 7, [
        [None, "CIUDADANÍA"],
        [None, 1, None, "Reducir la espera", "Días de espera para una cita", "Resultado", "días", 21, "≤ 10",
         18, 15, 12, None, 60, "●", "Cita previa en línea"],
        [None, 2, None, None, "Trámites en línea", "Inductor", "nº", 8_000, 12_000,
         2_500, 3_100, 3_300, 8_900, 40, "●"],
        [None, None, None, "Total Ciudadanía", None, None, None, None, None, None, None, None, None, 100],
        [],
        head,
        [None, "PERSONAS"],
        [None, 3, None, "Formar a la plantilla", "Horas de formación por persona", "Inductor", "horas", 12, 20,
         4, "=J14+2", 5, "=SUM(J14:L14)", 100, "●"],
        [None, 4, None, None, "Índice de clima laboral", "Resultado", "%", 0.61, 0.7,
         None, None, 0.66, None, None, "●"],
        [],
        [None, "(1) Datos provisionales a la espera de cierre."],
    ])
    for cell in ("H15", "I15", "L15"):
        sheet[cell].number_format = "0%"
    sheet.merge_cells("B7:P7")
    sheet.merge_cells("B13:P13")
    sheet.merge_cells("D8:D9")
    sheet.merge_cells("D14:D15")
    return saved(book, path)
