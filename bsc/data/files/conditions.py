"""The conditions of a measure as SQL: names and values quoted, never taken for a part of the statement."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

import duckdb

from bsc.data import sql
from bsc.data.ask import Ask, Measure, Trouble
from bsc.data.files.days import day_of
from bsc.model.origin import Condition
from bsc.source import say

_TRUE, _FALSE = ("true", "yes", "1"), ("false", "no", "0")


class _Facts(Protocol):
    @property
    def types(self) -> dict[str, str]: ...
    @property
    def days(self) -> Mapping[str, str]: ...
    def numeric(self, column: str) -> str: ...


def days_tested(
    connection: duckdb.DuckDBPyConnection, relation: str, ask: Ask, types: Mapping[str, str], day: str
) -> tuple[dict[str, str], list[Trouble]]:
    """The day of a row by each column that is compared with days, `day` by the source's own; and cells that are none.

    Texts are compared with days if each of them is one, else as texts.
    """
    days, troubles = {ask.origin.date: day}, []
    for number, measure in enumerate(ask.measures):
        for place, condition in enumerate(measure.where):
            column, kind = condition.column, types[condition.column]
            if column in days or not (condition.dated or _is_time(kind) or kind == "VARCHAR" and condition.days):
                continue
            found, _, trouble = day_of(connection, relation, ask.origin._replace(date=column), kind)
            if trouble is None:
                days[column] = found
            elif condition.dated:
                troubles.append(trouble._replace(key="where", measure=number, condition=place))
    return days, troubles


def conditions_of(number: int, measure: Measure, facts: _Facts) -> tuple[str, list[Trouble]]:
    """What stands after WHERE for one measure; empty where all rows count."""
    tests, troubles = [], []
    for place, condition in enumerate(measure.where):
        test = _test(condition, facts)
        if test:
            tests.append(test)
            continue
        message = say("the column `{column}` has no such values", column=condition.column)
        help = say("it holds {kind}", kind=facts.types[condition.column].casefold())
        troubles.append(Trouble("where", message, help, number, condition=place))
    return " AND ".join(tests), troubles


def _test(condition: Condition, facts: _Facts) -> str:
    """One condition; an empty text where its values can never be those of its column."""
    kind, quoted = facts.types[condition.column], sql.name(condition.column)
    if condition.dated:
        return _between_days(condition, facts)
    if condition.days and condition.column in facts.days:
        days = ", ".join(f"DATE '{each}'" for each in condition.days)
        return f"({facts.days[condition.column]} IN ({days}))"
    if condition.edges:
        if kind == "BOOLEAN" or _is_time(kind):
            return ""
        value = facts.numeric(condition.column)
        return " AND ".join(f"({value} {sign} {edge!r})" for sign, edge in condition.edges)
    if kind == "BOOLEAN":
        words = [each.casefold() for each in condition.values]
        known = [word in _TRUE for word in words if word in _TRUE + _FALSE]
        return f"({quoted} IN ({', '.join(map(str, known)).upper()}))" if len(known) == len(words) else ""
    if _is_time(kind):
        return ""
    if kind != "VARCHAR" and not kind.startswith("ENUM"):
        numbers = [_number(each) for each in condition.values]
        return f"({quoted} IN ({', '.join(numbers)}))" if all(numbers) else ""
    values = ", ".join(sql.text(each.strip()) for each in condition.values)
    return f"({sql.trimmed(f'CAST({quoted} AS VARCHAR)')} IN ({values}))"


def _between_days(condition: Condition, facts: _Facts) -> str:
    day = facts.days.get(condition.column, "")
    if not day or not all(isinstance(edge, date) for _, edge in condition.edges):
        return ""
    return " AND ".join(f"({day} {sign} DATE '{edge}')" for sign, edge in condition.edges)


def _is_time(kind: str) -> bool:
    return kind == "DATE" or kind.startswith("TIMESTAMP")


def _number(word: str) -> str:
    try:
        value = float(word)
    except ValueError:
        return ""
    return repr(value) if value == value and abs(value) != float("inf") else ""
