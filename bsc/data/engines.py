"""Who answers: the engine of each kind of file, loaded when it is first asked."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from bsc.data.ask import Answer, Ask

_SHEETS, _SQLITE, _DUCK = "bsc.data.sheets", "bsc.data.lite", "bsc.data.duck"
_ENGINES = {".xlsx": _SHEETS, ".xlsm": _SHEETS, ".xls": _SHEETS, ".xlsb": _SHEETS, ".ods": _SHEETS,
            ".sqlite": _SQLITE, ".sqlite3": _SQLITE, ".db": _SQLITE}
TEXT = (".csv", ".tsv", ".txt")


class _Engine(Protocol):
    def answer(self, ask: Ask, file: Path) -> Answer: ...


def answered(ask: Ask, file: Path) -> Answer:
    """What a file answers."""
    ending = file.suffix.casefold()
    name = _SHEETS if ask.origin.wide and ending in TEXT else _ENGINES.get(ending, _DUCK)
    return cast(_Engine, import_module(name)).answer(ask, file)
