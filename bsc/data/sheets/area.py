"""The cells of a sheet, or of a wide text table, as a rectangle with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from bsc.data.ask import Trouble
from bsc.source import say

Cell = str | int | float | bool | date | datetime | time | timedelta
TITLES = 20  # rows that may stand above the headings
_CORNER = r"\$?([A-Za-z]{1,3})\$?(\d{1,7})?"
_RANGE = re.compile(rf"\s*{_CORNER}\s*(?::\s*{_CORNER}\s*)?")


class Area(NamedTuple):
    """Rows of cells, the number of the first one in the file, and the names of the columns."""

    rows: list[list[Cell]]
    first: int = 1


def is_empty(cell: Cell) -> bool:
    """Whether nothing stands in a cell."""
    return isinstance(cell, str) and not cell.strip()


def heading(cell: Cell) -> str:
    """A cell as the name of a column or a row: on one line, a year without a decimal point."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell).split())


def from_heading(area: Area, column: str) -> Area:
    """The table from the row that names a column on, where titles stand above it."""
    at = next((at for at, row in enumerate(area.rows[:TITLES]) if column in map(heading, row)), 0)
    return Area(area.rows[at:], area.first + at)


def area_of(rows: Sequence[Sequence[Cell]], range_: str) -> tuple[Area, Trouble | None]:
    """The cells of a range as `B3:H40`, `B3` or `B:H`; without one, from the first row that holds anything."""
    top, left, bottom, right = 1, 1, len(rows), max(map(len, rows), default=0)
    if range_:
        found = _RANGE.fullmatch(range_)
        if found is None:
            message = say("`{range}` is not a range of cells", range=range_)
            return Area([]), Trouble("range", message, say("write it as in B3:H40"))
        one, high, other, low = found.groups()
        top, left = int(high or 1), _number(one)
        bottom, right = min(bottom, int(low or bottom)), min(right, _number(other) if other else right)
    cut = [list(row[left - 1:right]) for row in rows[max(top, 1) - 1:bottom]]
    while cut and all(map(is_empty, cut[0])):
        cut, top = cut[1:], top + 1
    if not cut:
        message = say("there is nothing in {range}", range=range_) if range_ else say("this sheet is empty")
        return Area([]), Trouble("range" if range_ else "sheet", message, say("write it as in B3:H40"))
    return Area(cut, top), None


def _number(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number
