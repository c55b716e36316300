"""Files answered by DuckDB: the file is asked how it writes numbers and days, then for values by period."""

from __future__ import annotations

from pathlib import Path

import duckdb

from bsc.data import sql
from bsc.data.ask import Answer, Ask, Trouble
from bsc.data.columns import column_known, columns_named, columns_wanted, no_numbers
from bsc.data.files.conditions import conditions_of, days_tested
from bsc.data.files.days import day_of
from bsc.data.files.encoding import in_utf8
from bsc.data.files.marks import decimal_mark
from bsc.data.files.oddities import WHOLE, odd_rows
from bsc.data.files.sandbox import SECONDS, TooLong, sandbox
from bsc.data.files.statements import Facts, ranked, sampled, statements_of
from bsc.data.files.tables import Table, line_of, table_of
from bsc.data.files.unreadable import unreadable
from bsc.data.slices import Largest, Rows, few_slices, is_tried
from bsc.source import say

_SMALL = 64 << 20  # a text file of this size is read once and kept while it is asked


def answer(ask: Ask, file: Path, seconds: float = SECONDS) -> Answer:
    """The values of a file; nothing but that file can be read on the way."""
    with in_utf8(ask.origin, file) as (origin, path):
        table, trouble = table_of(origin, path)
        if table is None:
            return Answer(troubles=(trouble,) if trouble is not None else ())
        return asked(ask, table, path, seconds)


def asked(ask: Ask, table: Table, file: Path, seconds: float) -> Answer:
    """The values of a table in a file; nothing but that file can be read on the way."""
    try:
        with sandbox(file, seconds) as connection:
            found = _answered(ask, table, connection, file)
    except TooLong:
        message = say("{file} took longer than {seconds} seconds", file=ask.origin.file, seconds=round(seconds))
        return Answer(troubles=(Trouble("file", message, say("keep the years that count, or save it as Parquet")),))
    except duckdb.Error as problem:
        return Answer(troubles=(unreadable(ask, str(problem), file),))
    return found._replace(troubles=tuple(_at_line(each, table, file) for each in found.troubles),
                          notes=tuple(_at_line(each, table, file) for each in found.notes))


def _at_line(trouble: Trouble, table: Table, file: Path) -> Trouble:
    """With the line of its cell, if the file is text."""
    if trouble.cell is None or table.written is None:
        return trouble
    line = line_of(table.written, file, trouble.cell)
    return trouble._replace(line=line + table.above if line else 0)


def _answered(ask: Ask, table: Table, connection: duckdb.DuckDBPyConnection, file: Path) -> Answer:
    described = connection.execute(f"DESCRIBE SELECT * FROM {table.relation}").fetchall()
    types = {str(row[0]): str(row[1]) for row in described}
    troubles = column_known(ask, types) or no_numbers(ask, types)
    if troubles:
        return Answer(troubles=tuple(troubles))
    origin, relation = ask.origin, table.relation
    if table.written is not None and file.stat().st_size <= _SMALL:
        kept = ", ".join(map(sql.name, columns_named(ask)))
        connection.execute(f"CREATE TEMP TABLE kept AS SELECT {kept}, hash(t) AS {sql.name(WHOLE)} FROM {relation} t")
        relation = "kept"
    texts = [each for each in columns_wanted(ask) if types[each] == "VARCHAR"]
    declared = {"point": ".", "comma": ","}.get(origin.decimal, "")
    marked, trouble = decimal_mark(connection, relation, texts, declared)
    day, form, late = day_of(connection, relation, origin, types[origin.date])
    found = [each for each in (trouble, late) if each is not None]
    if found:
        return Answer(troubles=tuple(found))
    days, found = days_tested(connection, relation, ask, types, day)
    facts = Facts(types, marked.mark, day, days)
    found = found or [each for at, measure in enumerate(ask.measures) for each in conditions_of(at, measure, facts)[1]]
    if found:
        return Answer(troubles=tuple(found))
    remarks = _remarks(ask, table, "," if marked.found else "", form)
    notes = odd_rows(ask, table, file, connection, relation)
    return _rows(ask, facts, relation, connection)._replace(remarks=remarks, notes=notes)


def _remarks(ask: Ask, table: Table, mark: str, form: str) -> tuple[str, ...]:
    """How the file is read where that was found out, as it would be written."""
    keys = (("delimiter", table.delimiter), ("decimal", "comma" if mark == "," else ""), ("date_form", form))
    return tuple(f"`{key}: {word}`" for key, word in keys if word)


def _rows(ask: Ask, facts: Facts, relation: str, connection: duckdb.DuckDBPyConnection) -> Answer:
    """The values of all measures; of very many slices, those of the largest and of all others as one."""
    def values(ask: Ask) -> Answer | None:
        try:
            if is_tried(ask) and _first(connection, sampled(ask, relation)) > ask.most:
                return None
            return _values(ask, facts, relation, connection)
        except duckdb.OutOfMemoryException:
            return None

    def largest(ask: Ask) -> Largest | None:
        try:
            found = connection.execute(ranked(ask, facts, relation)).fetchall()
        except duckdb.OutOfMemoryException:
            return None
        return Largest(tuple(str(row[0]) for row in found), int(found[0][1]) if found else 0)

    return few_slices(ask, values, largest) if is_tried(ask) else _values(ask, facts, relation, connection)


def _first(connection: duckdb.DuckDBPyConnection, statement: str) -> int:
    row = connection.execute(statement).fetchone()
    return int(row[0]) if row is not None else 0


def _values(ask: Ask, facts: Facts, relation: str, connection: duckdb.DuckDBPyConnection) -> Answer:
    """The values of all measures, and the days they span."""
    found = Rows(ask)
    spans: dict[int, tuple[int, int]] = {}
    for numbers, statement in statements_of(ask, facts, relation):
        for start, name, first, last, *values in connection.execute(statement).fetchall():
            at = start.toordinal()
            before = spans.get(at, (first.toordinal(), last.toordinal()))
            spans[at] = min(before[0], first.toordinal()), max(before[1], last.toordinal())
            trouble = found.add(at, name, numbers, values)
            if trouble is not None:
                return Answer(troubles=(trouble,))
    return found.answer()._replace(until=max((last for _, last in spans.values()), default=0),
                                   within=any(first < last for first, last in spans.values()))
