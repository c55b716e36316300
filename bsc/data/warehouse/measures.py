"""What is sent to a database: the measures of an `Ask` as Ibis expressions, worked out where the rows are."""

from __future__ import annotations

from typing import NamedTuple

from bsc.data.ask import Ask, Measure, Trouble
from bsc.data.warehouse.conditions import chosen, kind_of
from bsc.data.warehouse.days import When, period_of, when
from bsc.data.warehouse.terms import Column, Table, library
from bsc.model import Aggregate
from bsc.source import say

_AT_A_DAY = (Aggregate.LAST, Aggregate.FIRST)
_COUNTS = (Aggregate.COUNT, Aggregate.DISTINCT)
_WAYS = {Aggregate.SUM: "sum", Aggregate.MEAN: "mean", Aggregate.MIN: "min", Aggregate.MAX: "max",
         Aggregate.COUNT: "count", Aggregate.DISTINCT: "nunique"}


class Sent(NamedTuple):
    """Questions to a database, each with the numbers of the measures that it answers; `odd` is a text that is no day.

    Each answer has a row for each period and slice: `p`, `s` and a value `v` for each measure. That of `span` is one
    row: the last day, and the most days that a period has.
    """

    questions: tuple[tuple[tuple[int, ...], Table], ...]
    span: Table
    odd: Table | None


def sent(ask: Ask, table: Table, engine: str) -> tuple[Sent | None, list[Trouble]]:
    """The questions of an ask to a table whose columns are all there, or what stands against asking."""
    found = _not_numbers(ask, table)
    for number, measure in enumerate(ask.measures):
        found += chosen(number, measure, table)[1]
    moment, trouble = when(table, ask.origin, engine)
    found += [trouble] if trouble is not None else []
    if moment is None or found:
        return None, found
    questions = []
    for at_a_day in (False, True):
        numbers = tuple(at for at, each in enumerate(ask.measures) if (each.aggregate in _AT_A_DAY) is at_a_day)
        if numbers:
            rows = _selected(ask, table, moment, numbers)
            questions.append((numbers, _by_day(ask, rows, numbers) if at_a_day else _by_period(ask, rows, numbers)))
    odd = None if moment.text is None else table.aggregate(text=moment.text.min())
    return Sent(tuple(questions), _span(ask, table, moment), odd), []


def _not_numbers(ask: Ask, table: Table) -> list[Trouble]:
    """The measures that need numbers, of a column that has none."""
    found = []
    for at, measure in enumerate(ask.measures):
        if not measure.column or measure.aggregate in _COUNTS:
            continue
        kind = table[measure.column].type()
        if not kind.is_numeric() and not kind.is_boolean():
            message = say("the column `{column}` holds {kind}, not numbers", column=measure.column,
                          kind=kind_of(table)[measure.column])
            found.append(Trouble("column", message, say("name a column of numbers"), at))
    return found


def _selected(ask: Ask, table: Table, moment: When, numbers: tuple[int, ...]) -> Table:
    """The rows that have a day, with a column for each measure and one for its condition."""
    ibis = library()
    by = ibis.coalesce(table[ask.by].cast("string"), "") if ask.by else ibis.literal("")
    columns = {"d": moment.day, "s": by}
    for at in numbers:
        columns[f"c{at}"] = _value(ask.measures[at], table)
        test = chosen(at, ask.measures[at], table)[0]
        if test is not None:
            columns[f"w{at}"] = test
    return _in_periods(table.select(**columns), ask)


def _in_periods(rows: Table, ask: Ask) -> Table:
    """The rows with a day, and the period that it lies in."""
    known = rows.filter(rows["d"].notnull())
    return known.mutate(p=period_of(known["d"], ask.cadence, ask.starts))


def _value(measure: Measure, table: Table) -> Column:
    if not measure.column:
        return library().literal(1)
    column = table[measure.column]
    kind = column.type()
    if measure.aggregate in _COUNTS:
        return column.strip().nullif("") if kind.is_string() else column
    if measure.aggregate is Aggregate.MEAN and not kind.is_boolean():
        return column.cast("float64")  # the mean of a decimal column would have its few places
    return column.cast("int32") if kind.is_boolean() else column


def _by_period(ask: Ask, rows: Table, numbers: tuple[int, ...]) -> Table:
    values = {f"v{at}": _gathered(rows, at, ask.measures[at].aggregate).cast("float64") for at in numbers}
    return rows.group_by("p", "s").aggregate(**values)


def _gathered(rows: Table, at: int, aggregate: Aggregate) -> Column:
    """A column brought to one value, of the rows for which its condition holds."""
    column, only = rows[f"c{at}"], rows[f"w{at}"] if f"w{at}" in rows.columns else None
    gathered: Column = getattr(column, _WAYS[aggregate])(where=only)
    return gathered


def _by_day(ask: Ask, rows: Table, numbers: tuple[int, ...]) -> Table:
    """A level adds up over the rows of one day, and the last day of a period (or the first) counts."""
    sums = {f"c{at}": _gathered(rows, at, Aggregate.SUM).cast("float64") for at in numbers}
    days = rows.group_by("d", "p", "s").aggregate(**sums)
    picked = {}
    for at in numbers:
        column = days[f"c{at}"]
        pick = "argmax" if ask.measures[at].aggregate is Aggregate.LAST else "argmin"
        picked[f"v{at}"] = getattr(column, pick)(days["d"], where=column.notnull())
    return days.group_by("p", "s").aggregate(**picked)


def _span(ask: Ask, table: Table, moment: When) -> Table:
    """The last day of all rows, and whether some period has rows of more than one day."""
    days = _in_periods(table.select(d=moment.day).distinct(), ask)
    periods = days.group_by("p").aggregate(m=days["d"].max(), n=days.count())
    return periods.aggregate(last=periods["m"].max().epoch_days().cast("int64"), most=periods["n"].max())
