"""Whoever links a strategy asks files and databases for figures here; the file that was asked last stays open."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from types import TracebackType

from bsc.data import Answer, Ask
from bsc.data.engines import opened
from bsc.data.warehouse.address import Variable
from bsc.model.origin import Origin
from bsc.read.folder import Folder


class Asking:
    """Answers asks of whatever source, those of one file best after one another."""

    def __init__(self, root: Folder, variable: Variable) -> None:
        self._root, self._variable = root, variable
        self._open = ExitStack()
        self._last: tuple[Origin, Callable[[Ask], Answer]] | None = None

    def __enter__(self) -> Asking:
        """Nothing is opened before it is asked."""
        return self

    def __exit__(self, kind: type[BaseException] | None, problem: BaseException | None,
                 trace: TracebackType | None) -> None:
        """Close what is open."""
        self._open.close()

    def __call__(self, ask: Ask) -> Answer:
        """What a file beside the YAML answers, or a database."""
        if ask.origin.url:
            from bsc.data.warehouse.answer import answer

            return answer(ask, self._variable)
        if self._last is None or self._last[0] is not ask.origin:
            self._last = None
            self._open.close()
            file = self._open.enter_context(self._root.on_disk(ask.origin.file))
            self._last = ask.origin, self._open.enter_context(opened(ask.origin, file))
        return self._last[1](ask)
