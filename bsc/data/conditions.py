"""The conditions of a measure as SQL: names and values quoted, never taken for a part of the statement."""

from __future__ import annotations

from typing import Protocol

from bsc.data import sql
from bsc.data.ask import Measure, Trouble
from bsc.model.origin import Condition
from bsc.source import say

_TRUE, _FALSE = ("true", "yes", "1"), ("false", "no", "0")


class _Facts(Protocol):
    @property
    def types(self) -> dict[str, str]: ...
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
    if condition.at_least is not None or condition.at_most is not None:
        if kind in ("BOOLEAN", "DATE") or kind.startswith("TIMESTAMP"):
            return ""
        edges = [(">=", condition.at_least), ("<=", condition.at_most)]
        value = facts.numeric(condition.column)
        return " AND ".join(f"({value} {sign} {edge!r})" for sign, edge in edges if edge is not None)
    if kind == "BOOLEAN":
        words = [each.casefold() for each in condition.values]
        known = [word in _TRUE for word in words if word in _TRUE + _FALSE]
        return f"({quoted} IN ({', '.join(map(str, known)).upper()}))" if len(known) == len(words) else ""
    if kind != "VARCHAR" and not kind.startswith(("DATE", "TIMESTAMP", "ENUM")):
        numbers = [_number(each) for each in condition.values]
        return f"({quoted} IN ({', '.join(numbers)}))" if all(numbers) else ""
    values = ", ".join(map(sql.text, condition.values))
    return f"(CAST({quoted} AS VARCHAR) IN ({values}))"


def _number(word: str) -> str:
    try:
        value = float(word)
    except ValueError:
        return ""
    return repr(value) if value == value and abs(value) != float("inf") else ""
