"""Pieces of SQL: whatever a user wrote gets into a statement through here, as a quoted name or a quoted text."""

from __future__ import annotations

from bsc.model import Aggregate, Cadence
from bsc.model.period import MONTHS_IN

_UNITS = {Cadence.DAILY: "day", Cadence.WEEKLY: "week", Cadence.MONTHLY: "month", Cadence.QUARTERLY: "quarter"}


def name(word: str) -> str:
    """A column's name, whatever is in it."""
    return '"' + word.replace('"', '""') + '"'


def text(word: str) -> str:
    """A text."""
    return "'" + word.replace("'", "''") + "'"


def trimmed(column: str) -> str:
    """A column of texts without the blanks around them: they count for nothing, wherever texts are compared."""
    return f"trim({column}, ' \t\n\r\v\f')"


def period_start(day: str, cadence: Cadence, starts: int) -> str:
    """The first day of the house's period that a day lies in; weeks begin on Monday (ISO 8601).

    A year of a house that starts in July begins a calendar year later: the day is moved back by its months, cut down
    to the period, and moved forth again.
    """
    if cadence is Cadence.FOUR_WEEKLY:
        return _four_weeks(day, starts - 1)
    months = (starts - 1) % MONTHS_IN.get(cadence, 1)
    moved = f"({day} - INTERVAL {months} MONTH)" if months else day
    if cadence is Cadence.HALF_YEARLY:
        cut = f"(date_trunc('year', {moved}) + INTERVAL (CASE WHEN month({moved}) > 6 THEN 6 ELSE 0 END) MONTH)"
    else:
        cut = f"date_trunc('{_UNITS.get(cadence, 'year')}', {moved})"
    return f"CAST({cut} + INTERVAL {months} MONTH AS DATE)" if months else f"CAST({cut} AS DATE)"


def _four_weeks(day: str, months: int) -> str:
    """The year of a day is that of its week's Thursday, and begins with the week that holds the 4th of its month."""
    thursday = f"date_trunc('week', {day}) + INTERVAL 3 DAY"
    year = f"date_trunc('year', {thursday} - INTERVAL {months} MONTH) + INTERVAL {months} MONTH"
    first = f"CAST(date_trunc('week', {year} + INTERVAL 3 DAY) AS DATE)"
    return f"({first} + CAST(least((CAST({day} AS DATE) - {first}) // 28, 12) * 28 AS INTEGER))"


def gathered(column: str, aggregate: Aggregate, when: str) -> str:
    """A column brought to one value, of the rows for which a condition holds."""
    only = f" FILTER (WHERE {when})" if when else ""
    if aggregate is Aggregate.COUNT:
        return f"count({column or '*'}){only}"
    if aggregate is Aggregate.DISTINCT:
        return f"count(DISTINCT {column}){only}"
    function = {Aggregate.SUM: "sum", Aggregate.MEAN: "avg", Aggregate.MIN: "min", Aggregate.MAX: "max"}[aggregate]
    return f"{function}({column}){only}"


def kept(column: str, only: tuple[str, ...]) -> str:
    """A column of which some values are kept, if any are named; the others are NULL."""
    return f"CASE WHEN {column} IN ({', '.join(map(text, only))}) THEN {column} END" if only else column


def largest(numbers: list[int], most: int) -> str:
    """Of the table `g`, slices with a size for each measure, those with the largest shares of all that there is.

    Shares are rounded, so that those that are alike come in the order of their names.
    """
    shares = " + ".join(f"coalesce(CAST(g.x{at} AS DOUBLE) / nullif(t.x{at}, 0), 0)" for at in numbers)
    totals = ", ".join(f"sum(x{at}) AS x{at}" for at in numbers)
    return (f"SELECT g.s, t.n FROM g, (SELECT count(*) AS n, {totals} FROM g) t"
            f" ORDER BY round({shares}, 12) DESC, g.s LIMIT {most}")
