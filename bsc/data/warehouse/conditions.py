"""The conditions of a measure as Ibis expressions: values are literals, never a part of a statement."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import reduce
from operator import and_

from bsc.data.ask import Measure, Trouble
from bsc.data.warehouse.terms import Column, Table
from bsc.data.warehouse.values import numbers, words
from bsc.model import Condition
from bsc.source import say

_TRUE, _FALSE = ("true", "yes", "1"), ("false", "no", "0")


def chosen(
    number: int, measure: Measure, asked: tuple[Table, str], days: Mapping[str, Column]
) -> tuple[Column | None, list[Trouble]]:
    """Which rows one measure counts, None for all; and the conditions that no row of such a column can meet.

    `asked` is the table and Ibis' name for its engine; `days` are those of a row by each column that is compared with
    days.
    """
    table, engine = asked
    tests, troubles = [], []
    for place, condition in enumerate(measure.where):
        test = _test(condition, table[condition.column], days, engine)
        if test is not None:
            tests.append(test)
            continue
        message = say("the column `{column}` has no such values", column=condition.column)
        help = say("it holds {kind}", kind=kind_of(table)[condition.column])
        troubles.append(Trouble("where", message, help, number, condition=place))
    return reduce(and_, tests) if tests else None, troubles


def kind_of(table: Table) -> Mapping[str, str]:
    """The kinds of the columns, in words."""
    return {name: str(kind).split("(")[0].lstrip("!") for name, kind in table.schema().items()}


def is_time(column: Column) -> bool:
    """Whether a column is one of dates or times."""
    return column.type().is_date() or column.type().is_timestamp()


def _test(condition: Condition, column: Column, days: Mapping[str, Column], engine: str) -> Column | None:
    """One condition; None where its values can never be those of its column."""
    given = [each.casefold() for each in condition.values]
    kind, day = column.type(), days.get(condition.column)
    if condition.edges:
        is_number = kind.is_numeric() and not kind.is_boolean()
        value = day if condition.dated else numbers(column, engine) if is_number else None
        if value is None or any(isinstance(edge, date) is not condition.dated for _, edge in condition.edges):
            return None
        return reduce(and_, [value >= edge if sign == ">=" else value <= edge for sign, edge in condition.edges])
    if day is not None and condition.days:
        return day.isin(condition.days)
    if is_time(column):
        return None
    if kind.is_boolean():
        known = [word in _TRUE for word in given if word in _TRUE + _FALSE]
        return column.isin(known) if len(known) == len(given) else None
    if kind.is_numeric():
        values = [_number(word) for word in given]
        return None if None in values else column.isin(values)
    return words(column).isin([each.strip() for each in condition.values])


def _number(word: str) -> float | int | None:
    try:
        value = float(word)
    except ValueError:
        return None
    if value != value or abs(value) == float("inf"):
        return None
    return int(value) if value.is_integer() else value
