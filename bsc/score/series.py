"""A metric's actuals as one series at its own cadence, with the neighbours a figure is compared with."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from bsc.model import Actual, Actuals, Aggregate, Cadence, FiscalYear, Metric, Period
from bsc.model.period import year_before
from bsc.score.grid import edges_within, grid_end, grid_period, intervals, months_at, moved

_REGULAR = (Cadence.MONTHLY, Cadence.QUARTERLY, Cadence.HALF_YEARLY, Cadence.YEARLY)

_HALF_A_YEAR = 183
_WEEKS = {Cadence.WEEKLY, Cadence.FOUR_WEEKLY}


class Series:
    """The observations of one metric, sorted by the end of their period."""

    __slots__ = ("actuals", "periods", "ends", "numbers", "cadence", "irregular", "phase", "parts", "_running",
                 "_yearly")

    def __init__(self, metric: Metric, fiscal: FiscalYear) -> None:
        self.irregular = metric.irregular
        self.parts: dict[int, tuple[Actual, ...]] = {}
        self.actuals = self._at_own_cadence(metric, fiscal)
        self.periods, self.ends, _, self._yearly = self.actuals.timeline
        self.numbers = _numbers(self.actuals, metric.states)
        self.cadence = _own_cadence(metric)
        self.phase = _phase(self.periods, self.cadence, fiscal)
        self._running = self.actuals.running

    def _at_own_cadence(self, metric: Metric, fiscal: FiscalYear) -> Actuals:
        finest = metric.actuals.timeline.finest
        if finest is None or finest >= metric.cadence:
            return metric.actuals
        groups: dict[Period, list[Actual]] = {}
        whole: list[Actual] = []
        for actual in metric.actuals:
            if actual.period.cadence >= metric.cadence:
                whole.append(actual)
            else:
                period = grid_period(actual.period.day, metric.cadence, fiscal)
                groups.setdefault(period, []).append(actual)
        taken = {actual.period.end for actual in whole}
        for period, parts in groups.items():
            if period.end not in taken and (made := _aggregated(metric, period, parts, fiscal)):
                self.parts[period.end] = tuple(parts)
                whole.append(made)
        return Actuals(sorted(whole, key=lambda actual: actual.period))

    def latest(self, end: int) -> int | None:
        """Index of the actual that counts at an as-of end: the last one finished, or one running to date."""
        found = bisect_right(self.ends, end) - 1
        for index in self._running:
            if index > found and self.periods[index].start < end:
                found = index
        return found if found >= 0 else None

    def age(self, index: int, end: int) -> int:
        """Intervals of the metric's own cadence that ended since the value's period; months of what has none."""
        value_end = self.ends[index]
        if value_end >= end:
            return 0
        if self.irregular:
            return int(months_at(end) - months_at(value_end))
        return intervals(grid_end(value_end, self.cadence, self.phase), end, self.cadence, self.phase)

    def at_end(self, end: int, cadence: Cadence) -> int | None:
        """Index of the actual whose period has this end and cadence."""
        index = bisect_right(self.ends, end) - 1
        while index >= 0 and self.ends[index] == end:
            if self.periods[index].cadence is cadence:
                return index
            index -= 1
        return None

    def ending(self, end: int) -> int | None:
        """Index of the finest actual whose period has this end."""
        index = bisect_right(self.ends, end) - 1
        return index if index >= 0 and self.ends[index] == end else None

    def previous(self, index: int) -> int | None:
        """Index of the actual one period earlier."""
        if self._yearly or self.irregular:
            return index - 1 if index else None
        period = self.periods[index]
        if index and self.ends[index - 1] == period.start and self.periods[index - 1].cadence is period.cadence:
            return index - 1
        return self.at_end(period.start, period.cadence)

    def year_before(self, index: int) -> int | None:
        """Index of the actual of the same period a year earlier; of what is irregular, of the nearest to then."""
        if self.irregular:
            return self._nearest(index, moved(self.ends[index], -12))
        if self._yearly:
            return index - self._yearly if index >= self._yearly else None
        period = self.periods[index]
        end = year_before(period).end if period.cadence < Cadence.MONTHLY else moved(period.end, -12)
        return self.at_end(end, period.cadence)


    def _nearest(self, before: int, end: int) -> int | None:
        """The earlier observation nearest to an end, at most half a year from it."""
        found = min(range(before), key=lambda at: abs(self.ends[at] - end), default=None)
        return found if found is not None and abs(self.ends[found] - end) <= _HALF_A_YEAR else None


def _numbers(actuals: Actuals, states: Mapping[str, float]) -> Sequence[float | None]:
    """The number of each actual: its value, or the points of its named state."""
    if states and None in actuals.values:
        return [states.get(actual.word) if actual.value is None else actual.value for actual in actuals]
    return actuals.values


def _own_cadence(metric: Metric) -> Cadence:
    """The declared cadence; else the coarsest that the author's own figures show."""
    if metric.cadence_declared or not metric.actuals:
        return metric.cadence
    return max(metric.cadence, metric.actuals.timeline.periods[-1].cadence)


def _phase(periods: Sequence[Period], cadence: Cadence, fiscal: FiscalYear) -> int:
    """Months by which the steps of a cadence are shifted: as the figures are, else as the fiscal year is."""
    if cadence is Cadence.FOUR_WEEKLY:
        own = all(grid_period(each.start, cadence, fiscal).start == each.start for each in periods
                  if each.cadence is cadence)
        return fiscal.starts - 1 if own else 0
    if cadence not in _REGULAR:
        return 0
    for period in periods:
        if period.cadence is cadence:
            return grid_end(period.end, Cadence.MONTHLY, 0) % 12
    return fiscal.starts - 1


def _aggregated(metric: Metric, period: Period, parts: list[Actual], fiscal: FiscalYear) -> Actual | None:
    """The value of a coarser period, or None where a part of a flow or a mean is missing."""
    last = parts[-1]
    if metric.aggregate is Aggregate.LAST or metric.accumulates:
        return last._replace(period=period)
    values = [part.value for part in parts if part.value is not None]
    covered = sum(part.period.end - part.period.start for part in parts)
    monthly = all(part.period.cadence in _REGULAR for part in parts)
    cadences = {part.period.cadence for part in parts}
    if len(cadences) == 1 and cadences <= _WEEKS:
        start, end = edges_within(period, last.period.cadence, fiscal)
        gaps = covered < end.end - start.start
    else:
        gaps = monthly and covered < period.end - period.start
    if len(values) < len(parts) or gaps:
        return None
    value = metric.aggregate.over(values)
    return None if value is None else last._replace(period=period, value=value)
