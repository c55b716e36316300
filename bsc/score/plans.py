"""Targets that are a straight way from the baseline to a value."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from bsc.model import Scale
from bsc.model.target import Reach
from bsc.score.card import Input
from bsc.score.direction import direction_of
from bsc.score.ruler import WIDE, edges_of, reaches
from bsc.score.scale import Gauge, met_or_not, progress, ratio
from bsc.score.target import plan_of
from bsc.score.verdict import Case, Verdict, number_of

_EARLY = 0.2


class Way:
    """The straight plan of one KPI, with all of it that is the same for every value."""

    __slots__ = ("case", "target", "plan", "start", "aim", "direction", "span", "progress")

    def __init__(self, case: Case, target: Reach) -> None:
        self.case = case
        self.target = target.value
        self.start = _start(case)
        self.aim = Input("target", target.value, case.kpi.target_place, target.by.label)
        self.plan = plan_of(target, _since(case))
        self.direction = direction_of(case.kpi, target.value)
        self.span = abs(target.value - self.start.value)
        self.progress = progress(self.start.value, target.value)

    def verdict(self, value: float, end: int) -> Verdict:
        """Actual progress over planned progress, both counted from the baseline."""
        share, start, reason = self.plan.share(end), self.start.value, ""
        planned = start + share * (self.target - start)
        if self.span == 0.0:
            form, scale = met_or_not(self.target, self.direction.lower), "reach"
            inputs: tuple[Input, ...] = (self.start, self.aim)
        else:
            way, scale = self.progress, "reach"
            inputs = (self.start, self.aim, Input("planned", planned), Input("progress", way(value)),
                      _planned_progress(share))
            if self.case.kpi.scale is Scale.RATIO:
                form, scale = ratio(planned, self.direction.lower), "ratio"
            else:
                reason = "" if reaches(share, _EARLY) else "too-early"
                form = _beside_plan(way, share)
        made = Gauge(scale, form, inputs, self.span, self.target)
        edges = WIDE if reason else edges_of(self.case.bands, made)
        return Verdict(None, made, edges, self.direction, "", planned, self.target, reason)


    def asked(self, end: int) -> Verdict | None:
        """What is planned at an end; None before the plan starts."""
        if end < self.plan.start:
            return None
        planned = self.start.value + self.plan.share(end) * (self.target - self.start.value)
        return self.verdict(planned, end)


@lru_cache(maxsize=10_000)
def _planned_progress(share: float) -> Input:
    """One for all plans between the same dates."""
    return Input("planned_progress", share * 100.0)


def _beside_plan(way: Callable[[float], float], share: float) -> Callable[[float], float]:
    return lambda actual: way(actual) / share


def _start(case: Case) -> Input:
    baseline = case.kpi.baseline
    if baseline is not None:
        return Input("baseline", baseline.value, baseline.place, baseline.at.label if baseline.at else "")
    first = case.series.actuals[0]
    return Input("baseline", number_of(case, 0) or 0.0, first.place, first.period.label)


def _since(case: Case) -> int:
    baseline = case.kpi.baseline
    if baseline is not None and baseline.at is not None:
        return baseline.at.end
    return case.series.ends[0]
