"""What the script swaps: numbered rows of columns, one text per as-of period, as compact JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

Cell = str | int | None | Sequence[object]
Column = str | Sequence[Cell]

_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Records:
    """Rows in the order they were added; an element of the page names its row and column."""

    __slots__ = ("_rows",)

    def __init__(self) -> None:
        self._rows: list[str] = []

    def add(self, *columns: Column) -> int:
        """Keep a row; a column that never changes is kept once. Returns the row's number."""
        self._rows.append(encoded([_squeezed(column) for column in columns]))
        return len(self._rows) - 1

    def json(self) -> Iterator[str]:
        """The rows as a JSON array, piece by piece."""
        yield "["
        for number, row in enumerate(self._rows):
            yield row if number == 0 else "," + row
        yield "]"


def encoded(value: object) -> str:
    """JSON that is safe inside a script element."""
    return _ENCODE(value).replace("<", "\\u003c")


def _squeezed(column: Column) -> Column:
    if isinstance(column, str) or not column:
        return column
    first = column[0]
    return first if isinstance(first, str) and all(cell == first for cell in column) else column
