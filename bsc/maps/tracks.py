"""At which height each arrow walks sideways in a channel, so that parallel ones stay apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bsc.maps.routing import Trail

_CLOSE = 7.0
_PATIENCE = 600
_READABLE = 250


class Jog(NamedTuple):
    """A sideways step of a trail in a channel, with the columns that reach it from above and from below."""

    trail: int
    step: int
    low: float
    high: float
    above: tuple[float, ...]
    below: tuple[float, ...]

    @property
    def straight(self) -> bool:
        """Whether it passes the channel without a step."""
        return self.high - self.low < 0.6 and self.passes

    @property
    def passes(self) -> bool:
        """Whether it goes on in its direction, instead of turning back."""
        return len(self.above) == 1


Levels = dict[tuple[int, int], int]


def jogs(trails: Sequence[Trail]) -> dict[int, list[Jog]]:
    """All sideways steps by channel."""
    found: dict[int, list[Jog]] = {}
    for number, trail in enumerate(trails):
        last = len(trail.channels) - 1
        for step, channel in enumerate(trail.channels):
            start, end = trail.columns[step], trail.columns[step + 1]
            sides = ((start, step > 0 and not trail.rises), (end, step == last or trail.rises))
            above = tuple(x for x, from_above in sides if from_above)
            below = tuple(x for x, from_above in sides if not from_above)
            jog = Jog(number, step, min(start, end), max(start, end), above, below)
            found.setdefault(channel, []).append(jog)
    return found


def stack(found: Sequence[Jog]) -> tuple[Levels, int]:
    """The level of each jog of one channel, 0 on top, and how many levels there are."""
    walking = [jog for jog in found if not jog.straight]
    if len(walking) > _READABLE:
        return _packed(walking)
    order = _ordered(walking)
    level: Levels = {}
    for place, jog in enumerate(order):
        over = (level[other[:2]] + 1 for other in order[:place] if _overlap(jog, other))
        level[jog[:2]] = max(over, default=0)
    return level, max(level.values(), default=-1) + 1


def _packed(walking: Sequence[Jog]) -> tuple[Levels, int]:
    """Each on the first level that is free: where nobody can follow an arrow, crossings are not counted."""
    level: Levels = {}
    ends: list[float] = []
    for jog in sorted(walking, key=lambda jog: (jog.low, jog.high, jog.trail, jog.step)):
        free = next((at for at, end in enumerate(ends) if end <= jog.low - _CLOSE), len(ends))
        ends[free:free + 1] = [jog.high]
        level[jog[:2]] = free
    return level, len(ends)


def _overlap(one: Jog, other: Jog) -> bool:
    return one.low - _CLOSE < other.high and other.low - _CLOSE < one.high


def _cost(upper: Jog, lower: Jog) -> int:
    """Crossings if `upper` walks above `lower`; columns that would lie on one another count tenfold."""
    cost = 0
    for x in lower.above:
        cost += upper.low < x < upper.high
        for other in upper.below:
            cost += 10 * (abs(x - other) < _CLOSE)
    for x in upper.below:
        cost += lower.low < x < lower.high
    return cost


def _ordered(walking: Sequence[Jog]) -> list[Jog]:
    """An order with few crossings: one after the other moves up to where it costs least, while that helps."""
    order = sorted(walking, key=lambda jog: (jog.low, jog.high, jog.trail, jog.step))
    gain: dict[tuple[int, int], int] = {}
    for a, one in enumerate(order):
        for b in range(a):
            if _overlap(one, order[b]):
                gain[a, b] = _cost(one, order[b]) - _cost(order[b], one)
                gain[b, a] = -gain[a, b]
    places = list(range(len(order)))
    for _ in range(_PATIENCE // max(1, len(order))):
        if not any([_rise(places, place, gain) for place in range(1, len(places))]):
            break
    return [order[at] for at in places]


def _rise(places: list[int], place: int, gain: dict[tuple[int, int], int]) -> bool:
    """Move one jog up to where it costs least."""
    at = places[place]
    best, best_place, total = 0, place, 0
    for before in range(place - 1, -1, -1):
        total += gain.get((at, places[before]), 0)
        if total < best:
            best, best_place = total, before
    if best_place == place:
        return False
    places.insert(best_place, places.pop(place))
    return True
