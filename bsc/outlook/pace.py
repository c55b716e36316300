"""The pace of a short series: how much it moves in one period, and how far that can be trusted.

The forecast is the drift method of Hyndman and Athanasopoulos, "Forecasting: principles and practice" (3rd ed.,
sections 5.2 and 5.5): from the last value on by one step a period. The step is not their mean change, which only the
first and the last value make, but the median of the slopes between all pairs of values (Theil 1950, Sen 1968), so that
one odd month does not turn it. The range holds in four of five cases if the changes stay as scattered as they were:

    value(h) = last + h * step            low, high = value(h) -+ t * s * sqrt(h * (1 + h / n))
    sum(h)   = h * last + step * h(h+1)/2  low, high = sum(h) -+ t * s * sqrt(h(h+1)(2h+1)/6 + (h(h+1)/2)^2 / n)

with `n` changes between neighbours, `s` the scatter of those changes around the step (per period) and `t` the 90th
percentile of Student's distribution with n - 1 degrees of freedom. Both grow with the periods ahead, `h`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import sqrt
from typing import NamedTuple

ENOUGH = 5
WINDOW = 12
# Student's t, one side 10 %, for 1, 2, 3 ... degrees of freedom.
_STUDENT = (3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372)


class Seen(NamedTuple):
    """One observation: when, counted in periods of the series, and what."""

    at: float
    value: float


class Reach(NamedTuple):
    """A forecast: the value, and the range that holds in four of five cases."""

    value: float
    low: float
    high: float

    def moved(self, by: float) -> Reach:
        """The same, with a number added."""
        return Reach(self.value + by, self.low + by, self.high + by)

    def within(self, least: float | None, most: float | None) -> Reach:
        """The same, cut to what the values can be."""
        return Reach(*(_cut(each, least, most) for each in self))


class Pace(NamedTuple):
    """The last value, the step of one period, the scatter of the steps, and how many values told them."""

    last: float
    step: float
    scatter: float
    used: int

    @property
    def _t(self) -> float:
        return _STUDENT[min(self.used - 2, len(_STUDENT)) - 1]

    def ahead(self, periods: float) -> Reach:
        """The value a number of periods after the last one."""
        value = self.last + periods * self.step
        spread = self._t * self.scatter * sqrt(periods * (1.0 + periods / (self.used - 1)))
        return Reach(value, value - spread, value + spread)

    def total(self, periods: int) -> Reach:
        """The sum of the next periods' values."""
        pairs = periods * (periods + 1) / 2.0
        value = periods * self.last + self.step * pairs
        shocks = pairs * (2.0 * periods + 1.0) / 3.0
        spread = self._t * self.scatter * sqrt(shocks + pairs * pairs / (self.used - 1))
        return Reach(value, value - spread, value + spread)


def pace_of(seen: Sequence[Seen]) -> Pace | None:
    """The pace of the last `WINDOW` observations, which are in order of time; None where there are too few."""
    kept = seen[-WINDOW:]
    if len(kept) < ENOUGH:
        return None
    step = slope_of(kept)
    changes = [((after.value - before.value) - step * (after.at - before.at)) / sqrt(after.at - before.at)
               for before, after in pairwise(kept)]
    scatter = sqrt(sum(change * change for change in changes) / (len(changes) - 1))
    return Pace(kept[-1].value, step, scatter, len(kept))


def slope_of(seen: Sequence[Seen]) -> float:
    """The median of the slopes between all pairs."""
    slopes = sorted([(after.value - before.value) / (after.at - before.at)
                     for at, before in enumerate(seen) for after in seen[at + 1:]])
    middle = len(slopes) // 2
    return slopes[middle] if len(slopes) % 2 else (slopes[middle - 1] + slopes[middle]) / 2.0


def _cut(value: float, least: float | None, most: float | None) -> float:
    value = value if least is None else max(least, value)
    return value if most is None else min(most, value)
