"""Time on the house's calendar: the periods of a cadence, months as a coordinate, intervals."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from bsc.model import Cadence, FiscalYear, Period, four_weeks
from bsc.model.period import MONTHS_IN, four_weeks_at, period_at

_DAYS_IN = {Cadence.DAILY: 1, Cadence.WEEKLY: 7}
_MONDAY = 1  # proleptic ordinal 1 was a Monday, so weeks end on ordinals of the form 7k + 1


@lru_cache(maxsize=50_000)
def grid_period(ordinal: int, cadence: Cadence, fiscal: FiscalYear) -> Period:
    """The house's period of a cadence that contains a day: fiscal quarters and years if it has them."""
    if cadence is Cadence.FOUR_WEEKLY:
        return four_weeks_at(ordinal, fiscal)
    if cadence < Cadence.QUARTERLY or fiscal.starts == 1:
        return period_at(ordinal, cadence)
    size = MONTHS_IN[cadence]
    day = date.fromordinal(ordinal)
    months = day.year * 12 + day.month - fiscal.starts
    first = months // size * size + fiscal.starts - 1
    start, end = _month_start(first), _month_start(first + size)
    year = months // 12 + (1 if fiscal.named_by_end else 0)
    number = months % 12 // size + 1
    suffix = {Cadence.QUARTERLY: f"-Q{number}", Cadence.HALF_YEARLY: f"-H{number}"}.get(cadence, "")
    return Period(end, start, cadence, f"FY{year}{suffix}")


def edges_within(whole: Period, cadence: Cadence, fiscal: FiscalYear) -> tuple[Period, Period]:
    """The first and the last of the house's periods of a cadence that belong to a longer period."""
    first, last = (grid_period(day, cadence, fiscal) for day in (whole.start, whole.end - 1))
    if first.day < whole.start:
        first = grid_period(first.end, cadence, fiscal)
    if last.day >= whole.end:
        last = grid_period(last.start - 1, cadence, fiscal)
    return first, last


def _month_start(months: int) -> int:
    return date(months // 12, months % 12 + 1, 1).toordinal()


@lru_cache(maxsize=50_000)
def months_at(ordinal: int) -> float:
    """An end (exclusive ordinal) as months since year 0; whole at the end of a month."""
    day = date.fromordinal(ordinal)
    first = day.year * 12 + day.month - 1
    if day.day == 1:
        return float(first)
    start = ordinal - day.day + 1
    return first + (day.day - 1) / (_month_start(first + 1) - start)


@lru_cache(maxsize=50_000)
def moved(ordinal: int, months: int) -> int:
    """An end moved by whole months; a day inside a month keeps its number where the month has it."""
    day = date.fromordinal(ordinal)
    first = day.year * 12 + day.month - 1 + months
    start = _month_start(first)
    return min(start + day.day - 1, _month_start(first + 1) - 1)


@lru_cache(maxsize=50_000)
def grid_end(end: int, cadence: Cadence, phase: int) -> int:
    """The step of a cadence at which an end is due, in months (shifted by `phase`), fours of weeks or days."""
    if cadence is Cadence.FOUR_WEEKLY:
        return four_weeks.counted(end - 1, phase + 1) + 1
    if cadence in _DAYS_IN:
        size = _DAYS_IN[cadence]
        return -((_MONDAY - end) // size) * size + _MONDAY if size > 1 else end
    size = MONTHS_IN[cadence]
    whole = -int(-months_at(end) // 1)
    return -((phase - whole) // size) * size + phase


@lru_cache(maxsize=50_000)
def intervals(step: int, end: int, cadence: Cadence, phase: int = 0) -> int:
    """How many intervals of a cadence have ended between a `grid_end` step and an as-of end."""
    if cadence is Cadence.FOUR_WEEKLY:
        return max(0, four_weeks.counted(end, phase + 1) - step)
    if cadence in _DAYS_IN:
        return max(0, (end - step) // _DAYS_IN[cadence])
    return max(0, (int(months_at(end)) - step) // MONTHS_IN[cadence])
