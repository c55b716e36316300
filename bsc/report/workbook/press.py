"""Sheets are placed in the workbook: widths from the texts, heads that stay, pages that print."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from math import ceil
from typing import NamedTuple

from bsc.report.workbook.cell import text
from bsc.report.workbook.library import Page
from bsc.report.workbook.looks import Looks
from bsc.report.workbook.measure import Room, room_of
from bsc.report.workbook.sheet import Column, Row, Sheet

_DIGIT = 7.0
_WIDEST = 255.0  # digits
_DEEPEST = 7
_LEGIBLE = 1_750.0  # pixels of columns that one printed page takes and is still read
_TALL = {"title": 1.7, "chapter": 1.6}


class House(NamedTuple):
    """What all sheets share in print: what stands above and below, and the number of the paper."""

    above: str
    below: str
    paper: int


def place(sheet: Sheet, page: Page, looks: Looks, house: House) -> None:
    """Place a sheet."""
    heads = [Row(sheet.heads or tuple(text(column.head) for column in sheet.columns), 0, sheet.ground)]
    if sheet.over:
        heads.insert(0, Row(sheet.over, 0, "over"))
    last, room = len(heads) - 1, room_of(sheet.columns, heads, sheet.rows)
    for at, row in enumerate([*heads, *sheet.rows]):
        _write_row(page, at, row, sheet.columns, looks)
        height = room.height(row, _TALL.get(row.ground, 1.0))
        page.set_row(at, height, None, {"level": min(row.level, _DEEPEST)})
    for at, wide in enumerate(room.widths):
        page.set_column(at, at, min(_WIDEST, (wide - 5.0) / _DIGIT))
    page.outline_settings(True, False)
    page.freeze_panes(last + 1, sheet.still)
    if sheet.filtered:
        page.autofilter(last, 0, max(last + 1, last + len(sheet.rows)), len(sheet.columns) - 1)
    _print(sheet, page, room, house)
    page.repeat_rows(0, last)


def _print(sheet: Sheet, page: Page, room: Room, house: House) -> None:
    """On one page across where that is legible, else on as many as it takes, each with the columns that stay."""
    still = sum(room.widths[:sheet.still])
    across = 1 + max(0, ceil((sum(room.widths) - _LEGIBLE) / max(_LEGIBLE / 2, _LEGIBLE - still)))
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(house.paper)
    page.fit_to_pages(1 if sheet.one_page else across, 0)
    page.set_margins(0.4, 0.4, 0.7, 0.6)
    page.set_header(house.above)
    page.set_footer(house.below)
    if sheet.still:
        page.repeat_columns(0, sheet.still - 1)


def _write_row(page: Page, at: int, row: Row, columns: Sequence[Column], looks: Looks) -> None:
    for number, (cell, column) in enumerate(zip(row.cells, columns, strict=True)):
        look = cell.look._replace(ground=row.ground, right=column.right and not cell.look.status, link=bool(cell.to))
        form, value = looks.of(look), cell.value
        if value is None:
            page.write_blank(at, number, None, form)
        elif isinstance(value, str) and cell.to:
            page.write_url(at, number, f"internal:{cell.to}", form, value)
        elif isinstance(value, str):
            page.write_string(at, number, value, form)
        elif isinstance(value, date):
            page.write_datetime(at, number, datetime.combine(value, time()), form)
        else:
            page.write_number(at, number, value, form)
