"""What a KPI's chart and sparkline show: actuals where there are any, plan and bands at every period."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bsc.model import Actual, Kpi, Period
from bsc.model.target import Reach, Total
from bsc.outlook import Landing
from bsc.report.chart.ahead import ahead_by
from bsc.report.chart.axis import Axis
from bsc.report.chart.plot import ChartView, Plotted, chart_of
from bsc.report.chart.ranges import Asked, Ranges, edges_of, ranges_of
from bsc.report.chart.spark import SparkView, spark_of
from bsc.report.setting import Setting
from bsc.report.speech.kpi import KpiSpeech
from bsc.score.calendar import aims_of
from bsc.score.card import Reading


class Course(NamedTuple):
    """A KPI through the as-of periods, and through those ahead that forecasts reach.

    `breaks` are the places of values with a gap before them; `held` stretches over which one was carried.
    """

    values: list[float | None]
    breaks: tuple[int, ...]
    held: tuple[tuple[int, int], ...]
    asked: Sequence[Asked | None]
    planned: bool

    @property
    def goals(self) -> list[float | None]:
        """What the values are measured against at each period: the plan so far, or the target in force."""
        return [_goal(each) for each in self.asked]


def course_of(kpi: Kpi, readings: Sequence[Reading], setting: Setting) -> Course:
    """The course of a KPI; what is asked comes from the calendar wherever a figure is missing."""
    axis = setting.axis
    if isinstance(kpi.target, Total):  # what was reported outside its stretch is no part of the sum
        readings = [each if each.trace.scale == "total" else each._replace(actual=None) for each in readings]
    values, breaks, held = _reported(readings, axis)
    asked: Sequence[Asked | None] = readings
    if axis.periods and (axis.ahead or None in values):
        asked = aims_of(kpi, setting.strategy, (*axis.periods, *axis.ahead))
    return Course(values, breaks, held, asked, isinstance(kpi.target, Reach | Total))


def _reported(
    readings: Sequence[Reading], axis: Axis
) -> tuple[list[float | None], tuple[int, ...], tuple[tuple[int, int], ...]]:
    """What each as-of brought: the value whose period ended in it, nothing where one was carried."""
    values: list[float | None] = []
    breaks: list[int] = []
    held: dict[int, int] = {}
    last, place, missed = axis.periods[0].start if axis.periods else 0, -1, False
    for at, (reading, period) in enumerate(zip(readings, axis.periods, strict=False)):
        actual = reading.actual
        if actual is not None and actual.period.end > last and not _still_running(readings, at, period):
            value = _number(reading)
            last = min(actual.period.end, period.end)
            values.append(value)
            if value is not None:
                if missed and place >= 0:
                    breaks.append(at)
                place = at
            missed = value is None
            continue
        values.append(None)
        if reading.age != 0:
            missed = True
            if reading.age and not reading.stale and place >= 0:
                held[place] = at
    return values or [None] * len(readings), tuple(breaks), tuple(held.items())


def _still_running(readings: Sequence[Reading], at: int, period: Period) -> bool:
    """Whether a figure is one to date that also counts at the next as-of: it stands at the last one."""
    now, later = readings[at].actual, readings[at + 1].actual if at + 1 < len(readings) else None
    return now is not None and later is not None and now.period.end > period.end and later.period == now.period


def _number(reading: Reading) -> float | None:
    """The value, or the points of a word that has a state."""
    if reading.actual is None or reading.actual.value is not None:
        return reading.actual.value if reading.actual is not None else None
    return reading.trace.number if reading.trace.actual is not None else None


def kpi_spark(course: Course, axis: Axis) -> SparkView:
    """The sparkline on the KPI's own scale."""
    return spark_of(axis, course.values, course.goals[:axis.count], breaks=course.breaks)


def kpi_chart(
    kpi: Kpi, course: Course, axis: Axis, speech: KpiSpeech, landing: Landing | None = None
) -> ChartView | None:
    """The chart, with where its pace leads; None where there is nothing to draw."""
    forecasts: list[float | None] = [None] * len(axis.chart)
    for forecast in ahead_of(kpi):
        place = axis.place_of(forecast.period)
        if place is not None:
            forecasts[place] = forecast.value
    if isinstance(kpi.target, Total) and not kpi.metric.accumulates:
        forecasts = _summed(forecasts, course, kpi.target, axis)
    if all(value is None for value in (*course.values, *forecasts)):
        return None
    rest: list[None] = [None] * (len(axis.chart) - len(course.values))
    plotted = Plotted(
        [*course.values, *rest], course.goals, _ranges(course.asked),
        [None if each is None else edges_of(each) for each in course.asked], forecasts,
        kpi.baseline.value if kpi.baseline else None, course.planned, course.breaks, course.held,
        ahead_by(landing, axis),
    )
    return chart_of(axis, plotted, speech.say)


def ahead_of(kpi: Kpi) -> list[Actual]:
    """The forecasts of a KPI for periods after its last actual."""
    last = max(kpi.metric.actuals.timeline.ends, default=0)
    return [forecast for forecast in kpi.metric.forecasts if forecast.period.end > last]


def _summed(
    forecasts: Sequence[float | None], course: Course, target: Total, axis: Axis
) -> list[float | None]:
    """Forecasts added to the sum so far, within the stretch of the total."""
    total = next((value for value in reversed(course.values) if value is not None), 0.0)
    sums: list[float | None] = []
    for period, value in zip((*axis.periods, *axis.ahead), forecasts, strict=True):
        inside = value is not None and target.over.contains(period)
        total += value if inside and value is not None else 0.0
        sums.append(total if inside else None)
    return sums


def _goal(asked: Asked | None) -> float | None:
    if asked is None:
        return None
    return asked.planned if asked.planned is not None else asked.target


def _ranges(asked: Sequence[Asked | None]) -> list[Ranges | None]:
    """The bands at each period, made once for each ruler."""
    made: list[Ranges | None] = []
    key: tuple[object, ...] = ()
    last: Ranges | None = None
    for each in asked:
        now = (each.trace.rule, each.target, each.planned, each.trace.given) if each is not None else ()
        if now != key:
            key, last = now, ranges_of(each) if each is not None else None
        made.append(last)
    return made
