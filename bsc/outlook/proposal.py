"""Next year's targets: a proposal for each KPI with its basis, beside three years of actuals, to argue over.

Next year is the house's year after the one that the as-of lies in. All numbers of a KPI are on its target's own
footing: what each period must meet, or the sum of a year:

    years   this year and the two before it: the mean of a year's periods, a level at its last value; or the year's sum
    plan    the target in force at the end of this year
    trend   what the present pace gives at the end of next year, of a sum over that year: the cautious end of the
            range of `bsc.outlook.pace`, unless it runs past what the values can be
    best    the best period, or whole year, of the three

The rule, in this order: what is already declared for next year stands. Without a trend the plan stays. Where the
pace reaches the plan by this year's end, the trend if it is better than the plan, else the best if that is better, else
the plan (`plan`). Where it does not, the plan stays: `again` if it was met before, `never` if it never was in these
years. A trend or a best is rounded to two and a half figures (1,656 to 1,650).

No number is proposed for a stretch to stay in, a benchmark, words, a milestone, what is watched and not judged, and
where nothing is asked of the end of this year. """

from __future__ import annotations

from enum import StrEnum
from math import floor, log10
from typing import NamedTuple

from bsc.model import Cadence, Kpi, Period
from bsc.model.target import AtLeast, AtMost, Benchmark, DoneBy, Each, Entry, Reach, Table, Total, Words
from bsc.outlook.land import Ground
from bsc.outlook.landing import limits_of
from bsc.outlook.seen import Course, following
from bsc.outlook.years import YearValue, years_of
from bsc.score.direction import direction_of
from bsc.score.grid import edges_within, grid_period
from bsc.score.judging import is_done, never_judged
from bsc.score.target import entry_in_force

_YEARS = 3


class Basis(StrEnum):
    """What a proposal rests on, or why there is none."""

    DECLARED = "declared"
    TREND = "trend"
    BEST = "best"
    PLAN = "plan"
    AGAIN = "again"
    NEVER = "never"
    NO_TREND = "no-trend"
    STRETCH = "stretch"
    BENCHMARK = "benchmark"
    WORDS = "words"
    DATE = "date"
    DONE = "done"
    INPUT = "input"
    NOTHING = "nothing"

    @property
    def numbered(self) -> bool:
        """Whether there is a number to propose."""
        return self in _NUMBERED


_NUMBERED = frozenset({Basis.DECLARED, Basis.TREND, Basis.BEST, Basis.PLAN, Basis.AGAIN, Basis.NEVER, Basis.NO_TREND})


class Candidates(NamedTuple):
    """The numbers that a proposal is chosen from; `now` is what the pace gives at the end of this year."""

    plan: float | None = None
    trend: float | None = None
    best: float | None = None
    now: float | None = None


class Proposal(NamedTuple):
    """Next year's target of a KPI; `years` are the two before this one and this one, None where nothing is known.

    `yearly` tells that its numbers are those of whole years. A `stretch` is that of a target to stay in.
    """

    kpi: Kpi
    next_year: Period
    years: tuple[YearValue | None, ...]
    yearly: bool
    candidates: Candidates
    value: float | None
    basis: Basis
    lower: bool
    stretch: tuple[float, float] | None = None


def proposal_of(kpi: Kpi, ground: Ground) -> Proposal:
    """The proposal for a KPI that has a target."""
    this = grid_period(ground.end - 1, Cadence.YEARLY, ground.fiscal)
    coming = grid_period(this.end, Cadence.YEARLY, ground.fiscal)
    course, builds = ground.course(kpi), _builds_up(kpi)
    known, years, at = years_of(course, ground.fiscal, ground.end, summed=builds), list[YearValue | None](), this
    for _ in range(_YEARS):
        years.insert(0, known.get(at.end))
        at = grid_period(at.start - 1, Cadence.YEARLY, ground.fiscal)
    plan = _plan(kpi, this, course.cadence, ground)
    lower = direction_of(kpi, plan).lower
    blank = Proposal(kpi, coming, tuple(years), builds or course.cadence is Cadence.YEARLY, Candidates(), None,
                     Basis.NOTHING, lower)
    if not (without := _unnumbered(kpi, ground)) and _is_declared(kpi, this, coming):
        return _declared(blank._replace(candidates=Candidates(plan)), ground)
    stretch = None if without else _stretch(kpi, this, ground)
    if without or stretch or plan is None:
        return blank._replace(basis=without or (Basis.STRETCH if stretch else Basis.NOTHING), stretch=stretch)
    if builds:
        ahead, found = _sums(course, this, coming, ground), [each.value for each in years if each and each.whole]
    else:
        ahead = _ahead(course, this, coming, ground)
        found = [value for period, value in zip(course.periods, course.values, strict=True) if period.end > at.end]
    best = (min(found) if lower else max(found)) if found else None
    if ahead is None:
        return _chosen(blank._replace(candidates=Candidates(plan, None, best, None)))
    trend = ahead.high if lower else ahead.low
    return _chosen(blank._replace(candidates=Candidates(plan, _possible(trend, course), best, ahead.now)))


def _unnumbered(kpi: Kpi, ground: Ground) -> Basis | None:
    """Why no number can be asked of a KPI; None where one can."""
    if isinstance(kpi.target, Words):
        return Basis.WORDS
    if isinstance(kpi.target, Benchmark):
        return Basis.BENCHMARK
    if isinstance(kpi.target, DoneBy):
        known = [each for each in kpi.metric.actuals if each.period.end <= ground.end]
        return Basis.DONE if known and is_done(kpi, known[-1]) else Basis.DATE
    return Basis.INPUT if never_judged(kpi) else None


def _stretch(kpi: Kpi, year: Period, ground: Ground) -> tuple[float, float] | None:
    """The stretch that is asked at the end of a year, if it is one."""
    asked = ground.judge(kpi).asked(edges_within(year, ground.course(kpi).cadence, ground.fiscal)[1])
    return asked.gauge.ideal if asked is not None and asked.gauge is not None else None


def _declared(blank: Proposal, ground: Ground) -> Proposal:
    """What the strategy asks of next year already."""
    kpi, coming = blank.kpi, blank.next_year
    aim = ground.judge(kpi).asked(edges_within(coming, ground.course(kpi).cadence, ground.fiscal)[1])
    return blank._replace(value=aim.target if aim is not None else None, basis=Basis.DECLARED,
                          stretch=_stretch(kpi, coming, ground))


def _possible(value: float, course: Course) -> float | None:
    """A value that a straight line gives; None where it has run past what the values can be."""
    least, most = limits_of(course)
    past = (least is not None and value <= least) or (most is not None and value >= most)
    return None if past else value


def _chosen(told: Proposal) -> Proposal:
    """The proposal by the rule."""
    plan, trend, best, now = told.candidates
    if plan is None or now is None:
        return told._replace(value=plan, basis=Basis.NO_TREND)
    if not _as_good(now, plan, told.lower):
        met = best is not None and _as_good(best, plan, told.lower)
        return told._replace(value=plan, basis=Basis.AGAIN if met else Basis.NEVER)
    whole = all(value is None or value == int(value) for value in told.kpi.metric.actuals.values)
    for basis, number in ((Basis.TREND, trend), (Basis.BEST, best)):
        offered = None if number is None else rounded(number, whole=whole)
        if offered is not None and not _as_good(plan, offered, told.lower):
            return told._replace(value=offered, basis=basis)
    return told._replace(value=plan, basis=Basis.PLAN)


def rounded(value: float, *, whole: bool = False) -> float:
    """Two and a half figures; a whole number where figures are counted in those.

    >>> rounded(1656.0), rounded(3.78), rounded(0.0)
    (1650.0, 3.8, 0.0)
    """
    if value == 0.0:
        return 0.0
    power = floor(log10(abs(value))) - 1
    halves = floor(value * 2.0 / 10.0**power + 0.5)
    found = round(halves * 10.0**power / 2.0, max(0, 1 - power))
    return float(floor(found + 0.5)) if whole else found


def _as_good(one: float, other: float, lower: bool) -> bool:
    return one <= other + 1e-9 if lower else one >= other - 1e-9


def _builds_up(kpi: Kpi) -> bool:
    """Whether the target speaks of a sum over the year."""
    return isinstance(kpi.target, Total) or kpi.metric.accumulates


def _plan(kpi: Kpi, this: Period, cadence: Cadence, ground: Ground) -> float | None:
    """The number in force at the end of this year."""
    target = kpi.target
    if isinstance(target, Table):
        entry = entry_in_force(target, edges_within(this, cadence, ground.fiscal)[1])
        target = entry.level if entry is not None else None
    if isinstance(target, Total):
        whole = target.over.cadence is Cadence.YEARLY and target.over.end > this.start
        return target.value if whole else None
    return target.value if isinstance(target, Each | AtLeast | AtMost | Reach) else None


def _is_declared(kpi: Kpi, this: Period, coming: Period) -> bool:
    target = kpi.target
    if isinstance(target, Table):
        return any(_reaches_into(entry, coming) for entry in target.entries)
    if isinstance(target, Reach):
        return target.by.end > this.end
    return isinstance(target, Total) and target.over.end > this.end


def _reaches_into(entry: Entry, coming: Period) -> bool:
    return entry.period.start < coming.end and entry.period.end > coming.start


class _Ahead(NamedTuple):
    """The range at the end of next year, or over it, and the value at the end of this one."""

    low: float
    high: float
    now: float


def _ahead(course: Course, this: Period, coming: Period, ground: Ground) -> _Ahead | None:
    """What the pace gives at the end of next year, and of this one."""
    pace, last = course.pace, course.last
    if pace is None or last is None:
        return None
    then, now = (pace.ahead(len(following(last, year.end, ground.fiscal))) for year in (coming, this))
    return _Ahead(then.low, then.high, now.within(*limits_of(course)).value)


def _sums(course: Course, this: Period, coming: Period, ground: Ground) -> _Ahead | None:
    """What the pace gives over all of next year, and of this one."""
    pace, last = course.pace, course.last
    if pace is None or last is None:
        return None
    rest, until = (len(following(last, year.end, ground.fiscal)) for year in (this, coming))
    running = years_of(course, ground.fiscal, ground.end, summed=True).get(this.end)
    still, then = pace.total(rest).value, pace.total(until)
    next_year = then.moved(-still)
    return _Ahead(next_year.low, next_year.high, (running.value if running is not None else 0.0) + still)
