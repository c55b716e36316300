"""A metric's figures as a forecast can use them: numbers at one cadence, year-to-date ones taken apart."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from bsc.model import Cadence, FiscalYear, Metric, Period
from bsc.model.period import MONTHS_IN
from bsc.outlook.pace import Pace, Seen, pace_of
from bsc.score.grid import edges_within, grid_end, grid_period, months_at
from bsc.score.series import Series

_DAYS_IN = {Cadence.DAILY: 1, Cadence.WEEKLY: 7}
_MOST_AHEAD = 400


class Course(NamedTuple):
    """What was observed of a metric up to an as-of: finished periods of its own cadence, in order.

    The pace is taken of its steps: the values themselves, or what each period added where they accumulate over the
    year. There are `known` steps, from the `least` to the `most`.
    """

    metric: Metric
    cadence: Cadence
    periods: tuple[Period, ...]
    values: tuple[float, ...]
    known: int
    least: float | None
    most: float | None
    pace: Pace | None  # how it moves; None where there are too few values

    @property
    def last(self) -> Period | None:
        """The period of the last figure."""
        return self.periods[-1] if self.periods else None


def course_of(metric: Metric, series: Series, fiscal: FiscalYear, end: int) -> Course:
    """The figures of a metric that were known at an as-of end."""
    periods, values = [], []
    stop = bisect_right(series.ends, end)
    for index, value in enumerate(series.actuals.values[:stop]):
        period = series.periods[index]
        if value is not None and period.cadence is series.cadence and index not in series.actuals.running:
            periods.append(period)
            values.append(value)
    seen = tuple([Seen(place(period, series.cadence, series.phase), value)
                  for period, value in zip(periods, values, strict=True)])
    steps = _added(seen, tuple(periods), metric.year(fiscal)) if metric.accumulates else seen
    least, most = (pick((step.value for step in steps), default=None) for pick in (min, max))
    return Course(metric, series.cadence, tuple(periods), tuple(values), len(steps), least, most,
                  None if metric.irregular else pace_of(steps))


def place(period: Period, cadence: Cadence, phase: int = 0) -> float:
    """The end of a period, counted in periods of a cadence."""
    if cadence is Cadence.FOUR_WEEKLY:
        return float(grid_end(period.end, cadence, phase))
    if cadence in _DAYS_IN:
        return period.end / _DAYS_IN[cadence]
    return months_at(period.end) / MONTHS_IN[cadence]


def year_of(period: Period, fiscal: FiscalYear) -> Period:
    """The house's year that a period belongs to."""
    return grid_period(period.day, Cadence.YEARLY, fiscal)


def following(period: Period, until: int, fiscal: FiscalYear) -> list[Period]:
    """The periods of the same cadence after one, as far as they belong to what comes before an end."""
    found: list[Period] = []
    at = period
    while at.end < until and len(found) < _MOST_AHEAD:
        at = grid_period(at.end, period.cadence, fiscal)
        if at.day < until:
            found.append(at)
    return found


def _added(seen: tuple[Seen, ...], periods: tuple[Period, ...], fiscal: FiscalYear) -> tuple[Seen, ...]:
    """What each period added to its year; a first one counts only if nothing of the year came before it."""
    found: list[Seen] = []
    for at, (now, period) in enumerate(zip(seen, periods, strict=True)):
        year = year_of(period, fiscal)
        if at and year_of(periods[at - 1], fiscal) == year:
            gap = now.at - seen[at - 1].at
            found.append(Seen(now.at, (now.value - seen[at - 1].value) / gap))
        elif period.start in (year.start, edges_within(year, period.cadence, fiscal)[0].start):
            found.append(now)
    return tuple(found)
