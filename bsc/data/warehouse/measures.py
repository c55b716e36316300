"""What is sent to a database: the measures of an `Ask` as Ibis expressions, worked out where the rows are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bsc.data.ask import Ask, Trouble
from bsc.data.slices import TRIED, is_tried, sized_by_sum
from bsc.data.warehouse.conditions import chosen, is_time, kind_of
from bsc.data.warehouse.days import When, period_of, when
from bsc.data.warehouse.terms import Column, Table, library
from bsc.data.warehouse.values import counted, slices
from bsc.model import Aggregate
from bsc.source import say

_AT_A_DAY = (Aggregate.LAST, Aggregate.FIRST)
_COUNTS = (Aggregate.COUNT, Aggregate.DISTINCT)
_WAYS = {Aggregate.SUM: "sum", Aggregate.MEAN: "mean", Aggregate.MIN: "min", Aggregate.MAX: "max",
         Aggregate.COUNT: "count", Aggregate.DISTINCT: "nunique"}


class Compared(NamedTuple):
    """A column of days that a measure's condition needs, or the source's own; `when` is how it is read.

    If it is `strict`, it may hold nothing else than days.
    """

    column: str
    when: When
    measure: int | None = None
    condition: int | None = None
    strict: bool = True


class Sent(NamedTuple):
    """Questions to a database, each with the numbers of the measures that it answers.

    Each answer has a row for each period and slice: `p`, `s`, the first and the last day with rows, `f` and `l`, and a
    value `v` for each measure. That of `odd` is one row, to be asked first: `u`, how many rows have no day, and a text
    `t` for each column of `compared` that holds what is no day and should not. `largest` are the names of the slices
    that are kept, and `n`, how many there are.
    """

    questions: tuple[tuple[tuple[int, ...], Table], ...]
    compared: tuple[Compared, ...]
    odd: Table
    largest: Table | None = None


def sent(ask: Ask, table: Table, engine: str) -> tuple[Sent | None, list[Trouble]]:
    """The questions of an ask to a table whose columns are all there, or what stands against asking."""
    compared, found = _compared(ask, table, engine)
    days = {each.column: each.when.day for each in compared}
    for number, measure in enumerate(ask.measures if not found else ()):
        found += chosen(number, measure, (table, engine), days)[1]
    found = _not_numbers(ask, table) + found
    if found:
        return None, found
    questions = []
    for at_a_day in (False, True):
        numbers = tuple(at for at, each in enumerate(ask.measures) if (each.aggregate in _AT_A_DAY) is at_a_day)
        if numbers:
            rows = _selected(ask, (table, engine), days, numbers)
            question = _by_day(ask, rows, numbers) if at_a_day else _by_period(ask, rows, numbers)
            questions.append((numbers, question.limit(TRIED) if is_tried(ask) else question))
    strict = tuple(each for each in compared if each.strict)
    largest = _largest(ask, (table, engine), days) if is_tried(ask) else None
    return Sent(tuple(questions), strict, _odd(table, strict), largest), []


def _largest(ask: Ask, asked: tuple[Table, str], days: Mapping[str, Column]) -> Table:
    """The slices that have the largest shares of all measures; those that are alike, in the order of their names."""
    numbers = tuple(range(len(ask.measures)))
    rows, ibis = _selected(ask, asked, days, numbers), library()
    sizes = {}
    for at, measure in enumerate(ask.measures):
        only = rows[f"w{at}"] if f"w{at}" in rows.columns else None
        by_sum = sized_by_sum(measure.aggregate)
        size = rows[f"c{at}"].cast("float64").abs().sum(where=only) if by_sum else rows[f"c{at}"].count(where=only)
        sizes[f"x{at}"] = ibis.coalesce(size.cast("float64"), 0.0)
    each = rows.group_by("s").aggregate(**sizes)
    shares = [ibis.coalesce(each[f"x{at}"] / each[f"x{at}"].sum().nullif(0.0), 0.0) for at in numbers]
    ranked = each.mutate(n=each["s"].count(), share=sum(shares[1:], shares[0]).round(12))
    return ranked.order_by(ranked["share"].desc(), ranked["s"]).limit(ask.most).select("s", "n")


def _compared(ask: Ask, table: Table, engine: str) -> tuple[tuple[Compared, ...], list[Trouble]]:
    """The columns that are compared with days, each once, and what stands against reading them."""
    own, trouble = when(table, ask.origin, engine)
    if own is None:
        return (), [trouble] if trouble is not None else []
    found, troubles = {ask.origin.date: Compared(ask.origin.date, own)}, []
    for number, measure in enumerate(ask.measures):
        for place, condition in enumerate(measure.where):
            column, strict = condition.column, condition.dated or is_time(table[condition.column])
            if column in found and (found[column].strict or not strict) or not (strict or condition.days):
                continue
            read, trouble = when(table, ask.origin._replace(date=column), engine)
            if read is not None:
                found[column] = Compared(column, read, number, place, strict)
            elif strict and trouble is not None:
                troubles.append(trouble._replace(key="where", measure=number, condition=place))
    return tuple(found.values()), troubles


def _odd(table: Table, compared: tuple[Compared, ...]) -> Table:
    texts = {f"t{at}": each.when.odd.min() for at, each in enumerate(compared)}
    return table.aggregate(u=compared[0].when.day.isnull().sum(), **texts)


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


def _selected(
    ask: Ask, asked: tuple[Table, str], days: Mapping[str, Column], numbers: tuple[int, ...]
) -> Table:
    """The rows that have a day, with a column for each measure and one for its condition."""
    ibis, (table, engine) = library(), asked
    by = slices(table[ask.by], engine) if ask.by else ibis.literal("")
    columns = {"d": days[ask.origin.date], "s": by}
    for at in numbers:
        measure = ask.measures[at]
        columns[f"c{at}"] = counted(table[measure.column], measure.aggregate, engine) if measure.column \
            else ibis.literal(1)
        test = chosen(at, measure, (table, engine), days)[0]
        if test is not None:
            columns[f"w{at}"] = test
    rows = table.select(**columns)
    known = rows.filter(rows["d"].notnull())
    return known.mutate(p=period_of(known["d"], ask.cadence, ask.starts))


def _by_period(ask: Ask, rows: Table, numbers: tuple[int, ...]) -> Table:
    rows = _kept(ask, rows)
    values = {f"v{at}": _gathered(rows, at, ask.measures[at].aggregate).cast("float64") for at in numbers}
    return rows.group_by("p", "s").aggregate(**_edges(rows), **values)


def _gathered(rows: Table, at: int, aggregate: Aggregate) -> Column:
    """A column brought to one value, of the rows for which its condition holds."""
    column, only = rows[f"c{at}"], rows[f"w{at}"] if f"w{at}" in rows.columns else None
    gathered: Column = getattr(column, _WAYS[aggregate])(where=only)
    return gathered


def _by_day(ask: Ask, rows: Table, numbers: tuple[int, ...]) -> Table:
    """A level adds up over the rows of one day, and the last day of a period (or the first) counts."""
    sums = {f"c{at}": _gathered(rows, at, Aggregate.SUM).cast("float64") for at in numbers}
    days = rows.group_by("d", "p", "s").aggregate(**sums)
    ends = {}
    for at in numbers:
        given = days[f"c{at}"].notnull()
        last = ask.measures[at].aggregate is Aggregate.LAST
        end = days["d"].max(where=given) if last else days["d"].min(where=given)
        ends[f"e{at}"] = end.over(group_by=("p", "s"))
    ended = days.mutate(**ends)
    picked = {f"v{at}": ended[f"c{at}"].sum(where=ended["d"] == ended[f"e{at}"]) for at in numbers}
    found = ended.group_by("p", "s").aggregate(**_edges(ended), **picked)
    if not ask.only:
        return found
    kept = _kept(ask, found)
    held = {f"v{at}": kept[f"v{at}"].sum() for at in numbers}
    return kept.group_by("p", "s").aggregate(f=kept["f"].min(), l=kept["l"].max(), **held)


def _kept(ask: Ask, rows: Table) -> Table:
    """The rows of the slices that are kept by their names; all others are of none."""
    if not ask.only:
        return rows
    ibis, name = library(), rows["s"]
    return rows.mutate(s=ibis.ifelse(name.isin(list(ask.only)), name, ibis.null("string")))


def _edges(rows: Table) -> dict[str, Column]:
    """The first and the last day of a period."""
    return {name: day.epoch_days().cast("int64") for name, day in (("f", rows["d"].min()), ("l", rows["d"].max()))}
