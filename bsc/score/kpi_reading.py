"""One KPI through time: which value counts at an as-of, what it is worth, and all that there is to tell of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from bsc.model import Actual, Kpi, Objective, Status, Strategy, Trend
from bsc.model.target import DoneBy, Total
from bsc.score.card import Input, Reading, Rule, Trace
from bsc.score.judging import Judge, is_done, never_judged
from bsc.score.ruler import mark
from bsc.score.series import Series
from bsc.score.sums import since_previous, since_year
from bsc.score.trend import gain_of, plain_trend, trend_of
from bsc.score.verdict import Verdict

_Change = tuple[Trend | None, float | None]
_NO_CHANGE: _Change = (None, None)
_Look = tuple[int | None, int | None, str, Status]  # index and age of a value, why it is not judged, its status then
_new = tuple.__new__  # what a NamedTuple calls in the end; hot path


class Mark(NamedTuple):
    """The part of a reading that counts upward; `known` tells whether there was any actual by then."""

    score: float | None
    status: Status
    computed: Status
    overridden: bool
    age: int | None
    known: bool


class KpiLine:
    """One KPI through time."""

    __slots__ = ("kpi", "series", "judge", "capped", "never", "first", "last", "max_age", "_rule", "_verdict")

    def __init__(
        self, kpi: Kpi, strategy: Strategy, books: Mapping[str, Series], span: tuple[int, int]
    ) -> None:
        self.kpi = kpi
        self.series = books[kpi.metric.id]
        self.judge = Judge(kpi, strategy, books)
        self.capped = strategy.capped and strategy.objectives[kpi.objective].capped
        self.never = never_judged(kpi)
        self.first, self.last = span
        self.max_age = kpi.metric.max_age
        self._rule: Rule | None = None
        self._verdict: Verdict | None = None

    def mark(self, end: int) -> Mark:
        """What the KPI gives to what is rolled up from it, at an as-of end."""
        index, age, reason, status = self._look(end)
        score: float | None = None
        if not reason and index is not None:
            _, status, score, _ = self._judge(index, end)
        set_by = self._set(end) if self.kpi.override is not None and reason != "inactive" else None
        return _new(Mark, (score, set_by or status, status, set_by is not None, age, index is not None))

    def at(self, end: int) -> Reading:
        """The reading at an as-of end."""
        index, age, reason, status = self._look(end)
        if reason or index is None:
            return self._silent(status, reason, index, end)
        set_by = self._set(end) if self.kpi.override is not None else None
        return self._reading(index, end, age or 0, set_by)

    def blank(self) -> Reading:
        """The reading where nothing in the whole strategy has an actual."""
        reason = "not-computed" if self.kpi.metric.not_computed else "no-actual"
        return self._silent(Status.NO_DATA, reason, None, 0)

    def blank_mark(self) -> Mark:
        """The mark where nothing in the whole strategy has an actual."""
        blank = self.blank()
        return Mark(None, blank.status, blank.computed, blank.overridden, None, False)

    def _look(self, end: int) -> _Look:
        """Which value counts at an as-of end, how old it is, and why it is not judged if it is not."""
        if not self.first < end <= self.last:
            return None, None, "inactive", Status.NOT_JUDGED
        index, target = self.series.latest(end), self.kpi.target
        age = None if index is None else self.series.age(index, end)
        if isinstance(target, DoneBy) and end < target.by.end:
            return index, age, "not-due", Status.NOT_JUDGED
        if index is None or age is None:
            return self._missing("not-computed" if self.kpi.metric.not_computed else "no-actual", None, None)
        if age > self.max_age and not self._keeps(index):
            return self._missing("stale", index, age)
        return index, age, "", Status.NOT_JUDGED

    def _missing(self, reason: str, index: int | None, age: int | None) -> _Look:
        if self.never and reason != "not-computed":
            return index, age, self.never, Status.NOT_JUDGED
        return index, age, reason, Status.NO_DATA

    def _keeps(self, index: int) -> bool:
        """What was once done stays done."""
        return isinstance(self.kpi.target, DoneBy) and is_done(self.kpi, self.series.actuals[index])

    def _set(self, end: int) -> Status | None:
        """The status that a person's word gives, while it is in force."""
        override = self.kpi.override
        if override is None or (override.until is not None and override.until.end < end):
            return None
        return override.status

    def _silent(self, status: Status, reason: str, index: int | None, end: int) -> Reading:
        actual, age, target = None, None, None
        seen: Actual | None = None
        if index is not None:
            actual, age = self.series.actuals[index], self.series.age(index, end)
            target = self._judge(index, end)[0].target
            seen = None if actual.value is None else actual
        set_by = None if reason == "inactive" else self._set(end)
        return Reading(
            self.kpi, set_by or status, status, None, None, actual, target, None, age,
            age is not None and age > self.max_age, None, None, None, None,
            Trace(_unjudged(reason), seen, seen.value or 0.0 if seen else 0.0), set_by is not None,
        )

    def _judge(self, index: int, end: int) -> tuple[Verdict, Status, float | None, float | None]:
        """The verdict on a value, with its status, score and attainment."""
        number = self.series.numbers[index]
        verdict = Verdict(reason=self.never) if self.never else self.judge.verdict(index, number, end)
        gauge, value = verdict.gauge, verdict.value if verdict.value is not None else number
        if gauge is None or value is None or verdict.reason:
            return verdict, Status.NOT_JUDGED, None, None
        attainment = gauge.formula(value)
        if gauge.top is not None:
            attainment = min(attainment, max(gauge.top, verdict.edges.on_track))
        return verdict, *mark(attainment, verdict.edges, self.capped), attainment

    def _reading(self, index: int, end: int, age: int, set_by: Status | None) -> Reading:
        verdict, status, score, attainment = self._judge(index, end)
        actual, number = self.series.actuals[index], self.series.numbers[index]
        trace = self._trace(actual, number, verdict)
        if attainment is not None and verdict.gauge is not None and verdict.gauge.scale == "total":
            sum_so_far = verdict.value if verdict.value is not None else number
            actual = actual._replace(value=sum_so_far, to_date=True)
        (trend, change), (trend_year, change_year) = self._changes(index, verdict)
        return _new(Reading, (
            self.kpi, set_by or status, status, score, attainment, actual, verdict.target, verdict.planned, age, False,
            trend, change, trend_year, change_year, trace, set_by is not None,
        ))

    def _changes(self, index: int, verdict: Verdict) -> tuple[_Change, _Change]:
        """What became of the value, or of the sum so far, since one period and one year earlier."""
        target = self.kpi.target
        if isinstance(target, Total) and not self.kpi.metric.accumulates and verdict.gauge is not None:
            return self._added(index, verdict), since_year(self.judge.case, target, index, verdict)
        year = self._move(index, self.series.year_before(index), verdict)
        if self.kpi.metric.accumulates:
            return _NO_CHANGE, year
        return self._move(index, self.series.previous(index), verdict), year

    def _added(self, index: int, verdict: Verdict) -> _Change:
        before = self.series.previous(index)
        if before is None or self.series.numbers[before] is None:
            return _NO_CHANGE
        then = self.judge.verdict(before, self.series.numbers[before], self.series.ends[before])
        return since_previous(self.judge.case, verdict, then)

    def _move(self, index: int, before: int | None, verdict: Verdict) -> _Change:
        if before is None:
            return _NO_CHANGE
        values, numbers, gauge = self.series.actuals.values, self.series.numbers, verdict.gauge
        now, then = numbers[index], numbers[before]
        if now is None or then is None:
            return _NO_CHANGE
        numeric = values[index] is not None and values[before] is not None
        change = now - then if numeric else None
        if gauge is None:
            return plain_trend(self.kpi, now, then), change
        gain = gain_of(now, then, gauge, verdict.direction.lower)
        return trend_of(gain, gauge.span, self.kpi.metric.noise), change

    def _trace(self, actual: Actual, number: float | None, verdict: Verdict) -> Trace:
        inputs = verdict.gauge.inputs if verdict.gauge is not None else ()
        if verdict is not self._verdict:
            self._verdict, rule = verdict, rule_of(verdict)
            if rule != self._rule:
                self._rule = rule
        rule = self._rule or rule_of(verdict)
        seen = actual if rule.scale != "total" and number is not None else None
        if seen is not None and self.series.parts:
            parts = self.series.parts.get(actual.period.end, ())
            inputs = (*[_part(part) for part in parts if part.value is not None], *inputs)
        return _new(Trace, (rule, seen, number or 0.0, inputs))


def rule_of(verdict: Verdict) -> Rule:
    """What a verdict shares with those on other values."""
    (on_edge, risk_edge), (lower, told_by) = verdict.edges, verdict.direction
    scale = verdict.gauge.scale if verdict.gauge is not None else "none"
    return _new(Rule, (scale, verdict.entry, on_edge, risk_edge, lower, told_by, verdict.reason))


@lru_cache(maxsize=100)
def _unjudged(reason: str) -> Rule:
    return Rule("none", reason=reason)


def _part(actual: Actual) -> Input:
    return Input("part", actual.value or 0.0, actual.place, actual.period.label)


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
