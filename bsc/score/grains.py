"""Metrics at coarser cadences than their own: each formula is worked out anew there, from the values of its parts.

A quarter's ratio is the ratio of the quarter's sums. A metric that has no formula, or declares its aggregate, is
brought by that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from math import nan

from bsc.formula import Formula, Frame, compile_formula
from bsc.model import Actuals, Aggregate, Cadence, FiscalYear, Metric, Part, Period, Span, Working
from bsc.model.actuals import Timeline
from bsc.model.period import year_before
from bsc.score.grid import edges_within, grid_period
from bsc.score.series import Series
from bsc.source import Place

_MOST_PERIODS = 50_000


class Grains:
    """What metrics come to at cadences, each worked out once."""

    def __init__(self, fiscal: FiscalYear) -> None:
        self.fiscal = fiscal
        self._parts: dict[tuple[int, Cadence], tuple[Metric, Part]] = {}
        self._spans: dict[tuple[Period, Period], Span] = {}
        self._lines: dict[tuple[Period, Period], Timeline] = {}

    def at(self, metric: Metric, cadence: Cadence) -> Metric:
        """A metric as it is seen at a coarser cadence, if it is worked out anew there; else the same."""
        working = metric.working
        if working is None or not metric.is_anew or cadence <= metric.cadence:
            return metric
        formula, _ = compile_formula(metric.formula, working.parts)
        if formula is None:
            return metric
        parts = {name: self.part(each.metric, cadence) for name, each in working.parts.items()}
        coarse = replace(metric, cadence=cadence, cadence_declared=True, slices=None)
        place = metric.actuals[0].place if metric.actuals else metric.place
        return self.worked_out(coarse, formula, parts, place, working.own or working)

    def part(self, metric: Metric, cadence: Cadence) -> Part:
        """A metric as a formula of a cadence sees it, with its values."""
        known = self._parts.get((id(metric), cadence))
        for each in (*rests_of(metric, cadence), metric) if known is None else ():
            key = (id(each), cadence)
            if key not in self._parts:
                seen = self.at(each, cadence)
                self._parts[key] = each, Part(seen, self._values(seen, cadence))
        return self._parts[id(metric), cadence][1]

    def worked_out(
        self, metric: Metric, formula: Formula, parts: Mapping[str, Part], place: Place, own: Working | None = None
    ) -> Metric:
        """A metric with the values of its formula at its cadence; a slice's over the periods of the whole."""
        if own is None and metric.working is not None:
            span = metric.working.span
        else:
            known = {period for each in parts.values() for period in (*each.values, *_undivided(each, metric.cadence))}
            span = self._span(known, metric.cadence)
        if not span.periods:
            return replace(metric, working=Working(parts, own=own), actuals=Actuals())
        last = self._last(span, own.span, metric.cadence) if own is not None else ()
        frame = frame_of(parts, span)
        if own is not None and formula.counts_own:
            frame = frame._replace(own=frame_of(own.parts, own.span), last=last)
        found = formula.over(frame)
        working = Working(parts, span, frozenset(span.periods[at] for at in found.undivided), own, last)
        return replace(metric, working=working, actuals=self._actuals(span, found.values, place))

    def _actuals(self, span: Span, values: tuple[float | None, ...], place: Place) -> Actuals:
        """The values that there are; metrics without gaps share their timeline."""
        known = tuple([value for value in values if value is not None])
        if len(known) < len(values):
            line = Timeline.of(period for period, value in zip(span.periods, values, strict=True) if value is not None)
        else:
            key = (span.periods[0], span.periods[-1])
            line = self._lines.get(key) or self._lines.setdefault(key, Timeline.of(span.periods))
        return Actuals.plain(line, known, partial(_written, place))

    def _values(self, metric: Metric, cadence: Cadence) -> dict[Period, float]:
        """The values of a metric at a cadence: its own, or brought to it by its aggregate."""
        brought = replace(metric, cadence=cadence, cadence_declared=True)
        found = {each.period: each.value for each in Series(brought, self.fiscal).actuals if each.value is not None}
        return {period: value for whole, value in found.items()
                for period in self._within(whole, cadence, metric.aggregate)}

    def _within(self, whole: Period, cadence: Cadence, aggregate: Aggregate) -> list[Period]:
        """The periods that a value holds for: a level that is taken less often holds for each in its period."""
        if whole.cadence <= cadence or aggregate is not Aggregate.LAST:
            return [self._own(whole)] if whole.cadence is cadence else []
        return self._periods(set(edges_within(whole, cadence, self.fiscal)), cadence)

    def _own(self, period: Period) -> Period:
        """A period by the house's name, where its own has the same days: 2026-Q3 is FY2027-Q1 from July on."""
        own = grid_period(period.day, period.cadence, self.fiscal)
        return own if (own.start, own.end) == (period.start, period.end) else period

    def _periods(self, known: set[Period], cadence: Cadence) -> list[Period]:
        """From the first to the last, without a gap."""
        at, last, found = min(known), max(known), [min(known)]
        while at.end < last.end and len(found) < _MOST_PERIODS:
            at = grid_period(at.end, cadence, self.fiscal)
            found.append(at)
        return found

    def _span(self, known: set[Period], cadence: Cadence) -> Span:
        """All periods from the first to the last, with their places in the year; the same for many metrics."""
        if not known:
            return Span()
        key = (min(known), max(known))
        if key not in self._spans:
            periods = self._periods(known, cadence)
            ends = {period.end: at for at, period in enumerate(periods)}
            years = [grid_period(period.day, Cadence.YEARLY, self.fiscal) for period in periods]
            firsts = [edges_within(year, cadence, self.fiscal)[0] for year in years]
            self._spans[key] = Span(tuple(periods), tuple(ends.get(year_before(period).end) for period in periods),
                                    tuple(ends.get(first.end) for first in firsts))
        return self._spans[key]

    def _last(self, span: Span, own: Span, cadence: Cadence) -> tuple[int | None, ...]:
        """The numbers of the last own periods in coarser ones, as far as those are over."""
        found: dict[int, int | None] = {}
        for at, period in enumerate(own.periods):
            found[grid_period(period.day, cadence, self.fiscal).end] = at
        if own.periods:
            final = own.periods[-1]
            following = grid_period(final.end, final.cadence, self.fiscal)
            running = grid_period(following.day, cadence, self.fiscal)
            if running.end == grid_period(final.day, cadence, self.fiscal).end:
                found[running.end] = None
        return tuple(found.get(period.end) for period in span.periods)


def _written(place: Place, _label: str) -> Place:
    """All figures of a formula stand where it does."""
    return place


def _undivided(part: Part, cadence: Cadence) -> frozenset[Period]:
    """When a part has no value because it would be divided by zero, at the cadence of the formula."""
    working = part.metric.working
    return working.undivided if working is not None and part.metric.cadence is cadence else frozenset()


def rests_of(metric: Metric, cadence: Cadence | None = None) -> list[Metric]:
    """The metrics worked out anew that one rests on, those before others that rest on them; each once.

    With a cadence, only as far as they are seen at a coarser one than their own.
    """
    found: dict[int, Metric] = {}
    todo = [metric]
    while todo:
        at = todo[-1]
        below = [part.metric for part in at.working.parts.values()] if at.working is not None and at.is_anew else []
        if cadence is not None and cadence <= at.cadence:
            below = []
        more = [each for each in below if each.is_anew and id(each) not in found]
        todo += more
        if not more:
            found[id(at)] = at
            todo.pop()
    return [each for each in found.values() if each is not metric]


def frame_of(parts: Mapping[str, Part], span: Span) -> Frame:
    """The values of parts, a column for each, over the periods of a span."""
    columns = {name: [each.values.get(period, nan) for period in span.periods] for name, each in parts.items()}
    return Frame(len(span.periods), columns, span.year_before, span.year_start)
