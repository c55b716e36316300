"""At which height each arrow walks sideways in a channel, so that parallel ones stay apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bsc.maps.routing import Trail

_CLOSE = 7.0


@dataclass(frozen=True, slots=True)
class Jog:
    """A sideways step of a trail in a channel: from one column to another, each from above or from below."""

    trail: int
    step: int
    start: float
    end: float
    from_above: bool
    to_above: bool

    @property
    def low(self) -> float:
        """Its left end."""
        return min(self.start, self.end)

    @property
    def high(self) -> float:
        """Its right end."""
        return max(self.start, self.end)

    @property
    def straight(self) -> bool:
        """Whether it passes the channel without a step."""
        return abs(self.start - self.end) < 0.6 and self.from_above != self.to_above

    def columns(self, above: bool) -> tuple[float, ...]:
        """Its columns that come from above (or from below)."""
        ends = ((self.start, self.from_above), (self.end, self.to_above))
        return tuple(x for x, side in ends if side == above)


Levels = dict[tuple[int, int], int]


def jogs(trails: Sequence[Trail]) -> dict[int, list[Jog]]:
    """All sideways steps by channel."""
    found: dict[int, list[Jog]] = {}
    for number, trail in enumerate(trails):
        last = len(trail.channels) - 1
        for step, channel in enumerate(trail.channels):
            from_above = step > 0 and not trail.rises
            to_above = step == last or trail.rises
            start, end = trail.columns[step], trail.columns[step + 1]
            found.setdefault(channel, []).append(Jog(number, step, start, end, from_above, to_above))
    return found


def stack(found: Sequence[Jog]) -> tuple[Levels, int]:
    """The level of each jog of one channel, 0 on top, and how many levels there are."""
    walking = [jog for jog in found if not jog.straight]
    order = _ordered(walking)
    level: dict[int, int] = {}
    for place, at in enumerate(order):
        jog = walking[at]
        under = [level[other] + 1 for other in order[:place] if _overlap(jog, walking[other])]
        level[at] = max(under, default=0)
    count = max(level.values(), default=-1) + 1
    return {(walking[at].trail, walking[at].step): value for at, value in level.items()}, count


def _overlap(one: Jog, other: Jog) -> bool:
    return one.low - _CLOSE < other.high and other.low - _CLOSE < one.high


def _cost(upper: Jog, lower: Jog) -> int:
    """Crossings if `upper` walks above `lower`; columns that would lie on one another count tenfold."""
    down, up = upper.columns(above=False), lower.columns(above=True)
    crossings = sum(upper.low < x < upper.high for x in up) + sum(lower.low < x < lower.high for x in down)
    return crossings + 10 * sum(abs(a - b) < _CLOSE for a in down for b in up)


def _ordered(walking: Sequence[Jog]) -> list[int]:
    """An order with few crossings: neighbours are swapped while that helps."""
    order = sorted(range(len(walking)), key=lambda at: (walking[at].low, walking[at].high, at))
    gain = {}
    for a, one in enumerate(walking):
        for b, other in enumerate(walking):
            if a != b and _overlap(one, other):
                gain[a, b] = _cost(one, other)
    for _ in range(len(order)):
        moved = False
        for place in range(1, len(order)):
            moved |= _sink(order, place, gain)
        if not moved:
            break
    return order


def _sink(order: list[int], place: int, gain: dict[tuple[int, int], int]) -> bool:
    """Move one jog up to where it costs least."""
    at = order[place]
    best, best_place, total = 0, place, 0
    for before in range(place - 1, -1, -1):
        other = order[before]
        total += gain.get((at, other), 0) - gain.get((other, at), 0)
        if total < best:
            best, best_place = total, before
    if best_place == place:
        return False
    order.insert(best_place, order.pop(place))
    return True
