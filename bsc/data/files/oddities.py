"""What is odd about rows and stops nothing: the same row twice, rows without a date."""

from __future__ import annotations

from pathlib import Path

import duckdb

from bsc.data import sql
from bsc.data.ask import Ask, Cell, Trouble
from bsc.data.columns import columns_named
from bsc.data.files.tables import Table, Written, rows_of
from bsc.source import say

WHOLE = "(row)"  # a column of what each row is in all its columns, as one number


def odd_rows(
    ask: Ask, table: Table, file: Path, connection: duckdb.DuckDBPyConnection, relation: str
) -> tuple[Trouble, ...]:
    """Rows that are told of; whether some are repeated is looked at in texts that are kept."""
    found = []
    date = f"trim(CAST({sql.name(ask.origin.date)} AS VARCHAR))"
    filled = " OR ".join(f"trim(CAST({sql.name(each)} AS VARCHAR)) <> ''" for each in columns_named(ask)[1:]) or "TRUE"
    (undated,) = connection.execute(
        f"SELECT count(*) FROM {relation} WHERE ({sql.name(ask.origin.date)} IS NULL OR {date} = '') AND ({filled})"
    ).fetchone() or (0,)
    if undated:
        message = say("rows of {file} without a date: {count}", file=ask.origin.file, count=undated)
        found.append(Trouble("undated", message, say("they count nowhere; write when they were"),
                             cell=Cell(ask.origin.date, "")))
    if relation == table.relation or table.written is None:
        return tuple(found)
    (repeated,) = connection.execute(
        f"SELECT count(*) - count(DISTINCT {sql.name(WHOLE)}) FROM {relation} WHERE {date} <> ''").fetchone() or (0,)
    lines = _twice(table.written, file, ask.origin.date) if repeated else None
    if lines is not None:
        first, line = (each + table.above for each in lines)
        message = say("rows of {file} that are in it before, word for word: {count}; line {line} repeats line {first}",
                      file=ask.origin.file, count=repeated, line=line, first=first)
        found.append(Trouble("repeated", message, say("take them out, or add the column that tells them apart"),
                             line=line))
    return tuple(found)


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
