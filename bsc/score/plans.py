"""Targets that are plans: a straight way to a value, a total built up over a stretch."""

from __future__ import annotations

from bsc.model import Scale
from bsc.model.target import Reach, Total
from bsc.score.card import Input
from bsc.score.direction import direction_of
from bsc.score.ruler import WIDE, edges_of, rounded
from bsc.score.scale import Gauge, met_or_not, progress, ratio
from bsc.score.target import phased_share, plan_of
from bsc.score.verdict import Case, Verdict, number_of

_EARLY = 0.2


def against_plan(case: Case, target: Reach, value: float, end: int) -> Verdict:
    """Actual progress over planned progress, both counted from the baseline."""
    kpi, start = case.kpi, _start(case, target)
    plan = plan_of(target, start.value, _since(case, target))
    share = plan.share(end)
    planned = start.value + share * (target.value - start.value)
    direction = direction_of(kpi, target.value)
    aim = Input("target", target.value, kpi.target_place, target.by.label)
    span, reason = abs(target.value - start.value), ""
    if span == 0.0:
        made = Gauge("reach", met_or_not(target.value, direction.lower), (start, aim), span, target.value)
    else:
        way = progress(start.value, target.value)
        inputs = (start, aim, Input("planned", planned), Input("progress", way(value)),
                  Input("planned_progress", share * 100.0))
        if kpi.scale is Scale.RATIO:
            made = Gauge("ratio", ratio(planned, direction.lower), inputs, span, target.value)
        else:
            reason = "too-early" if rounded(share) < _EARLY else ""
            made = Gauge("reach", lambda actual: way(actual) / share, inputs, span, target.value)
    edges = WIDE if reason else edges_of(case.bands, made)
    return Verdict(None, made, edges, direction, "", planned, target.value, reason)


def _start(case: Case, target: Reach) -> Input:
    baseline = case.kpi.baseline
    if baseline is not None:
        return Input("baseline", baseline.value, baseline.place, baseline.at.label if baseline.at else "")
    first = case.series.actuals[0]
    return Input("baseline", number_of(case, 0) or 0.0, first.place, first.period.label)


def _since(case: Case, target: Reach) -> int:
    baseline = case.kpi.baseline
    if baseline is not None and baseline.at is not None:
        return baseline.at.end
    return case.series.ends[0]


def against_total(case: Case, target: Total, index: int, end: int) -> Verdict:
    """The sum so far over the plan for the periods that have a figure."""
    actual = case.series.actuals[index]
    if not target.over.contains(actual.period):
        reason = "before-target" if actual.period.end <= target.over.start else "no-target"
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
