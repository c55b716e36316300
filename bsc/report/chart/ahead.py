"""The forecast of a KPI's pace on its chart: a value and a range at each place ahead. Never a part of its actuals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from bsc.outlook import Landing
from bsc.report.chart.axis import CHART_H, Axis

_ROOM = 0.5
_AIR, _TALL = 6, 12


class Ahead(NamedTuple):
    """What the pace gives by place; nothing where a place is not ahead, or beyond the day the target speaks of."""

    values: Sequence[float | None]
    lows: Sequence[float | None]
    highs: Sequence[float | None]

    def bounds(self, known: Sequence[float]) -> list[float]:
        """What a scale has to cover beside known numbers: all values, and of a wide range no more than half as much."""
        numbers = [*known, *(value for value in self.values if value is not None)]
        low, high = min(numbers), max(numbers)
        room = (high - low) * _ROOM
        ends = [value for side in (self.lows, self.highs) for value in side if value is not None]
        return [*numbers, *(min(max(value, low - room), high + room) for value in ends)]


def ahead_by(landing: Landing | None, axis: Axis) -> Ahead | None:
    """A landing by the places of an axis; None where none of it is on it."""
    found: dict[int, tuple[float, float, float]] = {}
    for period, reach in landing.course if landing is not None else ():
        place = axis.place_of(period)
        if place is not None:
            found[place] = (reach.value, reach.low, reach.high)
    if not found:
        return None
    sides = [[found[at][side] if at in found else None for at in range(len(axis.chart))] for side in range(3)]
    return Ahead(*sides)


def range_path(xs: Sequence[int], ys: Sequence[int | None], ahead: Ahead, height: Callable[[float], int]) -> str:
    """The outline of the range, which opens from the last actual before it; cut where the chart ends."""
    places = [at for at, value in enumerate(ahead.values) if value is not None]
    start = next((at for at in range(places[0] - 1, -1, -1) if ys[at] is not None), None)
    points = [] if start is None else [f"{xs[start]} {ys[start]}"]
    for side, order in ((ahead.highs, places), (ahead.lows, places[::-1])):
        points += [f"{xs[at]} {min(CHART_H, max(0, height(value)))}" for at in order
                   if (value := side[at]) is not None]
    return f"M{'L'.join(points)}z"


def tag_at(pace: Sequence[int | None], ahead: Ahead, height: Callable[[float], int]) -> int:
    """The height of the word that says what this is: above a range that rises, else below, where there is room."""
    ys = [y for y in pace if y is not None]
    top, foot = (min(max(pick(height(each) for each in side if each is not None), 0), CHART_H)
                 for pick, side in ((min, ahead.highs), (max, ahead.lows)))
    above, below = top - _AIR, foot + _AIR + _TALL
    if above < _TALL or (ys[-1] > ys[0] and below <= CHART_H):
        return min(below, CHART_H)
    return above
