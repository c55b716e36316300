"""The closed sets of words of the language."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum


class Status(StrEnum):
    """How a KPI or a rolled-up number stands."""

    ON_TRACK = "on-track"
    AT_RISK = "at-risk"
    OFF_TRACK = "off-track"
    NO_DATA = "no-data"
    NOT_JUDGED = "not-judged"


class Better(StrEnum):
    """Which way a metric should move; `none` marks an input such as a budget."""

    HIGHER = "higher"
    LOWER = "lower"
    NONE = "none"


class Aggregate(StrEnum):
    """How values of finer periods, or rows, make one value: a flow sums, a level is its last.

    `count` and `distinct` count rows and different values; two periods may hold the same one, so the distinct values
    of a year are not those of its months.
    """

    SUM = "sum"
    LAST = "last"
    MEAN = "mean"
    MIN = "min"
    MAX = "max"
    FIRST = "first"
    COUNT = "count"
    DISTINCT = "distinct"

    @property
    def adds(self) -> bool:
        """Whether the values of periods add up."""
        return self in (Aggregate.SUM, Aggregate.COUNT)

    def over(self, values: Sequence[float]) -> float | None:
        """The value of a coarser period from those of its parts, in order of time; None where they do not tell it."""
        if self in (Aggregate.LAST, Aggregate.FIRST):
            return values[-1 if self is Aggregate.LAST else 0]
        if self is Aggregate.DISTINCT:
            return None
        if self is Aggregate.MEAN:
            return sum(values) / len(values)
        return sum(values) if self.adds else min(values) if self is Aggregate.MIN else max(values)


class Stage(StrEnum):
    """The way from a stranger to a regular customer; in order."""

    ACQUISITION = "acquisition"
    ENGAGEMENT = "engagement"
    CONVERSION = "conversion"
    LOYALTY = "loyalty"


class Role(StrEnum):
    """What a KPI says about its objective: did it come (lagging), are we doing it (leading), not said."""

    LAGGING = "lagging"
    LEADING = "leading"
    UNDECLARED = "kpis"


class Kind(StrEnum):
    """Which of the four classic perspectives a renamed one stands for."""

    FINANCIAL = "financial"
    CUSTOMER = "customer"
    INTERNAL = "internal"
    LEARNING = "learning"


class RollUp(StrEnum):
    """How children make a parent's score."""

    MEAN = "mean"
    WORST = "worst"
    BEST = "best"


class Trend(StrEnum):
    """A move in the direction that is better, not upwards."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


class Signal(StrEnum):
    """What outcome and drivers say together (`DRIVERS_...` speaks of the hypothesis behind the links)."""

    ON_COURSE = "on-course"
    ERODING = "eroding"
    UNEXPLAINED = "not-explained"
    RECOVERING = "recovering"
    NO_EFFECT = "no-effect-yet"
    NEITHER = "neither"
