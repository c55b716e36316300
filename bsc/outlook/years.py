"""A metric by the house's years: the value of a whole year, and of the one that still runs.

A level is its last value, and so is what accumulates over the year; a flow is `summed` where its target is one of the
year, else all others are the plain mean of their periods, as their target speaks of each of those. A year is `whole`
if every period of the metric's cadence has a figure. A formula is worked out anew, from its parts over the same
periods, each taken so: a year's ratio is the ratio of its sums.
"""

from __future__ import annotations

from typing import NamedTuple

from bsc.model import FiscalYear, Period
from bsc.outlook.seen import Course, following, year_of
from bsc.score.grid import edges_within
from bsc.score.stretch import over_years


class YearValue(NamedTuple):
    """The value of a year, from `known` of the `due` periods."""

    year: Period
    value: float
    known: int
    due: int

    @property
    def whole(self) -> bool:
        """Whether no period is missing."""
        return self.known >= self.due


def years_of(course: Course, fiscal: FiscalYear, end: int, *, summed: bool) -> dict[int, YearValue]:
    """The years that have a figure at an as-of end, by their own end, oldest first."""
    groups: dict[Period, list[float]] = {}
    for period, value in zip(course.periods, course.values, strict=True):
        groups.setdefault(year_of(period, course.metric.year(fiscal)), []).append(value)
    if course.metric.is_anew and not course.metric.accumulates and not summed:
        found = over_years(course.metric, (period.end for period in course.periods), end, fiscal)
    else:
        found = {year.end: _value(course, values, summed) for year, values in groups.items()}
    return {year.end: YearValue(year, found[year.end], len(values), _due(year, course, fiscal))
            for year, values in groups.items() if year.end in found}


def _value(course: Course, values: list[float], summed: bool) -> float:
    aggregate = course.metric.aggregate
    if course.metric.accumulates:
        return values[-1]
    if summed or aggregate.adds:
        return sum(values) if summed else sum(values) / len(values)
    value = aggregate.over(values)
    return values[-1] if value is None else value


def _due(year: Period, course: Course, fiscal: FiscalYear) -> int:
    """How many periods of the metric's cadence a year has; none are due of what is irregular."""
    first, _ = edges_within(year, course.cadence, fiscal)
    if course.metric.irregular:
        return 0
    return 1 + len(following(first, year.end, fiscal))
