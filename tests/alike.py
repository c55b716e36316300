"""One table of every kind of row, what may be asked of it, and what plain Python makes of that."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from math import isnan
from typing import NamedTuple

from hypothesis import strategies as st

from bsc.data import Answer, Ask, Measure
from bsc.model import Aggregate, Cadence, Condition, Origin

COLUMNS = {"day": "DATE", "amount": "BIGINT", "rate": "DOUBLE PRECISION", "who": "VARCHAR", "flag": "BOOLEAN"}
SOURCE = Origin("s", date="day", decimal="point")
TEXTS = ("a", "A", "a ", " a", "o'b", 'the "co"', "ñandú", "Ñandú", "ß", "a  b", " ", "", "%s; --", "\\",
         "=1+1", "nan", "日本")
_MONTHS = {Cadence.MONTHLY: 1, Cadence.QUARTERLY: 3, Cadence.HALF_YEARLY: 6, Cadence.YEARLY: 12}
_FIRST = date(1968, 11, 20)
_AT_A_DAY = (Aggregate.LAST, Aggregate.FIRST)


class Line(NamedTuple):
    """A row of the table."""

    day: date | None
    amount: int | None
    rate: float | None
    who: str | None
    flag: bool | None


# Sums of eighths, and of whole numbers up to 10¹⁴, are exact in whatever order they are added.
LINES = st.lists(st.builds(
    Line,
    st.one_of(st.none(), st.integers(0, 800).map(lambda at: _FIRST + timedelta(at)),
              st.dates(date(1901, 1, 1), date(2199, 12, 31))),
    st.one_of(st.none(), st.integers(-3, 12), st.integers(-10**14, 10**14)),
    st.one_of(st.none(), st.just(float("nan")), st.integers(-2**30, 2**30).map(lambda at: at / 8), st.just(7.0)),
    st.one_of(st.none(), st.sampled_from(TEXTS)),
    st.one_of(st.none(), st.booleans()),
), min_size=1, max_size=40).map(lambda lines: [*lines, *lines[:len(lines) // 4]])



def many() -> list[Line]:
    """Rows for an engine that is too slow to be asked often."""
    dice = random.Random(7)
    days = [_FIRST + timedelta(dice.randrange(800)) for _ in range(400)] + [date(1901, 1, 1), date(2199, 12, 31)]
    return [Line(dice.choice((None, day, day, day)), dice.choice((None, dice.randint(-3, 12), 10**14, -10**14)),
                 dice.choice((None, float("nan"), dice.randint(-2**30, 2**30) / 8, 7.0)),
                 dice.choice((None, *TEXTS)), dice.choice((None, True, False))) for day in days]


_FORMS: tuple[tuple[Condition, ...], ...] = (
    (), (Condition("who", ("a", "Ñandú", "=1+1")),), (Condition("who", ("a ",)), Condition("amount", at_least=0.0)),
    (Condition("amount", ("7", "-2")),), (Condition("amount", at_least=-1e12, at_most=5.0),),
    (Condition("rate", at_least=-100.5),), (Condition("rate", ("7", "0.125")),), (Condition("flag", ("true",)),),
    (Condition("day", at_least=date(1969, 12, 30), at_most=date(1970, 4, 1)),),
    (Condition("day", ("1970-01-01", "1969-12-31")), Condition("who", TEXTS[:9])),
    (Condition("who", ("%s; --", "' OR 1=1 --", "o'b")),),
)
CALENDARS = [(cadence, by, starts) for by in ("", "who", "amount", "rate") for cadence, starts in (
    (Cadence.DAILY, 1), (Cadence.WEEKLY, 1), (Cadence.MONTHLY, 1), (Cadence.QUARTERLY, 2), (Cadence.HALF_YEARLY, 7),
    (Cadence.YEARLY, 4))]


def measures(turn: int, flags: bool = True) -> tuple[Measure, ...]:
    """Each aggregate of each column that has it; a turn later each has another condition."""
    columns = [(aggregate, column) for aggregate in Aggregate for column in ("amount", "rate", "flag")
               if column != "flag" or flags or aggregate in (Aggregate.COUNT, Aggregate.DISTINCT)]
    columns += [(Aggregate.COUNT, ""), (Aggregate.COUNT, "who"), (Aggregate.DISTINCT, "who")]
    return tuple(Measure(column, aggregate, _FORMS[(at + turn) % len(_FORMS)])
                 for at, (aggregate, column) in enumerate(columns))


def same(answer: Callable[[Ask], Answer], lines: Sequence[Line], ask: Ask) -> None:
    """What an engine answers is what plain Python does."""
    found = answer(ask)
    assert not found.troubles, [str(each.message) for each in found.troubles]
    expected = _expected(lines, ask)
    assert {(row.start, row.slice): row.values for row in found.rows} == expected
    days = {line.day for line in lines if line.day is not None}
    assert found.until == max((day.toordinal() for day in days), default=0)
    assert found.within == (len(days) > len({_start(day, ask) for day in days}))


def _expected(lines: Sequence[Line], ask: Ask) -> dict[tuple[int, str], tuple[float | None, ...]]:
    groups: dict[tuple[int, str], list[Line]] = {}
    for line in lines:
        if line.day is not None:
            groups.setdefault((_start(line.day, ask), _slice(line, ask.by)), []).append(line)
    return {key: tuple(_value([each for each in group if _counts(each, measure)], measure) for measure in ask.measures)
            for key, group in groups.items()}


def _start(day: date, ask: Ask) -> int:
    if ask.cadence in (Cadence.DAILY, Cadence.WEEKLY):
        return day.toordinal() - (day.weekday() if ask.cadence is Cadence.WEEKLY else 0)
    month = day.year * 12 + day.month - 1
    while (month - (ask.starts - 1)) % _MONTHS[ask.cadence]:
        month -= 1
    return date(month // 12, month % 12 + 1, 1).toordinal()


def _slice(line: Line, by: str) -> str:
    value = getattr(line, by) if by else ""
    if isinstance(value, float):
        return "" if isnan(value) else str(int(value)) if value == int(value) else repr(value)
    return "" if value is None else str(value).strip()


def _counts(line: Line, measure: Measure) -> bool:
    return all(_holds(getattr(line, each.column), each) for each in measure.where)


def _holds(value: object, condition: Condition) -> bool:
    if value is None or value != value:
        return False
    if isinstance(value, date):
        low, high = condition.at_least or date.min, condition.at_most or date.max
        assert isinstance(low, date) and isinstance(high, date)
        return value.isoformat() in condition.values if condition.values else low <= value <= high
    if isinstance(value, bool):
        return str(value).lower() in condition.values
    if isinstance(value, int | float):
        if condition.values:
            return value in map(float, condition.values)
        return all(value >= edge if sign == ">=" else value <= edge
                   for sign, edge in condition.edges if not isinstance(edge, date))
    return str(value).strip() in [each.strip() for each in condition.values]


def _value(lines: Iterable[Line], measure: Measure) -> float | None:
    aggregate, rows = measure.aggregate, list(lines)
    if not measure.column:
        return float(len(rows))
    given = [(line.day or date.min, value) for line in rows if (value := getattr(line, measure.column)) is not None
             and value == value and str(value).strip()]
    if aggregate in (Aggregate.COUNT, Aggregate.DISTINCT):
        cells = [value.strip() if isinstance(value, str) else value for _, value in given]
        return float(len(cells if aggregate is Aggregate.COUNT else set(cells)))
    if not given:
        return None
    if aggregate in _AT_A_DAY:
        day = (max if aggregate is Aggregate.LAST else min)(each for each, _ in given)
        given = [(each, value) for each, value in given if each == day]
    values = [float(value) for _, value in given]
    made = {Aggregate.MIN: min, Aggregate.MAX: max}.get(aggregate, sum)(values)
    return _cut(made / len(values) if aggregate is Aggregate.MEAN else made)


def _cut(value: float) -> float:
    """To the twelve figures that are kept of what is not whole."""
    return float(f"{value:.12g}") if abs(value) < 1e12 else float(round(value))
