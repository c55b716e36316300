"""A table that stays open while it is asked: what is found out about it is found out once."""

from __future__ import annotations

from pathlib import Path

import duckdb

from bsc.data import sql
from bsc.data.ask import Answer, Ask, Trouble
from bsc.data.columns import column_known, columns_named, columns_wanted, no_numbers
from bsc.data.files.conditions import conditions_of, days_tested
from bsc.data.files.days import day_written, no_day, plain_day
from bsc.data.files.marks import Marked, decimal_mark
from bsc.data.files.oddities import WHOLE, repeated, undated
from bsc.data.files.sandbox import TooLong, in_time
from bsc.data.files.statements import Facts
from bsc.data.files.tables import Table, line_of
from bsc.data.files.unreadable import unreadable
from bsc.data.files.values import values_of
from bsc.model import Origin
from bsc.source import say

_SMALL = 64 << 20  # a text file of this size is read once and kept while it is asked
_LITTLE = 8 << 20  # of one of this size all columns are kept, whoever may ask for them
_DAY = "\n(day)"
_NO_TEXT = ("BIGINT", "UBIGINT", "HUGEINT", "DOUBLE", "BOOLEAN", "DATE", "JSON")


class Opened:
    """A table whose file is open to be asked; all asks are of one source."""

    def __init__(self, table: Table, file: Path, connection: duckdb.DuckDBPyConnection, seconds: float) -> None:
        self._table, self._file, self._connection, self._seconds = table, file, connection, seconds
        size = file.stat().st_size if table.written is not None else _SMALL + 1
        self._keeps, self._keeps_all = size <= _SMALL, size <= _LITTLE
        self._relation, self._kept = table.relation, frozenset[str]()
        self._types = dict(table.types)
        self._marked: dict[frozenset[str], Marked] = {}
        self._day: tuple[str, str, Trouble | None] | None = None
        self._looked, self._undated = frozenset[str](), tuple[Trouble, ...]()
        self._repeated: tuple[Trouble, ...] | None = None

    def __call__(self, ask: Ask) -> Answer:
        """The values that are asked for."""
        try:
            with in_time(self._connection, self._seconds):
                found = self._answered(ask)
        except TooLong:
            message = say("{file} took longer than {seconds} seconds", file=ask.origin.file,
                          seconds=round(self._seconds))
            help = say("keep the years that count, or save it as Parquet")
            return Answer(troubles=(Trouble("file", message, help),))
        except duckdb.Error as problem:
            return Answer(troubles=(unreadable(ask, str(problem), self._file),))
        return found._replace(troubles=tuple(map(self._at_line, found.troubles)),
                              notes=tuple(map(self._at_line, found.notes)))

    def _at_line(self, trouble: Trouble) -> Trouble:
        """With the line of its cell, if the file is text."""
        if trouble.cell is None or self._table.written is None:
            return trouble
        line = line_of(self._table.written, self._file, trouble.cell)
        return trouble._replace(line=line + self._table.above if line else 0)

    def _answered(self, ask: Ask) -> Answer:
        if not self._types:
            described = self._connection.execute(f"DESCRIBE SELECT * FROM {self._relation}").fetchall()
            self._types = {str(row[0]): str(row[1]) for row in described}
            if self._table.declared:
                self._declare()
        troubles = column_known(ask, self._types) or no_numbers(ask, self._types)
        if troubles:
            return Answer(troubles=tuple(troubles))
        self._keep(columns_named(ask))
        marked, trouble = self._mark(ask)
        day, form, late = self._days(ask.origin)
        found = [each for each in (trouble, late) if each is not None]
        if found:
            return Answer(troubles=tuple(found))
        days, found = days_tested(self._connection, self._relation, ask, self._types, day)
        facts = Facts(self._types, marked.mark, day, days, marked.whole)
        found = found or [each for at, measure in enumerate(ask.measures)
                          for each in conditions_of(at, measure, facts)[1]]
        if found:
            return Answer(troubles=tuple(found))
        notes = self._odd(ask)
        remarks = _remarks(self._table.delimiter, "comma" if marked.found and marked.mark == "," else "", form)
        answered = values_of(ask, facts, self._relation, self._connection)
        return answered._replace(remarks=remarks, notes=notes)

    def _declare(self) -> None:
        """Of JSON: texts stay as they are written, no form of a date is guessed; numbers, yes and no stay those."""
        self._types = {name: kind if kind in _NO_TEXT or kind.endswith(("]", ")")) else "VARCHAR"
                       for name, kind in self._types.items()}
        types = ", ".join(f"{sql.text(name)}: {sql.text(kind)}" for name, kind in self._types.items())
        self._relation = f"{self._table.declared}, columns = {{{types}}})"

    def _keep(self, named: list[str]) -> None:
        """Read a text that is not large, as far as it is needed."""
        if not self._keeps or self._kept.issuperset(named):
            return
        self._kept = self._kept.union(self._types if self._keeps_all else named)
        columns = ", ".join(sql.name(each) for each in self._types if each in self._kept)
        self._connection.execute(f"CREATE OR REPLACE TEMP TABLE kept AS SELECT {columns}, hash(t) AS {sql.name(WHOLE)}"
                                 f" FROM {self._table.relation} t")
        self._relation, self._day = "kept", None

    def _mark(self, ask: Ask) -> tuple[Marked, Trouble | None]:
        """The decimal mark, told by the columns that are asked for, or by more that were asked for before."""
        texts = [each for each in columns_wanted(ask) if self._types[each] == "VARCHAR"]
        known = next((marked for columns, marked in self._marked.items() if columns.issuperset(texts)), None)
        if known is not None:
            return known, None
        declared = {"point": ".", "comma": ","}.get(ask.origin.decimal, "")
        marked, trouble = decimal_mark(self._connection, self._relation, texts, declared)
        if trouble is None:
            self._marked[frozenset(texts)] = marked
        return marked, trouble

    def _days(self, origin: Origin) -> tuple[str, str, Trouble | None]:
        """The day of a row, the form that was found out, and what stands against reading it."""
        if self._day is None:
            kind = self._types[origin.date]
            day, form, trouble = day_written(self._connection, self._relation, origin, kind)
            if trouble is None and self._kept and kind == "VARCHAR" and day != plain_day(origin.date):
                self._connection.execute(
                    f"CREATE OR REPLACE TEMP TABLE dated AS SELECT *, {day} AS {sql.name(_DAY)} FROM kept")
                self._connection.execute("DROP TABLE kept")
                self._relation, day = "dated", sql.name(_DAY)
            trouble = trouble or no_day(self._connection, self._relation, origin.date, day)
            self._day = day, form, trouble
        return self._day

    def _odd(self, ask: Ask) -> tuple[Trouble, ...]:
        """Rows that are told of; whether some are repeated is looked at in texts that are kept."""
        named = frozenset(columns_named(ask)) - {ask.by}
        if not named <= self._looked:
            self._looked |= named
            self._undated = undated(ask, self._types[ask.origin.date], self._connection, self._relation)
        if self._repeated is None:
            self._repeated = repeated(ask.origin, self._table, self._file, self._connection, self._relation) \
                if self._kept else ()
        return self._undated + self._repeated


def _remarks(delimiter: str, decimal: str, form: str) -> tuple[str, ...]:
    """How the file is read where that was found out, as it would be written."""
    keys = (("delimiter", delimiter), ("decimal", decimal), ("date_form", form))
    return tuple(f"`{key}: {word}`" for key, word in keys if word)
