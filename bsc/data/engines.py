"""Who answers: the engine of each kind of file, loaded when it is first asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from bsc.data.ask import Answer, Ask, Trouble
from bsc.model import Origin
from bsc.source import say

_SHEETS, _SQLITE, _DUCK = "bsc.data.sheets.answer", "bsc.data.sqlite.answer", "bsc.data.files.answer"
_ENGINES = {".xlsx": _SHEETS, ".xlsm": _SHEETS, ".xls": _SHEETS,
            ".sqlite": _SQLITE, ".sqlite3": _SQLITE, ".db": _SQLITE}
_TEXT = (".csv", ".tsv", ".txt")
_OF_TEXT = ("delimiter", "encoding")
_OWN = {_SHEETS: ("sheet", "range", "wide"), _SQLITE: ("table",), _DUCK: ()}


class _Engine(Protocol):
    def opened(self, origin: Origin, file: Path, /) -> AbstractContextManager[Callable[[Ask], Answer]]: ...


def answered(ask: Ask, file: Path) -> Answer:
    """What a file answers."""
    with opened(ask.origin, file) as asked:
        return asked(ask)


@contextmanager
def opened(origin: Origin, file: Path) -> Iterator[Callable[[Ask], Answer]]:
    """A file of which several things are asked, all of one source."""
    ending = file.suffix.casefold()
    is_text = ending in _TEXT
    name = _SHEETS if origin.wide and is_text else _ENGINES.get(ending, _DUCK)
    given = {"sheet": origin.sheet, "range": origin.range, "wide": origin.wide, "table": origin.table,
             "delimiter": origin.delimiter, "encoding": origin.encoding}
    fitting = (*_OWN[name], *(_OF_TEXT if is_text else ()))
    misplaced = next((key for key, value in given.items() if value and key not in fitting
                      or key == "sheet" and value and is_text), None)
    if misplaced is not None:
        message = say("`{key}:` means nothing for {file}", key=misplaced, file=origin.file)
        refused = Answer(troubles=(Trouble(misplaced, message, say("take it out")),))
        yield lambda _: refused
        return
    with cast(_Engine, import_module(name)).opened(origin, file) as asked:
        yield asked
