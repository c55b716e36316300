"""Metrics by the values of a column, in numbers: what each slice was at an as-of, and its share of the total."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from bsc.model import Aggregate, Metric, Period, Slices
from bsc.report.setting import Setting
from bsc.score.series import Series
from bsc.source import Place

_ADDED = (Aggregate.SUM, Aggregate.COUNT, Aggregate.LAST, Aggregate.FIRST)


class SliceFigures(NamedTuple):
    """A slice in a period, in the one before and a year before, and its share of the total in hundredths."""

    now: float | None
    before: float | None
    year: float | None
    share: float | None


class Sight(NamedTuple):
    """What all slices were at an as-of; `total` is None where they add up to nothing that is said."""

    period: Period
    total: float | None
    figures: Mapping[str, SliceFigures]


class Sliced:
    """A metric by the values of a column."""

    def __init__(self, metric: Metric, slices: Slices, setting: Setting) -> None:
        fiscal = setting.strategy.fiscal
        self.metric = metric
        self.slices = slices
        self.adds = metric.gathering is not None and metric.gathering.aggregate in _ADDED
        self._whole = Series(metric, fiscal)
        self.series = {name: Series(replace(metric, actuals=actuals), fiscal) for name, actuals in slices.of.items()}

    def at(self, end: int) -> Sight | None:
        """What stands at an as-of: the last period that was over then."""
        at = self._whole.latest(end)
        return None if at is None else self._seen(at)

    def every(self) -> tuple[Sight, ...]:
        """All periods."""
        return tuple(self._seen(at) for at in range(len(self._whole.ends)))

    def _seen(self, at: int) -> Sight:
        period, total = self._whole.periods[at], self._whole.actuals.values[at]
        own = {name: series.at_end(period.end, period.cadence) for name, series in self.series.items()}
        now = {name: value_at(self.series[name], index) for name, index in own.items()}
        shared = self.adds and total is not None and total > 0 and all(each is None or each >= 0
                                                                       for each in now.values())
        return Sight(period, total if self.adds else None, {
            name: SliceFigures(now[name], *self._compared(name, index), _share(now[name], total if shared else None))
            for name, index in own.items()})

    def _compared(self, name: str, at: int | None) -> tuple[float | None, float | None]:
        if at is None:
            return None, None
        series = self.series[name]
        return value_at(series, series.previous(at)), value_at(series, series.year_before(at))

    def extremes(self, sight: Sight) -> tuple[str, str]:
        """The highest and the lowest slice, where there are three to rank and one of each; no name for none."""
        known = {name: each.now for name, each in sight.figures.items()
                 if each.now is not None and name != self.slices.rest}
        if len(known) < 3:
            return "", ""
        ends = [[name for name, value in known.items() if value == end]
                for end in (max(known.values()), min(known.values()))]
        high, low = (names[0] if len(names) == 1 else "" for names in ends)
        return high, low


def _share(value: float | None, total: float | None) -> float | None:
    return None if value is None or total is None else 100.0 * value / total


def value_at(series: Series, at: int | None) -> float | None:
    """The value of a series at a place, if it has one."""
    return None if at is None else series.actuals.values[at]


def sliced_metrics(setting: Setting) -> tuple[Sliced, ...]:
    """The metrics with slices that have figures by the as-of and that a KPI or the answer to a business question rests
    on, directly or by a formula."""
    as_of, metrics = setting.card.as_of, setting.strategy.metrics.values()
    if as_of is None or not any(metric.slices for metric in metrics):
        return ()
    used: set[Place] = set()
    _use((kpi.metric for kpi in setting.strategy.kpis()), used)
    _use((metric for metric in metrics if metric.question), used)
    found = (Sliced(metric, metric.slices, setting) for metric in metrics
             if metric.slices is not None and metric.place in used)
    return tuple(each for each in found if each.at(as_of.end) is not None)


def _use(metrics: Iterable[Metric], used: set[Place]) -> None:
    """A slice stands where its metric does."""
    for metric in metrics:
        if metric.place not in used:
            used.add(metric.place)
            _use((part.metric for part in metric.working.parts.values()) if metric.working else (), used)
