"""The conditions of a measure as SQL: names and values quoted, never taken for a part of the statement."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from bsc.data import sql
from bsc.data.ask import Measure, Trouble
from bsc.model.origin import Condition
from bsc.source import say

_TRUE, _FALSE = ("true", "yes", "1"), ("false", "no", "0")


class _Facts(Protocol):
    @property
    def types(self) -> dict[str, str]: ...
    @property
    def day(self) -> str: ...
    @property
    def date(self) -> str: ...
    def numeric(self, column: str) -> str: ...


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
    if condition.edges:
        if kind in ("BOOLEAN", "DATE") or kind.startswith("TIMESTAMP"):
            return ""
        value = facts.numeric(condition.column)
        return " AND ".join(f"({value} {sign} {edge!r})" for sign, edge in condition.edges)
    if kind == "BOOLEAN":
        words = [each.casefold() for each in condition.values]
        known = [word in _TRUE for word in words if word in _TRUE + _FALSE]
        return f"({quoted} IN ({', '.join(map(str, known)).upper()}))" if len(known) == len(words) else ""
    if kind != "VARCHAR" and not kind.startswith(("DATE", "TIMESTAMP", "ENUM")):
        numbers = [_number(each) for each in condition.values]
        return f"({quoted} IN ({', '.join(numbers)}))" if all(numbers) else ""
    values = ", ".join(map(sql.text, condition.values))
    return f"(CAST({quoted} AS VARCHAR) IN ({values}))"


def _between_days(condition: Condition, facts: _Facts) -> str:
    """Edges that are days: of the source's own date, of dates and times, and of texts like 2026-01-31."""
    kind, quoted = facts.types[condition.column], sql.name(condition.column)
    if not (kind in ("DATE", "VARCHAR") or kind.startswith("TIMESTAMP") or condition.column == facts.date) \
            or not all(isinstance(edge, date) for _, edge in condition.edges):
        return ""
    day = facts.day if condition.column == facts.date else f"TRY_CAST({quoted} AS DATE)"
    return " AND ".join(f"({day} {sign} DATE '{edge}')" for sign, edge in condition.edges)


def _number(word: str) -> str:
    try:
        value = float(word)
    except ValueError:
        return ""
    return repr(value) if value == value and abs(value) != float("inf") else ""
