"""All that one KPI ever reads: each value is judged once, and each as-of picks the value that counts then."""

from __future__ import annotations

from collections.abc import Mapping

from bsc.model import Actual, Kpi, Objective, Status, Strategy, Trend
from bsc.model.target import DoneBy
from bsc.score.card import Input, Reading, Trace
from bsc.score.judging import Judge, is_done, never_judged
from bsc.score.ruler import mark
from bsc.score.series import Series
from bsc.score.trend import gain_of, plain_trend, trend_of
from bsc.score.verdict import Verdict, number_of

_Change = tuple[Trend | None, float | None]
_NO_CHANGE: _Change = (None, None)


class KpiLine:
    """One KPI through time."""

    __slots__ = ("kpi", "series", "judge", "capped", "never", "first", "last", "max_age", "_fresh")

    def __init__(self, kpi: Kpi, strategy: Strategy, books: Mapping[str, Series]) -> None:
        self.kpi = kpi
        self.series = books[kpi.metric.id]
        self.judge = Judge(kpi, strategy, books)
        objective = strategy.objectives[kpi.objective]
        self.capped = strategy.capped and objective.capped
        self.never = never_judged(kpi)
        self.first, self.last = pursued(strategy, objective)
        self.max_age = kpi.metric.max_age
        self._fresh: dict[int, Reading] = {}

    def at(self, end: int) -> Reading:
        """The reading at an as-of end."""
        if not self.first < end <= self.last:
            return self._silent(Status.NOT_JUDGED, "inactive", None, end)
        index, target = self.series.latest(end), self.kpi.target
        if isinstance(target, DoneBy) and end < target.by.end:
            return self._silent(Status.NOT_JUDGED, "not-due", index, end)
        if index is None:
            return self._missing("not-computed" if self.kpi.metric.not_computed else "no-actual", None, end)
        age = self.series.age(index, end)
        if age > self.max_age and not self._keeps(index):
            return self._missing("stale", index, end)
        reading = self._judged(index, end)
        if age == 0 and self.kpi.override is None:
            return reading
        set_by = self._set(end)
        return reading._replace(
            age=age, status=set_by or reading.computed, overridden=set_by is not None
        )

    def blank(self) -> Reading:
        """The reading where nothing in the whole strategy has an actual."""
        reason = "not-computed" if self.kpi.metric.not_computed else "no-actual"
        return self._silent(Status.NO_DATA, reason, None, 0)

    def _keeps(self, index: int) -> bool:
        """What was once done stays done."""
        return isinstance(self.kpi.target, DoneBy) and is_done(self.kpi, self.series.actuals[index])

    def _set(self, end: int) -> Status | None:
        """The status that a person's word gives, while it is in force."""
        override = self.kpi.override
        if override is None or (override.until is not None and override.until.end < end):
            return None
        return override.status

    def _missing(self, reason: str, index: int | None, end: int) -> Reading:
        if self.never and reason != "not-computed":
            return self._silent(Status.NOT_JUDGED, self.never, index, end)
        return self._silent(Status.NO_DATA, reason, index, end)

    def _silent(self, status: Status, reason: str, index: int | None, end: int) -> Reading:
        actual, age, target = None, None, None
        inputs: tuple[Input, ...] = ()
        if index is not None:
            actual, age = self.series.actuals[index], self.series.age(index, end)
            target = self._judged(index, end).target
            inputs = () if actual.value is None else (_input(actual),)
        set_by = None if reason == "inactive" else self._set(end)
        return Reading(
            self.kpi, set_by or status, status, None, None, actual, target, None, age,
            age is not None and age > self.max_age, None, None, None, None,
            Trace("none", inputs, reason=reason), set_by is not None,
        )

    def _judged(self, index: int, end: int) -> Reading:
        """The reading of a value while it is fresh and nobody overrules it."""
        if self.series.ends[index] > end:
            return self._judge(index, end)
        found = self._fresh.get(index)
        if found is None:
            found = self._fresh[index] = self._judge(index, end)
        return found

    def _judge(self, index: int, end: int) -> Reading:
        actual = self.series.actuals[index]
        number = number_of(self.judge.case, index)
        verdict = Verdict(reason=self.never) if self.never else self.judge.verdict(index, number, end)
        trend, change = self._move(index, self.series.previous(index), verdict)
        if self.kpi.metric.accumulates:
            trend, change = _NO_CHANGE
        trend_year, change_year = self._move(index, self.series.year_before(index), verdict)
        status, score, attainment = Status.NOT_JUDGED, None, None
        gauge, value = verdict.gauge, verdict.value if verdict.value is not None else number
        if gauge is not None and value is not None and not verdict.reason:
            attainment = gauge.formula(value)
            if gauge.top is not None:
                attainment = min(attainment, max(gauge.top, verdict.edges.on_track))
            status, score = mark(attainment, verdict.edges, self.capped)
            if gauge.scale == "total":
                actual = actual._replace(value=value, to_date=True)
        return Reading(
            self.kpi, status, status, score, attainment, actual, verdict.target, verdict.planned, 0, False,
            trend, change, trend_year, change_year, self._trace(index, number, verdict),
        )

    def _move(self, index: int, before: int | None, verdict: Verdict) -> _Change:
        if before is None:
            return _NO_CHANGE
        actuals, case, gauge = self.series.actuals, self.judge.case, verdict.gauge
        now, then = number_of(case, index), number_of(case, before)
        if now is None or then is None:
            return _NO_CHANGE
        numeric = actuals[index].value is not None and actuals[before].value is not None
        change = now - then if numeric else None
        if gauge is None:
            return plain_trend(self.kpi, now, then), change
        gain = gain_of(now, then, gauge, verdict.direction.lower)
        return trend_of(gain, gauge.span, self.kpi.metric.noise), change

    def _trace(self, index: int, number: float | None, verdict: Verdict) -> Trace:
        actual, gauge = self.series.actuals[index], verdict.gauge
        scale, inputs = (gauge.scale, gauge.inputs) if gauge is not None else ("none", ())
        if scale != "total" and number is not None:
            parts = self.series.parts.get(actual.period.end)
            if parts is not None:
                inputs = (*(_input(part, "part") for part in parts if part.value is not None), *inputs)
            inputs = (Input("actual", number, actual.place, actual.period.label), *inputs)
        edges, direction = verdict.edges, verdict.direction
        return Trace(scale, inputs, verdict.entry, edges.on_track, edges.at_risk, direction.lower,
                     direction.told_by, verdict.reason)


def _input(actual: Actual, name: str = "actual") -> Input:
    return Input(name, actual.value or 0.0, actual.place, actual.period.label)


def pursued(strategy: Strategy, objective: Objective) -> tuple[int, int]:
    """The ends between which an objective is pursued, within the stretches of all that it is part of."""
    first, last = 0, 10**9
    found: Objective | None = objective
    while found is not None:
        if found.active is not None:
            first = max(first, found.active.start.start) if found.active.start else first
            last = min(last, found.active.end.end) if found.active.end else last
        found = strategy.objectives.get(found.parent) if found.parent else None
    return first, last
