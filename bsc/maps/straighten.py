"""Small sideways steps are taken out: an arrow that nearly goes straight on goes straight on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence

from bsc.maps.routing import Trail

_SMALL = 22.0


def straighten(trails: Sequence[Trail]) -> tuple[Trail, ...]:
    """The trails with fewer small steps; columns of one place keep their order and their distance."""
    columns = [list(trail.columns) for trail in trails]
    lanes: dict[tuple[str, ...], list[float]] = {}
    for trail, own in zip(trails, columns, strict=True):
        for slot, x in zip(trail.slots, own, strict=True):
            lanes.setdefault(slot.place, []).append(x)
    for lane in lanes.values():
        lane.sort()

    def free(number: int, step: int, x: float) -> bool:
        slot, old = trails[number].slots[step], columns[number][step]
        if not slot.low <= x <= slot.high:
            return False
        lane = lanes[slot.place]
        own = bisect_left(lane, old)
        first = bisect_left(lane, min(old, x - slot.apart))
        for at in range(first, bisect_right(lane, max(old, x + slot.apart))):
            there = lane[at]
            if at != own and ((there < old) != (there < x) or abs(there - x) < min(slot.apart, abs(there - old))):
                return False
        return True

    def move(number: int, step: int, x: float) -> None:
        lane, own = lanes[trails[number].slots[step].place], columns[number]
        lane.pop(bisect_left(lane, own[step]))
        insort(lane, x)
        own[step] = x

    for _ in range(3):
        for number, own in enumerate(columns):
            for step in range(len(own) - 1):
                here, there = own[step], own[step + 1]
                if 0 < abs(here - there) < _SMALL:
                    for x in (there, here, round((here + there) / 2, 1)):
                        if free(number, step, x) and free(number, step + 1, x):
                            move(number, step, x)
                            move(number, step + 1, x)
                            break
    return tuple(trail._replace(columns=tuple(own)) for trail, own in zip(trails, columns, strict=True))
