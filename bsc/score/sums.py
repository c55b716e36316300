"""Targets that are a total built up over a stretch, against its phased plan."""

from __future__ import annotations

from bsc.model import Period, Trend
from bsc.model.target import Total
from bsc.score.card import Input
from bsc.score.direction import direction_of
from bsc.score.ruler import edges_of, rounded
from bsc.score.scale import Gauge, ratio
from bsc.score.target import phased_share
from bsc.score.trend import trend_of
from bsc.score.verdict import Case, Verdict, number_of


def against_total(case: Case, target: Total, index: int, end: int) -> Verdict:
    """The sum so far over the plan for the periods that have a figure."""
    actual = case.series.actuals[index]
    if not target.over.contains(actual.period):
        reason = "before-target" if actual.period.day < target.over.start else "no-target"
        return Verdict(reason=reason)
    total, share, parts = _so_far(case, target, index, end)
    planned = target.value * share
    direction = direction_of(case.kpi, None)
    aim = Input("target", target.value, case.kpi.target_place, target.over.label)
    inputs = (*parts, Input("sum", total), aim, Input("planned", planned))
    period = actual.period
    usual = target.value * (phased_share(target, period.end) - phased_share(target, period.start))
    made = Gauge("total", ratio(planned, direction.lower), inputs, abs(usual), target.value)
    reason = "too-early" if rounded(share) <= 0.0 else ""
    edges = edges_of(case.bands, made)
    return Verdict(total, made, edges, direction, target.over.label, planned, target.value, reason)


def planned_total(case: Case, target: Total, at: Period) -> Verdict | None:
    """The sum planned at the end of a period, without stretches that nobody reported before a later figure."""
    if not target.over.contains(at):
        return None
    end, ends = at.end, case.series.ends
    inside = [index for index, period in enumerate(case.series.periods) if target.over.contains(period)]
    index = next((each for each in inside if ends[each] >= end), inside[-1] if inside else None)
    share = phased_share(target, end)
    if index is not None:
        share += _so_far(case, target, index, ends[index])[1] - phased_share(target, ends[index])
    planned = target.value * max(0.0, share)
    made = Gauge("total", ratio(planned, direction_of(case.kpi, None).lower), (), 0.0, target.value)
    return Verdict(None, made, edges_of(case.bands, made), direction_of(case.kpi, None), target.over.label,
                   planned, target.value)


def _so_far(case: Case, target: Total, index: int, end: int) -> tuple[float, float, tuple[Input, ...]]:
    """Sum, planned share and inputs; a figure that accumulates is the sum itself."""
    actuals = case.series.actuals
    if case.kpi.metric.accumulates:
        return number_of(case, index) or 0.0, phased_share(target, end), ()
    total, share, parts = 0.0, 0.0, []
    for actual in actuals[: index + 1]:
        period = actual.period
        if actual.value is None or not target.over.contains(period):
            continue
        total += actual.value
        share += phased_share(target, min(period.end, end)) - phased_share(target, period.start)
        parts.append(Input("actual", actual.value, actual.place, period.label))
    return total, share, tuple(parts)


def since_previous(case: Case, now: Verdict, before: Verdict) -> tuple[Trend | None, float | None]:
    """What the period added to the sum; better where that was more than planned for it."""
    if now.value is None or now.gauge is None or before.value is None or before.entry != now.entry:
        return None, None
    added = now.value - before.value
    gain = added - ((now.planned or 0.0) - (before.planned or 0.0))
    return trend_of(-gain if now.direction.lower else gain, now.gauge.span, case.kpi.metric.noise), added


def since_year(case: Case, target: Total, index: int, now: Verdict) -> tuple[Trend | None, float | None]:
    """The sum so far beside the sum of the same periods a year before; unknown if one of them is missing."""
    series, then = case.series, 0.0
    if now.value is None:
        return None, None
    for number in range(index + 1):
        if series.actuals.values[number] is None or not target.over.contains(series.periods[number]):
            continue
        before = series.year_before(number)
        value = None if before is None else series.actuals.values[before]
        if value is None:
            return None, None
        then += value
    change = now.value - then
    return trend_of(-change if now.direction.lower else change, abs(then), case.kpi.metric.noise), change
