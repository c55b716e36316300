"""One value of one KPI judged by the target of its own period; the same for every as-of that looks at it."""

from __future__ import annotations

from collections.abc import Mapping

from bsc.model import Actual, Better, Kpi, Period, Strategy
from bsc.model.target import (
    AtLeast,
    AtMost,
    Benchmark,
    Between,
    DoneBy,
    Each,
    Hold,
    Level,
    Reach,
    Table,
    Total,
    Words,
)
from bsc.score.card import Input
from bsc.score.direction import Direction, declared_better, direction_of
from bsc.score.plans import Way
from bsc.score.ruler import bands_of, edges_of
from bsc.score.scale import Gauge, gauge, ratio
from bsc.score.series import Series
from bsc.score.sums import against_total, planned_total
from bsc.score.target import entry_in_force
from bsc.score.verdict import Case, Verdict
from bsc.source import Place

_YES = frozenset({"yes", "true", "done", "met", "sí", "si", "hecho", "cumplido", "cumplida"})
_STATES = Gauge("states", lambda points: points, (), 100.0, None)
_DONE = Gauge("done-by", lambda done: done * 100.0, (), 1.0, None)


def never_judged(kpi: Kpi) -> str:
    """Why no value of a KPI can ever be judged, or nothing."""
    target = kpi.target
    if target is None or isinstance(target, Words):
        if kpi.metric.states:
            return ""
        return "no-target" if target is None else "words-target"
    if declared_better(kpi) is not Better.NONE:
        return ""
    if isinstance(target, Table):
        return "input" if all(isinstance(entry.level, Each) for entry in target.entries) else ""
    return "" if isinstance(target, AtLeast | AtMost | Between | Hold | DoneBy) else "input"


def is_done(kpi: Kpi, actual: Actual) -> bool:
    """Whether an actual says yes."""
    if actual.value is not None:
        return actual.value > 0.0
    return actual.word.strip().lower() in _YES or kpi.metric.states.get(actual.word, 0.0) >= 100.0


class Judge:
    """Judges the values of one KPI, keeping the rulers it has made."""

    __slots__ = ("case", "books", "_rulers", "_way", "_only")

    def __init__(self, kpi: Kpi, strategy: Strategy, books: Mapping[str, Series]) -> None:
        self.case = Case(kpi, books[kpi.metric.id], bands_of(kpi, strategy))
        self.books = books
        self._rulers: dict[str, Verdict] = {}
        self._way: Way | None = None
        self._only: Verdict | None = None  # where one level holds for ever

    def verdict(self, index: int, value: float | None, end: int) -> Verdict:
        """The verdict on an actual; `end` matters only to a running value: the plan goes up to there."""
        if self._only is not None and value is not None:
            return self._only
        kpi, actual = self.case.kpi, self.case.series.actuals[index]
        target = kpi.target
        if isinstance(target, DoneBy):
            return Verdict(float(is_done(kpi, actual)), _DONE, edges_of(self.case.bands, _DONE))
        if value is None:
            return Verdict(reason="word-without-state")
        if target is None or isinstance(target, Words):
            return Verdict(None, _STATES, edges_of(self.case.bands, _STATES))
        if isinstance(target, Reach):
            if self._way is None:
                self._way = Way(self.case, target)
            return self._way.verdict(value, min(actual.period.end, end))
        if isinstance(target, Total):
            return against_total(self.case, target, index, min(actual.period.end, end))
        return self._standing(target, actual.period)

    def asked(self, period: Period) -> Verdict | None:
        """What is asked at the end of a period, without a figure; None where nothing is asked yet or any more."""
        target = self.case.kpi.target
        if target is None or isinstance(target, Words | DoneBy):
            return None
        if isinstance(target, Reach):
            way = self._way = self._way or Way(self.case, target)
            return way.asked(period.end)
        if isinstance(target, Total):
            return planned_total(self.case, target, period)
        if isinstance(target, Benchmark):
            book = self.books[target.metric]
            index = book.latest(period.end)
            if index is None or book.age(index, period.end) > 1:
                return None
            period = book.periods[index]
        return self._standing(target, period)

    def _standing(self, target: Level | Table | Benchmark, period: Period) -> Verdict:
        """The verdict of a target that holds by period, whatever the figure."""
        if isinstance(target, Benchmark):
            return self._benchmark(target, period)
        if not isinstance(target, Table):
            self._only = self._only or self._ruler(target, self.case.kpi.target_place, "")
            return self._only
        entry = entry_in_force(target, period)
        if entry is None:
            return Verdict(reason="before-target")
        return self._level(entry.level, entry.place, entry.period.label)

    def _level(self, level: Level, place: Place, entry: str) -> Verdict:
        found = self._rulers.get(entry)
        if found is None:
            found = self._rulers[entry] = self._ruler(level, place, entry)
        return found

    def _ruler(self, level: Level, place: Place, entry: str) -> Verdict:
        kpi = self.case.kpi
        if isinstance(level, Each) and declared_better(kpi) is Better.NONE:
            return Verdict(reason="input", target=level.value, entry=entry)
        direction = direction_of(kpi, None if isinstance(level, Between) else level.value)
        if isinstance(level, AtLeast | AtMost):
            direction = Direction(isinstance(level, AtMost), "declared")
        made = gauge(kpi, level, place, direction)
        return Verdict(None, made, edges_of(self.case.bands, made), direction, entry, target=made.target)

    def _benchmark(self, target: Benchmark, period: Period) -> Verdict:
        book = self.books[target.metric]
        index = book.at_end(period.end, period.cadence)
        if index is None:
            index = book.ending(period.end)
        other = book.actuals[index] if index is not None else None
        if other is None or other.value is None:
            return Verdict(reason="no-target")
        goal = other.value + target.plus
        direction = direction_of(self.case.kpi, goal)
        inputs = [Input("benchmark", other.value, other.place, other.period.label)]
        if target.plus:
            inputs.append(Input("plus", target.plus, self.case.kpi.target_place))
        inputs.append(Input("target", goal, self.case.kpi.target_place))
        made = Gauge("benchmark", ratio(goal, direction.lower), tuple(inputs), abs(goal), goal)
        return Verdict(None, made, edges_of(self.case.bands, made), direction, target=goal)
