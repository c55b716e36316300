"""Targets: the one grammar of what a KPI is judged against."""

from __future__ import annotations

from dataclasses import dataclass

from bsc.model.period import Period
from bsc.source import NOWHERE, Place


@dataclass(frozen=True, slots=True)
class Each:
    """Every period must meet this number."""

    value: float


@dataclass(frozen=True, slots=True)
class AtLeast:
    """Met from this edge upwards."""

    value: float


@dataclass(frozen=True, slots=True)
class AtMost:
    """Met from this edge downwards."""

    value: float


@dataclass(frozen=True, slots=True)
class Between:
    """Met inside [low, high]; falls to nothing `within` outside, or at once if that is not given."""

    low: float
    high: float
    within: float | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """Met within `within` of a value; falls to nothing at `off_beyond` from it."""

    value: float
    within: float
    off_beyond: float | None = None


Level = Each | AtLeast | AtMost | Between | Hold


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a table of targets: the level in force during a period.

    `explicit` tells that the author wrote the form (`{each: 5}`), not a bare number.
    """

    period: Period
    level: Level
    place: Place = NOWHERE
    explicit: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Targets by period; the narrowest entry that contains the end of a value's period is in force."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """A straight plan from the baseline to `value` at the end of `by`, then flat."""

    value: float
    by: Period
    start: Period | None = None


@dataclass(frozen=True, slots=True)
class Total:
    """A flow summed over a period against its phased plan; `phasing` holds shares of 1, empty when even."""

    value: float
    over: Period
    phasing: tuple[tuple[Period, float], ...] = ()


@dataclass(frozen=True, slots=True)
class DoneBy:
    """Yes by a date: not judged before it, then met or not."""

    by: Period


@dataclass(frozen=True, slots=True)
class Benchmark:
    """The value of another metric in the same period, plus an allowance."""

    metric: str
    plus: float = 0.0


@dataclass(frozen=True, slots=True)
class Words:
    """A target in words: shown, not judged."""

    text: str


Target = Each | AtLeast | AtMost | Between | Hold | Table | Reach | Total | DoneBy | Benchmark | Words
