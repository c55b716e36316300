"""Where a KPI will land: what its pace gives at the day its target speaks of. A forecast, never an actual.

The day is the target's own (`by`, the end of a `total` or of the last row of targets) where it is still ahead and not
farther than twice the time that was observed; else the end of the house's year. `range` is that of `bsc.outlook.pace`.
What can never be under zero or over 100 %, or has a `min` and `max`, is not forecast beyond.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from bsc.model import Actual, Better, Cadence, Kpi, Period
from bsc.outlook.pace import Reach
from bsc.outlook.seen import Course


class Chance(StrEnum):
    """What the range says of the target: all of it gets there, a part, none; or there is none to compare."""

    REACHES = "reaches"
    OPEN = "open"
    SHORT = "short"
    NONE = "none"


class Aim(NamedTuple):
    """What is asked at the horizon: a number, or the stretch between two; a `limit` is not to be passed."""

    low: float | None
    high: float | None
    limit: bool = False

    @property
    def value(self) -> float | None:
        """The one number asked, where it is one."""
        return self.low if self.high is None else self.high if self.low is None else None

    def chance(self, reach: Reach) -> Chance:
        """Whether the range gets there."""
        met = [self._met(each) for each in (reach.low, reach.high)]
        if all(met):
            return Chance.REACHES
        spans = self.low is not None and self.high is not None and reach.low <= self.high and reach.high >= self.low
        return Chance.OPEN if any(met) or spans else Chance.SHORT

    def _met(self, value: float) -> bool:
        return (self.low is None or value >= self.low - 1e-9) and (self.high is None or value <= self.high + 1e-9)


class Landed(NamedTuple):
    """A forecast beside what is asked: of the last period of a stretch, or of the sum over it.

    `at` is that period, or the stretch that the sum is over.
    """

    at: Period
    reach: Reach
    aim: Aim | None
    chance: Chance


class Landing(NamedTuple):
    """Where a KPI will land at its present pace.

    `reason` tells why nothing is forecast: few, old, gap, ended. `step` is the change of a period; of what adds up,
    what it adds. `so_far` is the sum that a total stands at. `year` is the sum over the whole year of a flow that is
    judged by the period. `before` is the same period a year ago with the median change since then, where two years of
    months are known. `own` is the house's own forecast for the horizon. `course` are the periods on the way with their
    ranges, for a chart.
    """

    kpi: Kpi
    last: Actual | None
    used: int
    reason: str = ""
    step: float = 0.0
    value: Landed | None = None
    year: Landed | None = None
    before: float | None = None
    own: Actual | None = None
    so_far: float | None = None
    course: tuple[tuple[Period, Reach], ...] = ()

    @property
    def short(self) -> bool:
        """Whether no part of the range reaches the target."""
        return self.value is not None and self.value.chance is Chance.SHORT


def limits_of(course: Course) -> tuple[float | None, float | None]:
    """What the values can be: the declared ends; nothing under zero where nothing ever was, and no share over 100 %.

    A share is what is in per cent, better higher, and was never over 100: of what may well run over, such as money
    spent of a budget, less is better.
    """
    metric = course.metric
    least, most = metric.minimum, metric.maximum
    if least is None and (course.least is None or course.least >= 0.0):
        least = 0.0
    share = metric.unit.strip() == "%" and metric.better is Better.HIGHER and not metric.accumulates
    if most is None and share and (course.most is None or course.most <= 100.0):
        most = 100.0
    return least, most


def seasonal(course: Course, ahead: list[Period]) -> float | None:
    """The horizon's value a year before, and the median change of the last twelve months since their year before.

    Only where at least 24 months are known without a gap, all of them of whole months; else nothing is said.
    """
    run, values = course.periods[-24:], course.values[-24:]
    whole = len(run) == 24 and all(before.end == after.start for before, after in zip(run, run[1:], strict=False))
    if not (whole and course.cadence is Cadence.MONTHLY and 0 < len(ahead) <= 12) or course.metric.accumulates:
        return None
    changes = sorted(values[at + 12] - values[at] for at in range(12))
    return values[11 + len(ahead)] + (changes[5] + changes[6]) / 2.0


def sums(course: Course) -> bool:
    """Whether the periods of a metric add up."""
    return course.metric.aggregate.adds
