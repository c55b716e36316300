"""Workbooks as people make them, built in code."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Cell = str | float | bool | date | None
MONTHS = ("Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Sep", "Oct", "Nov", "Dic")


def put(sheet: Worksheet, top: int, rows: Sequence[Sequence[Cell]], form: str = "", left: int = 1) -> None:
    """Write rows from a row on; numbers in a format."""
    for down, row in enumerate(rows):
        for across, value in enumerate(row):
            if value is not None:
                cell = sheet.cell(top + down, left + across)
                cell.value = value
                if form and isinstance(value, float | int):
                    cell.number_format = form


def sheet_of(book: Workbook, name: str) -> Worksheet:
    """The sheet of a new workbook, or one more."""
    sheet = book.active if book.active is not None and book.active.title == "Sheet" else book.create_sheet()
    assert isinstance(sheet, Worksheet)
    sheet.title = name
    return sheet


def saved(book: Workbook, path: Path) -> Path:
    """A workbook as a file."""
    book.save(path)
    return path


def hotel(path: Path) -> Path:
    """Title rows, months across, perspectives and objectives merged down the left, totals, a status column, notes."""
    book = Workbook()
    sheet = sheet_of(book, "CMI")
    put(sheet, 1, [["Cuadro de mando integral 2026 — Hotel Marina"], ["Visión: El hotel preferido de las familias"]])
    sheet.merge_cells("A1:T1")
    put(sheet, 4, [["Perspectiva", "Objetivo estratégico", "Indicador", "Unidad", "Responsable", "Meta", *MONTHS,
                    "Total", "Semáforo", "Comentarios"]])
    put(sheet, 5, [
        ["Financiera", "Aumentar los ingresos", "Ingresos por habitación", "€", "Ana", 95,
         80, 82, 85, 88, 90, 92, 93, 95, 96],
        [None, None, "Ventas totales", "€", "Ana", 1_200_000, *[90_000] * 9],
    ])
    put(sheet, 7, [["Clientes", "Fidelizar a las familias", "Clientes que repiten", "%", "Luis", 0.4,
                    0.3, 0.31, 0.32, 0.33, 0.35, 0.36, 0.36, 0.37, 0.07]], "0.0%")
    put(sheet, 8, [
        [None, "Atender mejor", "Tiempo de respuesta", "h", "Luis", 4, "5,5", "5,2", "4,8", 4, 4, 4, 3, 3, "n.d."],
        ["Procesos", "Reducir quejas", "Quejas recibidas", None, "Eva", 0, 5, 4, 3, 3, 2, 2, 1, 1, 0],
    ])
    put(sheet, 11, [["Total"], ["Nota: datos provisionales"]])
    sheet["S6"], sheet["T5"] = 810_000, "Verde"
    for area in ("A5:A6", "B5:B6", "A7:A8"):
        sheet.merge_cells(area)
    return saved(book, path)
