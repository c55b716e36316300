"""What the script swaps: numbered rows of columns, one text per as-of period, as compact JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import cast

Cell = str | int | None | Sequence[object]
Column = str | Sequence[Cell]

_ENCODE = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
_WORTH = 6


class Records:
    """Rows in the order they were added; an element of the page names its row and column."""

    __slots__ = ("_first", "_rows")

    def __init__(self, first: int = 0) -> None:
        self._first = first
        self._rows: list[str] = []

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, *columns: Column) -> int:
        """Keep a row, in as few characters as it takes. Returns the row's number."""
        self._rows.append(encoded([_squeezed(column) for column in columns]))
        return self._first + len(self._rows) - 1

    def text(self) -> str:
        """The rows as the inside of a JSON array."""
        return ",".join(self._rows)


def encoded(value: object) -> str:
    """JSON that is safe inside a script element."""
    return _ENCODE(value).replace("<", "\\u003c")


def _squeezed(column: Column) -> object:
    """A text that never changes once; a common beginning once; 0 for the same text as the period before."""
    if isinstance(column, str) or not column or not isinstance(column[0], str):
        return column
    texts = cast("Sequence[str]", column)
    if texts.count(texts[0]) == len(texts):
        return texts[0]
    low, high = min(texts), max(texts)
    shared = 0
    while shared < len(low) and low[shared] == high[shared]:
        shared += 1
    if shared < _WORTH:
        return _told_once(texts)
    return {"p": low[:shared], "s": _told_once([text[shared:] for text in texts])}


def _told_once(texts: Sequence[str]) -> list[object]:
    return [0 if text == last else text for text, last in zip(texts, (None, *texts[:-1]), strict=True)]
