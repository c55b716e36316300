"""Files answered by DuckDB: the file is asked how it writes numbers and days, then for values by period."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import duckdb

from bsc.data import sql
from bsc.data.ask import Answer, Ask, Measure, Row, Trouble
from bsc.data.columns import column_known, columns_named, columns_wanted, no_numbers
from bsc.data.files.conditions import conditions_of, days_tested
from bsc.data.files.days import day_of
from bsc.data.files.encoding import in_utf8
from bsc.data.files.marks import decimal_mark, number
from bsc.data.files.oddities import WHOLE, odd_rows
from bsc.data.files.sandbox import SECONDS, TooLong, sandbox
from bsc.data.files.tables import Table, line_of, table_of
from bsc.data.files.unreadable import unreadable
from bsc.data.value import endless, holds_endless, plain
from bsc.model import Aggregate
from bsc.source import say

_FRACTIONS = ("DOUBLE", "FLOAT")
_AT_A_DAY = (Aggregate.LAST, Aggregate.FIRST)
_SMALL = 64 << 20  # a text file of this size is read once and kept while it is asked


class Facts(NamedTuple):
    """What was found out about a table: the types of its columns, its decimal mark, the day of a row.

    `days` are those of the columns that are compared with days.
    """

    types: dict[str, str]
    mark: str
    day: str
    days: Mapping[str, str] = {}

    def numeric(self, column: str) -> str:
        """A column as numbers."""
        kind, quoted = self.types[column], sql.name(column)
        if kind in _FRACTIONS:
            return f"CASE WHEN isnan({quoted}) THEN NULL ELSE {quoted} END"
        return number(quoted, self.mark) if kind == "VARCHAR" else f"CAST({quoted} AS DOUBLE)" if kind == "BOOLEAN" \
            else quoted


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
    """The values of all measures, and the days they span."""
    found: dict[tuple[int, str], list[float | None]] = {}
    spans: dict[int, tuple[int, int]] = {}
    for numbers, statement in statements_of(ask, facts, relation):
        for start, name, first, last, *values in connection.execute(statement).fetchall():
            at = start.toordinal()
            before = spans.get(at, (first.toordinal(), last.toordinal()))
            spans[at] = min(before[0], first.toordinal()), max(before[1], last.toordinal())
            kept = found.setdefault((at, name), [None] * len(ask.measures))
            for each, value in zip(numbers, values, strict=True):
                if endless(value):
                    return Answer(troubles=(holds_endless(ask, each),))
                kept[each] = plain(value)
    rows = tuple(Row(start, name, tuple(values)) for (start, name), values in sorted(found.items()))
    return Answer(rows, until=max((last for _, last in spans.values()), default=0),
                  within=any(first < last for first, last in spans.values()))


def statements_of(ask: Ask, facts: Facts, relation: str) -> list[tuple[list[int], str]]:
    """What is asked of the engine: all measures in one look at the table, levels in a second one, by the day.

    Each comes with the numbers of its measures; its columns are the period, the slice, the first and the last day
    that has rows, and the values.
    """
    found = []
    for at_a_day, statement in ((False, _by_period), (True, _by_day)):
        numbers = [at for at, each in enumerate(ask.measures) if (each.aggregate in _AT_A_DAY) is at_a_day]
        if numbers:
            found.append((numbers, statement(ask, facts, relation, numbers)))
    return found


def _selected(ask: Ask, facts: Facts, relation: str, numbers: list[int]) -> str:
    """The rows that have a day, with a column for each measure and one for its condition."""
    by = f"coalesce(CAST({sql.name(ask.by)} AS VARCHAR), '')" if ask.by else "''"
    columns = [f"{facts.day} AS d", f"{by} AS s"]
    for at in numbers:
        measure = ask.measures[at]
        when = conditions_of(at, measure, facts)[0] or "TRUE"
        columns += [f"{_value(measure, facts)} AS c{at}", f"{when} AS w{at}"]
    return f"SELECT {', '.join(columns)} FROM {relation}"


def _value(measure: Measure, facts: Facts) -> str:
    if not measure.column:
        return "1"
    if measure.aggregate in (Aggregate.COUNT, Aggregate.DISTINCT):
        quoted = sql.name(measure.column)
        return f"nullif(trim({quoted}), '')" if facts.types[measure.column] == "VARCHAR" else quoted
    return facts.numeric(measure.column)


def _by_period(ask: Ask, facts: Facts, relation: str, numbers: list[int]) -> str:
    period = sql.period_start("d", ask.cadence, ask.starts)
    values = []
    for at in numbers:
        measure = ask.measures[at]
        condition = f"w{at}" if measure.where else ""
        values.append(f"{sql.gathered(f'c{at}', measure.aggregate, condition)} AS v{at}")
    rows = _selected(ask, facts, relation, numbers)
    return (f"SELECT {period} AS p, s, min(d), max(d), {', '.join(values)} FROM ({rows})"
            " WHERE d IS NOT NULL GROUP BY p, s")


def _by_day(ask: Ask, facts: Facts, relation: str, numbers: list[int]) -> str:
    """A level adds up over the rows of one day, and the last day of a period (or the first) counts."""
    period = sql.period_start("d", ask.cadence, ask.starts)
    sums = [f"{sql.gathered(f'c{at}', Aggregate.SUM, f'w{at}')} AS v{at}" for at in numbers]
    days = f"SELECT d, s, {', '.join(sums)} FROM ({_selected(ask, facts, relation, numbers)})" \
           " WHERE d IS NOT NULL GROUP BY d, s"
    picked = [f"{'arg_max' if ask.measures[at].aggregate is Aggregate.LAST else 'arg_min'}(v{at}, d)"
              for at in numbers]
    return f"SELECT {period} AS p, s, min(d), max(d), {', '.join(picked)} FROM ({days}) GROUP BY p, s"
