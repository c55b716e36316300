"""How far the cells of a workbook reach, told by the bytes of its sheets before anybody makes cells of them."""

from __future__ import annotations

import re

from bsc.data.sheets.package import Package

MOST_CELLS = 5_000_000
_PLACE = re.compile(rb"""\br\s*=\s*["']\s*([A-Za-z]{0,9})(\d{1,9})["']""")
_TAG = re.compile(rb"<(?:\w+:)?(row|c)[\s/>]")
_NOT_WORKED_OUT = re.compile(rb"</(?:\w+:)?f>(?:<v/>|<v></v>|</(?:\w+:)?c>)")


def reaches_too_far(package: Package) -> bool:
    """Whether the rectangle around all cells of some sheet is larger than any table."""
    return any(_cells(sheet) > MOST_CELLS for sheet in _sheets(package))


def empty_formulas(package: Package) -> int:
    """How many formulas of a workbook were saved without the value that they give."""
    return sum(len(_NOT_WORKED_OUT.findall(sheet)) for sheet in _sheets(package))


def _sheets(package: Package) -> list[bytes]:
    return [content for name, content in package.parts.items() if "worksheets/" in name and "/_rels/" not in name]


def _cells(sheet: bytes) -> int:
    """How many cells the rectangle around all cells has; those that do not say their place are counted."""
    rows = columns = row = cell = 0
    for place in _PLACE.finditer(sheet):
        rows, columns = max(rows, int(place[2])), max(columns, _number(place[1]))
    for tag in _TAG.finditer(sheet):
        row, cell = (row + 1, 0) if tag[1] == b"row" else (row, cell + 1)
        columns = max(columns, cell)
    return max(rows, row, 1) * max(columns, 1)


def _number(letters: bytes) -> int:
    """The number of a column: 1 for A, 27 for AA."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
