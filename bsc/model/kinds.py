"""The closed sets of words of the language."""

from __future__ import annotations

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
    """How values of finer periods make the value of a coarser one: a flow sums, a level is its last."""

    SUM = "sum"
    LAST = "last"
    MEAN = "mean"


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
