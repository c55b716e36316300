"""A sheet with its merged cells told: what a cell shows to whoever looks at the sheet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bsc.data.sheets.workbook import Area, Sheet, Value
from bsc.importing.amounts import Amount, amount_of
from bsc.importing.notes import Spot

_MOST_FILLED = 2_000_000


class Grid(NamedTuple):
    """A sheet, its rows as they are stored and as they look, its decimal mark.

    `wide` is the last column of the cells that are merged across.
    """

    sheet: Sheet
    rows: list[list[Value]]
    looks: list[list[Value]]
    mark: str = "."
    turned: bool = False
    wide: Mapping[tuple[int, int], int] = {}

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0

    def spot(self, row: int, column: int) -> Spot:
        """Where a cell stands in the sheet as it is, turned or not."""
        return Spot(self.sheet.name, *((column, row) if self.turned else (row, column)))

    def amount(self, row: int, column: int) -> Amount | None:
        """The number of a cell as it is shown: 0.85 in a cell of per cents is 85 %."""
        amount = amount_of(self.rows[row][column], self.mark)
        if amount is None or not isinstance(self.rows[row][column], float):
            return amount
        sign = self.sheet.signs.get((row, column), "")
        return Amount(amount.value * 100 if sign == "%" else amount.value, sign)


def grid_of(sheet: Sheet) -> Grid:
    """A sheet as it looks: each merged cell shows its value everywhere it reaches."""
    wide = max(map(len, sheet.rows), default=0)
    rows: list[list[Value]] = [[*row, *[None] * (wide - len(row))] for row in sheet.rows]
    looks = [list(row) for row in rows]
    left = _MOST_FILLED
    for area in sheet.merged:
        if area.top >= len(rows) or area.left >= wide:
            continue
        value = rows[area.top][area.left]
        bottom, right = min(area.bottom + 1, len(rows)), min(area.right + 1, wide)
        left -= (bottom - area.top) * (right - area.left)
        if left < 0:
            break
        if value is not None:
            for row in looks[area.top:bottom]:
                row[area.left:right] = [value] * (right - area.left)
    across = {(area.top, area.left): area.right for area in sheet.merged if area.right > area.left}
    return Grid(sheet, rows, looks, wide=across)


def turned(grid: Grid) -> Grid:
    """A sheet laid on its side: months that went down go across."""
    sheet = grid.sheet
    return grid_of(Sheet(
        sheet.name, sheet.hidden, [list(column) for column in zip(*grid.rows, strict=True)],
        tuple(Area(area.left, area.top, area.right, area.bottom) for area in sheet.merged),
        {(column, row): sign for (row, column), sign in sheet.signs.items()},
        {(column, row): why for (row, column), why in sheet.failed.items()},
        frozenset((column, row) for row, column in sheet.unsaved),
    ))._replace(turned=True)
