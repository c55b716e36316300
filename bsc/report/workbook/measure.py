"""How much room the texts of a sheet take: the widths of its columns, the heights of its rows."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from bsc.maps.text import width
from bsc.report.workbook.cell import Cell
from bsc.report.workbook.looks import SIZE, is_bold, overflows
from bsc.report.workbook.sheet import Column, Row

_PIXELS = SIZE * 96 / 72
_INDENT, _EDGES, _ARROW, _LEAST = 9.0, 14.0, 18.0, 44.0
_LOOKED_AT = 600  # characters of a line that are measured
_LOOSE = 1.03  # lines break a little earlier than our measure says
_POINTS, _MOST_LINES = 12.75, 24


class Room(NamedTuple):
    """The widths of the columns in pixels."""

    widths: tuple[float, ...]

    def lines(self, row: Row) -> int:
        """How many lines the tallest cell of a row takes."""
        return max(_lines(cell, row, wide) for cell, wide in zip(row.cells, self.widths, strict=True))

    def height(self, row: Row, size: float = 1.0) -> float:
        """The height of a row in points."""
        return min(self.lines(row), _MOST_LINES) * _POINTS * size + 2.25


def room_of(columns: Sequence[Column], heads: Sequence[Row], rows: Sequence[Row]) -> Room:
    """The room that the columns take."""
    return Room(tuple(_column(at, column, heads, rows) for at, column in enumerate(columns)))


def _column(at: int, column: Column, heads: Sequence[Row], rows: Sequence[Row]) -> float:
    """What a column's texts take, no more than its most, but whole figures and whole words of its head."""
    least = 0.0
    for row in heads:
        cell = row.cells[at]
        if overflows(row.ground):
            continue
        words = cell.shown.split() if isinstance(cell.value, str) else [cell.shown]
        least = max([least, *(width(word, _PIXELS, True) + _ARROW for word in words if len(word) < _LOOKED_AT)])
    least = min(least, max(column.most, 160.0))
    wanted = least
    for row in rows:
        cell = row.cells[at]
        taken = 0.0 if overflows(row.ground) else _widest(cell, row)
        wanted = max(wanted, taken)
        if not isinstance(cell.value, str):
            least = max(least, taken)
    return max(_LEAST, least + _EDGES, min(column.most, wanted + _EDGES))


def _widest(cell: Cell, row: Row) -> float:
    bold = is_bold(cell.look._replace(ground=row.ground))
    lines = cell.shown[:_LOOKED_AT * 4].split("\n")
    return max(width(line[:_LOOKED_AT], _PIXELS, bold) for line in lines) * _LOOSE + _INDENT * (1 + cell.look.indent)


def _lines(cell: Cell, row: Row, wide: float) -> int:
    """How many lines a text takes in a width; its words one after the other, long ones broken anywhere."""
    if not isinstance(cell.value, str) or overflows(row.ground):
        return 1
    bold = is_bold(cell.look._replace(ground=row.ground))
    room = wide - _EDGES / 3 - _INDENT * (1 + cell.look.indent)
    return min(_MOST_LINES, sum(_broken(line, room, bold) for line in cell.shown[:4000].split("\n")))


def _broken(text: str, room: float, bold: bool) -> int:
    lines, used, gap = 1, 0.0, width(" ", _PIXELS, bold)
    for word in text.split(" "):
        taken = width(word, _PIXELS, bold) * _LOOSE
        if used and used + taken > room:
            lines, used = lines + 1, 0.0
        if taken > room:
            lines, taken = lines + ceil(taken / room) - 1, taken % room
        used += taken + gap
    return lines
