"""From a KPI's figures to where it will land."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bsc.model import Actual, Cadence, FiscalYear, Kpi, Period, Strategy
from bsc.model.target import DoneBy, Reach, Table, Total, Words
from bsc.outlook.landing import Aim, Chance, Landed, Landing, limits_of, seasonal, sums
from bsc.outlook.pace import Pace
from bsc.outlook.pace import Reach as Range
from bsc.outlook.seen import Course, course_of, following, year_of
from bsc.score.grid import edges_within, grid_period
from bsc.score.judging import Judge, never_judged
from bsc.score.series import Series
from bsc.score.verdict import Verdict

_MONTH = 31


class Ground(NamedTuple):
    """What every forecast of a strategy stands on: its series, and the as-of."""

    strategy: Strategy
    books: Mapping[str, Series]
    end: int
    courses: dict[str, Course]  # by metric, each made when it is first asked for

    @property
    def fiscal(self) -> FiscalYear:
        """The house's year."""
        return self.strategy.fiscal

    def course(self, kpi: Kpi) -> Course:
        """What is known of a KPI's metric at the as-of."""
        found = self.courses.get(kpi.metric.id)
        if found is None:
            made = course_of(kpi.metric, self.books[kpi.metric.id], self.fiscal, self.end)
            found = self.courses[kpi.metric.id] = made
        return found

    def judge(self, kpi: Kpi) -> Judge:
        """Who tells what is asked of a KPI."""
        return Judge(kpi, self.strategy, self.books)


def ground_of(strategy: Strategy, as_of: Period) -> Ground:
    """The ground of all forecasts at an as-of."""
    books = {id: Series(metric, strategy.fiscal) for id, metric in strategy.metrics.items()}
    return Ground(strategy, books, as_of.end, {})


def landing_of(kpi: Kpi, ground: Ground) -> Landing | None:
    """Where a KPI will land; None where nothing can ever be forecast: words, a yes by a date, no figures at all."""
    if isinstance(kpi.target, DoneBy | Words) or kpi.target is None or never_judged(kpi):
        return None
    course = ground.course(kpi)
    if course.last is None:
        return None
    series = ground.books[kpi.metric.id]
    index = series.at_end(course.last.end, course.cadence)
    last = series.actuals[index] if index is not None else None
    pace = course.pace
    if pace is None:
        return Landing(kpi, last, course.known, "irregular" if kpi.metric.irregular else "few")
    if index is not None and series.age(index, ground.end) > kpi.metric.max_age:
        return Landing(kpi, last, pace.used, "old")
    ahead = following(course.last, _horizon(kpi, course, ground.fiscal), ground.fiscal)
    if not ahead:
        return Landing(kpi, last, pace.used, "ended")
    return _landed(Landing(kpi, last, pace.used, step=pace.step), _Way(pace, course, ahead), ground)


class _Way(NamedTuple):
    """From the last figure to the horizon; `start` is what the periods ahead are added to where values build up."""

    pace: Pace
    course: Course
    ahead: list[Period]
    start: float | None = None

    def after(self, count: int) -> Range:
        """The value after some periods, or the sum by then."""
        reach = self.pace.ahead(count) if self.start is None else self.pace.total(count).moved(self.start)
        return reach.within(*limits_of(self.course))

    @property
    def points(self) -> tuple[tuple[Period, Range], ...]:
        """Every period on the way with its range."""
        return tuple((period, self.after(count)) for count, period in enumerate(self.ahead, 1))


def _landed(told: Landing, way: _Way, ground: Ground) -> Landing:
    kpi, course, at, over = told.kpi, way.course, way.ahead[-1], way.ahead[-1]
    if isinstance(kpi.target, Total) and not kpi.metric.accumulates:
        so_far = _so_far(course, kpi.target.over, ground.fiscal)
        if so_far is None or way.ahead[0].day >= kpi.target.over.end:
            return told._replace(reason="gap")
        way, over, told = way._replace(start=so_far), kpi.target.over, told._replace(so_far=so_far)
    elif kpi.metric.accumulates:
        year = kpi.metric.year(ground.fiscal)
        same = year_of(way.ahead[0], year) == year_of(course.periods[-1], year)
        way = way._replace(start=course.values[-1] if same else 0.0)
    aim = _aim(ground.judge(kpi).asked(at))
    reach = way.after(len(way.ahead))
    if way.start is not None:
        told = told._replace(step=(reach.value - way.start) / len(way.ahead))
    return told._replace(
        value=_beside(over, reach, aim), year=_year(kpi, way, ground) if way.start is None else None,
        before=seasonal(course, way.ahead) if way.start is None else None, own=_own(kpi, at), course=way.points)


def _beside(at: Period, reach: Range, aim: Aim | None) -> Landed:
    return Landed(at, reach, aim, aim.chance(reach) if aim is not None else Chance.NONE)


def _horizon(kpi: Kpi, course: Course, fiscal: FiscalYear) -> int:
    """The end that the target speaks of, if it is ahead and not too far; else that of the house's year."""
    last, target = course.periods[-1], kpi.target
    coming = grid_period(last.end, last.cadence, fiscal)
    year = year_of(coming, course.metric.year(fiscal)).end
    if course.metric.accumulates:
        return year
    if isinstance(target, Total):
        return target.over.end
    end = year
    if isinstance(target, Reach):
        end = target.by.end
    elif isinstance(target, Table):
        end = max(entry.period.end for entry in target.entries)
    observed = last.end - course.periods[0].start
    return end if last.end < end <= last.end + 2 * observed + _MONTH else year


def _aim(asked: Verdict | None) -> Aim | None:
    """What is asked, as one number or a stretch."""
    if asked is None:
        return None
    if asked.gauge is not None and asked.gauge.ideal is not None:
        return Aim(*asked.gauge.ideal)
    total = asked.gauge is not None and asked.gauge.scale == "total"
    value = asked.planned if asked.planned is not None and not total else asked.target
    if value is None:
        return None
    limit = asked.gauge is not None and asked.gauge.scale == "at-most"
    return Aim(None, value, limit) if asked.direction.lower or limit else Aim(value, None)


def _so_far(course: Course, over: Period, fiscal: FiscalYear) -> float | None:
    """The sum of a stretch up to the last figure; None if one of its periods has no figure."""
    starts = (over.start, edges_within(over, course.cadence, fiscal)[0].start)
    inside = [at for at, period in enumerate(course.periods) if over.contains(period)]
    if not inside:
        return 0.0 if course.periods[-1].end in starts else None
    covered = sum(course.periods[at].end - course.periods[at].start for at in inside)
    first = course.periods[inside[0]].start
    whole = first in starts and covered == course.periods[-1].end - first
    return sum(course.values[at] for at in inside) if whole else None


def _year(kpi: Kpi, way: _Way, ground: Ground) -> Landed | None:
    """The sum over the horizon's year of a flow that is judged by the period, beside the sum of what is asked."""
    at = way.ahead[-1]
    year = year_of(at, ground.fiscal)
    first, last = edges_within(year, at.cadence, ground.fiscal)
    if not sums(way.course) or at.cadence is Cadence.YEARLY or at.end != last.end:
        return None
    so_far = _so_far(way.course, year, ground.fiscal)
    if so_far is None:
        return None
    reach = way.pace.total(len(way.ahead)).moved(so_far).within(*limits_of(way.course))
    judge = ground.judge(kpi)
    aims = [_aim(judge.asked(period)) for period in (first, *following(first, year.end, ground.fiscal))]
    return _beside(year, reach, _added(aims))


def _added(aims: list[Aim | None]) -> Aim | None:
    """The sum of what is asked of each period, where every one asks for a number of the same side."""
    lows = [aim.low for aim in aims if aim is not None and aim.low is not None and aim.high is None]
    highs = [aim.high for aim in aims if aim is not None and aim.high is not None and aim.low is None]
    if len(lows) == len(aims):
        return Aim(sum(lows), None)
    return Aim(None, sum(highs)) if len(highs) == len(aims) else None


def _own(kpi: Kpi, at: Period) -> Actual | None:
    """The house's own forecast of the horizon's period."""
    return next((each for each in kpi.metric.forecasts if each.period.end == at.end), None)
