"""A formula over the part of each year that is known: its parts over those periods, and it is worked out from them.

What adds up counts as its mean, as the formula's target speaks of one period: a ratio of means is that of the sums.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import isnan, nan

from bsc.formula import Frame, compile_formula
from bsc.model import Aggregate, Cadence, FiscalYear, Metric, Part, Working
from bsc.score.grains import frame_of, rests_of
from bsc.score.grid import grid_period

_Stretch = tuple[int, ...]  # numbers of periods of a span


def over_years(metric: Metric, known: Iterable[int], until: int, fiscal: FiscalYear) -> dict[int, float]:
    """The value of each year by its end, over those of the metric's periods that end at `known`.

    Those in which it would be divided by zero count too, as far as they end by `until`: their parts are known.
    A function that looks back compares with the same stretch of the year before.
    """
    working = metric.working
    if working is None:
        return {}
    span, ends, order = working.span, set(known), [*rests_of(metric), metric]
    undivided = _undivided(order)
    years: dict[int, list[int]] = {}
    for at, period in enumerate(span.periods):
        if period.end in ends or (period.end <= until and period.end in undivided):
            years.setdefault(grid_period(period.day, Cadence.YEARLY, fiscal).end, []).append(at)
    found = {}
    for end, numbers in years.items():
        stretches = [tuple(numbers)]
        while stretches[0]:
            stretches.insert(0, _year_before(stretches[0], working))
        value = _Stretches(metric, stretches, fiscal).last(order)
        if not isnan(value):
            found[end] = value
    return found


def _undivided(order: Sequence[Metric]) -> set[int]:
    """When the last of metrics has no value for a division by zero alone, its own or that of a part."""
    found: dict[int, set[int]] = {}
    for metric in order:
        working = metric.working
        if working is None:
            continue
        ends = {period.end for period in working.undivided}
        for period in working.span.periods:
            missing = [part.metric for part in working.parts.values() if period not in part.values]
            if missing and all(period.end in found.get(id(each), ()) for each in missing):
                ends.add(period.end)
        found[id(metric)] = ends
    return found.get(id(order[-1]), set())


def _year_before(stretch: _Stretch, working: Working) -> _Stretch:
    """The same periods of the year before; none if one is not known."""
    found = [working.span.year_before[at] for at in stretch]
    return tuple(at for at in found if at is not None) if None not in found else ()


class _Stretches:
    """Works out stretches of a metric's periods, numbered in its span; one follows the other a year later."""

    def __init__(self, metric: Metric, stretches: Sequence[_Stretch], fiscal: FiscalYear) -> None:
        periods = metric.working.span.periods if metric.working is not None else ()
        self.cadence = metric.cadence
        self.fiscal = fiscal
        self.ends = [{periods[at].end for at in each} for each in stretches]
        self._columns: dict[int, list[float]] = {}

    def last(self, order: Sequence[Metric]) -> float:
        """The value of the last stretch for the last of metrics, each resting on those before."""
        for metric in order:
            if metric.cadence is self.cadence:
                self._columns[id(metric)] = self._column(metric)
        return self._columns[id(order[-1])][-1]

    def _column(self, metric: Metric) -> list[float]:
        working, size = metric.working, len(self.ends)
        formula = compile_formula(metric.formula, working.parts)[0] if working is not None else None
        if working is None or formula is None:
            return [nan] * size
        columns = {name: self._columns.get(id(part.metric)) or [self._brought(part, each) for each in self.ends]
                   for name, part in working.parts.items()}
        frame = Frame(size, columns, [at - 1 if at else None for at in range(size)], list(range(size)))
        if formula.counts_own:
            own = working.own or working
            numbers = [[at for at, period in enumerate(working.span.periods) if period.end in each]
                       for each in self.ends]
            last = [each[-1] if each else None for each in numbers]
            if working.own is not None:
                last = [None if at is None else working.last[at] for at in last]
            frame = frame._replace(own=frame_of(own.parts, own.span), last=last)
        return [nan if value is None else value for value in formula.over(frame).values]

    def _brought(self, part: Part, ends: set[int]) -> float:
        """What a metric comes to by its aggregate, of finer figures where it has them; each period must be known."""
        metric, known = part.metric, {period.end: value for period, value in part.values.items()}
        if metric.aggregate is Aggregate.LAST:
            return known.get(max(ends, default=0), nan)
        if not ends or not ends <= known.keys():
            return nan
        finest = metric.actuals.timeline.finest
        values = [known[end] for end in sorted(ends)]
        if metric.aggregate.adds:
            return sum(values) / len(values)
        if finest is not None and finest < self.cadence:
            values = [each.value for each in metric.actuals if each.value is not None
                      and grid_period(each.period.day, self.cadence, self.fiscal).end in ends]
        value = metric.aggregate.over(values) if values else None
        return nan if value is None else value
