"""A formula ready to be worked out: a function from the columns of its metrics to a column of its own."""

from __future__ import annotations

from collections.abc import Callable
from math import isfinite, isnan
from typing import NamedTuple

from bsc.formula.frame import Column, Frame

Work = Callable[[Frame, set[int]], Column]


class Worked(NamedTuple):
    """Values, None where there is none; `undivided` are the periods in which something was divided by zero."""

    values: tuple[float | None, ...]
    undivided: tuple[int, ...]


class Formula(NamedTuple):
    """`names` are the metrics that it speaks of, each once, in order; `looks_back` if it looks at other periods, and
    `counts_own` if it counts in those of the metric's own cadence; `to_date` if its values are of the year so far.
    """

    text: str
    names: tuple[str, ...]
    work: Work
    looks_back: bool = False
    counts_own: bool = False
    to_date: bool = False

    def over(self, frame: Frame) -> Worked:
        """The value of each period; what is too large to be a number is none."""
        zeros: set[int] = set()
        column = self.work(frame, zeros)
        if isfinite(sum(column)):
            return Worked(tuple(column), ())
        values = tuple([value if isfinite(value) else None for value in column])
        return Worked(values, tuple(sorted(at for at in zeros if isnan(column[at]))))
