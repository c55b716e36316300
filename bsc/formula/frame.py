"""The periods that a formula is worked out over, with what is known of its metrics in each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import nan
from typing import NamedTuple

Column = Sequence[float]


class Frame(NamedTuple):
    """Values by metric, one for each period in order of time, NaN where there is none.

    The periods follow one another without a gap. `year_before` are the numbers of the same periods a year before and
    `year_start` those of the first period of each one's fiscal year; None where that lies before the first period.
    Where a metric is seen at a coarser cadence than its own, `own` are its own periods, and `last` the number of the
    last of them within each; None where it is not known yet.
    """

    size: int
    columns: Mapping[str, Column]
    year_before: Sequence[int | None]
    year_start: Sequence[int | None]
    own: Frame | None = None
    last: Sequence[int | None] = ()

    def column(self, metric: str) -> Column:
        """The values of a metric."""
        return self.columns[metric]

    def same(self, value: float) -> Column:
        """A number, as often as there are periods."""
        return [value] * self.size

    def at(self, column: Column, numbers: Sequence[int | None]) -> Column:
        """The values at the periods with these numbers."""
        return [nan if number is None else column[number] for number in numbers]
