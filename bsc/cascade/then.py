"""What "since" a period or a day means: the as-of of then, and the closed review that it begins at."""

from __future__ import annotations

from bsc.model import Cadence, Period, Presented, Strategy
from bsc.score import as_of_periods


def kept_by(strategy: Strategy, asked: Period) -> Presented | None:
    """The figures of the closed review that an answer begins at: held on that day, or the last about that as-of."""
    then = period_by(strategy, asked)
    by = asked.end if asked.cadence is Cadence.DAILY else None
    found = [each for each in strategy.presented if each.as_of.end == then.end and (by is None or each.day.end <= by)]
    return next((each for each in strategy.presented if each.day == asked), found[-1] if found else None)


def period_by(strategy: Strategy, asked: Period) -> Period:
    """The as-of of then: the period itself, or the last one that had ended on a day."""
    if asked.cadence is not Cadence.DAILY or strategy.cadence is Cadence.DAILY:
        return asked
    ended = [period for period in as_of_periods(strategy) if period.end <= asked.end]
    return ended[-1] if ended else asked
