"""Which periods a scorecard can be looked at, and which one to open with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from bsc.model import Cadence, Period, Strategy
from bsc.score.grid import grid_end, grid_period, months_at
from bsc.score.kpi_reading import pursued
from bsc.score.series import Series

_Timeline = tuple[tuple[int, ...], int, int, int, int]  # ends, cadence (0: irregular), phase, pursued after and until


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
    finished: set[int] = set()
    running: set[int] = set()
    for metric in metrics.values():
        ends, to_date = metric.actuals.timeline.ends, metric.actuals.running
        finished.update([end for index, end in enumerate(ends) if index not in to_date] if to_date else ends)
        running.update([ends[index] for index in to_date])
    return finished or running


def default_as_of(strategy: Strategy) -> Period | None:
    """The declared as-of; else the latest period in which at least half of the KPIs due have an actual.

    None when nothing has an actual at all.
    """
    return usual_as_of(strategy, {id: Series(metric, strategy.fiscal) for id, metric in strategy.metrics.items()})


def usual_as_of(strategy: Strategy, books: Mapping[str, Series]) -> Period | None:
    """The default as-of where the series of all metrics are at hand."""
    periods = as_of_periods(strategy)
    if not periods:
        return None
    if strategy.as_of is not None:
        return strategy.as_of
    due, have = [0] * len(periods), [0] * len(periods)
    number = {period.end: index for index, period in enumerate(periods)}
    for (ends, own, phase, first, last), count in _timelines(strategy, books).items():
        for index in _due(ends, own, phase, periods):
            if first < periods[index].end <= last:
                due[index] += count
        for end in {grid_period(end - 1, strategy.cadence, strategy.fiscal).end for end in ends}:
            if end in number and first < end <= last:
                have[number[end]] += count
    for index in range(len(periods) - 1, -1, -1):
        if due[index] and have[index] * 2 >= due[index]:
            return periods[index]
    return periods[-1]


def _timelines(strategy: Strategy, books: Mapping[str, Series]) -> Counter[_Timeline]:
    """When figures of KPIs were and are due, with the number of KPIs of which that holds."""
    found: Counter[_Timeline] = Counter()
    for objective in strategy.objectives.values():
        first, last = pursued(strategy, objective)
        for kpi in objective.kpis:
            series = books[kpi.metric.id]
            if series.ends:
                own = 0 if series.irregular else series.cadence.value
                found[series.ends, own, series.phase, first, last] += 1
    return found


def _due(ends: tuple[int, ...], own: int, phase: int, periods: tuple[Period, ...]) -> list[int]:
    """The periods in which a figure is due: wherever an interval of its cadence ends, from the first on.

    Of what is irregular none is due before it is there.
    """
    if not own:
        return [index for index, period in enumerate(periods) if any(period.start < end <= period.end for end in ends)]
    first = ends[0]
    cadence = Cadence(own)
    if cadence <= periods[0].cadence:
        return [index for index, period in enumerate(periods) if period.end >= first]
    due = []
    for index, period in enumerate(periods):
        step = grid_end(period.start + 1, cadence, phase)
        now = months_at(period.end) if cadence >= Cadence.MONTHLY else period.end
        if period.end >= first and step <= now:
            due.append(index)
    return due
