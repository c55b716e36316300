"""What is asked of DuckDB: whatever a user wrote is in it as a quoted name or a quoted text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bsc.data import sql
from bsc.data.ask import Ask, Measure
from bsc.data.files.conditions import conditions_of
from bsc.data.files.marks import number
from bsc.data.slices import TRIED, is_tried, sized_by_sum
from bsc.model import Aggregate

_FRACTIONS = ("DOUBLE", "FLOAT")
_AT_A_DAY = (Aggregate.LAST, Aggregate.FIRST)


class Facts(NamedTuple):
    """What was found out about a table: the types of its columns, its decimal mark, the day of a row.

    `days` are those of the columns that are compared with days; `whole` are columns of text that are digits alone.
    """

    types: dict[str, str]
    mark: str
    day: str
    days: Mapping[str, str] = {}
    whole: frozenset[str] = frozenset()

    def numeric(self, column: str) -> str:
        """A column as numbers."""
        kind, quoted = self.types[column], sql.name(column)
        if kind in _FRACTIONS:
            return f"CASE WHEN isnan({quoted}) THEN NULL ELSE {quoted} END"
        if column in self.whole:
            return f"CAST(nullif({quoted}, '') AS DOUBLE)"
        return number(quoted, self.mark) if kind == "VARCHAR" else f"CAST({quoted} AS DOUBLE)" if kind == "BOOLEAN" \
            else quoted


def statements_of(ask: Ask, facts: Facts, relation: str) -> list[tuple[list[int], str]]:
    """What is asked of the engine: all measures in one look at the table, levels in a second one, by the day.

    Each comes with the numbers of its measures; its columns are the period, the slice, the first and the last day
    that has rows, and the values.
    """
    limit = f" LIMIT {TRIED}" if is_tried(ask) else ""
    found = []
    for at_a_day, statement in ((False, _by_period), (True, _by_day)):
        numbers = [at for at, each in enumerate(ask.measures) if (each.aggregate in _AT_A_DAY) is at_a_day]
        if numbers:
            found.append((numbers, statement(ask, facts, relation, numbers) + limit))
    return found


def _selected(ask: Ask, facts: Facts, relation: str, numbers: list[int]) -> str:
    """The rows that have a day, with a column for each measure and one for its condition."""
    columns = [f"{facts.day} AS d", f"{_slice(ask.by, facts)} AS s"]
    for at in numbers:
        measure = ask.measures[at]
        when = conditions_of(at, measure, facts)[0] or "TRUE"
        columns += [f"{_value(measure, facts)} AS c{at}", f"{when} AS w{at}"]
    return f"SELECT {', '.join(columns)} FROM {relation}"


def _slice(by: str, facts: Facts) -> str:
    """What a row is by a column, as a text; empty where it has nothing there."""
    if not by:
        return "''"
    text = f"CAST({sql.name(by)} AS VARCHAR)"
    if facts.types[by] in _FRACTIONS:
        number = facts.numeric(by)
        text = f"CASE WHEN {number} = trunc({number}) AND abs({number}) < 1e15 THEN CAST(CAST({number} AS BIGINT)" \
               f" AS VARCHAR) ELSE CAST({number} AS VARCHAR) END"
    return f"coalesce({sql.trimmed(text)}, '')"


def _value(measure: Measure, facts: Facts) -> str:
    if not measure.column:
        return "1"
    if measure.aggregate in (Aggregate.COUNT, Aggregate.DISTINCT):
        kind, quoted = facts.types[measure.column], sql.name(measure.column)
        if kind == "VARCHAR":
            return f"nullif({sql.trimmed(quoted)}, '')"
        return facts.numeric(measure.column) if kind in _FRACTIONS else quoted
    return facts.numeric(measure.column)


def _by_period(ask: Ask, facts: Facts, relation: str, numbers: list[int]) -> str:
    period = sql.period_start("d", ask.cadence, ask.starts)
    values = []
    for at in numbers:
        measure = ask.measures[at]
        condition = f"w{at}" if measure.where else ""
        values.append(f"{sql.gathered(f'c{at}', measure.aggregate, condition)} AS v{at}")
    rows = _selected(ask, facts, relation, numbers)
    return (f"SELECT {period} AS p, {sql.kept('s', ask.only)} AS k, min(d), max(d), {', '.join(values)} FROM ({rows})"
            " WHERE d IS NOT NULL GROUP BY p, k")


def _by_day(ask: Ask, facts: Facts, relation: str, numbers: list[int]) -> str:
    """A level adds up over the rows of one day, and the last day of a period (or the first) counts."""
    period = sql.period_start("d", ask.cadence, ask.starts)
    sums = [f"{sql.gathered(f'c{at}', Aggregate.SUM, f'w{at}')} AS v{at}" for at in numbers]
    days = f"SELECT d, s, {', '.join(sums)} FROM ({_selected(ask, facts, relation, numbers)})" \
           " WHERE d IS NOT NULL GROUP BY d, s"
    picked = [f"{'arg_max' if ask.measures[at].aggregate is Aggregate.LAST else 'arg_min'}(v{at}, d) AS v{at}"
              for at in numbers]
    slices = f"SELECT {period} AS p, s, min(d) AS f, max(d) AS l, {', '.join(picked)} FROM ({days}) GROUP BY p, s"
    if not ask.only:
        return slices
    held = ", ".join(f"sum(v{at})" for at in numbers)
    return f"SELECT p, {sql.kept('s', ask.only)} AS k, min(f), max(l), {held} FROM ({slices}) GROUP BY p, k"


def sampled(ask: Ask, facts: Facts, relation: str) -> str:
    """How many slices the first rows have: more than are wanted, and nobody needs to look at all of them."""
    return f"SELECT count(DISTINCT s) FROM (SELECT {_slice(ask.by, facts)} AS s FROM {relation} LIMIT {TRIED})"


def ranked(ask: Ask, facts: Facts, relation: str) -> str:
    """The names of the largest slices, and how many there are: by what they have of all measures together."""
    numbers = list(range(len(ask.measures)))
    sizes = []
    for at, measure in enumerate(ask.measures):
        size = f"sum(abs(CAST(c{at} AS DOUBLE)))" if sized_by_sum(measure.aggregate) else f"count(c{at})"
        sizes.append(f"coalesce({size} FILTER (WHERE w{at}), 0) AS x{at}")
    rows = f"SELECT s, {', '.join(sizes)} FROM ({_selected(ask, facts, relation, numbers)})" \
           " WHERE d IS NOT NULL GROUP BY s"
    return f"WITH g AS MATERIALIZED ({rows}) {sql.largest(numbers, ask.most)}"
