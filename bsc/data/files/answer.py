"""Files answered by DuckDB: the file is asked how it writes numbers and days, then for values by period."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bsc.data.ask import Answer, Ask
from bsc.data.files.encoding import in_utf8
from bsc.data.files.opened import Opened
from bsc.data.files.sandbox import SECONDS, sandbox
from bsc.data.files.tables import Table, table_of
from bsc.model import Origin


def answer(ask: Ask, file: Path, seconds: float = SECONDS) -> Answer:
    """The values of a file; nothing but that file can be read on the way."""
    with opened(ask.origin, file, seconds) as asked:
        return asked(ask)


@contextmanager
def opened(origin: Origin, file: Path, seconds: float = SECONDS) -> Iterator[Callable[[Ask], Answer]]:
    """A file of which several things are asked: what was found out about it is kept for the next."""
    with in_utf8(origin, file) as (written, path):
        table, trouble = table_of(written, path)
        if table is None:
            refused = Answer(troubles=(trouble,) if trouble is not None else ())
            yield lambda _: refused
            return
        with opened_table(table, path, seconds) as asked:
            yield asked


@contextmanager
def opened_table(table: Table, file: Path, seconds: float = SECONDS) -> Iterator[Callable[[Ask], Answer]]:
    """A table in a file; nothing but that file can be read."""
    with sandbox(file) as connection:
        yield Opened(table, file, connection, seconds)
