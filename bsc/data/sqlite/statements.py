"""The statements of SQLite's own dialect: rows joined to the days that their dates were found to be."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bsc.data import sql
from bsc.data.ask import Ask, Measure, Trouble
from bsc.data.columns import columns_wanted
from bsc.data.slices import TRIED, is_tried, sized_by_sum
from bsc.model import Aggregate
from bsc.model.origin import Condition
from bsc.source import say

DAYS = "temp.bsc_days"
_FLAGS = {"true": "1", "yes": "1", "false": "0", "no": "0"}
_AT_A_DAY = (Aggregate.LAST, Aggregate.FIRST)


def number(column: str) -> str:
    """A column as numbers: what is stored as text is read by `bsc_number`, which notes what is none."""
    quoted = f"t.{sql.name(column)}"
    return f"CASE WHEN typeof({quoted}) IN ('integer', 'real') THEN {quoted} + 0.0 ELSE bsc_number({quoted}) END"


def odd_numbers(ask: Ask, relation: str) -> list[str]:
    """Statements that look at all cells that must be numbers, one for each column."""
    return [f"SELECT count(bsc_number(t.{sql.name(each)})) FROM {relation} t"
            f" WHERE typeof(t.{sql.name(each)}) NOT IN ('integer', 'real', 'null')" for each in columns_wanted(ask)]


def by_period(ask: Ask, relation: str, numbers: list[int], days: Mapping[str, str]) -> str:
    """All measures that gather the rows of a period, in one look."""
    values = []
    for at in numbers:
        measure = ask.measures[at]
        values.append(sql.gathered(_value(measure), measure.aggregate, conditions(measure, days)))
    name = sql.kept(_slice(ask), ask.only)
    return f"SELECT m.period, {name}, {', '.join(values)} FROM {_joined(ask, relation)} GROUP BY 1, 2"


def by_day(ask: Ask, relation: str, measure: Measure, days: Mapping[str, str]) -> str:
    """A level adds up over the rows of a day; that of the last day of a period counts, or of the first."""
    picked = "max" if measure.aggregate is Aggregate.LAST else "min"
    value = sql.gathered(_value(measure), Aggregate.SUM, conditions(measure, days))
    rows = f"SELECT m.period AS p, {_slice(ask)} AS s, m.day AS d, {value} AS v FROM {_joined(ask, relation)}" \
           " GROUP BY 1, 2, 3"
    held = f"SELECT p, s, v, {picked}(d) FROM ({rows}) WHERE v IS NOT NULL GROUP BY p, s"
    return f"SELECT p, {sql.kept('s', ask.only)}, sum(v) FROM ({held}) GROUP BY 1, 2" if ask.only else held


def grouped(ask: Ask, relation: str, days: Mapping[str, str]) -> list[tuple[str, list[int]]]:
    """All statements, each with the numbers of the measures that it answers.

    `days` are those of a row by each column that is compared with days.
    """
    limit = f" LIMIT {TRIED}" if is_tried(ask) else ""
    at_once = [at for at, each in enumerate(ask.measures) if each.aggregate not in _AT_A_DAY]
    found = [(by_period(ask, relation, at_once, days) + limit, at_once)] if at_once else []
    return found + [(by_day(ask, relation, each, days) + limit, [at]) for at, each in enumerate(ask.measures)
                    if each.aggregate in _AT_A_DAY]


def sampled(ask: Ask, relation: str) -> str:
    """How many slices the first rows have: more than are wanted, and nobody needs to look at all of them."""
    return f"SELECT count(DISTINCT s) FROM (SELECT {_slice(ask)} AS s FROM {relation} t LIMIT {TRIED})"


def ranked(ask: Ask, relation: str, days: Mapping[str, str]) -> str:
    """The names of the largest slices, and how many there are: by what they have of all measures together."""
    sizes = []
    for at, measure in enumerate(ask.measures):
        value = _value(measure)
        size = f"total(abs({value}))" if sized_by_sum(measure.aggregate) else f"count({value})"
        test = conditions(measure, days)
        sizes.append(f"{size}{f' FILTER (WHERE {test})' if test else ''} AS x{at}")
    rows = f"SELECT {_slice(ask)} AS s, {', '.join(sizes)} FROM {_joined(ask, relation)} GROUP BY 1"
    return f"WITH g AS MATERIALIZED ({rows}) {sql.largest(list(range(len(ask.measures))), ask.most)}"


def _joined(ask: Ask, relation: str) -> str:
    return f"{relation} t JOIN {DAYS} m ON m.raw = t.{sql.name(ask.origin.date)}"


def _slice(ask: Ask) -> str:
    if not ask.by:
        return "''"
    quoted = f"t.{sql.name(ask.by)}"
    whole = f"typeof({quoted}) = 'real' AND {quoted} = CAST({quoted} AS INTEGER) AND abs({quoted}) < 1e15"
    text = f"CASE WHEN {whole} THEN CAST({quoted} AS INTEGER) ELSE {quoted} END"
    return f"coalesce({sql.trimmed(f'CAST({text} AS TEXT)')}, '')"


def _value(measure: Measure) -> str:
    if not measure.column:
        return "1"
    if measure.aggregate in (Aggregate.COUNT, Aggregate.DISTINCT):
        quoted = f"t.{sql.name(measure.column)}"
        return f"CASE WHEN typeof({quoted}) = 'text' THEN nullif({sql.trimmed(quoted)}, '') ELSE {quoted} END"
    return number(measure.column)


def conditions(measure: Measure, days: Mapping[str, str]) -> str:
    """What rows count for a measure; empty where all do."""
    return " AND ".join(_test(each, days) for each in measure.where)


def _test(condition: Condition, days: Mapping[str, str]) -> str:
    quoted, day = f"t.{sql.name(condition.column)}", days.get(condition.column, "")
    tests = [f"{day} {sign} {edge.toordinal()}" if isinstance(edge, date) else
             f"{number(condition.column)} {sign} {edge!r}" for sign, edge in condition.edges]
    if tests:
        return " AND ".join(tests)
    if condition.days and day:
        return f"{day} IN ({', '.join(str(each.toordinal()) for each in condition.days)})"
    numbers = [made for each in condition.values if (made := _FLAGS.get(each.casefold()) or _plain(each))]
    values = ", ".join(sql.text(each.strip()) for each in condition.values)
    alike = f"{sql.trimmed(f'CAST({quoted} AS TEXT)')} IN ({values})"
    return f"({alike} OR (typeof({quoted}) IN ('integer', 'real') AND {quoted} IN ({', '.join(numbers)})))" \
        if numbers else alike


def _plain(word: str) -> str:
    try:
        value = float(word)
    except ValueError:
        return ""
    return repr(value) if value == value and abs(value) != float("inf") else ""


def no_number(text: str) -> Trouble:
    """What to say of a cell that must be a number."""
    message = say("`{text}` is not a number", text=text[:80])
    return Trouble("column", message, say("write digits only; units belong to the metric"))
