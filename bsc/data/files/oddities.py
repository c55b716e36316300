"""What is odd about rows and stops nothing: the same row twice, rows without a date."""

from __future__ import annotations

from pathlib import Path

import duckdb

from bsc.data import sql
from bsc.data.ask import Ask, Cell, Trouble
from bsc.data.columns import columns_named
from bsc.data.files.tables import Table, Written, rows_of
from bsc.model import Origin
from bsc.source import say

WHOLE = "\n(row)"  # a column of what each row is in all its columns, as one number; no heading has two lines


def undated(ask: Ask, kind: str, connection: duckdb.DuckDBPyConnection, relation: str) -> tuple[Trouble, ...]:
    """Rows in which something is written and no date; what is not text can only lack it."""
    column = sql.name(ask.origin.date)
    blank = f" OR trim({column}) = ''" if kind == "VARCHAR" else ""
    filled = " OR ".join(f"trim(CAST({sql.name(each)} AS VARCHAR)) <> ''" for each in columns_named(ask)[1:]) or "TRUE"
    (count,) = connection.execute(
        f"SELECT count(*) FROM {relation} WHERE ({column} IS NULL{blank}) AND ({filled})").fetchone() or (0,)
    if not count:
        return ()
    message = say("rows of {file} without a date: {count}", file=ask.origin.file, count=count)
    return (Trouble("undated", message, say("they count nowhere; write when they were"),
                    cell=Cell(ask.origin.date, "")),)


def repeated(
    origin: Origin, table: Table, file: Path, connection: duckdb.DuckDBPyConnection, relation: str
) -> tuple[Trouble, ...]:
    """Rows of a kept text that were in it before."""
    (count,) = connection.execute(
        f"SELECT count(*) - count(DISTINCT {sql.name(WHOLE)}) FROM {relation}"
        f" WHERE trim(CAST({sql.name(origin.date)} AS VARCHAR)) <> ''").fetchone() or (0,)
    lines = _twice(table.written, file, origin.date) if count and table.written is not None else None
    if lines is None:
        return ()
    first, line = (each + table.above for each in lines)
    message = say("rows of {file} that are in it before, word for word: {count}; line {line} repeats line {first}",
                  file=origin.file, count=count, line=line, first=first)
    return (Trouble("repeated", message, say("take them out, or add the column that tells them apart"), line=line),)


def _twice(written: Written, file: Path, date: str) -> tuple[int, int] | None:
    """The lines of the first row that was there before, and of the one that it repeats."""
    at = written.names.index(date)
    seen: dict[int, int] = {}
    for line, row in rows_of(written, file):
        if len(row) > at and row[at].strip():
            before = seen.setdefault(hash(tuple(row)), line)
            if before != line:
                return before, line
    return None
