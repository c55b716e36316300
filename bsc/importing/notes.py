"""What is noted while a workbook is read: what was left out and why, what was assumed, what must be asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from bsc.source import Mistake, Said


class Spot(NamedTuple):
    """A cell of a sheet, from 0."""

    sheet: str
    row: int
    column: int

    def __str__(self) -> str:
        return f"{self.sheet}!{self.cell}"

    @property
    def cell(self) -> str:
        """The cell as Excel names it.

        >>> Spot("Enero", 6, 27).cell
        'AB7'
        """
        return f"{column_name(self.column)}{self.row + 1}"


def column_name(column: int) -> str:
    """A column as Excel names it."""
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(65 + letter) + letters
    return letters


class Unread(NamedTuple):
    """A cell that did not come over, and why."""

    why: Said
    spot: Spot
    text: str = ""


@dataclass(slots=True)
class Notes:
    """What was left out on purpose, what was not understood, and what was assumed."""

    left_out: list[Unread] = field(default_factory=list)
    not_understood: list[Unread] = field(default_factory=list)
    assumed: list[Unread] = field(default_factory=list)


class Question(Mistake):
    """What must be asked before anything can be read, in the workbook's `language`; `help` names what answers it."""

    def __init__(self, said: Said, help: Said, spot: Spot | None = None) -> None:
        super().__init__(said)
        self.help = help
        self.spot = spot
        self.language = "en"
