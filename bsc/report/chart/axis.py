"""The page's time axis: the as-of periods it can show, and where each lies in sparklines and charts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from bsc.model import Cadence, Period
from bsc.report.speech.dates import Dates
from bsc.report.speech.numbers import MISSING
from bsc.score.grid import grid_period
from bsc.score.history import History

SPARK_W, SPARK_H = 160, 44  # twice the size on screen, so that whole numbers are half pixels
CHART_W, CHART_H = 480, 150
_MOST_AHEAD, _LEAST_AHEAD = 12, 3


class Tick(NamedTuple):
    """A mark on the time axis of the charts, in per cent of its width; minor ones vanish where it is narrow."""

    at: str
    text: str
    minor: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """Periods oldest first with their names, the chosen one, and the places of each.

    `ahead` are periods after the last, shown by charts only, where forecasts reach into them.
    """

    periods: tuple[Period, ...]
    ahead: tuple[Period, ...]
    names: tuple[str, ...]
    current: int
    spark: tuple[int, ...]
    chart: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many as-of states the page has; 1 without any actual."""
        return len(self.names)

    def place_of(self, period: Period) -> int | None:
        """The place on a chart that a period ends in."""
        for number, own in enumerate((*self.periods, *self.ahead)):
            if own.start < period.end <= own.end:
                return number
        return None


def axis_of(history: History, dates: Dates, *, lands: bool = False) -> Axis:
    """The axis of a history; where something `lands`, it goes on to the end of the house's year, but no more than
    half as far as it goes back.
    """
    periods = tuple(card.as_of for card in history.cards if card.as_of is not None)
    names = tuple(dates.period(period) for period in periods) or (MISSING,)
    count = len(names)
    step = (SPARK_W - 16) / max(1, count - 1)
    spark = tuple(round(8 + number * step) if count > 1 else SPARK_W // 2 for number in range(count))
    ahead = _ahead(history, periods, lands)
    width = CHART_W / (count + len(ahead))
    chart = tuple(round((number + 0.5) * width) for number in range(count + len(ahead)))
    return Axis(periods, ahead, names, history.current if periods else 0, spark, chart)


def _ahead(history: History, periods: tuple[Period, ...], lands: bool) -> tuple[Period, ...]:
    if not periods:
        return ()
    metrics, fiscal = history.card.strategy.metrics.values(), history.card.strategy.fiscal
    last = max((metric.forecasts[-1].period.end for metric in metrics if metric.forecasts), default=0)
    year = grid_period(periods[-1].end, Cadence.YEARLY, fiscal).end
    half = max(_LEAST_AHEAD, len(periods) // 2) if lands else 0
    ahead: list[Period] = []
    end, cadence = periods[-1].end, periods[-1].cadence
    while len(ahead) < _MOST_AHEAD and (end < last or (end < year and len(ahead) < half)):
        ahead.append(grid_period(end, cadence, fiscal))
        end = ahead[-1].end
    return tuple(ahead)


def ticks_of(axis: Axis, dates: Dates) -> tuple[Tick, ...]:
    """Quarters, with the year at January; for other cadences some of the periods."""
    ticks = []
    periods = (*axis.periods, *axis.ahead)
    for number, period in enumerate(periods):
        text, minor = _tick(period, number, len(periods), dates)
        if text:
            ticks.append(Tick(f"{(number + 0.5) * 100 / len(periods):.1f}%", text, minor))
    return tuple(ticks)


def _tick(period: Period, number: int, count: int, dates: Dates) -> tuple[str, bool]:
    month = period.first_day.month
    if period.cadence is Cadence.MONTHLY and count > 12:
        if month not in (1, 4, 7, 10):
            return "", False
        name = dates.month(month)
        return (f"{name} {period.first_day.year}" if month == 1 else name), month not in (1, 7)
    step = max(1, -(-count // 8))
    if number % step:
        return "", False
    return dates.brief(period), bool(number % (2 * step))
