"""What the outlook is shown as: sections of plain tables that every surface can place."""

from __future__ import annotations

from typing import NamedTuple

from bsc.report.view import Badge


class Cell(NamedTuple):
    """One cell: a text or a status, what stands small below it, where it leads."""

    text: str = ""
    small: str = ""
    href: str = ""
    badge: Badge | None = None


class Head(NamedTuple):
    """The head of a column; numbers stand flush right."""

    text: str
    right: bool = False


class Row(NamedTuple):
    """A row, with a sentence on it."""

    cells: tuple[Cell, ...]
    note: str = ""


class Table(NamedTuple):
    """A table; `empty` stands in its place where it has no rows, `more` below it where it was cut."""

    title: str
    heads: tuple[Head, ...]
    rows: tuple[Row, ...]
    empty: str = ""
    more: str = ""

    @property
    def noted(self) -> bool:
        """Whether any of its rows has a sentence."""
        return any(row.note for row in self.rows)


class SectionView(NamedTuple):
    """A part of the outlook: what it is and how it was made, then its tables."""

    key: str
    title: str
    lead: str
    tables: tuple[Table, ...]

