"""Which periods a scorecard can be looked at, and which one to open with."""

from __future__ import annotations

from bsc.model import Cadence, Period, Strategy
from bsc.score.grid import grid_end, grid_period, months_at
from bsc.score.kpi_reading import pursued
from bsc.score.series import Series


def as_of_periods(strategy: Strategy) -> tuple[Period, ...]:
    """The periods of the strategy's cadence in which something is known, oldest first."""
    ends = _known_ends(strategy)
    if not ends:
        return ()
    period = grid_period(min(ends) - 1, strategy.cadence, strategy.fiscal)
    last = max(ends)
    periods = [period]
    while period.end < last:
        period = grid_period(period.end, strategy.cadence, strategy.fiscal)
        periods.append(period)
    return tuple(periods)


def _known_ends(strategy: Strategy) -> set[int]:
    """Ends of the actuals of all KPIs; running values only where there is nothing else."""
    metrics = {kpi.metric.id: kpi.metric for kpi in strategy.kpis()}
    finished = {a.period.end for metric in metrics.values() for a in metric.actuals if not a.to_date}
    return finished or {a.period.end for metric in metrics.values() for a in metric.actuals}


def default_as_of(strategy: Strategy) -> Period | None:
    """The declared as-of; else the latest period in which at least half of the KPIs due have an actual.

    None when nothing has an actual at all.
    """
    periods = as_of_periods(strategy)
    if not periods:
        return None
    if strategy.as_of is not None:
        return strategy.as_of
    due, have = [0] * len(periods), [0] * len(periods)
    number = {period.end: index for index, period in enumerate(periods)}
    for kpi in strategy.kpis():
        first, last = pursued(strategy, strategy.objectives[kpi.objective])
        series = Series(kpi.metric, strategy.fiscal)
        if not series.ends:
            continue
        for index in _due(series, periods):
            if first < periods[index].end <= last:
                due[index] += 1
        for end in {grid_period(end - 1, strategy.cadence, strategy.fiscal).end for end in series.ends}:
            if end in number and first < end <= last:
                have[number[end]] += 1
    for index in range(len(periods) - 1, -1, -1):
        if due[index] and have[index] * 2 >= due[index]:
            return periods[index]
    return periods[-1]


def _due(series: Series, periods: tuple[Period, ...]) -> list[int]:
    """The periods in which a figure is due: wherever an interval of its cadence ends, from the first on."""
    first = series.ends[0]
    if series.cadence <= periods[0].cadence:
        return [index for index, period in enumerate(periods) if period.end >= first]
    due = []
    for index, period in enumerate(periods):
        step = grid_end(period.start + 1, series.cadence, series.phase)
        ends = months_at(period.end) if series.cadence >= Cadence.MONTHLY else period.end
        if period.end >= first and step <= ends:
            due.append(index)
    return due
