"""A sheet as records: its columns, its head, its rows. The press places them."""

from __future__ import annotations

from typing import NamedTuple

from bsc.report.speech.words import Words
from bsc.report.workbook.cell import Cell

NARROW, MIDDLE, WIDE = 110.0, 210.0, 330.0


class Column(NamedTuple):
    """A column: its head and the most room that it takes, in pixels; what is longer wraps."""

    head: str
    most: float = NARROW
    right: bool = False


class Row(NamedTuple):
    """A row; `level` is how deep it lies in the outline, `ground` what kind of row it is."""

    cells: tuple[Cell, ...]
    level: int = 0
    ground: str = ""


class Sheet(NamedTuple):
    """A sheet: above the columns' heads may stand another row, `over`; `still` columns stay in sight.

    `one_page` prints it on one page across, however wide it is.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    still: int = 1
    over: tuple[Cell, ...] = ()
    heads: tuple[Cell, ...] = ()
    filtered: bool = True
    ground: str = "head"
    one_page: bool = False


def head_of(words: Words, key: str) -> str:
    """A term as the head of a column."""
    term = words[key]
    return term[:1].upper() + term[1:]
