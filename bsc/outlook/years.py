"""A metric by the house's years: the value of a whole year, and of the one that still runs.

By its `aggregate`: a flow is summed, a level is its last value, a mean is the plain mean of its periods; what
accumulates over the year is its last sum. A year is `whole` if every period of the metric's cadence has a figure.
"""

from __future__ import annotations

from typing import NamedTuple

from bsc.model import Aggregate, FiscalYear, Period
from bsc.outlook.seen import Course, following, year_of
from bsc.score.grid import grid_period


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


def years_of(course: Course, fiscal: FiscalYear) -> dict[int, YearValue]:
    """The years that have a figure, by their end, oldest first."""
    groups: dict[Period, list[float]] = {}
    for period, value in zip(course.periods, course.values, strict=True):
        groups.setdefault(year_of(period, fiscal), []).append(value)
    return {year.end: YearValue(year, _value(course, values), len(values), _due(year, course, fiscal))
            for year, values in groups.items()}


def _value(course: Course, values: list[float]) -> float:
    aggregate = course.metric.aggregate
    if course.metric.accumulates or aggregate is Aggregate.LAST:
        return values[-1]
    return sum(values) if aggregate is Aggregate.SUM else sum(values) / len(values)


def _due(year: Period, course: Course, fiscal: FiscalYear) -> int:
    """How many periods of the metric's cadence a year has."""
    first = grid_period(year.start, course.cadence, fiscal)
    return 1 + len(following(first, year.end, fiscal))
