"""A place in a source file."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """A word in a file: path as shown to the user, line and column from 1, width in characters.

    As text it is `path:line:column`; empty where it is nowhere.
    """

    path: str
    line: int = 1
    column: int = 1
    width: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.path else ""


NOWHERE = Place("")
